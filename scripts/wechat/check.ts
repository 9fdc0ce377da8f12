/** `npm run check:wechat`, but for the process: tests run it more than once in one. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { budgets } from '../budgets';
import { ciInstalled, root } from './ci';
import { packNpm } from './pack-npm';
import { inspect, type Report } from './inspect';

function print(report: Report): void {
  const row = (name: string, bytes: number, budget?: number): void => {
    const limit = budget === undefined ? '' : ` of ${budget}${bytes > budget ? '  OVER' : ''}`;
    console.log(`${name.padEnd(32)}${String(bytes).padStart(8)} bytes${limit}`);
  };
  for (const [name, bytes] of Object.entries(report.packages)) {
    row(name, bytes, name === 'main' ? budgets.package.main : undefined);
  }
  row('all packages', report.total, budgets.package.total);
  for (const { name, ok, detail } of report.quality) {
    console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name}${detail ? `  ${detail}` : ''}`);
  }
  for (const place of report.dynamic) console.log(`FAILED  makes code of text: ${place}`);
  const passed = report.quality.filter((verdict) => verdict.ok).length;
  console.log(`${passed} of ${report.quality.length} checks pass.`);
}

/** What is said of a Mini Program that does not compile; the reason is on standard error. */
const NOTHING: Report = { main: 0, total: 0, packages: {}, quality: [], dynamic: [], ok: false };

/**
 * Does what `npm run check:wechat` does with these arguments, and resolves to its exit code.
 * @throws what the compiler found wrong, or what is wrong with the arguments
 */
export async function check(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false }, project: { type: 'string' } },
  });
  if (!ciInstalled()) throw new Error('miniprogram-ci is not installed: run npm ci.');
  if (!values.project) await packNpm();
  const report = await inspect(path.resolve(values.project ?? root)).catch((error: unknown) => {
    if (values.json) console.log(JSON.stringify(NOTHING));
    throw error;
  });
  if (values.json) console.log(JSON.stringify(report));
  else print(report);
  return report.ok ? 0 : 1;
}
