import type { FollowCommand } from './commands';
import { ofOrder, orderNotice } from './decideOrder';
import { happens, nothing, refused, type Decision } from './decision';
import type { FollowRoute, NewEvent } from './events';
import { followBox } from './followBox';
import type { Order } from './order';
import type { State } from './state';

/** How the customer becomes a follower. */
export function decideFollow(state: State, command: FollowCommand): Decision {
  switch (command.type) {
    case 'chooseMode':
      return command.mode === state.mode
        ? nothing
        : happens({ type: 'modeChosen', mode: command.mode });
    case 'leaveResult':
      return ofOrder(state, command.out_trade_no, (order) =>
        leaveResult(state, order, command.ticked),
      );
    case 'follow':
      return state.follower ? nothing : happens(...becomesFollower(state, command.route));
  }
}

function leaveResult(state: State, order: Order, ticked: boolean): Decision {
  if (order.payment.status !== 'paid') {
    return refused({ code: 'notPayable', status: order.payment.status });
  }
  const box = followBox(state, order.total);
  if (!box.shown) {
    return state.mode === 'today' && ticked ? refused({ code: 'boxWithdrawn' }) : nothing;
  }
  if (!ticked && !box.ticked) return nothing;
  const left: NewEvent = { type: 'followBoxLeft', out_trade_no: order.out_trade_no, ticked };
  return happens(left, ...(ticked ? becomesFollower(state, 'followBox') : []));
}

/** The Service Account greets a new follower, and tells them of what they have already paid for. */
function becomesFollower(state: State, route: FollowRoute): NewEvent[] {
  const paid = state.orders.filter((order) => order.payment.status === 'paid');
  return [
    { type: 'followed', account: 'service', route },
    { type: 'messageSent', account: 'service', message: { kind: 'welcome' } },
    ...paid.map((order) => orderNotice(order.out_trade_no)),
  ];
}
