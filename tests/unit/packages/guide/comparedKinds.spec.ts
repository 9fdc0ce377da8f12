import { accountKinds } from '../../../../miniprogram/domain/accounts';
import {
  parseComparison,
  differingAnswers,
  toggleCompared,
  formatComparison,
} from '../../../../miniprogram/packages/guide/domain/comparedKinds';

test('any two, three or all four are compared, always in the same order', () => {
  expect(parseComparison('all')).toEqual([...accountKinds]);
  expect(parseComparison('miniProgram,subscription')).toEqual(['subscription', 'miniProgram']);
  expect(parseComparison('enterprise,service,subscription')).toEqual([
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
])('%j names no comparison', (of) => expect(parseComparison(of)).toBeNull());

test('what is written is read back', () => {
  for (const of of ['all', 'subscription,service', 'service,miniProgram,enterprise']) {
    expect(formatComparison(parseComparison(of) ?? [])).toBe(of);
  }
});

test('a tap takes a kind out or puts it back in its place; two stay', () => {
  expect(toggleCompared(['subscription', 'enterprise'], 'service')).toEqual([
    'subscription',
    'service',
    'enterprise',
  ]);
  expect(toggleCompared(['subscription', 'service', 'enterprise'], 'service')).toEqual([
    'subscription',
    'enterprise',
  ]);
  expect(toggleCompared(['subscription', 'enterprise'], 'enterprise')).toEqual([
    'subscription',
    'enterprise',
  ]);
});

test('an answer stands out when no other kind gives it', () => {
  expect(differingAnswers(['1 a day', '4 a month'])).toEqual([true, true]);
  expect(differingAnswers(['same', 'same'])).toEqual([false, false]);
  expect(differingAnswers(['a', 'a', 'b', 'c'])).toEqual([false, false, true, true]);
});
