import { e2eTest } from '../support/browser/e2eTest';
import {
  measureLoop,
  overBudget,
  measurePages,
  measureShopping,
  type Costs,
} from '../support/browser/measureCosts';
import { JourneyPages } from '../support/browser/journeyPages';

const NOTHING = { calls: 0, bytes: 0, largest: 0, toHiddenPages: 0 };

e2eTest('shop opened → product → order placed keeps to its setData', async (phone) => {
  const costs = await measureShopping(new JourneyPages(phone));
  expect(costs.calls).toBeGreaterThan(3);
  expect(costs.bytes).toBeGreaterThan(200);
  expect(overBudget({ shopping: costs, loop: NOTHING, pages: {} })).toEqual([]);
});

e2eTest('the loop keeps to its setData, and every page to its nodes', async (phone) => {
  const walk = new JourneyPages(phone);
  const costs: Costs = {
    shopping: NOTHING,
    loop: await measureLoop(walk),
    pages: await measurePages(walk),
  };
  expect(costs.loop.calls).toBeGreaterThan(10);
  for (const { calls, bytes, largest, nodes } of Object.values(costs.pages)) {
    expect(nodes).toBeGreaterThan(3);
    expect(calls).toBeGreaterThan(0);
    expect(bytes).toBeGreaterThanOrEqual(largest);
    expect(largest).toBeGreaterThan(0);
  }
  expect(overBudget(costs)).toEqual([]);
});

test('every budget can be broken', () => {
  const much = { calls: 1e6, bytes: 1e6, largest: 1e6, toHiddenPages: 1 };
  const costs = { shopping: much, loop: much, pages: { a: { ...much, nodes: 401, depth: 21 } } };
  expect(overBudget(costs)).toHaveLength(8);
});
