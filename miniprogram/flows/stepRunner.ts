import type { Catalogue } from '../domain/catalogue';
import type { JourneyEvent } from '../domain/events';
import { countBeforeStep, lastDoneStep, milestoneStart, milestones } from '../domain/eventHistory';
import { stepIndex, steps, type StepId } from '../domain/journeySteps';
import type { Post } from '../domain/post';
import type { State } from '../domain/state';
import { stepsLeadingTo, planStep, type PendingInput, type StepPlan } from '../domain/stepPlanner';
import type { CommandOutcome, EventStore } from '../store/eventStore';

const ids = steps.map(({ id }) => id);

/** Who shows the demo to others: goes to any step of the path, and the log comes along. */
export class StepRunner {
  constructor(
    private readonly store: EventStore,
    private readonly props: {
      catalogue: () => Catalogue;
      article: string;
      post: (now: number) => Post;
      number: (prefix: string) => string;
    },
  ) {}

  /**
   * Brings the journey to where a step is next: what was done of it and after it is taken back, and
   * what is missing before it is done, by the commands of the pages. Stops at the first refusal.
   */
  goToStep(step: StepId): CommandOutcome {
    // WeChat Pay keeps an order that is paid: to be paid anew it is placed anew, under a new number.
    const { orders } = this.store.state;
    const paid =
      step === 'pay' ? orders.find(({ payment }) => payment.status === 'paid') : undefined;
    const history = this.store.history();
    const back = this.goBack(countBeforeStep(paid ? 'checkout' : step, history), history.length);
    if (!back.ok) return back;
    return this.finishAll(ids.slice(0, stepIndex(step)), paid);
  }

  /** The steps that `bringTo` takes back for good, in the order of the path. */
  stepsUndoneBy(step: StepId): StepId[] {
    const behind = steps.slice(stepIndex(step));
    return behind.filter(({ done }) => done(this.store.state)).map(({ id }) => id);
  }

  /** The step that was done last. `null` when none is. */
  lastDoneStep(): StepId | null {
    return lastDoneStep(this.store.history());
  }

  /** Whether a message or an order came after the step that was done last: it goes with it. */
  undoesMoreThanStep(): boolean {
    const history = this.store.history();
    // Stryker disable next-line OptionalChaining: asked only where a step was done
    const since = history.slice(milestones(history).pop()?.to);
    return since.some(({ type }) => type === 'pushed' || type === 'orderPlaced');
  }

  /** Takes back the step that was done last, and what happened since. */
  undoLastStep(): CommandOutcome {
    const history = this.store.history();
    const last = milestones(history).pop();
    if (!last) return { ok: true };
    if (last.steps.includes('pay')) return this.goToStep('pay');
    return this.goBack(milestoneStart(last, last.steps[0]!, history), history.length);
  }

  /** Plays the journey to its end. */
  playToEnd(): CommandOutcome {
    return this.finishAll(ids);
  }

  /**
   * What would happen if a step were done now, with what the customer or the merchant has in hand and all
   * that is missing before it. Up to what would be refused. Nothing is saved.
   */
  previewStep(step: StepId, pending: PendingInput = {}): JourneyEvent[] {
    const events: JourneyEvent[] = [];
    let { state } = this.store;
    for (const id of stepsLeadingTo(step, state, pending)) {
      const planned = this.plan(id, state, pending);
      if (!planned.ok) break;
      events.push(...planned.events);
      state = planned.state;
    }
    return events;
  }

  /** Does one step of the path, whatever is missing of it; or nothing of it, where it cannot be done. */
  completeStep(step: StepId, pending?: PendingInput): CommandOutcome {
    const planned = this.plan(step, this.store.state, pending);
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
  completeThrough(step: StepId, pending: PendingInput): CommandOutcome {
    const path = stepsLeadingTo(step, this.store.state, pending);
    let { state } = this.store;
    for (const id of path) {
      const planned = this.plan(id, state, pending);
      if (!planned.ok) return planned;
      state = planned.state;
    }
    return this.finishAll(path, pending);
  }

  private finishAll(path: readonly StepId[], pending?: PendingInput): CommandOutcome {
    for (const id of path) {
      const done = this.completeStep(id, pending);
      if (!done.ok) return done;
    }
    return { ok: true };
  }

  private goBack(kept: number, of: number): CommandOutcome {
    return kept < of ? this.store.send({ type: 'rewind', kept }) : { ok: true };
  }

  private plan(step: StepId, state: State, pending?: PendingInput): StepPlan {
    const { catalogue, ...resources } = this.props;
    return planStep(
      step,
      state,
      this.store.now(),
      { ...resources, catalogue: catalogue() },
      pending,
    );
  }
}
