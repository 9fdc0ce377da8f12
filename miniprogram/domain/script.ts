import type { AccountKind } from './accounts';
import { sceneOf } from './scene';
import { tastingSlots, type Catalogue } from './catalogue';
import type { Instant } from './calendar';
import type { Command } from './commands';
import { followBox } from './followBox';
import { lastOrder, lastPaid, type StepId } from './journey';
import { findOrder } from './order';
import type { Post } from './post';
import { lastPost, promotionOn } from './promotion';
import { sendRefusal } from './pushing';
import type { State } from './state';

/** What the demo brings along for whoever lets it walk by itself. */
export interface Props {
  now: Instant;
  catalogue: Catalogue;
  /** The article with which the path begins, and the post that is sent later. */
  article: string;
  post: Post;
  /** Ever new numbers, for orders and for what WeChat Pay gives them, as each of them begins. */
  number(prefix: 'LT' | 'wx' | '42'): string;
  held: Held;
}

/** What somebody has chosen and not yet done anything with; the script chooses the rest. */
export interface Held {
  product?: string;
  quantity?: number;
  slot?: Instant | null;
  account?: AccountKind;
  /** The number of the order that is to be paid. */
  order?: string;
}

/**
 * What people do to get a step of the path done, as far as it is not: the very commands that the pages
 * send. One command at a time, the next one asked for when the first has happened; `null` when the step is done.
 */
export function nextCommand(step: StepId, state: State, props: Props): Command | null {
  const { article, post } = props;
  switch (step) {
    case 'push':
      return state.chats.subscription.length > 0
        ? null
        : { type: 'push', account: 'subscription', article };
    case 'article':
      return state.pushes.some(({ opened }) => opened)
        ? null
        : { type: 'openArticle', article: firstPublic(state) ?? article };
    case 'shop':
      if (state.shopSeen) return null;
      return state.entry
        ? { type: 'seeShop' }
        : { type: 'enterMiniProgram', scene: sceneOf('article'), from: article };
    case 'product':
      return state.productsSeen.length > 0 ? null : { type: 'seeProduct', product: post.product };
    case 'checkout':
      return lastOrder(state) ? null : order(state, props);
    case 'pay':
      return state.paid.orders > 0 ? null : pay(state, props);
    case 'follow': {
      const paid = lastPaid(state);
      if (state.follower) return null;
      return paid && followBox(state, paid.total).shown
        ? { type: 'leaveResult', out_trade_no: paid.out_trade_no, ticked: true }
        : { type: 'follow', route: 'profile' };
    }
    case 'chat':
      return state.welcomed ? null : { type: 'openChat', account: 'service' };
    case 'offer':
      return lastPost(state) ? null : send(state, props);
    case 'return': {
      if (state.cameBack) return null;
      const push = lastPost(state);
      if (!push) return send(state, props);
      if (!push.opened) return { type: 'openArticle', article: push.article };
      return { type: 'enterMiniProgram', scene: sceneOf('article'), from: push.article };
    }
    case 'again':
      if (state.paid.orders > 1) return null;
      // Stryker disable next-line OptionalChaining: whoever buys again has an order
      return lastOrder(state)?.payment.status === 'paid' ? order(state, props) : pay(state, props);
  }
}

/** What an Enterprise Account sends, no reader can open. */
const firstPublic = ({ pushes }: State): string | undefined =>
  pushes.find(({ account }) => account !== 'enterprise')?.article;

/** A month that has no message left is waited out. */
function send(state: State, { post, now, held }: Props): Command {
  const { account = 'service', product = post.product } = held;
  const spent = sendRefusal(state, 'service', now)?.code === 'fourPushesAMonth';
  return spent && !held.account
    ? { type: 'moveClock', to: 'nextMonth' }
    : { type: 'pushPost', account, as: 'massSend', post: { ...post, product } };
}

function order(state: State, { catalogue, number, now, held }: Props): Command {
  const wanted = lastPost(state)?.post.product ?? state.productsSeen[state.productsSeen.length - 1];
  const onOffer = catalogue.filter(({ id }) => !state.withdrawn.includes(id));
  const chosen = catalogue.find(({ id }) => id === held.product);
  const { id = '', kind } = chosen ?? onOffer.find(({ id }) => id === wanted) ?? onOffer[0] ?? {};
  const promised = promotionOn(state, id, now);
  return {
    type: 'placeOrder',
    out_trade_no: number('LT'),
    product: id,
    quantity: held.quantity ?? 1,
    ...(kind === 'reservation' && { slot: held.slot ?? tastingSlots(now)[0]! }),
    ...(promised?.is === 'valid' && { promotion: promised.article }),
  };
}

function pay(state: State, { number, held }: Props): Command {
  // Stryker disable next-line StringLiteral: anything will do that is no order's number
  const order = findOrder(state.orders, held.order ?? '') ?? lastOrder(state)!;
  const { out_trade_no, payment, total } = order;
  switch (payment.status) {
    case 'unpaid':
      return { type: 'startPayment', out_trade_no, prepay_id: number('wx') };
    case 'paying':
      return { type: 'reportPayment', out_trade_no, word: 'ok' };
    default:
      return {
        type: 'settlePayment',
        out_trade_no,
        answer: { trade_state: 'SUCCESS', transaction_id: number('42'), total },
      };
  }
}
