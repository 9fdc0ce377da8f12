import { catalogue } from '../data/catalogue';
import type { AccountKind, Broadcaster } from '../domain/accounts';
import { findProduct } from '../domain/catalogue';
import type { FollowRoute } from '../domain/events';
import { stepIndex, lastOrder, steps, type StepId } from '../domain/journeySteps';
import { sceneValueOf } from '../domain/sceneValues';
import { lastPost, type PushedPost } from '../domain/push';
import { lastOpenedPush } from '../domain/stepPlanner';
import type { State } from '../domain/state';
import { pageUrl } from '../services/navigation';

/** The article with which the path begins. */
export const FIRST_ARTICLE = 'spring';

const page = (root: string, name: string): string => `/packages/${root}/pages/${name}/${name}`;

/** Every page that something leads to, as its address. */
export const routes = {
  map: '/pages/journey/journey',
  accounts: '/pages/accounts/accounts',

  account: (kind: AccountKind) => pageUrl(page('guide', 'account'), { kind }),
  compare: page('guide', 'compare'),
  advisor: page('guide', 'advisor'),
  roles: page('guide', 'roles'),
  sources: page('guide', 'sources'),
  goingLive: page('guide', 'going-live'),

  chats: page('wechat', 'chats'),
  /** The folder of Subscription Accounts in the chat list. */
  folder: pageUrl(page('wechat', 'chats'), { folder: 'subscriptions' }),
  chat: (account: Broadcaster) => pageUrl(page('wechat', 'chat'), { account }),
  article: (id: string) => pageUrl(page('wechat', 'article'), { id }),
  /** A post as it is sent to another phone, which must tell it from a post of its own with the same id. */
  sharedPost: ({ article: id, at, post: { product } }: PushedPost) =>
    pageUrl(page('wechat', 'article'), { id, sentAt: at, product }),
  result: (order: string) => pageUrl(page('wechat', 'result'), { order }),
  profile: (route?: Exclude<FollowRoute, 'followBox'>) =>
    pageUrl(page('wechat', 'profile'), { route }),
  friend: page('wechat', 'friend'),
  discover: page('wechat', 'discover'),
  scan: page('wechat', 'scan'),
  recents: page('wechat', 'recents'),

  /** The shop as WeChat opens it: with the scene value of the entrance, which the shop counts, and the article it stood in. */
  shop: (scene?: number, from?: string) => pageUrl(page('shop', 'shop'), { scene, from }),
  /** The page of a product, likewise. */
  product: (id: string, scene?: number, from?: string) =>
    pageUrl(page('shop', 'product'), { id, scene, from }),
  checkout: (of: { product: string; promotion?: string } | { order: string }) =>
    pageUrl(page('shop', 'checkout'), { ...of }),
  /** One order, or all of them. */
  order: (id?: string) => pageUrl(page('shop', 'order'), { id }),

  compose: page('merchant', 'compose'),
  messages: page('merchant', 'messages'),
  funnel: page('merchant', 'funnel'),

  chapters: page('presenter', 'chapters'),
  replay: page('presenter', 'replay'),
} as const;

/** Where whoever looked for something that is not there may look instead. */
export const nearestRoute: Record<NotFound['what'], string> = {
  account: routes.accounts,
  answers: routes.advisor,
  article: routes.chats,
  comparison: routes.compare,
  product: routes.shop(),
  order: routes.order(),
};

/**
 * Where a step of the path happens, as things stand: what was last looked at, ordered or paid. A step that
 * cannot happen yet is answered with the place where its own beginning lies; for what has been withdrawn
 * that is the shop, or the page of what a post offered, which says so.
 */
export function routeOfStep(step: StepId, state: State): string {
  const shelf = catalogue.map(({ id }) => id).filter((id) => !state.withdrawn.includes(id));
  const product = state.productsSeen.filter((id) => shelf.includes(id)).pop() ?? shelf[0];
  const paid = state.orders.find(({ payment }) => payment.status === 'paid');
  const order = paid ?? lastOrder(state);
  switch (step) {
    case 'push':
      return routes.folder;
    case 'article':
      return routes.article(
        state.pushes.find(({ account }) => account === 'subscription')?.article ?? FIRST_ARTICLE,
      );
    case 'shop': {
      const read = state.entry ? undefined : lastOpenedPush(state);
      if (!read) return routes.shop();
      const { article, post } = read;
      return post
        ? routes.product(post.product, sceneValueOf('article'), article)
        : routes.shop(sceneValueOf('article'), article);
    }
    case 'product':
      return product ? routes.product(product) : routes.shop();
    case 'checkout':
    case 'pay': {
      if (!order) return product ? routes.checkout({ product }) : routes.shop();
      const { out_trade_no, payment } = order;
      return payment.status === 'unpaid'
        ? routes.checkout({ order: out_trade_no })
        : routes.order(out_trade_no);
    }
    case 'follow':
      return paid ? routes.result(paid.out_trade_no) : routeOfStep('pay', state);
    case 'chat':
      return state.follower ? routes.chat('service') : routes.profile();
    case 'offer':
      return routes.compose;
    case 'return': {
      const push = lastPost(state);
      return push ? routes.chat(push.account) : routes.compose;
    }
    case 'again': {
      // Stryker disable next-line StringLiteral: anything will do that is no product
      const wanted = findProduct(catalogue, lastPost(state)?.post.product ?? product ?? '');
      return wanted ? routes.product(wanted.id) : routes.shop();
    }
  }
}

/** Where somebody stands who is about to do a step again: what is done by looking at it is not looked at yet. */
export function routeBeforeStep(step: StepId, state: State): string {
  switch (step) {
    case 'article':
      return routes.folder;
    case 'shop': {
      const read = lastOpenedPush(state);
      return read ? routes.article(read.article) : routes.chats;
    }
    case 'product':
      return routes.shop();
    case 'chat':
      return routes.chats;
    default:
      return routeOfStep(step, state);
  }
}

/** The route of the step after this one; after the last one, the map. */
export function routeAfterStep(step: StepId, state: State): string {
  const next = steps[stepIndex(step) + 1];
  return next ? routeOfStep(next.id, state) : routes.map;
}

/** A page's address was wrong: what was asked for and what was given, for the page that says so. */
export interface NotFound {
  what: 'account' | 'answers' | 'article' | 'comparison' | 'product' | 'order';
  value: string;
}

export type PageQuery = Readonly<Record<string, string | undefined>>;
