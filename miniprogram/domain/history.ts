import type { JourneyEvent } from './events';
import { steps, type StepId } from './journey';
import { evolve, initialState, type State } from './state';

/** The events that stand: those that no step back has taken away. */
export function standing(events: Iterable<JourneyEvent>): JourneyEvent[] {
  const kept: JourneyEvent[] = [];
  for (const event of events) {
    if (event.type === 'rewound') kept.length = Math.min(kept.length, event.kept);
    else kept.push(event);
  }
  return kept;
}

/** What a log says from its beginning. Going back changes what happened, but neither the hour nor the mode. */
export function retell(events: Iterable<JourneyEvent>): State {
  let state = initialState;
  const kept: JourneyEvent[] = [];
  for (const event of events) {
    if (event.type === 'rewound') {
      const { mode, ahead } = state;
      kept.length = Math.min(kept.length, event.kept);
      state = { ...replay(kept), at: event.at, mode, ahead };
    } else {
      kept.push(event);
      state = evolve(state, event);
    }
  }
  return state;
}

/** What events without a step back make of a state. */
export function replay(events: Iterable<JourneyEvent>, from: State = initialState): State {
  let state = from;
  for (const event of events) state = evolve(state, event);
  return state;
}

/** How many of the standing events happened before a step of the path, and any later step, was done. */
export function before(step: StepId, events: readonly JourneyEvent[]): number {
  const later = steps.slice(steps.findIndex(({ id }) => id === step));
  let state = initialState;
  for (const [index, event] of events.entries()) {
    state = evolve(state, event);
    if (later.some((step) => step.done(state))) return index;
  }
  return events.length;
}
