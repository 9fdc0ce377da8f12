import { isFen } from '../../../miniprogram/domain/money';

test.each([0, 1, 6800, Number.MAX_SAFE_INTEGER])('%d fen is money', (fen) => {
  expect(isFen(fen)).toBe(true);
});

test.each([-1, 0.5, NaN, Infinity, 2 ** 53])('%d is not', (value) => {
  expect(isFen(value)).toBe(false);
});
