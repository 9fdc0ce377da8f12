import fc from '../../support/setup/seededFastCheck';
import { isJourneyEvent } from '../../../miniprogram/domain/isJourneyEvent';
import type { JourneyEvent } from '../../../miniprogram/domain/events';
import { evolve } from '../../../miniprogram/domain/evolve';
import { initialState } from '../../../miniprogram/domain/state';

const at = 1_773_626_400_000;
const out_trade_no = 'order-A';
const promotion = { percent: 15, until: at };
const post = { template: 'refill', title: 'Tea', text: 'Drink', product: 'tea', promotion };

/** One of each, with all that it can carry; a type that is missing does not compile. */
const samples: { [T in JourneyEvent['type']]: Extract<JourneyEvent, { type: T }> } = {
  modeChosen: { type: 'modeChosen', at, mode: 'today' },
  pushed: { type: 'pushed', at, account: 'subscription', article: 'post-1', post },
  articleOpened: { type: 'articleOpened', at, article: 'spring' },
  miniProgramEntered: { type: 'miniProgramEntered', at, scene: 1058, from: 'spring' },
  shopSeen: { type: 'shopSeen', at },
  productSeen: { type: 'productSeen', at, product: 'tea' },
  orderPlaced: {
    type: 'orderPlaced',
    at,
    out_trade_no,
    product: 'tasting',
    quantity: 2,
    total: 6000,
    slot: at,
    promotion: 'post-1',
    off: 900,
  },
  paymentStarted: { type: 'paymentStarted', at, out_trade_no, prepay_id: 'wx1' },
  paymentReported: { type: 'paymentReported', at, out_trade_no, word: 'ok' },
  paymentSucceeded: { type: 'paymentSucceeded', at, out_trade_no, transaction_id: '42' },
  paymentNotMade: { type: 'paymentNotMade', at, out_trade_no },
  paymentUnanswered: { type: 'paymentUnanswered', at, out_trade_no },
  followBoxLeft: { type: 'followBoxLeft', at, out_trade_no, ticked: false },
  followed: { type: 'followed', at, account: 'service', route: 'qrCode' },
  messageSent: {
    type: 'messageSent',
    at,
    account: 'service',
    message: { kind: 'orderNotice', out_trade_no },
  },
  chatOpened: { type: 'chatOpened', at, account: 'service' },
  productWithdrawn: { type: 'productWithdrawn', at, product: 'tea' },
  productRestored: { type: 'productRestored', at, product: 'tea' },
  clockMoved: { type: 'clockMoved', at, to: at },
  rewound: { type: 'rewound', at, kept: 3 },
};
const optional = ['from', 'slot', 'post', 'promotion', 'off'];

const fields = Object.values(samples).flatMap((event) =>
  Object.keys(event).map((field) => [event.type, field, event] as const),
);

test.each(Object.values(samples))('$type is known', (event) => {
  expect(isJourneyEvent(event)).toBe(true);
  expect(evolve(initialState, event).at).toBe(at);
});

test.each(fields)('%s without %s is believed only where it may be missing', (_, field, event) => {
  const { [field as 'at']: __, ...rest } = event;
  expect(isJourneyEvent(rest)).toBe(optional.includes(field));
});

test.each(fields)('%s with another kind of thing as %s is not believed', (_, field, event) => {
  const others = [null, [], {}, NaN, Symbol.iterator, () => 0];
  for (const other of [...others, typeof event[field as 'at'] === 'number' ? 'text' : 7]) {
    expect(isJourneyEvent({ ...event, [field]: other })).toBe(false);
  }
});

test.each([
  { ...samples.modeChosen, mode: 'tomorrow' },
  { ...samples.pushed, account: 'miniProgram' },
  { ...samples.pushed, account: '__proto__' },
  { ...samples.chatOpened, account: 'constructor' },
  { ...samples.paymentReported, word: 'perhaps' },
  { ...samples.followed, account: 'subscription' },
  { ...samples.followed, route: 'byItself' },
  { ...samples.messageSent, message: { kind: 'orderNotice' } },
  { ...samples.messageSent, message: { kind: 'promotion' } },
  { ...samples.messageSent, message: { kind: 'promotion', out_trade_no } },
  { ...samples.messageSent, account: 'subscription' },
  { type: 'toString', at },
  { type: '__proto__', at },
  { type: ['modeChosen'], at, mode: 'today' },
  { ...samples.productSeen, at: String(at) },
  { ...samples.productSeen, at: -1 },
  { ...samples.productSeen, at: Date.UTC(10_000, 0) },
  { ...samples.clockMoved, to: 1e300 },
  { ...samples.rewound, kept: -1 },
  { ...samples.rewound, kept: 1.5 },
])('%j is not believed', (event) => {
  expect(isJourneyEvent(event)).toBe(false);
});

test.each([
  { ...samples.productSeen, at: 0 },
  { ...samples.clockMoved, to: Date.UTC(10_000, 0) - 1 },
  { ...samples.rewound, kept: 0 },
])('%j is believed', (event) => {
  expect(isJourneyEvent(event)).toBe(true);
});

test('an order notice that names no order is a welcome, if it says so', () => {
  expect(isJourneyEvent({ ...samples.messageSent, message: { kind: 'welcome' } })).toBe(true);
});

test('whatever is believed can be folded, and whatever else is there is not a crash', () => {
  const values = fc.oneof(
    fc.anything(),
    fc
      .tuple(
        fc.constantFrom(...Object.values(samples)),
        fc.dictionary(fc.constantFrom(...new Set(fields.map(([, f]) => f))), fc.anything()),
      )
      .map(([event, other]) => ({ ...event, ...other })),
  );
  fc.assert(
    fc.property(values, (value) => {
      if (isJourneyEvent(value)) evolve(initialState, value);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['no template', { ...post, template: undefined }],
  ['no product', { ...post, product: undefined }],
  ['a title that is none', { ...post, title: 7 }],
  ['a text that is none', { ...post, text: null }],
  ['a promotion without an end', { ...post, promotion: { percent: 15 } }],
  ['a promotion without its part', { ...post, promotion: { until: at } }],
])('a post with %s is not believed', (_, wrong) => {
  expect(isJourneyEvent({ ...samples.pushed, post: wrong })).toBe(false);
});

test('a post needs no words of its own, and no promotion', () => {
  const { template, product } = post;
  expect(isJourneyEvent({ ...samples.pushed, post: { template, product } })).toBe(true);
});
