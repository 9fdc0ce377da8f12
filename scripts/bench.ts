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
import { root } from './wechat/ci';
import { inspect } from './wechat/report';

async function walkAll(): Promise<Costs> {
  const served = await servePreview();
  const browser = await launchBrowser();
  const newWalk = async (): Promise<Walk> => {
    const context = await newPhone(browser);
    return new Walk(phoneOn(await context.newPage(), served.url));
  };
  try {
    const path = await newWalk();
    return {
      shopping: await shopping(await newWalk()),
      loop: await loop(path),
      pages: await pages(path),
    };
  } finally {
    await browser.close();
    await served.close();
  }
}

type Limits = Partial<Record<keyof Traffic, number>>;

function print(costs: Costs, packages: Record<string, number>, total: number): void {
  const row = (name: string, ...cells: (string | number)[]): void =>
    console.log(name.padEnd(44) + cells.map((cell) => String(cell).padStart(16)).join(''));
  const of = (value: number, most?: number): string =>
    most === undefined ? `${value}` : `${value} of ${most}`;
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
  row('\npackage', 'bytes');
  for (const [name, bytes] of Object.entries(packages)) {
    row(name, of(bytes, name === 'main' ? budgets.package.main : undefined));
  }
  row('all', of(total, budgets.package.total));
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const costs = await walkAll();
  const { packages, main, total } = await inspect(root);
  const broken = over(costs);
  if (main > budgets.package.main) broken.push(`main package: ${main} bytes`);
  if (total > budgets.package.total) broken.push(`all packages: ${total} bytes`);
  if (values.json) console.log(JSON.stringify({ ...costs, packages, total, over: broken }));
  else print(costs, packages, total);
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
