import type { JourneyEvent } from './events';
import { evolveEntry } from './evolveEntry';
import { evolveFollow } from './evolveFollow';
import { evolveOrder } from './evolveOrder';
import { evolvePush } from './evolvePush';
import type { State } from './state';

/** The next state. Total: every event of the log can be applied to every state, and none is refused here. */
export const evolve = (state: State, event: JourneyEvent): State => ({
  ...apply(state, event),
  at: event.type === 'clockMoved' ? event.to : event.at,
  standing: state.standing + 1,
});

function apply(state: State, event: JourneyEvent): State {
  switch (event.type) {
    case 'pushed':
    case 'articleOpened':
    case 'messageSent':
    case 'chatOpened':
      return evolvePush(state, event);
    case 'miniProgramEntered':
    case 'shopSeen':
    case 'productSeen':
      return evolveEntry(state, event);
    case 'orderPlaced':
    case 'paymentStarted':
    case 'paymentReported':
    case 'paymentSucceeded':
    case 'paymentNotMade':
    case 'paymentUnanswered':
    case 'productWithdrawn':
    case 'productRestored':
      return evolveOrder(state, event);
    case 'modeChosen':
    case 'followBoxLeft':
    case 'followed':
      return evolveFollow(state, event);
    case 'clockMoved':
      return { ...state, ahead: state.ahead + event.to - event.at };
    case 'rewound':
      // What it takes back is not in the state: `rebuildState` finds what it goes back to.
      return state;
  }
}
