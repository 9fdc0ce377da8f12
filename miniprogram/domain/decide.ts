import { findProduct, type Catalogue } from './catalogue';
import { nextMorning } from './calendar';
import type { Broadcaster, Sender } from './accounts';
import type { Command, OrderQueryAnswer } from './commands';
import type { FollowRoute, NewEvent } from './events';
import { followBox } from './followBox';
import { findOrder, type Order } from './order';
import { paymentRefusal } from './paymentRefusal';
import { orderRefusal } from './orderRefusal';
import { priceOfPieces } from './money';
import { discountOf } from './promotion';
import { findPost, isPublic } from './push';
import { postRefusal, pushRefusal, sendMethodRefusal } from './pushRefusal';
import type { Refusal } from './refusal';
import { NO_SCENE_VALUE } from './sceneValues';
import type { State } from './state';
import type { DecisionContext } from './decisionContext';

export type Decision = { ok: true; events: NewEvent[] } | { ok: false; refusal: Refusal };

/**
 * Whether a command is carried out, and what then happens. Pure. Asking twice for what already is
 * gives no second event, so that a double tap or a late answer is harmless.
 */
export function decide(
  state: State,
  command: Command,
  { now, catalogue }: DecisionContext,
): Decision {
  switch (command.type) {
    case 'chooseMode':
      return command.mode === state.mode
        ? nothing
        : happens({ type: 'modeChosen', mode: command.mode });
    case 'push': {
      const refusal = pushRefusal(state, command.account, now);
      if (refusal) return refused(refusal);
      return happens({ type: 'pushed', account: command.account, article: command.article });
    }
    case 'pushPost':
      return pushPost(state, command, { now, catalogue });
    case 'openArticle':
      if (!state.pushes.some((push) => push.article === command.article && isPublic(push))) {
        return refused({ code: 'articleNotSent', article: command.article });
      }
      return state.pushes.some(({ article, opened }) => article === command.article && !opened)
        ? happens({ type: 'articleOpened', article: command.article })
        : nothing;
    case 'enterMiniProgram':
      return enter(state, command, { now, catalogue });
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
      return ofOrder(state, command.out_trade_no, (order) => {
        const refusal = paymentRefusal(order, now);
        return refusal ? refused(refusal) : happens({ ...command, type: 'paymentStarted' });
      });
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
      return state.unread[command.account] > 0 || isUngreeted(state, command.account)
        ? happens({ type: 'chatOpened', account: command.account })
        : nothing;
    case 'withdrawProduct':
    case 'restoreProduct':
      return changeOffer(state, command, catalogue);
    case 'moveClock':
      return happens({ type: 'clockMoved', to: nextMorning(now, command.to) });
    case 'rewind':
      return Number.isInteger(command.kept) && command.kept >= 0 && command.kept < state.standing
        ? happens({ type: 'rewound', kept: command.kept })
        : nothing;
  }
}

/** A follower who has not looked into the chat, although its greeting was lost or taken back. */
const isUngreeted = ({ follower, welcomed }: State, account: Sender): boolean =>
  account === 'service' && follower !== null && !welcomed;

const nothing: Decision = { ok: true, events: [] };
const happens = (...events: NewEvent[]): Decision => ({ ok: true, events });
const refused = (refusal: Refusal): Decision => ({ ok: false, refusal });

function ofOrder(state: State, out_trade_no: string, then: (order: Order) => Decision): Decision {
  const order = findOrder(state.orders, out_trade_no);
  return order ? then(order) : refused({ code: 'unknownOrder', out_trade_no });
}

/** Whoever comes in sees something in the same moment, if it is there to be seen. */
function enter(
  state: State,
  { scene, from, sees }: Extract<Command, { type: 'enterMiniProgram' }>,
  circumstances: DecisionContext,
): Decision {
  const entered: NewEvent = {
    type: 'miniProgramEntered',
    scene: Number.isInteger(scene) ? scene : NO_SCENE_VALUE,
    ...(from !== undefined && { from }),
  };
  const seen = sees ? decide(state, sees, circumstances) : nothing;
  return seen.ok ? happens(entered, ...seen.events) : seen;
}

function pushPost(
  state: State,
  { account, as, post }: Extract<Command, { type: 'pushPost' }>,
  { now, catalogue }: DecisionContext,
): Decision {
  const refusal = postRefusal(post, state, catalogue, now) ?? sendMethodRefusal(account, as);
  if (refusal) return refused(refusal);
  const sender = account as Broadcaster;
  const early = pushRefusal(state, sender, now);
  if (early) return refused(early);
  return happens({ type: 'pushed', account: sender, article: `post-${state.posts + 1}`, post });
}

function changeOffer(
  state: State,
  { type, product }: Extract<Command, { type: 'withdrawProduct' | 'restoreProduct' }>,
  catalogue: Catalogue,
): Decision {
  if (!findProduct(catalogue, product)) return refused({ code: 'unknownProduct', product });
  const withdrawn = type === 'withdrawProduct';
  if (state.withdrawn.includes(product) === withdrawn) return nothing;
  return happens({ type: withdrawn ? 'productWithdrawn' : 'productRestored', product });
}

function placeOrder(
  state: State,
  command: Extract<Command, { type: 'placeOrder' }>,
  circumstances: DecisionContext,
): Decision {
  const refusal = orderRefusal(state, command, circumstances);
  if (refusal) return refused(refusal);
  const { out_trade_no, product: id, quantity, slot, promotion } = command;
  const product = findProduct(circumstances.catalogue, id)!;
  const full = priceOfPieces(product, quantity);
  const off =
    promotion === undefined ? 0 : discountOf(full, findPost(state, promotion)!.post.promotion!);
  return happens({
    type: 'orderPlaced',
    out_trade_no,
    product: id,
    quantity,
    total: full - off,
    ...(product.kind === 'reservation' && { slot }),
    ...(promotion !== undefined && { promotion, off }),
  });
}

function settle(state: State, order: Order, answer: OrderQueryAnswer): Decision {
  const { out_trade_no, payment } = order;
  if (payment.status === 'paid') return nothing;
  // After an error it is asked about once more before it is paid (source 44).
  const settled = payment.status === 'unpaid' && payment.last !== 'failed';
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
      if (settled) return nothing;
      // The query can lag behind the client's "ok": check later, do not pay again (source 44).
      // Stryker disable next-line ConditionalExpression: only a payment that is asked about has a word
      if (payment.status === 'asking' && payment.word === 'ok') {
        return happens({ type: 'paymentUnanswered', out_trade_no });
      }
      return happens({ type: 'paymentNotMade', out_trade_no });
    case 'none':
      return settled ? nothing : happens({ type: 'paymentUnanswered', out_trade_no });
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

const orderNotice = (out_trade_no: string): NewEvent => ({
  type: 'messageSent',
  account: 'service',
  message: { kind: 'orderNotice', out_trade_no },
});
