import fc from '../../support/setup/seededFastCheck';
import type { Command } from '../../../miniprogram/domain/commands';
import type { JourneyEvent } from '../../../miniprogram/domain/events';
import { effectiveEvents } from '../../../miniprogram/domain/eventHistory';
import {
  hasBoughtBefore,
  stepIndex,
  isStepId,
  lastOrder,
  lastPaidOrder,
  nextStep,
  steps,
} from '../../../miniprogram/domain/journeySteps';
import { accountKinds, isAccountKind } from '../../../miniprogram/domain/accounts';
import { evolve } from '../../../miniprogram/domain/evolve';
import { initialState, type State } from '../../../miniprogram/domain/state';
import { MAX_ORDERS } from '../../../miniprogram/domain/evolveOrder';
import {
  ORDER_A,
  anySteps,
  ORDER_B,
  bought,
  leave,
  validCommand,
  place,
  JourneyHistory,
  report,
  settle,
  start,
  success,
} from '../../support/builders/journeyHistory';

const walk: [Command[], string | null][] = [
  [[], 'push'],
  [[{ type: 'push', account: 'subscription', article: 'spring' }], 'article'],
  [[{ type: 'openArticle', article: 'spring' }], 'shop'],
  [[{ type: 'seeShop' }], 'product'],
  [[{ type: 'seeProduct', product: 'tea' }], 'checkout'],
  [[place()], 'pay'],
  [bought().slice(1), 'follow'],
  [[leave(true)], 'chat'],
  [[{ type: 'openChat', account: 'service' }], 'offer'],
  [
    [
      {
        type: 'pushPost',
        account: 'service',
        as: 'massSend',
        post: { template: 'refill', product: 'tea' },
      },
    ],
    'return',
  ],
  [[{ type: 'enterMiniProgram', scene: 1058, from: 'post-1' }], 'again'],
  [bought(ORDER_B), null],
];

test('the path goes from the first push to the second purchase, one step after the other', () => {
  const play = new JourneyHistory();
  for (const [commands, next] of walk) {
    play.send(...commands);
    expect(nextStep(play.state)).toBe(next);
  }
  expect(walk.map(([, next]) => next)).toEqual([...steps.map(({ id }) => id), null]);
});

test('who skips steps is where the furthest has brought them', () => {
  const play = new JourneyHistory();
  play.send(place());
  expect(nextStep(play.state)).toBe('pay');
  play.send({ type: 'push', account: 'subscription', article: 'spring' });
  expect(nextStep(play.state)).toBe('pay');
  play.send({ type: 'follow', route: 'qrCode' });
  expect(nextStep(play.state)).toBe('chat');
});

/** Whose event it is: of an account that sent the article which was opened, of the shop, of WeChat Pay. */
function accountsOf(event: JourneyEvent, { pushes }: State): string[] {
  if ('account' in event) return [event.account];
  if (event.type === 'articleOpened') {
    return pushes.filter(({ article }) => article === event.article).map(({ account }) => account);
  }
  return [event.type.startsWith('payment') ? 'pay' : 'miniProgram'];
}

test('no step is done by what an account did to which it does not belong', () => {
  fc.assert(
    fc.property(anySteps, (lived) => {
      const play = new JourneyHistory();
      for (const step of lived) play.send(validCommand(step, play.state, play.now));
      let state = initialState;
      for (const event of effectiveEvents(play.events)) {
        const after = evolve(state, event);
        const by = accountsOf(event, state);
        for (const { id, realm, done } of steps) {
          if (done(state) || !done(after)) continue;
          // An offer may also go out from the Subscription Account.
          const own: string[] = id === 'offer' ? [realm, 'subscription'] : [realm];
          if (!by.some((it) => own.includes(it))) throw new Error(`${id} was done by ${by.join()}`);
        }
        state = after;
      }
    }),
    { numRuns: 300 },
  );
});

test('every step has its place and its name', () => {
  steps.forEach(({ id }, index) => {
    expect(stepIndex(id)).toBe(index);
    expect(isStepId(id)).toBe(true);
  });
  expect(['', 'PUSH', '__proto__', 'constructor'].some(isStepId)).toBe(false);
});

test('the path runs from the Subscription Account by the shop and WeChat Pay to the Service Account, and round again', () => {
  expect(steps.map(({ id, realm, actor }) => [id, realm, actor])).toEqual([
    ['push', 'subscription', 'merchant'],
    ['article', 'subscription', 'reader'],
    ['shop', 'miniProgram', 'reader'],
    ['product', 'miniProgram', 'customer'],
    ['checkout', 'miniProgram', 'customer'],
    ['pay', 'pay', 'weChat'],
    ['follow', 'service', 'customer'],
    ['chat', 'service', 'merchant'],
    ['offer', 'service', 'merchant'],
    ['return', 'miniProgram', 'customer'],
    ['again', 'pay', 'customer'],
  ]);
});

test('the last order and the last paid one are found by when they were placed', () => {
  const play = new JourneyHistory();
  expect([lastOrder(play.state), lastPaidOrder(play.state)]).toEqual([undefined, undefined]);
  play.send(place(ORDER_A), place(ORDER_B), success(6800, ORDER_A));
  expect(lastOrder(play.state)?.out_trade_no).toBe(ORDER_B);
  expect(lastPaidOrder(play.state)?.out_trade_no).toBe(ORDER_A);
});

test('an order is a later purchase when another was paid before it, whichever was placed first', () => {
  const play = new JourneyHistory();
  expect(hasBoughtBefore(undefined, play.state)).toBe(false);
  play.send(place(ORDER_A), place(ORDER_B));
  const bothAre = () => [ORDER_A, ORDER_B].map((id) => hasBoughtBefore(play.order(id), play.state));
  expect(bothAre()).toEqual([false, false]);
  play.send(start(ORDER_B), success(6800, ORDER_B));
  expect(bothAre()).toEqual([true, false]);
  expect(hasBoughtBefore(undefined, play.state)).toBe(true);
  play.now += 1;
  play.send(start(ORDER_A), success(6800, ORDER_A));
  expect(bothAre()).toEqual([true, false]);
});

test('of a life so long that its first order is forgotten every purchase is a later one', () => {
  const play = new JourneyHistory();
  for (let i = 0; i <= MAX_ORDERS; i += 1) play.send(...bought(`order-${i}`));
  expect(play.state.orders).toHaveLength(MAX_ORDERS);
  expect(hasBoughtBefore(play.state.orders[0], play.state)).toBe(true);
});

test('a new order is kept, though a hundred of unknown outcome came before it', () => {
  const play = new JourneyHistory();
  for (let i = 0; i < MAX_ORDERS; i += 1) {
    const number = `order-${i}`;
    play.send(place(number), start(number), report('ok', number), settle('none', number));
  }
  expect(play.outcome(place(ORDER_A), ...bought(ORDER_B))).toEqual(['paymentSucceeded']);
  expect([ORDER_A, ORDER_B].map((id) => play.order(id).payment.status)).toEqual(['unpaid', 'paid']);
  expect(play.state.orders).toHaveLength(MAX_ORDERS + 2);
});

test('there are four kinds of account, and no others', () => {
  expect(accountKinds).toEqual(['subscription', 'service', 'miniProgram', 'enterprise']);
  expect(accountKinds.every(isAccountKind)).toBe(true);
  expect(['', 'Service', '__proto__', 'toString'].some(isAccountKind)).toBe(false);
});
