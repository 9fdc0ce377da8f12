/**
 * `npm run bench [-- --json]`: what the screens cost, counted in Chromium as a customer walks the
 * path, and what ships. Exits 1 when a budget is broken.
 */
import { parseArgs } from 'node:util';
import {
  measureLoop,
  overBudget,
  measurePages,
  measureShopping,
  type Costs,
  type SetDataTraffic,
} from '../tests/support/browser/measureCosts';
import { JourneyPages } from '../tests/support/browser/journeyPages';
import { launchBrowser, newPhone } from '../tests/support/browser/browser';
import { servePreview } from '../tests/support/browser/servePreview';
import { phoneOn } from '../tests/support/browser/phone';
import { budgets } from './budgets';
import { measureLog, measureStart, overSizeBudget, type LogCosts } from './event-log-bench';
import { root } from './wechat/ci';
import { inspect } from './wechat/inspect';

async function walkAll(): Promise<{ costs: Costs; start: number[] }> {
  const served = await servePreview();
  const browser = await launchBrowser();
  const newWalk = async (): Promise<JourneyPages> => {
    const context = await newPhone(browser);
    return new JourneyPages(phoneOn(await context.newPage(), served.url));
  };
  try {
    const path = await newWalk();
    const costs = {
      shopping: await measureShopping(await newWalk()),
      loop: await measureLoop(path),
      pages: await measurePages(path),
    };
    return { costs, start: await measureStart(await newWalk()) };
  } finally {
    await browser.close();
    await served.close();
  }
}

type Limits = Partial<Record<keyof SetDataTraffic, number>>;

/** A length of the journey: what it takes and weighs, and each time against that of none. */
type Length = LogCosts & {
  /** Milliseconds from the call of the whole app to its first page. */
  start: number;
  ratio: Record<'start' | 'opening' | 'tap' | 'mean', number>;
};

function againstNone(log: LogCosts[], start: number[]): Length[] {
  const none = { ...log[0]!, start: start[0]! };
  return log.map((it, i) => ({
    ...it,
    start: start[i]!,
    ratio: {
      start: start[i]! / none.start,
      opening: it.opening / none.opening,
      tap: it.tap / none.tap,
      mean: it.mean / none.mean,
    },
  }));
}

const CAPTIONS = [
  'app opens: from the call to the first page on screen, in Chromium; its budget is that of 10,000 events.',
  'store opens: its part of that, in Node, of which none takes next to nothing: its ratio has no budget.',
  'read: what of the bytes an opening reads, which does not grow with the journey; its budget guards that.',
  'tap: 49 of 50. The fiftieth also writes the head, and 50 taps with it take the mean; both have no budget',
  'of time, because at none the head is next to nothing too: `read` bounds it, and `per tap` what is written.',
];

function print(costs: Costs, log: Length[], packages: Record<string, number>, total: number): void {
  const row = (name: string, ...cells: (string | number)[]): void =>
    console.log(name.padEnd(44) + cells.map((cell) => String(cell).padStart(16)).join(''));
  const of = (value: number, most?: number): string =>
    most === undefined ? `${value}` : `${value} of ${most}`;
  const traffic = (name: string, t: SetDataTraffic, most: Limits): void =>
    row(
      name,
      of(t.calls, most.calls),
      of(t.bytes, most.bytes),
      of(t.largest, most.largest),
      of(t.toHiddenPages, most.toHiddenPages),
    );
  row('setData', 'calls', 'bytes', 'largest', 'to hidden pages');
  traffic('shop opened → product → order placed', costs.shopping, budgets.shopping);
  traffic('article → follower → second purchase', costs.loop, budgets.loop);
  row('\npage opened', 'setData calls', 'bytes', 'largest', 'nodes', 'depth');
  for (const [route, { calls, bytes, largest, nodes, depth }] of Object.entries(costs.pages)) {
    const { page } = budgets;
    row(route, calls, bytes, largest, of(nodes, page.nodes), of(depth, page.depth));
  }
  const ms = (time: number): string => (Number.isNaN(time) ? '-' : `${time.toFixed(3)} ms`);
  const times = (ratio: number, most?: number): string => of(+ratio.toFixed(2), most);
  row('\njourney', ...log.map(({ events }) => `${events} events`));
  const each = (name: string, cell: (it: Length, most: boolean) => string | number): void =>
    row(name, ...log.map((it) => cell(it, it === log[log.length - 1])));
  each('app opens', (it) => ms(it.start));
  each('  against none', ({ ratio }, most) =>
    times(ratio.start, most ? budgets.log.opening : undefined),
  );
  each('store opens', (it) => ms(it.opening));
  each('  against none', ({ ratio }) => times(ratio.opening));
  each('tap', (it) => ms(it.tap));
  each('  against none', ({ ratio }, most) => times(ratio.tap, most ? budgets.log.tap : undefined));
  each('every 50th tap', (it) => ms(it.fiftieth));
  each('mean of 50 taps', (it) => ms(it.mean));
  each('  against none', ({ ratio }) => times(ratio.mean));
  each('bytes in storage', (it) => it.bytes);
  each('read by an opening', (it) => of(it.read, budgets.saved.read));
  each('written per tap', (it) => of(it.written, budgets.saved.written));
  for (const line of CAPTIONS) console.log(`  ${line}`);
  row('\npackage', 'bytes');
  for (const [name, bytes] of Object.entries(packages)) {
    row(name, of(bytes, name === 'main' ? budgets.package.main : undefined));
  }
  row('all', of(total, budgets.package.total));
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const log = measureLog();
  const { costs, start } = await walkAll();
  const lengths = againstNone(log, start);
  const { packages, main, total } = await inspect(root);
  const broken = overBudget(costs);
  if (main > budgets.package.main) broken.push(`main package: ${main} bytes`);
  if (total > budgets.package.total) broken.push(`all packages: ${total} bytes`);
  const { start: opening, tap } = lengths[lengths.length - 1]!.ratio;
  if (opening > budgets.log.opening) broken.push(`opening: ${opening.toFixed(2)} times`);
  if (tap > budgets.log.tap) broken.push(`a tap: ${tap.toFixed(2)} times`);
  broken.push(...overSizeBudget(log));
  if (values.json)
    console.log(JSON.stringify({ ...costs, log: lengths, packages, total, over: broken }));
  else print(costs, lengths, packages, total);
  for (const line of broken) console.error(`Over budget: ${line}`);
  return broken.length === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
