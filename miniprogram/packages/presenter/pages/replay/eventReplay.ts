import type { JourneyEvent } from '../../../../domain/events';
import { stepOfEvent } from '../../../../domain/stepTrace';
import type { StepId } from '../../../../domain/journeySteps';
import { evolve } from '../../../../domain/evolve';
import { initialState, type State } from '../../../../domain/state';
import type { replayPage } from '../../i18n/replayPage';

export type Actor = keyof (typeof replayPage)['en']['actors'];

/** One event of a replay, with what stood before it and what stands since. */
export interface ReplayFrame {
  event: JourneyEvent;
  before: State;
  after: State;
  /** The step of the path to which it belongs. */
  step: StepId;
  actor: Actor;
  /** Milliseconds since the event before it; `null` for the first. */
  since: number | null;
}

/** What happened, to be looked at event by event; looking changes nothing. */
export class EventReplay {
  private readonly path: StepId[];
  /** What stood before event `index`: going on is quick, going back begins anew. */
  private reached = { index: 0, state: initialState };

  constructor(private readonly events: readonly JourneyEvent[]) {
    this.path = pathOf(events);
  }

  get length(): number {
    return this.events.length;
  }

  /** The `index`th event, 0-based. */
  frame(index: number): ReplayFrame {
    const event = this.events[index];
    if (!event) throw new RangeError(`No event ${index} of ${this.length}`);
    const before = this.stateBefore(index);
    const after = evolve(before, event);
    return {
      event,
      before,
      after,
      step: this.path[index]!,
      actor: actorOf(event, before),
      since: index > 0 ? event.at - before.at : null,
    };
  }

  private stateBefore(index: number): State {
    let { index: at, state } =
      this.reached.index <= index ? this.reached : { index: 0, state: initialState };
    for (; at < index; at += 1) state = evolve(state, this.events[at]!);
    this.reached = { index, state };
    return state;
  }
}

/** The step of each event. What is done beside the path belongs to what comes of it, or came before. */
function pathOf(events: readonly JourneyEvent[]): StepId[] {
  let state = initialState;
  const own = events.map((event) => {
    const step = stepOfEvent({ event, before: state });
    state = evolve(state, event);
    return step;
  });
  const known = (it: StepId | null): it is StepId => it !== null;
  const last = own.filter(known).pop() ?? 'push';
  return own.map((step, index) => step ?? own.slice(index).find(known) ?? last);
}

/** Who made an event happen. Whoever has looked at a product is a customer. */
function actorOf(event: JourneyEvent, before: State): Actor {
  switch (event.type) {
    case 'modeChosen':
    case 'clockMoved':
    case 'rewound':
      return 'presenter';
    case 'pushed':
    case 'productWithdrawn':
    case 'productRestored':
      return 'merchant';
    case 'paymentReported':
      return 'phone';
    case 'paymentSucceeded':
    case 'paymentNotMade':
    case 'paymentUnanswered':
      return 'weChat';
    case 'messageSent':
      return 'service';
    case 'articleOpened':
    case 'miniProgramEntered':
    case 'shopSeen':
    case 'chatOpened':
      return before.productsSeen.length > 0 ? 'customer' : 'reader';
    default:
      return 'customer';
  }
}
