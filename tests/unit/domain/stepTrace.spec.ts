import { apiCallsOf } from '../../../miniprogram/components/step-bar/apiCalls';
import { eventParticipants, stepTraceWords } from '../../../miniprogram/i18n/stepTrace';
import {
  tracedKindOf,
  lastEventsOfStep,
  stepOfEvent,
  upcomingEventsOfStep,
} from '../../../miniprogram/domain/stepTrace';
import type { Command } from '../../../miniprogram/domain/commands';
import { DAY } from '../../../miniprogram/domain/calendar';
import { steps, type StepId } from '../../../miniprogram/domain/journeySteps';
import { applyEvents } from '../../../miniprogram/domain/eventHistory';
import { templatePost } from '../../../miniprogram/data/messageTemplates';
import { catalogue as shelf } from '../../../miniprogram/data/catalogue';
import { StepRunner } from '../../../miniprogram/flows/stepRunner';
import { ManualClock } from '../../support/builders/eventStore';
import { MemoryStorage } from '../../support/builders/memoryStorage';
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
} from '../../support/builders/journeyHistory';
import { EventStore } from '../../../miniprogram/store/eventStore';

const follow: Command = { type: 'follow', route: 'profile' };
const send: Command = {
  type: 'pushPost',
  account: 'service',
  as: 'massSend',
  post: { template: 'refill', product: 'tea', promotion: { percent: 15, until: MONDAY + 1 } },
};

let play: JourneyHistory;
beforeEach(() => {
  play = new JourneyHistory();
});

const callsAt = (step: (typeof steps)[number]['id']) =>
  lastEventsOfStep(step, play.events)
    .flatMap(({ event, before }) => apiCallsOf(event, before))
    .map((call) => (typeof call === 'string' ? call : call[2]));

describe('behind a payment', () => {
  beforeEach(() => play.send(...bought()));

  test('stand the prepay order, the four signed lines and what the phone is asked for', () => {
    const [prepay, signed, request] = callsAt('pay');
    expect(prepay).toMatch(/^POST \/v3\/pay\/transactions\/jsapi\n/);
    expect(prepay).toContain('"out_trade_no": "order-A"');
    expect(prepay).toContain('"total": 6800');
    const lines = signed!.split('\n').filter((line) => line.endsWith('\\n'));
    expect(lines.map((line) => line.trim())).toEqual([
      'wx…\\n',
      `${MONDAY / 1000}\\n`,
      '…\\n',
      'prepay_id=wx1\\n',
    ]);
    expect(request).toContain('"package": "prepay_id=wx1"');
    expect(request).toContain(`"timeStamp": "${MONDAY / 1000}"`);
  });

  test('stand the client’s word, the notice and the query', () => {
    const [, , , word, notice, query] = callsAt('pay');
    expect(word).toBe('errMsg: "requestPayment:ok"');
    expect(notice).toContain('TRANSACTION.SUCCESS');
    expect(notice).toContain('"transaction_id": "42-order-A"');
    expect(query).toMatch(/^GET \/v3\/pay\/transactions\/out-trade-no\/order-A\?mchid=…\n/);
  });

  test('the second purchase is told at its own step', () => {
    play.send(...bought(ORDER_B));
    expect(callsAt('pay').join()).not.toContain('order-B');
    expect(callsAt('again').join()).not.toContain('order-A');
    expect(callsAt('again').join()).toContain('order-B');
  });
});

test('a payment that was tried twice is told as it went last', () => {
  play.send(place(), start(), report('cancel'), settle('NOTPAY'), start(), report('ok'));
  play.send(settle('none'));
  expect(lastEventsOfStep('pay', play.events).map(({ event }) => event.type)).toEqual([
    'paymentNotMade',
    'paymentStarted',
    'paymentReported',
    'paymentUnanswered',
  ]);
});

describe('on the whole path', () => {
  const enterprise: Command = { ...send, account: 'enterprise' } as Command;
  const typesAt = (step: StepId) =>
    lastEventsOfStep(step, play.events).map(({ event }) =>
      event.type === 'messageSent' ? event.message.kind : event.type,
    );
  const paying = ['paymentStarted', 'paymentReported', 'paymentSucceeded'];

  beforeEach(() => {
    play.send(
      { type: 'push', account: 'subscription', article: 'spring' },
      { type: 'openArticle', article: 'spring' },
      { type: 'enterMiniProgram', scene: 1058, from: 'spring', sees: { type: 'seeShop' } },
      { type: 'seeProduct', product: 'tea' },
      ...bought(),
      leave(true),
      { type: 'openChat', account: 'service' },
      send,
      { type: 'openArticle', article: 'post-1' },
      { type: 'enterMiniProgram', scene: 1058, from: 'post-1' },
      ...bought(ORDER_B),
    );
  });

  test.each<[StepId, string[]]>([
    ['push', ['pushed']],
    ['article', ['articleOpened']],
    ['shop', ['miniProgramEntered']],
    ['product', ['productSeen']],
    ['checkout', ['orderPlaced']],
    ['pay', paying],
    ['follow', ['followBoxLeft', 'followed']],
    ['chat', ['welcome', 'orderNotice']],
    ['offer', ['pushed']],
    ['return', ['articleOpened', 'miniProgramEntered']],
    ['again', ['orderPlaced', ...paying]],
  ])('step %s is what happened at it: %j', (step, types) => {
    expect(typesAt(step)).toEqual(types);
  });

  test('an article that the demo brings along is never the way back, though a post was sent', () => {
    play.now += DAY;
    play.send({ type: 'push', account: 'subscription', article: 'spring' });
    play.send({ type: 'openArticle', article: 'spring' });
    const { event } = lastEventsOfStep('article', play.events).pop()!;
    expect(event.at).toBe(play.now);
    expect(lastEventsOfStep('return', play.events)[0]).toMatchObject({
      event: { article: 'post-1' },
    });
  });

  test('what the staff and what the customers get are both told, each as it was last', () => {
    play.send(enterprise, send, enterprise);
    const told = lastEventsOfStep('offer', play.events).map(({ event }) => event);
    expect(told).toMatchObject([
      { account: 'service', article: 'post-3' },
      { account: 'enterprise', article: 'post-4' },
    ]);
  });

  test('a message has a name of its own by what it says, and what is sent by whom it reaches', () => {
    play.send(enterprise);
    const sent = play.events.filter(({ type }) => type === 'pushed' || type === 'messageSent');
    expect(sent.map(tracedKindOf)).toEqual([
      ...['pushed', 'welcome', 'orderNotice'],
      ...['pushed', 'orderNotice', 'staffMessage'],
    ]);
  });

  test('each moment has what stood before it', () => {
    const [placed, started] = lastEventsOfStep('again', play.events);
    expect([placed!.before.orders.length, started!.before.orders.length]).toEqual([1, 2]);
  });

  test('of what is yet to come each step has its own, on top of what has happened', () => {
    const coming = new JourneyHistory();
    coming.state = play.state;
    coming.send(place('order-C'), start('order-C'));
    const told = upcomingEventsOfStep('again', play.events, coming.events);
    expect(told.map(({ event, before }) => [event.type, before.orders.length])).toEqual([
      ['orderPlaced', 2],
      ['paymentStarted', 3],
    ]);
    expect(upcomingEventsOfStep('pay', play.events, coming.events)).toEqual([]);
  });
});

test.each([
  [1058, '"referrerInfo": {}'],
  [1035, '"appId": "wx…"'],
  [1043, '"appId": "wx…"'],
  [4711, '"referrerInfo": {}'],
])('scene %d tells %s', (scene, referrer) => {
  play.send({ type: 'enterMiniProgram', scene, from: 'spring' });
  const [call] = callsAt(scene === 1043 ? 'chat' : 'shop');
  expect(call).toContain(`"scene": ${scene}`);
  expect(call).toContain('"from": "spring"');
  expect(call).toContain(referrer);
});

test('a post’s card leads to its product, with its source; the first article’s to the shop', () => {
  play.send({ type: 'push', account: 'subscription', article: 'spring' }, follow, send);
  expect(callsAt('push')[0]).toContain('packages/shop/pages/shop/shop?from=spring');
  expect(callsAt('offer')[0]).toContain('packages/shop/pages/product/product?id=tea&from=post-1');
});

test('following tells the server of it, and of no call that nobody can know of', () => {
  play.send(...bought(), leave(true));
  expect(callsAt('follow').join()).not.toContain('openOfficialAccountProfile');
  play = new JourneyHistory();
  play.send(follow);
  expect(callsAt('follow').join()).not.toContain('openOfficialAccountProfile');
  expect(callsAt('follow').join()).toContain('<Event>subscribe</Event>');
});

describe('before anything has happened', () => {
  test.each(steps.map(({ id }) => id))('step %s tells what will, and saves nothing', (step) => {
    const store = new EventStore(
      { storage: new MemoryStorage(), clock: new ManualClock() },
      () => shelf,
    );
    let numbers = 0;
    const stepRunner = new StepRunner(store, {
      catalogue: () => shelf,
      article: 'spring',
      post: (now) => templatePost('refill', now),
      number: () => `number-${(numbers += 1)}`,
    });
    const coming = upcomingEventsOfStep(step, [], stepRunner.previewStep(step));
    expect(coming.length).toBeGreaterThan(0);
    for (const { event } of coming) {
      const kind = tracedKindOf(event);
      expect(eventParticipants[kind]).toBeDefined();
      expect(stepTraceWords.en.kinds[kind][0]).not.toBe('');
    }
    expect(store.history()).toEqual([]);
  });
});

test('an order that is not remembered any more is told without its amount', () => {
  play.send(...bought());
  const { event } = lastEventsOfStep('pay', play.events).pop()!;
  expect(apiCallsOf(event, new JourneyHistory().state).join()).toContain('"total": 0');
});

test.each<[string, Command[], (string | null)[]]>([
  ['a look into the shop', [{ type: 'seeShop' }], ['shop']],
  [
    'a chat that is opened',
    [follow, { type: 'openChat', account: 'service' }],
    ['follow', 'chat', 'chat'],
  ],
  [
    'the readers’ chat',
    [
      { type: 'push', account: 'subscription', article: 'spring' },
      { type: 'openChat', account: 'subscription' },
    ],
    ['push', 'article'],
  ],
  ['what is beside the path', [{ type: 'withdrawProduct', product: 'tea' }], [null]],
  [
    'a look after the orders',
    [...bought(), { type: 'enterMiniProgram', scene: 1035, from: 'orders' }],
    ['checkout', 'pay', 'pay', 'pay', 'chat'],
  ],
])('%s belongs to its step, and calls nobody where it only looks', (_, commands, path) => {
  play.send(...commands);
  const told = new JourneyHistory();
  const found = play.events.map((event) => {
    const step = stepOfEvent({ event, before: told.state });
    told.state = applyEvents([event], told.state);
    return step;
  });
  expect(found).toEqual(path);
  const looks = (['shop', 'chat', 'article'] as const).flatMap((step) => [
    ...lastEventsOfStep(step, play.events),
    ...upcomingEventsOfStep(step, [], play.events),
  ]);
  expect(looks.filter(({ event }) => /Seen$|chatOpened/.test(event.type))).toEqual([]);
});

test('with something in hand, only what is about it is told', () => {
  play.send({ type: 'seeProduct', product: 'tea' }, { type: 'seeProduct', product: 'sample' });
  play.send(place(), place(ORDER_B), ...bought(ORDER_B).slice(1), follow);
  const told = (
    ...[step, pending]: [
      Parameters<typeof lastEventsOfStep>[0],
      Parameters<typeof lastEventsOfStep>[2]?,
    ]
  ) => lastEventsOfStep(step, play.events, pending).map(({ event }) => event);
  expect(told('product')).toMatchObject([{ product: 'sample' }]);
  expect(told('product', { product: 'tea' })).toMatchObject([{ product: 'tea' }]);
  expect(told('product', { order: ORDER_A })).toMatchObject([{ product: 'sample' }]);
  expect(told('checkout')).toMatchObject([{ out_trade_no: ORDER_B }]);
  expect(told('checkout', { order: ORDER_A })).toMatchObject([{ out_trade_no: ORDER_A }]);
  expect(told('pay', { order: ORDER_A })).toEqual([]);
  expect(told('pay', { product: 'sample' })).toHaveLength(3);
  expect(told('follow', { order: ORDER_A })).toMatchObject([{ type: 'followed' }]);
});
