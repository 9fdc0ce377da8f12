import { nextMorning } from './calendar';
import type { Command } from './commands';
import { decideEntry } from './decideEntry';
import { decideFollow } from './decideFollow';
import { decideOrder } from './decideOrder';
import { decidePush } from './decidePush';
import { happens, nothing, type Decision, type DecisionContext } from './decision';
import type { State } from './state';

/**
 * Whether a command is carried out, and what then happens. Pure. Asking twice for what already is
 * gives no second event, so that a double tap or a late answer is harmless.
 */
export function decide(state: State, command: Command, context: DecisionContext): Decision {
  switch (command.type) {
    case 'push':
    case 'pushPost':
    case 'openArticle':
    case 'openChat':
      return decidePush(state, command, context);
    case 'enterMiniProgram':
    case 'seeShop':
    case 'seeProduct':
      return decideEntry(state, command, context);
    case 'placeOrder':
    case 'startPayment':
    case 'reportPayment':
    case 'settlePayment':
    case 'withdrawProduct':
    case 'restoreProduct':
      return decideOrder(state, command, context);
    case 'chooseMode':
    case 'leaveResult':
    case 'follow':
      return decideFollow(state, command);
    case 'moveClock':
      return happens({ type: 'clockMoved', to: nextMorning(context.now, command.to) });
    case 'rewind':
      return Number.isInteger(command.kept) && command.kept >= 0 && command.kept < state.standing
        ? happens({ type: 'rewound', kept: command.kept })
        : nothing;
  }
}
