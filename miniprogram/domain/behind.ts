import type { JourneyEvent } from './events';
import { replay } from './history';
import type { StepId } from './journey';
import { evolve, initialState, type State } from './state';

/** An event with what stood before it. */
export interface Moment {
  event: JourneyEvent;
  before: State;
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
    default:
      return null;
  }
}

/** Messages differ by what they say, and what is sent by whether customers see it. */
function kindOf(event: JourneyEvent): string {
  if (event.type === 'messageSent') return event.message.kind;
  return event.type === 'pushed' && event.account === 'enterprise' ? 'toStaff' : event.type;
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
