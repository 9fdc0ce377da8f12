import type { Catalogue } from '../domain/catalogue';
import type { Command, Observation } from '../domain/commands';
import { decide } from '../domain/decide';
import type { JourneyEvent } from '../domain/events';
import type { Refusal } from '../domain/refusal';
import { applyEvents, rebuildState, effectiveEvents } from '../domain/eventHistory';
import type { State } from '../domain/state';
import type { Clock } from '../services/clock';
import { errorMessageOf, type Storage } from '../services/storage';
import { eraseEventLog, openEventLog, type OpenedLog, type SetAside } from './eventLog';

/** What became of a command. `notSaved`: the phone refused to keep it, so it has not happened. */
export type CommandOutcome = { ok: true } | { ok: false; refusal: Refusal | NotSaved };
export interface NotSaved {
  code: 'notSaved';
  /** WeChat's own words. */
  reason: string;
}

/** The one state of the demo, and the one way to change it: save the events, then tell the pages. */
export class EventStore {
  private journey: OpenedLog;
  private readonly listeners = new Set<() => void>();
  private times = 0;

  constructor(
    private readonly services: { storage: Storage; clock: Clock },
    private readonly catalogue: () => Catalogue,
  ) {
    this.journey = openEventLog(services.storage);
  }

  get state(): State {
    return this.journey.state;
  }

  /** How often the reader has started over: what a page remembers of the journey before is over then. */
  get resets(): number {
    return this.times;
  }

  /** What happened to the saved journey when it was opened, for one sentence to the reader. */
  get setAside(): SetAside | null {
    return this.journey.setAside;
  }

  /** The hour of the demo: the phone's and what the presenter added, but never before what has already happened. */
  now(): number {
    return Math.max(this.services.clock.now() + this.state.ahead, this.state.at);
  }

  /** By how many milliseconds the phone's clock stands before what has already happened; 0 when it does not. */
  get clockSetBack(): number {
    return this.now() - (this.services.clock.now() + this.state.ahead);
  }

  /**
   * Opens the journey anew if somebody else has saved since: the same program in another tab of a browser.
   * Throws when the phone cannot read what it kept.
   */
  refresh(): void {
    if (!this.journey.log.isOutdated()) return;
    this.journey = openEventLog(this.services.storage);
    this.tell();
  }

  /** The one way for whatever is not a tap: what a page sees by being opened, and what WeChat Pay answers. */
  observe(observation: Observation): CommandOutcome {
    return this.send(observation);
  }

  /** Carries a command out, at somebody's tap. */
  send(command: Command): CommandOutcome {
    try {
      this.refresh();
    } catch (error) {
      return notSavedOutcome(error);
    }
    const now = this.now();
    const decision = decide(this.state, command, { now, catalogue: this.catalogue() });
    if (!decision.ok) return decision;
    if (decision.events.length === 0) return { ok: true };
    const events = decision.events.map((it) => ({ ...it, at: now }) as JourneyEvent);
    try {
      this.journey.log.append(events, this.state);
    } catch (error) {
      return notSavedOutcome(error);
    }
    // Stryker disable next-line MethodExpression: a step back happens alone
    const wentBack = events.some(({ type }) => type === 'rewound');
    this.journey.state = wentBack
      ? rebuildState(this.journey.log.all())
      : applyEvents(events, this.state);
    this.tell();
    return { ok: true };
  }

  /** What happened and stands, oldest first; what a step back took away stays in the log. */
  history(): JourneyEvent[] {
    return effectiveEvents(this.journey.log.all());
  }

  /** Back to the beginning, at the reader's own wish. Throws when the phone refuses. */
  reset(): void {
    try {
      eraseEventLog(this.services.storage);
    } finally {
      this.journey = openEventLog(this.services.storage);
      this.times += 1;
      this.tell();
    }
  }

  /** Calls `listener` after every change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

/** The outcome of what the phone refused to keep. */
export const notSavedOutcome = (error: unknown): { ok: false; refusal: NotSaved } => ({
  ok: false,
  refusal: { code: 'notSaved', reason: errorMessageOf(error) },
});
