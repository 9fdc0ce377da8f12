import type { JourneyEvent } from './events';
import { applyEvents } from './eventHistory';
import { stepOfOpenedArticle, type StepId } from './journeySteps';
import { findPost } from './push';
import type { PendingInput } from './stepPlanner';
import { evolve } from './evolve';
import { initialState, type State } from './state';
import { isBuyerReturning, isOrderLookup } from './evolveEntry';

/** An event with what stood before it. */
export interface TracedEvent {
  event: JourneyEvent;
  before: State;
}

/**
 * The events that have something behind them; a message of the account is told by its kind, and what an
 * Enterprise Account sends is a kind of its own: it reaches no customer.
 */
export type TracedKind =
  | Exclude<
      JourneyEvent['type'],
      | 'modeChosen'
      | 'shopSeen'
      | 'chatOpened'
      | 'messageSent'
      | 'productWithdrawn'
      | 'productRestored'
      | 'clockMoved'
      | 'rewound'
    >
  | 'staffMessage'
  | 'welcome'
  | 'orderNotice';

export function tracedKindOf(event: JourneyEvent): TracedKind {
  if (event.type === 'messageSent') return event.message.kind;
  // Stryker disable next-line ConditionalExpression: only what is pushed can have that account
  const toStaff = event.type === 'pushed' && event.account === 'enterprise';
  return toStaff ? 'staffMessage' : (event.type as TracedKind);
}

/** To which step of the path an event belongs; `null` for what a presenter or the merchant does beside it. */
export function stepOfEvent({ event, before }: TracedEvent): StepId | null {
  const again = before.paid.orders > 0;
  switch (event.type) {
    case 'pushed':
      return event.post ? 'offer' : 'push';
    case 'articleOpened':
      return stepOfOpenedArticle(findPost(before, event.article), before);
    case 'miniProgramEntered':
      if (isBuyerReturning(before, event)) return 'return';
      return isOrderLookup(event) ? 'chat' : 'shop';
    case 'shopSeen':
      return 'shop';
    case 'productSeen':
      return 'product';
    case 'orderPlaced':
      return again ? 'again' : 'checkout';
    case 'paymentStarted':
    case 'paymentReported':
    case 'paymentSucceeded':
    case 'paymentNotMade':
    case 'paymentUnanswered':
      return again ? 'again' : 'pay';
    case 'followBoxLeft':
    case 'followed':
      return 'follow';
    case 'messageSent':
    case 'chatOpened':
      return event.account === 'service' ? 'chat' : 'article';
    // Stryker disable next-line ConditionalExpression: nothing at all is no step either
    default:
      return null;
  }
}

/** Looking into the shop or a chat calls nobody. */
const isTraced = (moment: TracedEvent, step: StepId): boolean =>
  stepOfEvent(moment) === step && !['shopSeen', 'chatOpened'].includes(moment.event.type);

/** Whether an event is about the order or the product that somebody has in hand. */
function isAbout(event: JourneyEvent, { order, product }: PendingInput): boolean {
  if (event.type === 'productSeen') return event.product === (product ?? event.product);
  return !('out_trade_no' in event) || event.out_trade_no === (order ?? event.out_trade_no);
}

/**
 * What happened when a step was last taken, with what somebody has in hand: the last event of each kind, in
 * the order of the log.
 */
export function lastEventsOfStep(
  step: StepId,
  events: readonly JourneyEvent[],
  pending: PendingInput = {},
): TracedEvent[] {
  const last = new Map<string, TracedEvent>();
  let before = initialState;
  for (const event of events) {
    const moment = { event, before };
    if (isTraced(moment, step) && isAbout(event, pending)) {
      const kind = tracedKindOf(event);
      last.delete(kind);
      last.set(kind, moment);
    }
    before = evolve(before, event);
  }
  return [...last.values()];
}

/** The moments of a step in what is yet to happen after `events`. */
export function upcomingEventsOfStep(
  step: StepId,
  events: readonly JourneyEvent[],
  coming: readonly JourneyEvent[],
): TracedEvent[] {
  let before = applyEvents(events);
  return coming.flatMap((event) => {
    const moment = { event, before };
    before = evolve(before, event);
    return isTraced(moment, step) ? [moment] : [];
  });
}
