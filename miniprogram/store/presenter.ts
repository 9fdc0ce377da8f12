import type { Catalogue } from '../domain/catalogue';
import { decide } from '../domain/decide';
import type { JourneyEvent } from '../domain/events';
import { before, beginningOf, milestones, replay } from '../domain/history';
import { indexOf, steps, type StepId } from '../domain/journey';
import type { Post } from '../domain/post';
import type { State } from '../domain/state';
import { nextCommand, type Held } from '../domain/script';
import type { Outcome, Store } from './store';

/** No step takes more commands than this: a script that does not come to its end is a fault. */
const PATIENCE = 20;

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
    return this.finishAll(steps.slice(0, indexOf(step)), paid);
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
    return this.finishAll(steps);
  }

  /**
   * What would happen if a step were done now, with what the customer or the merchant has in hand and all
   * that is missing before it. Up to what would be refused. Nothing is saved.
   */
  foresee(step: StepId, held: Held = {}): JourneyEvent[] {
    const now = this.store.now();
    const events: JourneyEvent[] = [];
    let state = this.store.state;
    for (const { id } of steps.slice(0, indexOf(step) + 1)) {
      // Stryker disable next-line EqualityOperator,AssignmentOperator: no script is known that does not end
      for (let patience = PATIENCE; patience > 0; patience -= 1) {
        const at = Math.max(now, state.at);
        const command = this.next(id, state, at, held);
        if (!command) break;
        const decision = decide(state, command, { now: at, catalogue: this.props.catalogue() });
        if (!decision.ok) return events;
        const next = decision.happenings.map((it) => ({ ...it, at }) as JourneyEvent);
        events.push(...next);
        state = replay(next, state);
      }
    }
    return events;
  }

  /** Does one step of the path, whatever is missing of it. */
  finish(step: StepId, held?: Held): Outcome {
    // Stryker disable next-line EqualityOperator: once more or less is all the same
    for (let patience = PATIENCE; patience > 0; patience -= 1) {
      const command = this.next(step, this.store.state, this.store.now(), held);
      if (!command) return { ok: true };
      const outcome = this.store.send(command);
      if (!outcome.ok) return outcome;
    }
    throw new Error(`The script of the step ${step} does not end`);
  }

  /** Does a step, and what is missing before it; whoever is in the shop by another door needs no article. */
  pass(step: StepId, held: Held): Outcome {
    const first = this.store.state.entry ? indexOf('shop') : 0;
    const here = indexOf(step);
    return this.finishAll(steps.slice(Math.min(first, here), here + 1), held);
  }

  private finishAll(path: readonly { id: StepId }[], held?: Held): Outcome {
    for (const { id } of path) {
      const done = this.finish(id, held);
      if (!done.ok) return done;
    }
    return { ok: true };
  }

  private goBack(kept: number, of: number): Outcome {
    return kept < of ? this.store.send({ type: 'rewind', kept }) : { ok: true };
  }

  private next(step: StepId, state: State, now: number, held: Held = {}) {
    const { catalogue, article, post, number } = this.props;
    const props = { now, catalogue: catalogue(), article, post: post(now), number, held };
    return nextCommand(step, state, props);
  }
}
