/** What the demo does by itself: each step's next command, to the letter. */
import { DAY, type Instant } from '../../../miniprogram/domain/calendar';
import { tastingSlots } from '../../../miniprogram/domain/catalogue';
import type { Command } from '../../../miniprogram/domain/commands';
import type { StepId } from '../../../miniprogram/domain/journeySteps';
import { nextCommand, type PendingInput } from '../../../miniprogram/domain/stepPlanner';
import {
  ORDER_A,
  ORDER_B,
  bought,
  catalogue,
  leave,
  MONDAY,
  place,
  JourneyHistory,
  report,
  settle,
  start,
  success,
} from '../../support/builders/journeyHistory';

const UNTIL: Instant = MONDAY + 7 * DAY;
const post = { template: 'refill', product: 'tea', promotion: { percent: 15, until: UNTIL } };

const push = (article: string): Command => ({ type: 'push', account: 'subscription', article });
const sent = (
  account: 'service' | 'subscription' | 'enterprise' = 'service',
  product = 'tea',
): Command => ({ type: 'pushPost', account, as: 'massSend', post: { ...post, product } });
const open = (article: string): Command => ({ type: 'openArticle', article });
const enter = (from: string): Command => ({ type: 'enterMiniProgram', scene: 1058, from });
const see = (product: string): Command => ({ type: 'seeProduct', product });
const withdraw = (product: string): Command => ({ type: 'withdrawProduct', product });
const today: Command = { type: 'chooseMode', mode: 'today' };
const follow: Command = { type: 'follow', route: 'profile' };
const greeted: Command = { type: 'openChat', account: 'service' };

let play: JourneyHistory;
beforeEach(() => {
  play = new JourneyHistory();
});

const next = (step: StepId, pending: PendingInput = {}) =>
  nextCommand(step, play.state, {
    now: play.now,
    catalogue,
    article: 'spring',
    post,
    number: (prefix) => `${prefix}-new`,
    pending,
  });

const ordered = (more: object = {}) => ({
  type: 'placeOrder',
  out_trade_no: 'LT-new',
  product: 'tea',
  quantity: 1,
  ...more,
});
const settled = (out_trade_no: string, total = 6800) => ({
  type: 'settlePayment',
  out_trade_no,
  answer: { trade_state: 'SUCCESS', transaction_id: '42-new', total },
});

test.each<[StepId, string, Command[], object | null]>([
  ['push', 'nothing was sent', [], push('spring')],
  ['push', 'only another account has sent', [follow, sent()], push('spring')],
  ['push', 'it was', [push('autumn')], null],

  ['article', 'nothing was sent', [], open('spring')],
  ['article', 'one was sent', [push('autumn')], open('autumn')],
  ['article', 'only the staff can open one', [sent('enterprise')], open('spring')],
  [
    'article',
    'the staff’s came first',
    [follow, sent('enterprise'), push('autumn'), sent()],
    open('autumn'),
  ],
  ['article', 'it was opened', [push('spring'), open('spring')], null],
  ['article', 'another one was', [push('spring'), sent('subscription'), open('spring')], null],
  [
    'article',
    'only a post of another account was',
    [follow, sent(), push('autumn'), open('post-1')],
    open('autumn'),
  ],

  ['shop', 'nobody came in', [], enter('spring')],
  ['shop', 'somebody did', [enter('autumn')], { type: 'seeShop' }],
  ['shop', 'it was seen', [{ type: 'seeShop' }], null],

  ['product', 'none was seen', [], see('tea')],
  ['product', 'another was', [see('sample')], null],

  ['checkout', 'nothing was ordered', [], ordered()],
  ['checkout', 'something was', [place()], null],

  ['follow', 'nothing was paid', [place()], follow],
  ['follow', 'there is a box', bought(), leave(true)],
  ['follow', 'another order came behind', [...bought(), place(ORDER_B)], leave(true)],
  ['follow', 'there is no box any more', [today, ...bought()], follow],
  ['follow', 'it was done', [...bought(), leave(true)], null],

  ['chat', 'nobody looked', [follow], greeted],
  ['chat', 'it was opened', [follow, greeted], null],

  [
    'shop',
    'a post was read',
    [sent('subscription'), open('post-1')],
    { type: 'enterMiniProgram', scene: 1058, from: 'post-1' },
  ],
  [
    'shop',
    'a post was read, and something paid',
    [...bought(), sent('subscription'), open('post-1')],
    { type: 'enterMiniProgram', scene: 1058, from: 'spring' },
  ],

  ['offer', 'none was sent', [follow], sent()],
  ['offer', 'only the staff got one', [follow, sent('enterprise')], sent()],
  ['offer', 'one was, before anything was bought', [follow, sent('service', 'sample')], sent()],
  ['offer', 'one was', [...bought(), follow, sent('service', 'sample')], null],

  ['return', 'there is nothing to come back for', [...bought(), follow], sent()],
  ['return', 'it was not read', [...bought(), follow, sent()], open('post-1')],
  ['return', 'it was', [...bought(), follow, sent(), open('post-1')], enter('post-1')],
  ['return', 'somebody came back', [...bought(), { type: 'enterMiniProgram', scene: 1001 }], null],

  ['again', 'only one was paid', bought(), ordered()],
  [
    'again',
    'the second was ordered',
    [...bought(), place(ORDER_B)],
    { ...start(ORDER_B), prepay_id: 'wx-new' },
  ],
  [
    'again',
    'the second is being paid',
    [...bought(), place(ORDER_B), start(ORDER_B)],
    report('ok', ORDER_B),
  ],
  ['again', 'two were paid', [...bought(), ...bought(ORDER_B)], null],
])('%s, where %s', (step, _, commands, command) => {
  play.send(...commands);
  expect(next(step)).toStrictEqual(command);
});

describe('a payment', () => {
  beforeEach(() => void play.send(place(ORDER_A), place(ORDER_B, 'sample', 2)));
  const ways: Command[] = [start(ORDER_B), report('cancel', ORDER_B), settle('none', ORDER_B)];

  test.each<[string, object]>([
    ['unpaid', { type: 'startPayment', out_trade_no: ORDER_B, prepay_id: 'wx-new' }],
    ['paying', report('ok', ORDER_B)],
    ['asking', settled(ORDER_B, 200)],
    ['unknown', settled(ORDER_B, 200)],
  ])('of the order placed last goes on from %s', (status, command) => {
    play.send(...ways.slice(0, ['unpaid', 'paying', 'asking', 'unknown'].indexOf(status)));
    expect(play.order(ORDER_B).payment.status).toBe(status);
    expect(next('pay')).toEqual(command);
  });

  test('is that of the order which is looked at, if there is one', () => {
    expect(next('pay', { order: ORDER_A })).toMatchObject({
      type: 'startPayment',
      out_trade_no: ORDER_A,
    });
    expect(next('again', { order: ORDER_A })).toMatchObject({
      type: 'startPayment',
      out_trade_no: ORDER_A,
    });
    expect(next('pay', { order: 'nobody’s' })).toMatchObject({ out_trade_no: ORDER_B });
  });

  test('that has arrived is over', () => {
    play.send(success(6800, ORDER_A));
    expect(next('pay')).toBeNull();
  });
});

describe('an order', () => {
  const slots = tastingSlots(MONDAY);

  test.each<[string, Command[], string]>([
    ['the product seen last', [see('tea'), see('sample')], 'sample'],
    [
      'what the last message was about, whatever was seen',
      [follow, sent('service', 'sample'), see('tea')],
      'sample',
    ],
    ['another, where that is withdrawn', [see('sample'), withdraw('sample')], 'tea'],
    ['the first on the shelf', [withdraw('tea')], 'sample'],
    [
      'what is to be refused by name, where the shelf is bare',
      catalogue.map(({ id }) => withdraw(id)),
      'tea',
    ],
  ])('is of %s', (_, commands, product) => {
    play.send(...commands);
    expect(next('checkout')).toStrictEqual(ordered({ product }));
  });

  test('is of what was chosen, as many as were chosen, also where that will be refused', () => {
    play.send(see('tea'), withdraw('sample'));
    const chosen = { product: 'sample', quantity: 99 };
    expect(next('checkout', chosen)).toStrictEqual(ordered(chosen));
    expect(next('checkout', { product: 'coffee' })).toStrictEqual(ordered());
  });

  test('of a seat is for the hour that was chosen, or else for the next one', () => {
    play.send(see('tasting'));
    const seat = (slot: Instant) => ordered({ product: 'tasting', slot });
    expect(next('checkout')).toStrictEqual(seat(slots[0]!));
    expect(next('checkout', { slot: null })).toStrictEqual(seat(slots[0]!));
    expect(next('checkout', { slot: slots[3] })).toStrictEqual(seat(slots[3]!));
    expect(next('checkout', { product: 'tea', slot: slots[3] })).toStrictEqual(ordered());
  });

  test('of a seat whose hour has come is placed anew: it cannot be paid any more', () => {
    play.send({ ...place(ORDER_A, 'tasting'), slot: slots[0]! } as Command);
    play.now = slots[0]!;
    const [slot = 0] = tastingSlots(play.now);
    for (const step of ['pay', 'again'] as const) {
      expect(next(step, { order: ORDER_A, product: 'tasting' })).toMatchObject({
        product: 'tasting',
        slot,
      });
    }
    play.send(start());
    expect(next('pay')).toMatchObject({ type: 'placeOrder' });
  });

  describe('of whoever came in by a message', () => {
    beforeEach(() => void play.send(follow, sent(), enter('post-1')));

    test('takes what was promised', () => {
      expect(next('checkout')).toStrictEqual(ordered({ promotion: 'post-1' }));
      expect(next('checkout', { product: 'sample' })).toStrictEqual(ordered({ product: 'sample' }));
    });

    test('pays the full price when its time is over, and when it was used', () => {
      play.now = UNTIL + 1;
      expect(next('checkout')).toStrictEqual(ordered());
      play.now = MONDAY;
      play.send({ ...place(), promotion: 'post-1' } as Command, success(5780));
      expect(next('again')).toStrictEqual(ordered());
    });
  });
});

describe('a message', () => {
  beforeEach(() => void play.send(...bought(), follow));
  const spend = () => {
    for (let n = 0; n < 4; n += 1) play.send({ ...push('spring'), account: 'service' } as Command);
  };

  test('goes out as it was composed', () => {
    expect(next('offer', { account: 'subscription', product: 'sample' })).toStrictEqual(
      sent('subscription', 'sample'),
    );
    expect(next('return', { account: 'enterprise' })).toStrictEqual(sent('enterprise'));
  });

  test('waits for the next month where this one has none left', () => {
    spend();
    expect(next('offer')).toStrictEqual({ type: 'moveClock', to: 'nextMonth' });
    expect(next('return')).toStrictEqual({ type: 'moveClock', to: 'nextMonth' });
  });

  test('is refused, and does not wait, where somebody chose the account', () => {
    spend();
    expect(next('offer', { account: 'service' })).toStrictEqual(sent());
  });
});
