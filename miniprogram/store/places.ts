import { catalogue } from '../content/shop';
import type { AccountKind } from '../domain/accounts';
import { indexOf, lastOrder, lastPaid, steps, type StepId } from '../domain/journey';
import { mayPay } from '../domain/order';
import { sceneOf } from '../domain/scene';
import { lastPost } from '../domain/promotion';
import type { State } from '../domain/state';
import { address } from '../services/navigation';
import type { Lost } from './screen';

/** The article with which the path begins. */
export const FIRST_ARTICLE = 'spring';

export const map = '/pages/journey/journey';
export const accounts = '/pages/accounts/accounts';
export const compare = '/packages/guide/pages/compare/compare';
export const advisor = '/packages/guide/pages/advisor/advisor';
export const roles = '/packages/guide/pages/roles/roles';
export const sources = '/packages/guide/pages/sources/sources';
export const orders = '/packages/shop/pages/order/order';
export const chats = '/packages/wechat/pages/chats/chats';
export const profile = '/packages/wechat/pages/profile/profile';
export const shop = '/packages/shop/pages/shop/shop';
export const compose = '/packages/merchant/pages/compose/compose';
export const messages = '/packages/merchant/pages/messages/messages';
export const funnel = '/packages/merchant/pages/funnel/funnel';
export const chapters = '/packages/presenter/pages/chapters/chapters';
export const replay = '/packages/presenter/pages/replay/replay';

/** Where whoever looked for something that is not there may look instead. */
export const nearestTo: Record<Lost['what'], string> = {
  account: accounts,
  answers: advisor,
  article: chats,
  comparison: compare,
  product: shop,
  order: orders,
};

export const accountPage = (kind: AccountKind): string =>
  address('/packages/guide/pages/account/account', { kind });

export const orderPage = (out_trade_no: string): string =>
  address('/packages/shop/pages/order/order', { id: out_trade_no });

const checkout = (query: { product: string } | { order: string }) =>
  address('/packages/shop/pages/checkout/checkout', { ...query });

/**
 * Where a step of the path happens, as things stand: what was last looked at, ordered or paid. A step that
 * cannot happen yet is answered with the place where its own beginning lies.
 */
export function placeOf(step: StepId, state: State): string {
  const product = state.productsSeen[state.productsSeen.length - 1] ?? catalogue[0]?.id ?? '';
  const order = lastOrder(state);
  switch (step) {
    case 'push':
      return address(chats, { folder: 'subscriptions' });
    case 'article':
      return address('/packages/wechat/pages/article/article', { id: FIRST_ARTICLE });
    case 'shop':
      return address(shop, { scene: sceneOf('article'), from: FIRST_ARTICLE });
    case 'product':
      return address('/packages/shop/pages/product/product', { id: product });
    case 'checkout':
      return checkout({ product });
    case 'pay': {
      if (!order) return checkout({ product });
      const { out_trade_no } = order;
      return mayPay(order) ? checkout({ order: out_trade_no }) : orderPage(out_trade_no);
    }
    case 'follow': {
      const paid = lastPaid(state);
      return paid
        ? address('/packages/wechat/pages/result/result', { order: paid.out_trade_no })
        : placeOf('pay', state);
    }
    case 'chat':
      return state.follower
        ? address('/packages/wechat/pages/chat/chat', { account: 'service' })
        : profile;
    case 'offer':
      return compose;
    case 'return': {
      const push = lastPost(state);
      return push
        ? address('/packages/wechat/pages/chat/chat', { account: push.account })
        : compose;
    }
    case 'again':
      return address('/packages/shop/pages/product/product', {
        id: lastPost(state)?.post.product ?? product,
      });
  }
}

/** The place of the step behind this one; behind the last one is the map. */
export function placeAfter(step: StepId, state: State): string {
  const next = steps[indexOf(step) + 1];
  return next ? placeOf(next.id, state) : map;
}
