import type { FollowEvent } from './events';
import type { State } from './state';

export function evolveFollow(state: State, event: FollowEvent): State {
  switch (event.type) {
    case 'modeChosen':
      return { ...state, mode: event.mode };
    case 'followBoxLeft':
      return { ...state, untickedOnce: state.untickedOnce || !event.ticked };
    case 'followed':
      return { ...state, follower: { route: event.route, at: event.at } };
  }
}
