import { messageAllowance } from '../../../miniprogram/domain/messageAllowance';
import { DAY, shanghaiDate } from '../../../miniprogram/domain/calendar';
import type { AccountKind } from '../../../miniprogram/domain/accounts';
import { tastingSlots } from '../../../miniprogram/domain/catalogue';
import type { Command } from '../../../miniprogram/domain/commands';
import {
  countBeforeStep,
  milestones,
  rebuildState,
  effectiveEvents,
} from '../../../miniprogram/domain/eventHistory';
import { nextStep } from '../../../miniprogram/domain/journeySteps';
import { MAX_TEXT_LENGTH, MAX_TITLE_LENGTH, type Post } from '../../../miniprogram/domain/post';
import { discountOf } from '../../../miniprogram/domain/price';
import { promotionStatusOf } from '../../../miniprogram/domain/promotion';
import { lastPost } from '../../../miniprogram/domain/push';
import { MAX_ORDERS } from '../../../miniprogram/domain/evolveOrder';
import { MAX_PUSHES } from '../../../miniprogram/domain/evolvePush';
import {
  ORDER_A,
  ORDER_B,
  bought,
  leave,
  MONDAY,
  place,
  JourneyHistory,
  report,
  settle,
  start,
  success,
} from '../../support/builders/journeyHistory';

const post: Post = {
  template: 'refill',
  product: 'tea',
  promotion: { percent: 15, until: MONDAY + 7 * DAY },
};
const send = (
  change: Partial<Post> = {},
  account: AccountKind = 'service',
  as: 'massSend' | 'templateMessage' = 'massSend',
): Command => ({ type: 'pushPost', account, as, post: { ...post, ...change } });
const follow: Command = { type: 'follow', route: 'profile' };
const enter = (from?: string, scene = 1058): Command => ({
  type: 'enterMiniProgram',
  scene,
  ...(from && { from }),
});
const cheaper = (out_trade_no: string, promotion = 'post-1'): Command =>
  ({
    ...place(out_trade_no),
    promotion,
  }) as Command;

let play: JourneyHistory;
beforeEach(() => {
  play = new JourneyHistory();
});

describe('a post', () => {
  beforeEach(() => play.send(...bought(), follow));

  test('reaches the follower as an article of its own number', () => {
    expect(play.outcome(send())).toEqual(['pushed']);
    expect(play.outcome(send({ title: 'Again' }))).toEqual(['pushed']);
    expect(play.state.chats.service.slice(-2)).toEqual([
      { kind: 'article', article: 'post-1', at: MONDAY },
      { kind: 'article', article: 'post-2', at: MONDAY },
    ]);
    expect(lastPost(play.state)).toMatchObject({ article: 'post-2', post: { title: 'Again' } });
  });

  test.each<[string, Partial<Post>]>([
    ['noProduct', { product: '' }],
    ['unknownProduct', { product: 'coffee' }],
    ['titleEmpty', { title: '' }],
    ['titleEmpty', { title: ' \u3000\n' }],
    ['titleTooLong', { title: '茶'.repeat(MAX_TITLE_LENGTH + 1) }],
    ['textTooLong', { text: 'a'.repeat(MAX_TEXT_LENGTH + 1) }],
    ['percent', { promotion: { percent: 0, until: MONDAY + 1 } }],
    ['percent', { promotion: { percent: 91, until: MONDAY + 1 } }],
    ['percent', { promotion: { percent: 12.5, until: MONDAY + 1 } }],
    ['promotionEnded', { promotion: { percent: 15, until: MONDAY } }],
    ['promotionEnded', { promotion: { percent: 15, until: Infinity } }],
    ['promotionEnded', { promotion: { percent: 15, until: NaN } }],
  ])('is refused: %s %j', (code, change) => {
    expect(play.outcome(send(change))).toBe(code);
    expect(play.state.posts).toBe(0);
  });

  test.each<[string, Partial<Post>]>([
    ['the longest title, counted in characters', { title: '🍵'.repeat(MAX_TITLE_LENGTH) }],
    ['the longest text', { text: 'a'.repeat(MAX_TEXT_LENGTH) }],
    ['no promotion', { promotion: undefined }],
    ['the least promotion, to the last moment', { promotion: { percent: 1, until: MONDAY + 1 } }],
    ['the greatest promotion', { promotion: { percent: 90, until: MONDAY + 1 } }],
  ])('is sent with %s', (_, change) => {
    expect(play.outcome(send(change))).toEqual(['pushed']);
  });

  test('of a withdrawn product is refused', () => {
    play.send({ type: 'withdrawProduct', product: 'tea' });
    expect(play.outcome(send())).toBe('withdrawn');
  });

  test('goes out by no Mini Program, and as no template message', () => {
    expect(play.outcome(send({}, 'miniProgram'))).toBe('miniProgramCannotPush');
    expect(play.outcome(send({}, 'miniProgram', 'templateMessage'))).toBe('miniProgramCannotPush');
    expect(play.outcome(send({}, 'service', 'templateMessage'))).toBe('promotionAsTemplate');
  });

  test('of the Enterprise Account reaches its staff, and no customer', () => {
    const { chats, unread } = play.state;
    for (let n = 0; n < 6; n += 1) expect(play.outcome(send({}, 'enterprise'))).toEqual(['pushed']);
    expect(play.state).toMatchObject({ chats, unread });
    expect(play.outcome({ type: 'openArticle', article: 'post-1' })).toBe('articleNotSent');
    expect(lastPost(play.state)).toBeUndefined();
    expect(play.outcome(send())).toEqual(['pushed']);
  });

  test('what is wrong with it is said before the rule of the account', () => {
    for (let n = 0; n < 4; n += 1) play.send(send());
    expect(play.outcome(send({ title: '' }))).toBe('titleEmpty');
    expect(play.outcome(send())).toBe('fourPushesAMonth');
  });
});

describe('a promotion', () => {
  beforeEach(() => play.send(...bought(), follow, send()));

  test('belongs to whoever came in by its post, on its product', () => {
    expect(promotionStatusOf(play.state, 'tea', play.now)).toBeNull();
    play.send(enter('post-1'));
    expect(promotionStatusOf(play.state, 'sample', play.now)).toBeNull();
    expect(promotionStatusOf(play.state, 'tea', play.now)).toEqual({
      is: 'valid',
      article: 'post-1',
      percent: 15,
      until: MONDAY + 7 * DAY,
    });
  });

  test('takes its part off one order', () => {
    play.send(enter('post-1'), cheaper(ORDER_B));
    expect(play.order(ORDER_B)).toMatchObject({ total: 5780, off: 1020, promotion: 'post-1' });
    expect(play.outcome(cheaper('order-C'))).toBe('promotionUsed');
    expect(promotionStatusOf(play.state, 'tea', play.now)).toMatchObject({ is: 'used' });
    expect(play.outcome(place('order-C'))).toEqual(['orderPlaced']);
    expect(play.order('order-C').off).toBeUndefined();
  });

  test('is not given again to whoever opens the link twice', () => {
    play.send(enter('post-1'), cheaper(ORDER_B), enter('post-1'));
    expect(play.outcome(cheaper('order-C'))).toBe('promotionUsed');
  });

  test('is free again when its order can never be paid any more, and not a moment before', () => {
    const [slot = 0] = tastingSlots(play.now);
    const tomorrow = slot + DAY;
    const reserve = (out_trade_no: string, at: number): Command =>
      ({ ...cheaper(out_trade_no, 'post-2'), product: 'tasting', slot: at }) as Command;
    play.send(send({ product: 'tasting' }), enter('post-2'), reserve(ORDER_B, slot));
    play.now = slot - 1;
    expect(promotionStatusOf(play.state, 'tasting', play.now)?.is).toBe('used');
    play.now = slot;
    expect(promotionStatusOf(play.state, 'tasting', play.now)?.is).toBe('valid');
    expect(play.outcome(reserve('order-C', tomorrow))).toEqual(['orderPlaced']);
    expect(promotionStatusOf(play.state, 'tasting', play.now)?.is).toBe('used');
    expect(play.outcome(reserve('order-D', tomorrow))).toBe('promotionUsed');
  });

  test('stays with an order whose payment was begun before its hour', () => {
    const [slot = 0] = tastingSlots(play.now);
    const reserve = { ...cheaper(ORDER_B, 'post-2'), product: 'tasting', slot } as Command;
    play.send(send({ product: 'tasting' }), enter('post-2'), reserve, {
      type: 'startPayment',
      out_trade_no: ORDER_B,
      prepay_id: 'wx1',
    });
    play.now = slot;
    expect(promotionStatusOf(play.state, 'tasting', play.now)?.is).toBe('used');
  });

  test('holds until its last moment', () => {
    play.send(enter('post-1'));
    play.now = MONDAY + 7 * DAY;
    expect(promotionStatusOf(play.state, 'tea', play.now)?.is).toBe('valid');
    play.now += 1;
    expect(play.outcome(cheaper(ORDER_B))).toBe('promotionEnded');
    expect(play.outcome(place(ORDER_B))).toEqual(['orderPlaced']);
  });

  test('stays when the customer comes in again by another door, and yields to a newer one', () => {
    play.send(enter('post-1'), enter(undefined, 1001));
    expect(promotionStatusOf(play.state, 'tea', play.now)?.is).toBe('valid');
    play.send(send({ promotion: undefined }), enter('post-2'));
    expect(promotionStatusOf(play.state, 'tea', play.now)).toBeNull();
  });

  test('is not to be had under the name of another post, nor without one', () => {
    expect(play.outcome(cheaper(ORDER_B))).toBe('promotionUsed');
    play.send(enter('post-1'));
    expect(play.outcome(cheaper(ORDER_B, 'post-2'))).toBe('promotionUsed');
    play.send(enter('nobody'));
    expect(promotionStatusOf(play.state, 'tea', play.now)?.is).toBe('valid');
  });

  test.each([
    [6800, 15, 1020],
    [100, 33, 33],
    [99, 33, 32],
    [3, 10, 0],
  ])(
    'of %d fen less %d %% is %d fen: whole fen, rounded for the merchant',
    (total, percent, off) => {
      expect(discountOf(total, { percent })).toBe(off);
    },
  );
});

describe('coming back', () => {
  test.each<[string, Command, boolean]>([
    ['the card of a post', enter('post-1'), true],
    ['the menu of the account', enter(undefined, 1035), true],
    ['the recent list', enter(undefined, 1001), true],
    ['a door that nobody knows', enter(undefined, 4711), true],
    ['the first article once more', enter('spring'), false],
    ['the notice of an order', enter(undefined, 1043), false],
  ])('by %s', (_, command, back) => {
    play.send(enter('post-1'));
    expect(play.state.cameBack).toBe(false);
    play.send(...bought(), follow, send(), command);
    expect(play.state.cameBack).toBe(back);
  });

  test('is the step before buying again', () => {
    play.send({ type: 'push', account: 'subscription', article: 'spring' }, ...bought(), follow);
    play.send({ type: 'openChat', account: 'service' });
    expect(nextStep(play.state)).toBe('offer');
    play.send(send());
    expect(nextStep(play.state)).toBe('return');
    play.send(enter('post-1'));
    expect(nextStep(play.state)).toBe('again');
    play.send(...bought(ORDER_B));
    expect(nextStep(play.state)).toBeNull();
    expect(play.state.paid).toEqual({ orders: 2, income: 13_600 });
  });
});

test('each door has what it brought', () => {
  play.send(
    enter('spring'),
    ...bought(),
    enter(undefined, 1007),
    enter(undefined, 1008),
    place(ORDER_B),
  );
  expect(play.state.entrances).toEqual({
    article: { entries: 1, orders: 1, paid: 1, income: 6800 },
    sharedCard: { entries: 2, orders: 1, paid: 0, income: 0 },
  });
});

describe('a withdrawn product', () => {
  const withdraw: Command = { type: 'withdrawProduct', product: 'tea' };
  const restore: Command = { type: 'restoreProduct', product: 'tea' };

  test('cannot be ordered until it is back; what was ordered can be paid', () => {
    play.send(place());
    expect(play.outcome(withdraw)).toEqual(['productWithdrawn']);
    expect(play.outcome(withdraw)).toEqual([]);
    expect(play.outcome(place(ORDER_B))).toBe('withdrawn');
    expect(play.outcome(...bought().slice(1))).toEqual(['paymentSucceeded']);
    expect(play.outcome(restore)).toEqual(['productRestored']);
    expect(play.outcome(restore)).toEqual([]);
    expect(play.outcome(place(ORDER_B))).toEqual(['orderPlaced']);
  });

  test('must be one of the shop', () => {
    expect(play.outcome({ ...withdraw, product: 'coffee' } as Command)).toBe('unknownProduct');
  });
});

describe('the clock of the demo', () => {
  test.each([
    ['nextDay', Date.UTC(2026, 2, 16, 15, 59), { month: 3, day: 17 }],
    ['nextDay', Date.UTC(2026, 2, 16, 16), { month: 3, day: 18 }],
    ['nextDay', Date.UTC(2026, 1, 28, 12), { month: 3, day: 1 }],
    ['nextMonth', Date.UTC(2026, 11, 31, 15, 59), { year: 2027, month: 1, day: 1 }],
    ['nextMonth', Date.UTC(2026, 0, 31, 3), { month: 2, day: 1 }],
  ] as const)('moves to nine in the morning: %s from %d', (to, from, date) => {
    play.now = from;
    play.send({ type: 'moveClock', to });
    expect(shanghaiDate(play.state.at)).toMatchObject({ ...date, hour: 9, minute: 0 });
    expect(play.state.ahead).toBe(play.state.at - from);
  });

  test('adds up', () => {
    play.send({ type: 'moveClock', to: 'nextDay' }, { type: 'moveClock', to: 'nextDay' });
    expect(play.state.ahead).toBe(play.state.at - MONDAY);
    expect(shanghaiDate(play.state.at).day).toBe(18);
  });
});

describe('a step back', () => {
  test('takes away what is behind its mark, but stays in the log', () => {
    play.send(place(), { type: 'chooseMode', mode: 'today' }, place(ORDER_B));
    play.now += DAY;
    expect(play.outcome({ type: 'rewind', kept: 1 })).toEqual(['rewound']);
    expect(play.state.orders.map(({ out_trade_no }) => out_trade_no)).toEqual([ORDER_A]);
    expect(play.state).toMatchObject({ mode: 'today', at: MONDAY + DAY, standing: 1 });
    expect(play.events).toHaveLength(4);
    expect(effectiveEvents(play.events)).toHaveLength(1);
  });

  test('twice goes back further, and the way forward is open again', () => {
    play.send(place(), place(ORDER_B), { type: 'rewind', kept: 1 }, place(ORDER_B), {
      type: 'rewind',
      kept: 0,
    });
    expect(play.state.orders).toEqual([]);
    expect(play.outcome(place(ORDER_B))).toEqual(['orderPlaced']);
    expect(rebuildState(play.events)).toEqual(play.state);
  });

  test('past a payment takes the whole order back: no late answer finds it, and no other order pays for it', () => {
    play.send(
      ...bought(),
      place(ORDER_B),
      start(ORDER_B),
      report('ok', ORDER_B),
      settle('none', ORDER_B),
      follow,
    );
    const { length } = effectiveEvents(play.events);
    play.send(success(6800, ORDER_B), { type: 'rewind', kept: length });
    expect(play.state.orders.map(({ out_trade_no }) => out_trade_no)).toEqual([ORDER_A]);
    expect(play.state).toMatchObject({ paid: { orders: 1 }, follower: { route: 'profile' } });
    expect(play.outcome(success(6800, ORDER_B))).toBe('unknownOrder');
    expect(play.outcome(report('ok', ORDER_B))).toBe('unknownOrder');
    expect(play.state.chats.service).toHaveLength(2);
  });

  test('that touches no payment leaves one that is under way to be answered', () => {
    play.send(place(), start(), { type: 'seeShop' }, { type: 'rewind', kept: 2 });
    expect(play.outcome(report('ok'), success())).toEqual(['paymentSucceeded']);
  });

  test.each([-1, 0.5, NaN, 2, 3])('to %d of two events changes nothing', (kept) => {
    play.send(place(), place(ORDER_B));
    expect(play.outcome({ type: 'rewind', kept })).toEqual([]);
  });

  test('from what an order paid to follow takes back the follower alone', () => {
    play.send(...bought(), leave(true));
    play.send({ type: 'rewind', kept: bought().length });
    expect(play.state).toMatchObject({ follower: null, paid: { orders: 1, income: 6800 } });
  });

  test('finds where a step begins', () => {
    play.send(place(), { type: 'seeProduct', product: 'tea' }, ...bought().slice(1), follow);
    const events = effectiveEvents(play.events);
    expect(countBeforeStep('product', events)).toBe(0);
    expect(countBeforeStep('pay', events)).toBe(2);
    expect(countBeforeStep('follow', events)).toBe(5);
    expect(countBeforeStep('offer', events)).toBe(events.length);
  });

  test('finds an answer of an account with what it answers, and any other message with what comes next', () => {
    play.send(follow, { type: 'openChat', account: 'service' }, ...bought(), ...bought(ORDER_B));
    play.send(...bought('order-C'), { type: 'push', account: 'subscription', article: 'spring' });
    expect(milestones(play.events)).toEqual([
      { steps: ['follow'], from: 0, to: 2 },
      { steps: ['chat'], from: 2, to: 3 },
      { steps: ['checkout'], from: 3, to: 4 },
      { steps: ['pay'], from: 4, to: 8 },
      { steps: ['again'], from: 8, to: 13 },
      { steps: ['push'], from: 13, to: 19 },
    ]);
  });

  test('finds a step that was done together with an earlier one', () => {
    play.send(...bought(), send({}, 'subscription'));
    expect(countBeforeStep('offer', play.events)).toBe(play.events.length - 1);
  });

  test('leaves whoever had come in by then where they are, but not for the door itself', () => {
    play.send(enter('share-1', 1007), { type: 'seeProduct', product: 'tea' }, place());
    expect(countBeforeStep('product', play.events)).toBe(1);
    expect(countBeforeStep('checkout', play.events)).toBe(2);
    expect(countBeforeStep('shop', play.events)).toBe(0);
    expect(countBeforeStep('article', play.events)).toBe(0);
    play.send(
      ...bought().slice(1),
      follow,
      send(),
      enter('post-1'),
      enter('', 1001),
      ...bought(ORDER_B),
    );
    const sent = play.events.findIndex(({ type }) => type === 'pushed');
    expect(countBeforeStep('return', play.events)).toBe(sent + 1);
    expect(countBeforeStep('again', play.events)).toBe(sent + 3);
  });
});

describe('what is remembered', () => {
  test('is the last pushes, and those are enough for two months', () => {
    play.send(follow);
    for (let n = 0; n < MAX_PUSHES + 3; n += 1)
      play.send(send({ promotion: undefined }, 'enterprise'));
    expect(play.state.pushes).toHaveLength(MAX_PUSHES);
    expect(play.state.posts).toBe(MAX_PUSHES + 3);
    expect(MAX_PUSHES).toBeGreaterThan(2 * (31 + 4));
  });

  test('is what an allowance counts before what an Enterprise Account sent', () => {
    play.send({ type: 'push', account: 'subscription', article: 'spring' });
    for (let n = 0; n < MAX_PUSHES + 3; n += 1)
      play.send(send({ promotion: undefined }, 'enterprise'));
    expect(play.state.pushes).toHaveLength(MAX_PUSHES);
    expect(play.outcome({ type: 'push', account: 'subscription', article: 'spring' })).toBe(
      'onePushADay',
    );
  });

  test('is the last orders, and every one that may still be paid', () => {
    play.send(...bought(), place(ORDER_B), {
      type: 'startPayment',
      out_trade_no: ORDER_B,
      prepay_id: 'wx1',
    });
    for (let n = 0; n < MAX_ORDERS; n += 1) play.send(place(`order-${n}`));
    expect(play.state.orders).toHaveLength(MAX_ORDERS + 1);
    expect(play.state.orders[0]?.out_trade_no).toBe(ORDER_B);
    expect(play.state.paid.orders).toBe(1);
  });
});

test.each([
  ['by the account’s menu to the orders', enter('orders', 1035), false],
  ['by the notice of an order', enter(undefined, 1043), false],
  ['by the account’s menu to the shop', enter(undefined, 1035), true],
  ['by the first article', enter('spring'), false],
  ['by a post', enter('post-1'), true],
])('who has paid and comes in %s', (_, command, cameBack) => {
  play.send(...bought(), follow, send(), command);
  expect(play.state.cameBack).toBe(cameBack);
});

test('an offer is one to a customer who has paid', () => {
  play.send(send({}, 'subscription'));
  expect([play.state.offered, play.state.posts]).toEqual([false, 1]);
  play.send(...bought(), send({}, 'enterprise'));
  expect(play.state.offered).toBe(false);
  play.send(follow, send());
  expect(play.state.offered).toBe(true);
});

test('an allowance begins anew with the day, or with the month, of Shanghai', () => {
  expect(messageAllowance([], 'subscription', MONDAY).renews).toBe(Date.UTC(2026, 2, 16, 16));
  expect(messageAllowance([], 'service', MONDAY).renews).toBe(Date.UTC(2026, 2, 31, 16));
});
