/**
 * `npm run bench [-- --json]`: what the screens cost, counted in Chromium as a customer walks the
 * path, and what ships. Exits 1 when a budget is broken.
 */
import { parseArgs } from 'node:util';
import { loop, over, pages, shopping, type Costs, type Traffic } from '../tests/e2e/measure';
import { Walk } from '../tests/e2e/walk';
import { launchBrowser, newPhone } from '../tests/helpers/browser';
import { servePreview } from '../tests/helpers/served';
import { phoneOn } from '../tests/helpers/visit';
import { budgets } from './budgets';
import { measureLog, measureStart, overWeight, type LogCosts } from './log-bench';
import { root } from './wechat/ci';
import { inspect } from './wechat/report';

async function walkAll(): Promise<{ costs: Costs; start: [number, number] }> {
  const served = await servePreview();
  const browser = await launchBrowser();
  const newWalk = async (): Promise<Walk> => {
    const context = await newPhone(browser);
    return new Walk(phoneOn(await context.newPage(), served.url));
  };
  try {
    const path = await newWalk();
    const costs = {
      shopping: await shopping(await newWalk()),
      loop: await loop(path),
      pages: await pages(path),
    };
    return { costs, start: await measureStart(await newWalk()) };
  } finally {
    await browser.close();
    await served.close();
  }
}

type Limits = Partial<Record<keyof Traffic, number>>;

/** Each length of the journey against none: what it takes and weighs. */
interface LongLog {
  log: LogCosts[];
  /** Milliseconds from the call to the first page, without events and with the most. */
  start: [number, number];
  /** Of the two, and of a tap with the most events against one with none. */
  ratio: { opening: number; tap: number };
}

function longLog(log: LogCosts[], start: [number, number]): LongLog {
  const [none, most] = [log[0]!, log[log.length - 1]!];
  return { log, start, ratio: { opening: start[1] / start[0], tap: most.tap / none.tap } };
}

function print(
  costs: Costs,
  { log, start, ratio }: LongLog,
  packages: Record<string, number>,
  total: number,
): void {
  const row = (name: string, ...cells: (string | number)[]): void =>
    console.log(name.padEnd(44) + cells.map((cell) => String(cell).padStart(16)).join(''));
  const of = (value: number, most?: number): string =>
    most === undefined ? `${value}` : `${value} of ${most}`;
  const times = (ratio: number, most: number): string => `${ratio.toFixed(2)} of ${most}`;
  const traffic = (name: string, t: Traffic, most: Limits): void =>
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
  row('\npage', 'nodes', 'depth');
  for (const [route, { nodes, depth }] of Object.entries(costs.pages)) {
    row(route, of(nodes, budgets.page.nodes), of(depth, budgets.page.depth));
  }
  const ms = (time: number): string => (Number.isNaN(time) ? '-' : `${time.toFixed(3)} ms`);
  const tap0 = log[0]!.tap;
  row(
    '\njourney',
    'store opens',
    'tap',
    'against none',
    'every 50th tap',
    'bytes',
    'read',
    'per tap',
  );
  for (const it of log) {
    row(
      `${it.events} events`,
      ...[ms(it.opening), ms(it.tap), (it.tap / tap0).toFixed(2), ms(it.fiftieth)],
      ...[it.bytes, of(it.read, budgets.saved.read), of(it.written, budgets.saved.written)],
    );
  }
  row('app opens, no events', ms(start[0]));
  row(`app opens, ${log[log.length - 1]!.events} events`, ms(start[1]));
  row('opening against none', times(ratio.opening, budgets.log.opening));
  row('tap against none', times(ratio.tap, budgets.log.tap));
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
  const long = longLog(log, start);
  const { packages, main, total } = await inspect(root);
  const broken = over(costs);
  if (main > budgets.package.main) broken.push(`main package: ${main} bytes`);
  if (total > budgets.package.total) broken.push(`all packages: ${total} bytes`);
  const { opening, tap } = long.ratio;
  if (opening > budgets.log.opening) broken.push(`opening: ${opening.toFixed(2)} times`);
  if (tap > budgets.log.tap) broken.push(`a tap: ${tap.toFixed(2)} times`);
  broken.push(...overWeight(log));
  if (values.json)
    console.log(JSON.stringify({ ...costs, ...long, packages, total, over: broken }));
  else print(costs, long, packages, total);
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
