import type { Catalogue } from '../domain/catalogue';
import type { JourneyEvent } from '../domain/events';
import { before, beginningOf, milestones } from '../domain/history';
import { indexOf, steps, type StepId } from '../domain/journey';
import type { Post } from '../domain/post';
import type { State } from '../domain/state';
import { pathTo, plan, type Held, type Plan } from '../domain/script';
import type { Outcome, Store } from './store';

const ids = steps.map(({ id }) => id);

/** Who shows the demo to others: goes to any step of the path, and the log comes along. */
export class Presenter {
  constructor(
    private readonly store: Store,
    private readonly props: {
      catalogue: () => Catalogue;
      article: string;
      post: (now: number) => Post;
      number: (prefix: string) => string;
    },
  ) {}

  /**
   * Brings the journey to where a step is next: what was done of it and behind it is taken back, and
   * what is missing before it is done, by the commands of the pages. Stops at the first refusal.
   */
  bringTo(step: StepId): Outcome {
    // WeChat Pay keeps an order that is paid: to be paid anew it is placed anew, under a new number.
    const { orders } = this.store.state;
    const paid =
      step === 'pay' ? orders.find(({ payment }) => payment.status === 'paid') : undefined;
    const history = this.store.history();
    const back = this.goBack(before(paid ? 'checkout' : step, history), history.length);
    if (!back.ok) return back;
    return this.finishAll(ids.slice(0, indexOf(step)), paid);
  }

  /** The steps that `bringTo` takes back for good, in the order of the path. */
  takenBackFor(step: StepId): StepId[] {
    const behind = steps.slice(indexOf(step));
    return behind.filter(({ done }) => done(this.store.state)).map(({ id }) => id);
  }

  /** The step that was done last; of several at once the furthest. `null` when none is. */
  lastDone(): StepId | null {
    return milestones(this.store.history()).pop()?.steps.pop() ?? null;
  }

  /** Whether a message or an order came after the step that was done last: it goes with it. */
  takesBackMore(): boolean {
    const history = this.store.history();
    // Stryker disable next-line OptionalChaining: asked only where a step was done
    const since = history.slice(milestones(history).pop()?.to);
    return since.some(({ type }) => type === 'pushed' || type === 'orderPlaced');
  }

  /** Takes back the step that was done last, and what happened since. */
  stepBack(): Outcome {
    const history = this.store.history();
    const last = milestones(history).pop();
    if (!last) return { ok: true };
    if (last.steps.includes('pay')) return this.bringTo('pay');
    return this.goBack(beginningOf(last, last.steps[0]!, history), history.length);
  }

  /** Walks the path to its end by itself. */
  walk(): Outcome {
    return this.finishAll(ids);
  }

  /**
   * What would happen if a step were done now, with what the customer or the merchant has in hand and all
   * that is missing before it. Up to what would be refused. Nothing is saved.
   */
  foresee(step: StepId, held: Held = {}): JourneyEvent[] {
    const events: JourneyEvent[] = [];
    let { state } = this.store;
    for (const id of pathTo(step, state, held)) {
      const planned = this.plan(id, state, held);
      if (!planned.ok) break;
      events.push(...planned.events);
      state = planned.state;
    }
    return events;
  }

  /** Does one step of the path, whatever is missing of it; or nothing of it, where it cannot be done. */
  finish(step: StepId, held?: Held): Outcome {
    const planned = this.plan(step, this.store.state, held);
    if (!planned.ok) return planned;
    for (const command of planned.commands) {
      const outcome = this.store.send(command);
      if (!outcome.ok) return outcome;
    }
    return { ok: true };
  }

  /**
   * Does a step, and what is missing before it. Nothing at all is done where the rules refuse a part of it.
   */
  pass(step: StepId, held: Held): Outcome {
    const path = pathTo(step, this.store.state, held);
    let { state } = this.store;
    for (const id of path) {
      const planned = this.plan(id, state, held);
      if (!planned.ok) return planned;
      state = planned.state;
    }
    return this.finishAll(path, held);
  }

  private finishAll(path: readonly StepId[], held?: Held): Outcome {
    for (const id of path) {
      const done = this.finish(id, held);
      if (!done.ok) return done;
    }
    return { ok: true };
  }

  private goBack(kept: number, of: number): Outcome {
    return kept < of ? this.store.send({ type: 'rewind', kept }) : { ok: true };
  }

  private plan(step: StepId, state: State, held?: Held): Plan {
    const { catalogue, ...resources } = this.props;
    return plan(step, state, this.store.now(), { ...resources, catalogue: catalogue() }, held);
  }
}
