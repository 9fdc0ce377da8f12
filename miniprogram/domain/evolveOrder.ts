import type { OrderEvent } from './events';
import { add, tally } from './evolveEntry';
import { mark } from './evolvePush';
import { findOrder, type Order, type Payment } from './order';
import { entranceOf, INVALID_SCENE_VALUE } from './sceneValues';
import type { State } from './state';

/** How much the state remembers, so that opening a long log stays quick; the log has it all. */
export const MAX_ORDERS = 100;

export function evolveOrder(state: State, event: OrderEvent): State {
  switch (event.type) {
    case 'orderPlaced': {
      const { at, type: _, ...order } = event;
      const entrance = entranceOf(state.entry?.scene ?? INVALID_SCENE_VALUE);
      const placed: Order = { ...order, entrance, placedAt: at, payment: { status: 'unpaid' } };
      return {
        ...state,
        orders: keepLast([...state.orders, placed]),
        pushes: order.promotion
          ? mark(state.pushes, order.promotion, { used: true })
          : state.pushes,
        entrances: tally(state.entrances, entrance, { orders: 1 }),
      };
    }
    case 'paymentStarted':
      return pay(state, event.out_trade_no, () => ({
        status: 'paying',
        prepay_id: event.prepay_id,
        since: event.at,
      }));
    case 'paymentReported':
      return pay(state, event.out_trade_no, () => ({ status: 'asking', word: event.word }));
    case 'paymentSucceeded':
      return receive(
        pay(state, event.out_trade_no, () => ({
          status: 'paid',
          transaction_id: event.transaction_id,
          at: event.at,
        })),
        findOrder(state.orders, event.out_trade_no),
      );
    case 'paymentNotMade':
      return pay(state, event.out_trade_no, notMade);
    case 'paymentUnanswered':
      return pay(state, event.out_trade_no, (payment) => ({
        status: 'unknown',
        since: payment.status === 'unknown' ? payment.since : event.at,
        asked: payment.status === 'unknown' ? payment.asked + 1 : 1,
      }));
    case 'productWithdrawn':
      return { ...state, withdrawn: add(state.withdrawn, event.product) };
    case 'productRestored':
      return { ...state, withdrawn: state.withdrawn.filter((id) => id !== event.product) };
  }
}

/** Counts the money of an order, once. */
function receive(state: State, before: Order | undefined): State {
  if (!before || before.payment.status === 'paid') return state;
  const { entrance, total } = before;
  return {
    ...state,
    paid: { orders: state.paid.orders + 1, income: state.paid.income + total },
    entrances: tally(state.entrances, entrance, { paid: 1, income: total }),
  };
}

/** Forgets only what is settled: neither an order whose payment is under way nor, for its sake, a new one. */
function keepLast(orders: Order[]): Order[] {
  if (orders.length <= MAX_ORDERS) return orders;
  const settled = orders.filter(
    ({ payment: { status } }) => status === 'paid' || status === 'unpaid',
  );
  const old = settled.slice(0, -MAX_ORDERS);
  return orders.filter((order) => !old.includes(order));
}

/** Money that has arrived does not leave again because a late answer says otherwise. */
function pay(state: State, out_trade_no: string, next: (payment: Payment) => Payment): State {
  const orders = state.orders.map((order) =>
    order.out_trade_no === out_trade_no && order.payment.status !== 'paid'
      ? { ...order, payment: next(order.payment) }
      : order,
  );
  return { ...state, orders };
}

function notMade(payment: Payment): Payment {
  if (payment.status !== 'asking') return { status: 'unpaid' };
  return { status: 'unpaid', last: payment.word === 'cancel' ? 'cancelled' : 'failed' };
}
