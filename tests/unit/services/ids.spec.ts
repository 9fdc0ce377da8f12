import { isOutTradeNo } from '../../../miniprogram/domain/order';
import { randomIds } from '../../../miniprogram/services/ids';

test.each(['', 'wx', '42', 'LT'])(
  'numbers that begin with %j are fit for WeChat Pay, and all differ',
  (prefix) => {
    const numbers = Array.from({ length: 1000 }, () => randomIds.next(prefix));
    expect(numbers.every((number) => number.startsWith(prefix) && isOutTradeNo(number))).toBe(true);
    expect(new Set(numbers).size).toBe(1000);
  },
);

test('a long prefix does not make a number too long', () => {
  expect(randomIds.next('a'.repeat(20))).toHaveLength(32);
});
