import fc from '../../../support/setup/seededFastCheck';
import type { Catalogue } from '../../../../miniprogram/domain/catalogue';
import type { FollowMode } from '../../../../miniprogram/domain/events';
import { stages } from '../../../../miniprogram/domain/funnel';
import {
  simulateDay,
  type SimulatedDay,
} from '../../../../miniprogram/packages/merchant/domain/simulatedDay';
import { seededRandom } from '../../../../miniprogram/packages/merchant/domain/seededRandom';
import { formatNumberRanges } from '../../../../miniprogram/packages/merchant/domain/formatNumberRanges';
import { catalogue } from '../../../support/builders/journeyHistory';

const ids = stages.map(({ id }) => id);
const seed = fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.constantFrom(0, 1, -1, 2 ** 32));
const mode = fc.constantFrom<FollowMode>('described', 'today');
const product = fc.record({
  id: fc.string(),
  kind: fc.constantFrom('goods' as const, 'reservation' as const),
  price: fc.integer({ min: 1, max: 10_000_000 }),
  limit: fc.integer({ min: 1, max: 20 }),
});
const shop = fc.oneof(
  fc.constant<Catalogue>(catalogue),
  fc.array(product, { maxLength: 4 }) as fc.Arbitrary<Catalogue>,
);

const sum = (day: SimulatedDay, what: 'entries' | 'orders' | 'paid' | 'income') =>
  Object.values(day.entrances).reduce((total, tally) => total + tally[what], 0);

test('for any seed, mode and shop: the funnel falls, and the doors add up to its stages', () => {
  fc.assert(
    fc.property(seed, mode, shop, (seed, mode, shop) => {
      const day = simulateDay(seed, mode, shop);
      const { funnel, nonFollowers } = day;
      const counts = ids.map((id) => funnel[id]);
      expect(counts.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      expect(nonFollowers.cameBack).toBeLessThanOrEqual(funnel.paid - funnel.followed);
      expect(nonFollowers.boughtAgain).toBeLessThanOrEqual(nonFollowers.cameBack);

      const back = funnel.cameBack + nonFollowers.cameBack;
      const again = funnel.boughtAgain + nonFollowers.boughtAgain;
      expect(sum(day, 'entries')).toBe(funnel.entered + back);
      expect(sum(day, 'paid')).toBe(funnel.paid + again);
      expect(sum(day, 'orders')).toBeGreaterThanOrEqual(funnel.ordered + again);
      expect(sum(day, 'orders')).toBeLessThanOrEqual(funnel.ordered + back);
      const odd = Object.values(day.entrances).filter(
        ({ entries, orders, paid, income }) =>
          orders > entries ||
          paid > orders ||
          !Number.isSafeInteger(income) ||
          income > 0 !== paid > 0,
      );
      expect(odd).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('the same seed is the same day; both modes meet the same people up to the payment', () => {
  fc.assert(
    fc.property(seed, shop, (seed, shop) => {
      const then = simulateDay(seed, 'described', shop);
      const now = simulateDay(seed, 'today', shop);
      expect(simulateDay(seed, 'today', shop)).toEqual(now);
      const moved = ids.filter((id) => now.funnel[id] !== then.funnel[id]);
      const after = ['followed', 'cameBack', 'boughtAgain'];
      expect(after).toEqual(expect.arrayContaining(moved));
      expect(moved.filter((id) => now.funnel[id] > then.funnel[id])).toEqual([]);
      expect(sum(now, 'income')).toBeLessThanOrEqual(sum(then, 'income'));
    }),
    { numRuns: 25 },
  );
});

test('the days of the demo can be shown: people at every stage, and far fewer followers without the box', () => {
  for (let day = 1; day <= 20; day += 1) {
    const then = simulateDay(day, 'described', catalogue);
    const now = simulateDay(day, 'today', catalogue);
    // As in published figures: of many who are reached, 1 to 5 in a hundred open.
    expect(then.funnel.reached).toBeGreaterThan(15_000);
    expect(then.funnel.opened * 100).toBeGreaterThan(then.funnel.reached);
    expect(then.funnel.opened * 20).toBeLessThan(then.funnel.reached);
    expect(then.funnel.boughtAgain).toBeGreaterThan(0);
    expect(now.funnel.followed).toBeGreaterThan(0);
    expect(now.funnel.followed * 2).toBeLessThan(then.funnel.followed);
    expect(Object.keys(then.entrances)).toEqual(
      expect.arrayContaining(['article', 'sharedCard', 'code', 'search']),
    );
  }
});

test('two days are not alike', () => {
  const days = Array.from({ length: 20 }, (_, i) =>
    JSON.stringify(simulateDay(i, 'today', catalogue)),
  );
  expect(new Set(days).size).toBe(20);
});

test('day 1 is always the same', () => {
  expect(simulateDay(1, 'described', catalogue).funnel).toEqual({
    reached: 20564,
    opened: 747,
    entered: 349,
    ordered: 65,
    paid: 58,
    followed: 49,
    cameBack: 11,
    boughtAgain: 3,
  });
});

test('an empty shop sells nothing', () => {
  const day = simulateDay(1, 'today', []);
  expect(day.funnel.entered).toBeGreaterThan(0);
  expect(sum(day, 'orders')).toBe(0);
});

test('random numbers lie in [0, 1) and spread evenly', () => {
  fc.assert(
    fc.property(seed, (seed) => {
      const random = seededRandom(seed);
      const numbers = Array.from({ length: 2000 }, random);
      expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
      for (let tenth = 0; tenth < 10; tenth += 1) {
        const here = numbers.filter((number) => Math.floor(number * 10) === tenth).length;
        expect(Math.abs(here - 200)).toBeLessThan(100);
      }
    }),
    { numRuns: 20 },
  );
});

test.each([
  [[], ''],
  [[1058], '1058'],
  [[1011, 1012, 1013, 1047, 1048, 1049], '1011–1013, 1047–1049'],
  [[1007, 1008, 1044], '1007–1008, 1044'],
])('%j is read %s', (numbers, text) => {
  expect(formatNumberRanges(numbers)).toBe(text);
});
