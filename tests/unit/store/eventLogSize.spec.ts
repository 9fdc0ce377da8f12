/** What a long journey weighs; what time it takes, `npm run bench` tells. */
import { budgets } from '../../../scripts/budgets';
import { journeyOf, overSizeBudget, measureSize } from '../../../scripts/event-log-bench';
import { openEventLog } from '../../../miniprogram/store/eventLog';

const [few, many] = [journeyOf(2000), journeyOf(10_000)];

test('10,000 events are opened by reading two keys, and no more bytes than 2,000', () => {
  const phone = many.reopened();
  expect(openEventLog(phone)).toMatchObject({ setAside: null });
  expect(phone.reads).toBe(2);
  expect(openEventLog(many).state.standing).toBeGreaterThanOrEqual(10_000);
  expect(overSizeBudget([measureSize(few), measureSize(many)])).toEqual([]);
  expect(measureSize(many).read / measureSize(few).read).toBeLessThan(budgets.log.opening);
});

test('a tap writes no more bytes after 10,000 events than after 2,000', () => {
  expect(measureSize(many).written / measureSize(few).written).toBeLessThan(budgets.log.tap);
});

test('no key comes near the megabyte that WeChat keeps', () => {
  const sizes = [...many.texts.values()].map((text) => Buffer.byteLength(text));
  expect(Math.max(...sizes)).toBeLessThan(budgets.saved.read);
});

test('the budget can be broken', () => {
  expect(overSizeBudget([{ read: 1e6, written: 1e6 }])).toHaveLength(2);
});
