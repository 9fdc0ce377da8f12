import type { JourneyEvent } from './events';
import { replay } from './history';
import type { StepId } from './journey';
import { evolve, initialState, type State } from './state';

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
function stepOf({ event, before }: Moment): StepId | null {
  const again = before.paid.orders > 0;
  switch (event.type) {
    case 'pushed':
      return event.post ? 'offer' : 'push';
    case 'articleOpened':
      return before.pushes.some(({ article, post }) => post && article === event.article)
        ? 'return'
        : 'article';
    case 'miniProgramEntered':
      return again ? 'return' : 'shop';
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
      return 'chat';
    // Stryker disable next-line ConditionalExpression: nothing at all is no step either
    default:
      return null;
  }
}

/** What happened when a step was last taken: the last event of each kind, in the order of the log. */
export function momentsOf(step: StepId, events: readonly JourneyEvent[]): Moment[] {
  const last = new Map<string, Moment>();
  let before = initialState;
  for (const event of events) {
    const moment = { event, before };
    if (stepOf(moment) === step) {
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
    return stepOf(moment) === step ? [moment] : [];
  });
}
