import { catalogue } from '../content/shop';
import type { AccountKind, Broadcaster } from '../domain/accounts';
import { findProduct } from '../domain/catalogue';
import type { FollowRoute } from '../domain/events';
import { indexOf, lastOrder, steps, type StepId } from '../domain/journey';
import { sceneOf } from '../domain/scene';
import { lastPost, type Posted } from '../domain/promotion';
import { lastRead } from '../domain/script';
import type { State } from '../domain/state';
import { address } from '../services/navigation';
import type { Lost } from './screen';

/** The article with which the path begins. */
export const FIRST_ARTICLE = 'spring';

const page = (root: string, name: string): string => `/packages/${root}/pages/${name}/${name}`;

/** Every page that something leads to, as its address. */
export const places = {
  map: '/pages/journey/journey',
  accounts: '/pages/accounts/accounts',

  account: (kind: AccountKind) => address(page('guide', 'account'), { kind }),
  compare: page('guide', 'compare'),
  advisor: page('guide', 'advisor'),
  roles: page('guide', 'roles'),
  sources: page('guide', 'sources'),
  live: page('guide', 'live'),

  chats: page('wechat', 'chats'),
  /** The folder of Subscription Accounts in the chat list. */
  folder: address(page('wechat', 'chats'), { folder: 'subscriptions' }),
  chat: (account: Broadcaster) => address(page('wechat', 'chat'), { account }),
  article: (id: string) => address(page('wechat', 'article'), { id }),
  /** A post as it is sent to another phone, which must tell it from a post of its own with the same id. */
  sharedPost: ({ article: id, at, post: { product } }: Posted) =>
    address(page('wechat', 'article'), { id, sentAt: at, product }),
  result: (order: string) => address(page('wechat', 'result'), { order }),
  profile: (route?: Exclude<FollowRoute, 'followBox'>) =>
    address(page('wechat', 'profile'), { route }),
  friend: page('wechat', 'friend'),
  discover: page('wechat', 'discover'),
  scan: page('wechat', 'scan'),
  recents: page('wechat', 'recents'),

  /** The shop as WeChat opens it: with the scene value of the door, which the shop counts, and the article it stood in. */
  shop: (scene?: number, from?: string) => address(page('shop', 'shop'), { scene, from }),
  /** The page of a product, likewise. */
  product: (id: string, scene?: number, from?: string) =>
    address(page('shop', 'product'), { id, scene, from }),
  checkout: (of: { product: string; promotion?: string } | { order: string }) =>
    address(page('shop', 'checkout'), { ...of }),
  /** One order, or all of them. */
  order: (id?: string) => address(page('shop', 'order'), { id }),

  compose: page('merchant', 'compose'),
  messages: page('merchant', 'messages'),
  funnel: page('merchant', 'funnel'),

  chapters: page('presenter', 'chapters'),
  replay: page('presenter', 'replay'),
} as const;

/** Where whoever looked for something that is not there may look instead. */
export const nearestTo: Record<Lost['what'], string> = {
  account: places.accounts,
  answers: places.advisor,
  article: places.chats,
  comparison: places.compare,
  product: places.shop(),
  order: places.order(),
};

/**
 * Where a step of the path happens, as things stand: what was last looked at, ordered or paid. A step that
 * cannot happen yet is answered with the place where its own beginning lies; for what has been withdrawn
 * that is the shop, or the page of what a post offered, which says so.
 */
export function placeOf(step: StepId, state: State): string {
  const shelf = catalogue.map(({ id }) => id).filter((id) => !state.withdrawn.includes(id));
  const product = state.productsSeen.filter((id) => shelf.includes(id)).pop() ?? shelf[0];
  const paid = state.orders.find(({ payment }) => payment.status === 'paid');
  const order = paid ?? lastOrder(state);
  switch (step) {
    case 'push':
      return places.folder;
    case 'article':
      return places.article(
        state.pushes.find(({ account }) => account === 'subscription')?.article ?? FIRST_ARTICLE,
      );
    case 'shop': {
      const read = state.entry ? undefined : lastRead(state);
      if (!read) return places.shop();
      const { article, post } = read;
      return post
        ? places.product(post.product, sceneOf('article'), article)
        : places.shop(sceneOf('article'), article);
    }
    case 'product':
      return product ? places.product(product) : places.shop();
    case 'checkout':
    case 'pay': {
      if (!order) return product ? places.checkout({ product }) : places.shop();
      const { out_trade_no, payment } = order;
      return payment.status === 'unpaid'
        ? places.checkout({ order: out_trade_no })
        : places.order(out_trade_no);
    }
    case 'follow':
      return paid ? places.result(paid.out_trade_no) : placeOf('pay', state);
    case 'chat':
      return state.follower ? places.chat('service') : places.profile();
    case 'offer':
      return places.compose;
    case 'return': {
      const push = lastPost(state);
      return push ? places.chat(push.account) : places.compose;
    }
    case 'again': {
      // Stryker disable next-line StringLiteral: anything will do that is no product
      const wanted = findProduct(catalogue, lastPost(state)?.post.product ?? product ?? '');
      return wanted ? places.product(wanted.id) : places.shop();
    }
  }
}

/** Where somebody stands who is about to do a step again: what is done by looking at it is not looked at yet. */
export function placeBefore(step: StepId, state: State): string {
  switch (step) {
    case 'article':
      return places.folder;
    case 'shop': {
      const read = lastRead(state);
      return read ? places.article(read.article) : places.chats;
    }
    case 'product':
      return places.shop();
    case 'chat':
      return places.chats;
    default:
      return placeOf(step, state);
  }
}

/** The place of the step behind this one; behind the last one is the map. */
export function placeAfter(step: StepId, state: State): string {
  const next = steps[indexOf(step) + 1];
  return next ? placeOf(next.id, state) : places.map;
}
