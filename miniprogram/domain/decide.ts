import { pushRefusal } from './allowance';
import { findProduct, mayHold, tastingSlots, type Catalogue } from './catalogue';
import type { Instant } from './calendar';
import type { Command, PaymentAnswer } from './commands';
import type { FollowRoute, Happening } from './events';
import { followBox } from './followBox';
import { findOrder, isOutTradeNo, mayPay, type Order } from './order';
import { totalOf } from './money';
import type { Refusal } from './refusal';
import { NO_SCENE } from './scene';
import type { State } from './state';

export type Decision = { ok: true; happenings: Happening[] } | { ok: false; refusal: Refusal };

/** What the rules need to know besides the state: the hour, and what the shop sells. */
export interface Circumstances {
  now: Instant;
  catalogue: Catalogue;
}

/**
 * Whether a command is carried out, and what then happens. Pure. Asking twice for what already is
 * gives no second event, so that a double tap or a late answer is harmless.
 */
export function decide(
  state: State,
  command: Command,
  { now, catalogue }: Circumstances,
): Decision {
  switch (command.type) {
    case 'chooseMode':
      return command.mode === state.mode
        ? nothing
        : happens({ type: 'modeChosen', mode: command.mode });
    case 'push': {
      const refusal = pushRefusal(state.pushes, command.account, now);
      if (refusal) return refused(refusal);
      return happens({ type: 'pushed', account: command.account, article: command.article });
    }
    case 'openArticle':
      if (!state.pushes.some(({ article }) => article === command.article)) {
        return refused({ code: 'articleNotSent', article: command.article });
      }
      return state.articlesOpened.includes(command.article)
        ? nothing
        : happens({ type: 'articleOpened', article: command.article });
    case 'enterMiniProgram':
      return happens({
        type: 'miniProgramEntered',
        scene: Number.isInteger(command.scene) ? command.scene : NO_SCENE,
        ...(command.from !== undefined && { from: command.from }),
      });
    case 'seeShop':
      return state.shopSeen ? nothing : happens({ type: 'shopSeen' });
    case 'seeProduct':
      if (!findProduct(catalogue, command.product)) {
        return refused({ code: 'unknownProduct', product: command.product });
      }
      return state.productsSeen.includes(command.product)
        ? nothing
        : happens({ type: 'productSeen', product: command.product });
    case 'placeOrder':
      return placeOrder(state, command, { now, catalogue });
    case 'startPayment':
      return ofOrder(state, command.out_trade_no, (order) =>
        mayPay(order)
          ? happens({ ...command, type: 'paymentStarted' })
          : refused({ code: 'notPayable', status: order.payment.status }),
      );
    case 'reportPayment':
      return ofOrder(state, command.out_trade_no, (order) =>
        order.payment.status === 'paying'
          ? happens({ ...command, type: 'paymentReported' })
          : nothing,
      );
    case 'settlePayment':
      return ofOrder(state, command.out_trade_no, (order) => settle(state, order, command.answer));
    case 'leaveResult':
      return ofOrder(state, command.out_trade_no, (order) =>
        leaveResult(state, order, command.ticked),
      );
    case 'follow':
      return state.follower ? nothing : happens(...becomesFollower(state, command.route));
    case 'openChat':
      return state.unread[command.account] > 0
        ? happens({ type: 'chatOpened', account: command.account })
        : nothing;
  }
}

const nothing: Decision = { ok: true, happenings: [] };
const happens = (...happenings: Happening[]): Decision => ({ ok: true, happenings });
const refused = (refusal: Refusal): Decision => ({ ok: false, refusal });

function ofOrder(state: State, out_trade_no: string, then: (order: Order) => Decision): Decision {
  const order = findOrder(state.orders, out_trade_no);
  return order ? then(order) : refused({ code: 'unknownOrder', out_trade_no });
}

function placeOrder(
  state: State,
  { out_trade_no, product: id, quantity, slot }: Extract<Command, { type: 'placeOrder' }>,
  { now, catalogue }: Circumstances,
): Decision {
  if (!isOutTradeNo(out_trade_no)) return refused({ code: 'orderNumber' });
  if (findOrder(state.orders, out_trade_no)) {
    return refused({ code: 'orderNumberTaken', out_trade_no });
  }
  const product = findProduct(catalogue, id);
  if (!product) return refused({ code: 'unknownProduct', product: id });
  if (!mayHold(product, quantity)) return refused({ code: 'quantity', most: product.limit });
  const order = { out_trade_no, product: id, quantity, total: totalOf(product, quantity) };
  if (product.kind === 'goods') return happens({ type: 'orderPlaced', ...order });
  if (slot === undefined || !tastingSlots(now).includes(slot)) return refused({ code: 'slot' });
  return happens({ type: 'orderPlaced', ...order, slot });
}

function settle(state: State, order: Order, answer: PaymentAnswer): Decision {
  const { out_trade_no, payment } = order;
  if (payment.status === 'paid') return nothing;
  switch (answer.trade_state) {
    case 'SUCCESS':
      if (answer.total !== order.total) {
        return refused({ code: 'amountDiffers', expected: order.total, got: answer.total });
      }
      return happens(
        { type: 'paymentSucceeded', out_trade_no, transaction_id: answer.transaction_id },
        ...(state.follower ? [orderNotice(out_trade_no)] : []),
      );
    case 'NOTPAY':
      if (payment.status === 'unpaid') return nothing;
      // The query can lag behind the client's "ok": check later, do not pay again (source 44).
      if (payment.status === 'asking' && payment.word === 'ok') {
        return happens({ type: 'paymentUnanswered', out_trade_no });
      }
      return happens({ type: 'paymentNotMade', out_trade_no });
    case 'none':
      return payment.status === 'unpaid'
        ? nothing
        : happens({ type: 'paymentUnanswered', out_trade_no });
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
  const left: Happening = { type: 'followBoxLeft', out_trade_no: order.out_trade_no, ticked };
  return happens(left, ...(ticked ? becomesFollower(state, 'followBox') : []));
}

/** The Service Account greets a new follower, and tells them of what they have already paid for. */
function becomesFollower(state: State, route: FollowRoute): Happening[] {
  const paid = state.orders.filter((order) => order.payment.status === 'paid');
  return [
    { type: 'followed', account: 'service', route },
    { type: 'messageSent', account: 'service', message: { kind: 'welcome' } },
    ...paid.map((order) => orderNotice(order.out_trade_no)),
  ];
}

const orderNotice = (out_trade_no: string): Happening => ({
  type: 'messageSent',
  account: 'service',
  message: { kind: 'orderNotice', out_trade_no },
});
