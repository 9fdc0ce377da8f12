import manifest from '../../../miniprogram/app.json';
import { catalogue } from '../../../miniprogram/data/catalogue';
import { steps, type StepId } from '../../../miniprogram/domain/journeySteps';
import type { PushedPost } from '../../../miniprogram/domain/push';
import type { State } from '../../../miniprogram/domain/state';
import {
  nearestRoute,
  routeAfterStep,
  routeBeforeStep,
  routeOfStep,
  routes,
} from '../../../miniprogram/routing/routes';
import {
  ORDER_A,
  ORDER_B,
  bought,
  leave,
  JourneyHistory,
  place,
  start,
} from '../../support/builders/journeyHistory';

const pages = [
  ...manifest.pages,
  ...manifest.subpackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
].map((page) => `/${page.replace('//', '/')}`);

const after = (...commands: Parameters<JourneyHistory['send']>): State => {
  const play = new JourneyHistory();
  play.send(...commands);
  return play.state;
};

test.each(Object.entries(routes))('the place %s exists', (_, place) => {
  // What a place takes goes into its query, so that anything will do.
  const url = typeof place === 'string' ? place : (place as (what: object) => string)({ post: {} });
  expect(pages).toContain(url.split('?')[0]);
});

describe('each step has its place, to the letter', () => {
  const first = catalogue[0]!.id;
  const shop = '/packages/shop/pages/shop/shop';
  const product = `/packages/shop/pages/product/product?id=${first}`;
  const checkout = '/packages/shop/pages/checkout/checkout?';
  const order = `/packages/shop/pages/order/order?id=${ORDER_A}`;
  const result = `/packages/wechat/pages/result/result?order=${ORDER_A}`;
  const article = '/packages/wechat/pages/article/article?id=spring';
  const profile = '/packages/wechat/pages/profile/profile';
  const compose = '/packages/merchant/pages/compose/compose';
  const chat = (account: string) => `/packages/wechat/pages/chat/chat?account=${account}`;

  const offer = (account: 'service' | 'enterprise' | 'subscription') =>
    ({
      type: 'pushPost',
      account,
      as: 'massSend',
      post: { template: 'refill', product: 'tea' },
    }) as const;
  const spring = { type: 'push', account: 'subscription', article: 'spring' } as const;
  const read = (article: string) => ({ type: 'openArticle', article }) as const;
  const begun = {
    push: '/packages/wechat/pages/chats/chats?folder=subscriptions',
    article,
    shop,
    product,
    checkout: `${checkout}product=${first}`,
    pay: `${checkout}product=${first}`,
    follow: `${checkout}product=${first}`,
    chat: profile,
    offer: compose,
    return: compose,
    again: product,
  };
  const ordered = (place: string) => ({ ...begun, checkout: place, pay: place, follow: place });
  const paid = { ...ordered(order), follow: result };
  const following = { ...paid, chat: chat('service') };

  test.each<[string, Parameters<JourneyHistory['send']>, Record<StepId, string>]>([
    ['at the beginning', [], begun],
    ['with an order', [place()], ordered(`${checkout}order=${ORDER_A}`)],
    ['while paying', [place(), start()], ordered(order)],
    ['when paid', bought(), paid],
    ['as a follower', [...bought(), leave(true)], following],
    [
      'with an offer in the chat',
      [...bought(), leave(true), offer('service')],
      { ...following, return: chat('service'), again: shop },
    ],
    [
      'with an offer in the other chat',
      [offer('subscription')],
      {
        ...begun,
        article: article.replace('spring', 'post-1'),
        return: chat('subscription'),
        again: shop,
      },
    ],
    [
      'with an article that was read',
      [spring, read('spring')],
      { ...begun, shop: `${shop}?scene=1058&from=spring` },
    ],
    [
      'with a post that was read',
      [offer('subscription'), read('post-1')],
      {
        ...begun,
        article: article.replace('spring', 'post-1'),
        shop: '/packages/shop/pages/product/product?id=tea&scene=1058&from=post-1',
        return: chat('subscription'),
        again: shop,
      },
    ],
    ['in the shop', [spring, read('spring'), { type: 'enterMiniProgram', scene: 1058 }], begun],
    ['with an offer for the staff', [offer('enterprise')], begun],
  ])('%s', (_, commands, found) => {
    const state = after(...commands);
    expect(Object.fromEntries(steps.map(({ id }) => [id, routeOfStep(id, state)]))).toEqual(found);
    for (const place of Object.values(found)) expect(pages).toContain(place.split('?')[0]);
  });
});

test('going back leads to where what is done by looking is not looked at yet', () => {
  const back = (state: State) =>
    (['article', 'shop', 'product', 'chat'] as const).map((step) => routeBeforeStep(step, state));
  expect(back(after())).toEqual([routes.folder, routes.chats, routes.shop(), routes.chats]);
  const read = after(
    { type: 'push', account: 'subscription', article: 'spring' },
    { type: 'openArticle', article: 'spring' },
  );
  expect(back(read)[1]).toBe(routes.article('spring'));
  for (const { id } of steps) {
    if (!['article', 'shop', 'product', 'chat'].includes(id)) {
      expect(routeBeforeStep(id, read)).toBe(routeOfStep(id, read));
    }
  }
});

test('behind each step is the place of the next, and behind the last one the map', () => {
  const state = after(...bought());
  const behind = steps.map(({ id }) => routeAfterStep(id, state));
  expect(behind).toEqual([...steps.slice(1).map(({ id }) => routeOfStep(id, state)), routes.map]);
});

test('every address says what it leads to', () => {
  const posted = { article: 'post-1', at: 7, post: { product: 'tea' } } as PushedPost;
  expect([
    routes.map,
    routes.accounts,
    routes.account('service'),
    routes.compare,
    routes.chats,
    routes.article('spring'),
    routes.sharedPost(posted),
    routes.profile('qrCode'),
    routes.shop(1035, 'menu'),
    routes.product('tea', 1058, 'post-1'),
    routes.checkout({ product: 'tea', promotion: 'post-1' }),
    routes.order(),
  ]).toEqual([
    '/pages/journey/journey',
    '/pages/accounts/accounts',
    '/packages/guide/pages/account/account?kind=service',
    '/packages/guide/pages/compare/compare',
    '/packages/wechat/pages/chats/chats',
    '/packages/wechat/pages/article/article?id=spring',
    '/packages/wechat/pages/article/article?id=post-1&sentAt=7&product=tea',
    '/packages/wechat/pages/profile/profile?route=qrCode',
    '/packages/shop/pages/shop/shop?scene=1035&from=menu',
    '/packages/shop/pages/product/product?id=tea&scene=1058&from=post-1',
    '/packages/shop/pages/checkout/checkout?product=tea&promotion=post-1',
    '/packages/shop/pages/order/order',
  ]);
});

test('who looks in vain is led to what is nearest', () => {
  expect(nearestRoute).toEqual({
    account: '/pages/accounts/accounts',
    answers: '/packages/guide/pages/advisor/advisor',
    article: '/packages/wechat/pages/chats/chats',
    comparison: '/packages/guide/pages/compare/compare',
    product: '/packages/shop/pages/shop/shop',
    order: '/packages/shop/pages/order/order',
  });
});

test.each<[string, Parameters<JourneyHistory['send']>, string]>([
  ['nothing was ordered: the checkout', [], `product=${catalogue[0]?.id}`],
  [
    'an order may be paid: the checkout with it',
    [place(ORDER_A), place(ORDER_B)],
    `order=${ORDER_B}`,
  ],
  ['a payment is under way: the order', [place(), start()], `order/order?id=${ORDER_A}`],
])('paying, where %s', (_, commands, part) => {
  expect(routeOfStep('pay', after(...commands))).toContain(part);
});

test('an order that was placed and paid is found where it is told of, the first one before all others', () => {
  for (const step of ['checkout', 'pay'] as const) {
    expect(routeOfStep(step, after(...bought(ORDER_A), ...bought(ORDER_B)))).toBe(
      routes.order(ORDER_A),
    );
    expect(routeOfStep(step, after(place(ORDER_B), ...bought(ORDER_A)))).toBe(
      routes.order(ORDER_A),
    );
  }
});

test('following begins with the first paid order, or with paying', () => {
  expect(routeOfStep('follow', after())).toBe(routeOfStep('pay', after()));
  expect(routeOfStep('follow', after(...bought(ORDER_A), ...bought(ORDER_B)))).toContain(
    `result?order=${ORDER_A}`,
  );
});

describe('of what is withdrawn', () => {
  const [first, second, third] = catalogue.map(({ id }) => id) as [string, string, string];
  /** The real shop's goods, which the rules of the tests do not sell. */
  const withdrawn = (state: State, ...ids: string[]): State => ({ ...state, withdrawn: ids });

  test('another product is looked at and ordered: the last one seen, or the first on the shelf', () => {
    const seen: State = { ...after(), productsSeen: [second, third, first] };
    for (const step of ['product', 'checkout', 'pay'] as const) {
      expect(routeOfStep(step, withdrawn(seen, first))).toContain(third);
      expect(routeOfStep(step, withdrawn(after(), first))).toContain(second);
    }
  });

  test('where the shelf is bare, all leads to the shop, which says so', () => {
    const bare = withdrawn(after(), ...catalogue.map(({ id }) => id));
    for (const step of ['product', 'checkout', 'pay', 'follow', 'again'] as const) {
      expect(routeOfStep(step, bare)).toBe(routes.shop());
    }
  });

  test('what was ordered is still paid for', () => {
    expect(routeOfStep('pay', withdrawn(after(place(ORDER_A)), 'tea'))).toContain(
      `order=${ORDER_A}`,
    );
  });

  test('who comes back for it finds its page, which says so', () => {
    const push = { type: 'pushPost', account: 'subscription', as: 'massSend' } as const;
    const sent = after({ ...push, post: { template: 'refill', product: 'tea' } });
    const pushes = sent.pushes.map((it) => ({ ...it, post: { ...it.post!, product: first } }));
    expect(routeOfStep('again', { ...sent, pushes })).toBe(routes.product(first));
    expect(routeOfStep('again', withdrawn({ ...sent, pushes }, first))).toBe(routes.product(first));
  });
});

test('a chat is for followers; others find the account’s profile', () => {
  expect(routeOfStep('chat', after())).toBe(routes.profile());
  expect(routeOfStep('chat', after(...bought(), leave(true)))).toContain('account=service');
});
