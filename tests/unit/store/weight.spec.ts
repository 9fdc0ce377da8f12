/** What a long journey weighs; what time it takes, `npm run bench` tells. */
import { budgets } from '../../../scripts/budgets';
import { journeyOf, overWeight, weigh } from '../../../scripts/log-bench';
import { openLog } from '../../../miniprogram/store/log';

const [few, many] = [journeyOf(2000), journeyOf(10_000)];

test('10,000 events are opened by reading two keys, and no more bytes than 2,000', () => {
  const phone = many.reopened();
  expect(openLog(phone)).toMatchObject({ setAside: null });
  expect(phone.reads).toBe(2);
  expect(openLog(many).state.standing).toBeGreaterThanOrEqual(10_000);
  expect(overWeight([weigh(few), weigh(many)])).toEqual([]);
  expect(weigh(many).read / weigh(few).read).toBeLessThan(budgets.log.opening);
});

test('a tap writes no more bytes behind 10,000 events than behind 2,000', () => {
  expect(weigh(many).written / weigh(few).written).toBeLessThan(budgets.log.tap);
});

test('no key comes near the megabyte that WeChat keeps', () => {
  const sizes = [...many.texts.values()].map((text) => Buffer.byteLength(text));
  expect(Math.max(...sizes)).toBeLessThan(budgets.saved.read);
});

test('the budget can be broken', () => {
  expect(overWeight([{ read: 1e6, written: 1e6 }])).toHaveLength(2);
});
