import { accountKinds } from '../../../miniprogram/domain/accounts';
import {
  comparedBy,
  standOut,
  toggled,
  written,
} from '../../../miniprogram/packages/guide/domain/comparison';

test('any two, three or all four are compared, always in the same order', () => {
  expect(comparedBy('all')).toEqual([...accountKinds]);
  expect(comparedBy('miniProgram,subscription')).toEqual(['subscription', 'miniProgram']);
  expect(comparedBy('enterprise,service,subscription')).toEqual([
    'subscription',
    'service',
    'enterprise',
  ]);
});

test.each([
  '',
  'service',
  'service,service',
  'service,website',
  'service,',
  ',',
  'ALL',
  'all,service',
  '__proto__,service',
])('%j names no comparison', (of) => expect(comparedBy(of)).toBeNull());

test('what is written is read back', () => {
  for (const of of ['all', 'subscription,service', 'service,miniProgram,enterprise']) {
    expect(written(comparedBy(of) ?? [])).toBe(of);
  }
});

test('a tap takes a kind out or puts it back in its place; two stay', () => {
  expect(toggled(['subscription', 'enterprise'], 'service')).toEqual([
    'subscription',
    'service',
    'enterprise',
  ]);
  expect(toggled(['subscription', 'service', 'enterprise'], 'service')).toEqual([
    'subscription',
    'enterprise',
  ]);
  expect(toggled(['subscription', 'enterprise'], 'enterprise')).toEqual([
    'subscription',
    'enterprise',
  ]);
});

test('an answer stands out when no other kind gives it', () => {
  expect(standOut(['1 a day', '4 a month'])).toEqual([true, true]);
  expect(standOut(['same', 'same'])).toEqual([false, false]);
  expect(standOut(['a', 'a', 'b', 'c'])).toEqual([false, false, true, true]);
});
