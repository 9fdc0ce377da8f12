import type { JourneyEvent } from './events';
import { replay } from './history';
import { stepOfReading, type StepId } from './journey';
import { findPost } from './promotion';
import type { Held } from './script';
import { evolve, initialState, isReturn, looksAfterOrder, type State } from './state';

/** An event with what stood before it. */
export interface Moment {
  event: JourneyEvent;
  before: State;
}

/**
 * The events that have something behind them; a message of the account is told by its kind, and what an
 * Enterprise Account sends is a kind of its own: it reaches no customer.
 */
export type Kind =
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

export function kindOf(event: JourneyEvent): Kind {
  if (event.type === 'messageSent') return event.message.kind;
  // Stryker disable next-line ConditionalExpression: only what is pushed can have that account
  const toStaff = event.type === 'pushed' && event.account === 'enterprise';
  return toStaff ? 'staffMessage' : (event.type as Kind);
}

/** To which step of the path an event belongs; `null` for what a presenter or the merchant does beside it. */
export function stepOf({ event, before }: Moment): StepId | null {
  const again = before.paid.orders > 0;
  switch (event.type) {
    case 'pushed':
      return event.post ? 'offer' : 'push';
    case 'articleOpened':
      return stepOfReading(findPost(before, event.article), before);
    case 'miniProgramEntered':
      if (isReturn(before, event)) return 'return';
      return looksAfterOrder(event) ? 'chat' : 'shop';
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
const isTold = (moment: Moment, step: StepId): boolean =>
  stepOf(moment) === step && !['shopSeen', 'chatOpened'].includes(moment.event.type);

/** Whether an event is about the order or the product that somebody has in hand. */
function isAbout(event: JourneyEvent, { order, product }: Held): boolean {
  if (event.type === 'productSeen') return event.product === (product ?? event.product);
  return !('out_trade_no' in event) || event.out_trade_no === (order ?? event.out_trade_no);
}

/**
 * What happened when a step was last taken, with what somebody has in hand: the last event of each kind, in
 * the order of the log.
 */
export function momentsOf(
  step: StepId,
  events: readonly JourneyEvent[],
  held: Held = {},
): Moment[] {
  const last = new Map<string, Moment>();
  let before = initialState;
  for (const event of events) {
    const moment = { event, before };
    if (isTold(moment, step) && isAbout(event, held)) {
      const kind = kindOf(event);
      last.delete(kind);
      last.set(kind, moment);
    }
    before = evolve(before, event);
  }
  return [...last.values()];
}

/** The moments of a step in what is yet to happen after `events`. */
export function momentsToCome(
  step: StepId,
  events: readonly JourneyEvent[],
  coming: readonly JourneyEvent[],
): Moment[] {
  let before = replay(events);
  return coming.flatMap((event) => {
    const moment = { event, before };
    before = evolve(before, event);
    return isTold(moment, step) ? [moment] : [];
  });
}
