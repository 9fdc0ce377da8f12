import type { JourneyEvent } from './events';
import { stepIndex, steps, type StepId } from './journeySteps';
import { evolve } from './evolve';
import { initialState, type State } from './state';

/**
 * The events that stand: those that no step back has taken away. Where it takes back a part of a payment the
 * whole order goes: WeChat Pay keeps what it knows of the number, and would answer for it again and again.
 * So no late answer finds an order, and what is ordered anew has a new number.
 */
export function effectiveEvents(events: Iterable<JourneyEvent>): JourneyEvent[] {
  let kept: JourneyEvent[] = [];
  for (const event of events) {
    if (event.type !== 'rewound') {
      kept.push(event);
      continue;
    }
    const undone = new Set(kept.slice(event.kept).filter(isOfPayment).map(orderOf));
    kept = kept.slice(0, event.kept).filter((it) => !undone.has(orderOf(it) ?? ''));
  }
  return kept;
}

const isOfPayment = ({ type }: JourneyEvent): boolean => type.startsWith('payment');

/** The number of the order that an event is about, if it is about one. */
function orderOf(event: JourneyEvent): string | undefined {
  const about = event.type === 'messageSent' ? event.message : event;
  return 'out_trade_no' in about ? about.out_trade_no : undefined;
}

/** What a log says from its beginning. Going back changes what happened, but neither the hour nor the mode. */
export function rebuildState(events: readonly JourneyEvent[]): State {
  const afterRewind = events.map(({ type }) => type).lastIndexOf('rewound') + 1;
  const past = events.slice(0, afterRewind);
  const { at, mode, ahead } = applyEvents(past);
  return applyEvents(events.slice(afterRewind), {
    ...applyEvents(effectiveEvents(past)),
    at,
    mode,
    ahead,
  });
}

/** What events without a step back make of a state. */
export function applyEvents(events: Iterable<JourneyEvent>, from: State = initialState): State {
  let state = from;
  for (const event of events) state = evolve(state, event);
  return state;
}

/** A stretch of what happened, at whose end steps of the path were done. */
export interface Milestone {
  /** In the order of the path; mostly one. */
  steps: StepId[];
  /** Its events are those from `from` up to, and without, `to`. */
  from: number;
  to: number;
}

/**
 * What happened, cut where steps were done, in the order in which they were. An answer that an account
 * sends by itself belongs to what it answers. What happened since the last step is in no milestone.
 */
export function milestones(events: readonly JourneyEvent[]): Milestone[] {
  const found: Milestone[] = [];
  // Stryker disable next-line MethodExpression: copied for its type, not to be changed
  let open = steps.slice();
  let state = initialState;
  for (const [index, event] of events.entries()) {
    state = evolve(state, event);
    const last = found[found.length - 1];
    if (last?.to === index && event.type === 'messageSent') last.to = index + 1;
    const done = open.filter((step) => step.done(state));
    if (done.length === 0) continue;
    open = open.filter((step) => !done.includes(step));
    found.push({ steps: done.map(({ id }) => id), from: last?.to ?? 0, to: index + 1 });
  }
  return found;
}

/** The step that was done last; of several at once the furthest. `null` when none is. */
export const lastDoneStep = (events: readonly JourneyEvent[]): StepId | null =>
  milestones(events).pop()?.steps.pop() ?? null;

/** How many of the standing events happened before a step of the path, or any later one, was begun. */
export function countBeforeStep(step: StepId, events: readonly JourneyEvent[]): number {
  const place = stepIndex(step);
  const first = milestones(events).find(({ steps }) => steps.some((id) => stepIndex(id) >= place));
  return first ? milestoneStart(first, step, events) : events.length;
}

/** Where a milestone is taken back to, to do a step anew: whoever had come in by then stays in. */
export function milestoneStart(
  { steps, from, to }: Milestone,
  step: StepId,
  events: readonly JourneyEvent[],
): number {
  // Stryker disable next-line MethodExpression: no event does such a step together with another
  const outside =
    stepIndex(step) <= stepIndex('shop') || steps.some((id) => enteringSteps.includes(id));
  if (outside) return from;
  const stretch = events.slice(from, to).map(({ type }) => type);
  return from + stretch.lastIndexOf('miniProgramEntered') + 1;
}

/** The steps that are done by coming in. */
// Stryker disable next-line StringLiteral: whoever goes back to the shop, or further, is outside already
const enteringSteps: StepId[] = ['shop', 'return'];
