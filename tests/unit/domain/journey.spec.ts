import type { Command } from '../../../miniprogram/domain/commands';
import {
  indexOf,
  isStepId,
  lastOrder,
  lastPaid,
  nextStep,
  steps,
} from '../../../miniprogram/domain/journey';
import { accountKinds, isAccountKind } from '../../../miniprogram/domain/accounts';
import { A, B, bought, leave, place, Play, success } from '../../helpers/play';

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
  [bought(B), null],
];

test('the path goes from the first push to the second purchase, one step behind the other', () => {
  const play = new Play();
  for (const [commands, next] of walk) {
    play.say(...commands);
    expect(nextStep(play.state)).toBe(next);
  }
  expect(walk.map(([, next]) => next)).toEqual([...steps.map(({ id }) => id), null]);
});

test('who skips steps is where the furthest has brought them', () => {
  const play = new Play();
  play.say(place());
  expect(nextStep(play.state)).toBe('pay');
  play.say({ type: 'push', account: 'subscription', article: 'spring' });
  expect(nextStep(play.state)).toBe('pay');
  play.say({ type: 'follow', route: 'qrCode' });
  expect(nextStep(play.state)).toBe('chat');
});

test('every step has its place and its name', () => {
  steps.forEach(({ id }, index) => {
    expect(indexOf(id)).toBe(index);
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
  const play = new Play();
  expect([lastOrder(play.state), lastPaid(play.state)]).toEqual([undefined, undefined]);
  play.say(place(A), place(B), success(6800, A));
  expect(lastOrder(play.state)?.out_trade_no).toBe(B);
  expect(lastPaid(play.state)?.out_trade_no).toBe(A);
});

test('there are four kinds of account, and no others', () => {
  expect(accountKinds).toEqual(['subscription', 'service', 'miniProgram', 'enterprise']);
  expect(accountKinds.every(isAccountKind)).toBe(true);
  expect(['', 'Service', '__proto__', 'toString'].some(isAccountKind)).toBe(false);
});
