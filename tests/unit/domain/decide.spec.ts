import { DAY, HOUR } from '../../../miniprogram/domain/calendar';
import { tastingSlots } from '../../../miniprogram/domain/catalogue';
import type { Command } from '../../../miniprogram/domain/commands';
import type { Refusal } from '../../../miniprogram/domain/refusal';
import { entranceOf, sceneValues, sceneValueOf } from '../../../miniprogram/domain/sceneValues';
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

const push = (account: 'subscription' | 'service', article = 'spring'): Command => ({
  type: 'push',
  account,
  article,
});
const open = (article: string): Command => ({ type: 'openArticle', article });
const follow: Command = { type: 'follow', route: 'profile' };
const today: Command = { type: 'chooseMode', mode: 'today' };

const refuses = (refusal: Refusal) => ({ ok: false, refusal });

let play: JourneyHistory;
beforeEach(() => {
  play = new JourneyHistory();
});

describe('the mode', () => {
  test('is as described until another is chosen', () => {
    expect(play.state.mode).toBe('described');
    expect(play.outcome(today)).toEqual(['modeChosen']);
    expect(play.state.mode).toBe('today');
  });

  test('chosen again changes nothing', () => {
    expect(play.outcome({ type: 'chooseMode', mode: 'described' })).toEqual([]);
  });
});

describe('a push', () => {
  test('of the Subscription Account reaches the customer', () => {
    expect(play.outcome(push('subscription'))).toEqual(['pushed']);
    expect(play.state.chats.subscription).toEqual([
      { kind: 'article', article: 'spring', at: MONDAY },
    ]);
    expect(play.state.unread).toEqual({ subscription: 1, service: 0 });
  });

  test('of the Service Account reaches followers only', () => {
    expect(play.send(push('service'))).toEqual(refuses({ code: 'noFollower', paid: false }));
    play.send(...bought());
    expect(play.send(push('service'))).toEqual(refuses({ code: 'noFollower', paid: true }));
    play.send(follow, push('service', 'autumn'));
    expect(play.state.chats.service.map(({ kind }) => kind)).toEqual([
      'welcome',
      'orderNotice',
      'article',
    ]);
    expect(play.state.unread.service).toBe(3);
  });

  test('a second of the Subscription Account on a day of Shanghai is refused until midnight there', () => {
    play.now = Date.UTC(2026, 2, 16, 15, 59);
    play.send(push('subscription'));
    expect(play.send(push('subscription', 'autumn'))).toEqual({
      ok: false,
      refusal: { code: 'onePushADay', account: 'subscription', until: Date.UTC(2026, 2, 16, 16) },
    });
    play.now += 60_000;
    expect(play.outcome(push('subscription'))).toEqual(['pushed']);
  });

  test('a fifth of the Service Account in a month of Shanghai is refused until the next', () => {
    play.now = Date.UTC(2026, 1, 28, 15, 59);
    play.send(follow);
    for (let n = 0; n < 4; n += 1) expect(play.outcome(push('service'))).toEqual(['pushed']);
    expect(play.send(push('service'))).toEqual({
      ok: false,
      refusal: { code: 'fourPushesAMonth', account: 'service', until: Date.UTC(2026, 1, 28, 16) },
    });
    play.now += 60_000;
    expect(play.outcome(push('service'))).toEqual(['pushed']);
  });

  test('of one account does not count against the other', () => {
    play.send(follow, push('subscription'), push('service'), push('service'), push('service'));
    expect(play.outcome(push('service'))).toEqual(['pushed']);
    expect(play.outcome(push('service'))).toBe('fourPushesAMonth');
    play.now += DAY;
    expect(play.outcome(push('subscription'))).toEqual(['pushed']);
  });
});

describe('an article', () => {
  test('is opened once, and only when it was sent', () => {
    expect(play.send(open('spring'))).toEqual({
      ok: false,
      refusal: { code: 'articleNotSent', article: 'spring' },
    });
    expect(play.outcome(push('subscription'), open('spring'))).toEqual(['articleOpened']);
    expect(play.outcome(open('spring'))).toEqual([]);
    expect(play.outcome(open('autumn'))).toBe('articleNotSent');
  });
});

describe('a chat', () => {
  const look = (account: 'subscription' | 'service'): Command => ({ type: 'openChat', account });

  test('is opened when there is something new in it, and then once', () => {
    play.send(push('subscription'), follow, look('service'), push('service'));
    for (const account of ['subscription', 'service'] as const) {
      expect(play.outcome(look(account))).toEqual(['chatOpened']);
      expect(play.state.unread[account]).toBe(0);
      expect(play.outcome(look(account))).toEqual([]);
    }
  });

  test('in which there is nothing is not opened, also by a follower who was not greeted yet', () => {
    expect(play.outcome(look('service'))).toEqual([]);
    play.send(follow);
    expect(play.outcome(look('subscription'))).toEqual([]);
    expect(play.outcome(look('service'))).toEqual(['chatOpened']);
  });

  test('is opened for a greeting that was taken back, too', () => {
    play.send(follow, { type: 'rewind', kept: 1 });
    expect(play.state.unread.service).toBe(0);
    expect(play.outcome(look('service'))).toEqual(['chatOpened']);
  });
});

describe('coming in', () => {
  test('is counted each time, with its door', () => {
    play.send({ type: 'enterMiniProgram', scene: 1058, from: 'spring' });
    expect(play.state).toMatchObject({ entries: 1, entry: { scene: 1058, from: 'spring' } });
    play.send({ type: 'enterMiniProgram', scene: 1007 });
    expect(play.state).toMatchObject({ entries: 2, entry: { scene: 1007, at: MONDAY } });
    expect(play.state.entry).not.toHaveProperty('from');
    expect(play.events[1]).not.toHaveProperty('from');
  });

  test.each([NaN, Infinity, 0.5])('by a scene of %d is by no known door', (scene) => {
    play.send({ type: 'enterMiniProgram', scene });
    expect(entranceOf(play.state.entry?.scene ?? -1)).toBe('other');
    expect(JSON.parse(JSON.stringify(play.state))).toEqual(play.state);
  });
});

describe('a scene', () => {
  test('has the entrance that it is listed under, and only one', () => {
    for (const [name, scenes] of Object.entries(sceneValues)) {
      for (const scene of scenes) expect(entranceOf(scene)).toBe(name);
    }
    const all = Object.values(sceneValues).flat();
    expect(new Set(all).size).toBe(all.length);
  });

  test.each([
    [1058, 'article'],
    [1157, 'accountChat'],
    [1035, 'accountMenu'],
    [1043, 'templateMessage'],
    [1107, 'subscribeMessage'],
    [1044, 'sharedCard'],
    [1047, 'code'],
    [1053, 'search'],
    [1089, 'recent'],
  ])('%d is %s, as WeChat lists it', (scene, entrance) => {
    expect(entranceOf(scene)).toBe(entrance);
  });

  test.each([1058, 1074, 1035, 1007])('%d is the main door of its kind', (scene) => {
    expect(sceneValueOf(entranceOf(scene) as 'article')).toBe(scene);
  });

  test.each([0, -1, NaN, 9999])('%d that is not listed is other', (scene) => {
    expect(entranceOf(scene)).toBe('other');
  });
});

test('the shop is seen once', () => {
  expect(play.outcome({ type: 'seeShop' })).toEqual(['shopSeen']);
  expect(play.outcome({ type: 'seeShop' })).toEqual([]);
});

describe('a product', () => {
  test('is seen once', () => {
    expect(play.outcome({ type: 'seeProduct', product: 'tea' })).toEqual(['productSeen']);
    expect(play.outcome({ type: 'seeProduct', product: 'tea' })).toEqual([]);
  });

  test.each(['', 'coffee', '__proto__', 'constructor'])('%j is not sold here', (product) => {
    const refusal = { code: 'unknownProduct', product };
    expect(play.send({ type: 'seeProduct', product })).toEqual({ ok: false, refusal });
    expect(play.send(place(ORDER_A, product))).toEqual({ ok: false, refusal });
  });
});

describe('an order', () => {
  test('holds what was ordered and what it costs', () => {
    play.send(place(ORDER_A, 'tea', 3));
    expect(play.order()).toEqual({
      out_trade_no: ORDER_A,
      product: 'tea',
      quantity: 3,
      total: 20_400,
      entrance: 'other',
      placedAt: MONDAY,
      payment: { status: 'unpaid' },
    });
  });

  test.each([0, -1, 21, 1e9, 0.5, NaN, Infinity])('of %d pieces is refused', (quantity) => {
    expect(play.send(place(ORDER_A, 'tea', quantity))).toEqual({
      ok: false,
      refusal: { code: 'quantity', most: 20 },
    });
  });

  test('may hold as many as the product allows', () => {
    expect(play.outcome(place(ORDER_A, 'tea', 20))).toEqual(['orderPlaced']);
  });

  test.each(['', 'short', 'a'.repeat(33), 'has space', '订单号码', 'order/1', 'order-A\n'])(
    'under the number %j is refused',
    (out_trade_no) => expect(play.outcome(place(out_trade_no))).toBe('orderNumber'),
  );

  test.each(['sixsix', 'a'.repeat(32), 'A-_0Zz'])('under the number %j is placed', (number) => {
    expect(play.outcome(place(number))).toEqual(['orderPlaced']);
  });

  test('is not placed twice under one number', () => {
    play.send(place());
    expect(play.send(place(ORDER_A, 'sample'))).toEqual({
      ok: false,
      refusal: { code: 'orderNumberTaken', out_trade_no: ORDER_A },
    });
    expect(play.state.orders).toHaveLength(1);
  });

  test('of a tasting begins at 14:00 or 16:30 on one of the next three days', () => {
    const hours = tastingSlots(MONDAY).map((slot) => (slot - Date.UTC(2026, 2, 16, 16)) / HOUR);
    expect(hours).toEqual([14, 16.5, 38, 40.5, 62, 64.5]);
    for (const slot of tastingSlots(MONDAY)) {
      const seat = { ...place(`order-${slot}`, 'tasting', 2), slot } as Command;
      expect(play.outcome(seat)).toEqual(['orderPlaced']);
    }
    expect(play.state.orders[0]).toMatchObject({ total: 6000, slot: tastingSlots(MONDAY)[0] });
  });

  test('of a tasting at another hour, a passed one or none is refused', () => {
    const slots = [undefined, NaN, 0, MONDAY, (tastingSlots(MONDAY)[0] ?? 0) + 1];
    for (const slot of [...slots, ...tastingSlots(MONDAY - 4 * DAY)]) {
      expect(play.outcome({ ...place(ORDER_A, 'tasting'), slot } as Command)).toBe('slot');
    }
  });

  test('of goods has no slot, whatever was asked', () => {
    play.send({ ...place(), slot: tastingSlots(MONDAY)[0] } as Command);
    expect(play.order()).not.toHaveProperty('slot');
  });
});

describe('a payment', () => {
  const status = () => play.order().payment.status;
  beforeEach(() => void play.send(place()));

  test('goes from unpaid to paid by the answer of WeChat Pay alone', () => {
    expect(play.outcome(start())).toEqual(['paymentStarted']);
    expect(play.order().payment).toEqual({ status: 'paying', prepay_id: 'wx1', since: MONDAY });
    expect(play.outcome(report('ok'))).toEqual(['paymentReported']);
    expect(play.order().payment).toEqual({ status: 'asking', word: 'ok' });
    expect(play.outcome(success())).toEqual(['paymentSucceeded']);
    expect(play.order().payment).toEqual({
      status: 'paid',
      transaction_id: `42-${ORDER_A}`,
      at: MONDAY,
    });
  });

  test.each(['unpaid', 'paying', 'asking', 'unknown'])('succeeds from %s', (from) => {
    const steps = [start(), report('cancel'), settle('none')];
    play.send(...steps.slice(0, ['unpaid', 'paying', 'asking', 'unknown'].indexOf(from)));
    expect(status()).toBe(from);
    play.send(success());
    expect(status()).toBe('paid');
  });

  test.each([
    ['cancel', 'cancelled'],
    ['fail', 'failed'],
  ] as const)('that the client calls %s and WeChat Pay not paid is %s', (word, last) => {
    play.send(start(), report(word));
    expect(play.outcome(settle('NOTPAY'))).toEqual(['paymentNotMade']);
    expect(play.order().payment).toEqual({ status: 'unpaid', last });
    expect(play.outcome(start())).toEqual(['paymentStarted']);
  });

  test('that the client calls ok and WeChat Pay not paid is unknown, and may not be tried again', () => {
    play.send(start(), report('ok'));
    expect(play.outcome(settle('NOTPAY'))).toEqual(['paymentUnanswered']);
    expect(status()).toBe('unknown');
    expect(play.outcome(start())).toBe('notPayable');
  });

  test('that failed is asked about again before it is paid: the answer says how it stands', () => {
    const failed = [start(), report('fail'), settle('NOTPAY')];
    play.send(...failed);
    expect(play.outcome(settle('NOTPAY'))).toEqual(['paymentNotMade']);
    expect(play.order().payment).toEqual({ status: 'unpaid' });
    play.send(...failed);
    expect(play.outcome(settle('none'))).toEqual(['paymentUnanswered']);
    expect(play.outcome(start())).toBe('notPayable');
  });

  test('that stays unknown counts the questions and remembers since when', () => {
    play.send(start(), report('fail'), settle('none'));
    play.now += HOUR;
    play.send(settle('none'));
    expect(play.order().payment).toEqual({ status: 'unknown', since: MONDAY, asked: 2 });
    expect(play.outcome(settle('NOTPAY'))).toEqual(['paymentNotMade']);
    expect(play.order().payment).toEqual({ status: 'unpaid' });
  });

  test('that was left in the middle is unpaid when WeChat Pay says so', () => {
    play.send(start());
    expect(play.outcome(settle('NOTPAY'))).toEqual(['paymentNotMade']);
    expect(play.order().payment).toEqual({ status: 'unpaid' });
  });

  test('of a tasting whose hour has come is not started: nobody pays for a seat that is gone', () => {
    const [slot = 0] = tastingSlots(play.now);
    play.send({ ...place(ORDER_B, 'tasting'), slot } as Command);
    play.now = slot - 1;
    expect(
      play.outcome(start(ORDER_B), report('cancel', ORDER_B), settle('NOTPAY', ORDER_B)),
    ).toEqual(['paymentNotMade']);
    play.now = slot;
    expect(play.send(start(ORDER_B))).toEqual({ ok: false, refusal: { code: 'slotPassed', slot } });
  });

  test('of a tasting that was started in time is settled, however late the answer', () => {
    const [slot = 0] = tastingSlots(play.now);
    play.send({ ...place(ORDER_B, 'tasting'), slot } as Command, start(ORDER_B));
    play.now = slot + DAY;
    expect(play.outcome(success(3000, ORDER_B))).toEqual(['paymentSucceeded']);
  });

  test('is not started twice', () => {
    play.send(start());
    expect(play.send(start())).toEqual({
      ok: false,
      refusal: { code: 'notPayable', status: 'paying' },
    });
  });

  test('takes the client’s word once, and only while paying', () => {
    expect(play.outcome(report('ok'))).toEqual([]);
    play.send(start(), report('cancel'));
    expect(play.outcome(report('ok'))).toEqual([]);
    expect(play.order().payment).toEqual({ status: 'asking', word: 'cancel' });
  });

  test('of another amount is refused', () => {
    play.send(start(), report('ok'));
    expect(play.send(success(6799))).toEqual({
      ok: false,
      refusal: { code: 'amountDiffers', expected: 6800, got: 6799 },
    });
    expect(status()).toBe('asking');
  });

  test('that was never started is still unpaid when WeChat Pay says so or nothing', () => {
    expect(play.outcome(settle('NOTPAY'))).toEqual([]);
    expect(play.outcome(settle('none'))).toEqual([]);
  });

  test('that arrived stays, whatever is said later', () => {
    play.send(start(), report('ok'), success());
    const paid = play.state;
    for (const late of [settle('NOTPAY'), settle('none'), report('fail'), success(), success(1)]) {
      expect(play.outcome(late)).toEqual([]);
    }
    expect(play.outcome(start())).toBe('notPayable');
    expect(play.state).toBe(paid);
  });

  test.each([start('nobody'), report('ok', 'nobody'), success(1, 'nobody'), leave(true, 'nobody')])(
    'of an order that nobody placed is refused: %j',
    (command) =>
      expect(play.send(command)).toEqual({
        ok: false,
        refusal: { code: 'unknownOrder', out_trade_no: 'nobody' },
      }),
  );

  test('of one order leaves the others alone', () => {
    play.send(place(ORDER_B), ...bought().slice(1));
    expect(play.order(ORDER_B).payment).toEqual({ status: 'unpaid' });
  });
});

describe('the result page as described', () => {
  test('left with the tick makes a follower, greets them and tells of the order', () => {
    play.send(...bought());
    expect(play.outcome(leave(true))).toEqual([
      'followBoxLeft',
      'followed',
      'messageSent',
      'messageSent',
    ]);
    expect(play.state).toMatchObject({
      follower: { route: 'followBox', at: MONDAY },
      untickedOnce: false,
    });
    expect(play.state.chats.service).toEqual([
      { kind: 'welcome', at: MONDAY },
      { kind: 'orderNotice', out_trade_no: ORDER_A, at: MONDAY },
    ]);
  });

  test('left again does nothing', () => {
    play.send(...bought(), leave(true));
    expect(play.outcome(leave(true))).toEqual([]);
    expect(play.outcome(leave(false))).toEqual([]);
  });

  test('left with the tick taken out makes no follower, and is remembered once', () => {
    play.send(...bought());
    expect(play.outcome(leave(false))).toEqual(['followBoxLeft']);
    expect(play.state).toMatchObject({ follower: null, untickedOnce: true });
    expect(play.outcome(leave(false))).toEqual([]);
  });

  test('left as it stood, without a tick, takes none out', () => {
    play.send(place(ORDER_A, 'sample'), success(100));
    expect(play.outcome(leave(false))).toEqual([]);
    expect(play.state.untickedOnce).toBe(false);
    expect(play.outcome(leave(true))).toContain('followed');
  });

  test('does not exist before the order is paid', () => {
    expect(play.send(place(), leave(true))).toEqual({
      ok: false,
      refusal: { code: 'notPayable', status: 'unpaid' },
    });
  });
});

describe('the result page today', () => {
  test('has no box to tick', () => {
    play.send(today, ...bought());
    expect(play.outcome(leave(true))).toBe('boxWithdrawn');
    expect(play.outcome(leave(false))).toEqual([]);
    expect(play.state.follower).toBeNull();
  });
});

describe('following by hand', () => {
  test.each(['profile', 'qrCode'] as const)('by %s greets, and tells of what was paid', (route) => {
    play.send(today, ...bought(ORDER_A), place(ORDER_B));
    expect(play.outcome({ type: 'follow', route })).toEqual([
      'followed',
      'messageSent',
      'messageSent',
    ]);
    expect(play.state.follower).toEqual({ route, at: MONDAY });
  });

  test('again does nothing', () => {
    play.send(follow);
    expect(play.outcome({ type: 'follow', route: 'qrCode' })).toEqual([]);
    expect(play.state.follower?.route).toBe('profile');
  });

  test('a follower’s next order is told of when it is paid', () => {
    play.send(follow, ...bought(ORDER_A));
    expect(play.state.chats.service.map(({ kind }) => kind)).toEqual(['welcome', 'orderNotice']);
  });
});

describe('a chat', () => {
  test('opened is read', () => {
    play.send(push('subscription'), follow);
    expect(play.outcome({ type: 'openChat', account: 'service' })).toEqual(['chatOpened']);
    expect(play.state).toMatchObject({ unread: { subscription: 1, service: 0 }, welcomed: true });
  });

  test('with no greeting in it is opened all the same', () => {
    play.send({ type: 'follow', route: 'profile' }, { type: 'rewind', kept: 1 });
    expect(play.state.unread.service).toBe(0);
    expect(play.outcome({ type: 'openChat', account: 'service' })).toEqual(['chatOpened']);
    expect(play.outcome({ type: 'openChat', account: 'service' })).toEqual([]);
  });

  test('with nothing unread is opened without a trace', () => {
    expect(play.outcome({ type: 'openChat', account: 'service' })).toEqual([]);
    play.send(push('subscription'), { type: 'openChat', account: 'subscription' });
    expect(play.outcome({ type: 'openChat', account: 'subscription' })).toEqual([]);
    expect(play.state.welcomed).toBe(false);
  });
});
