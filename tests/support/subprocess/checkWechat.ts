/**
 * `tsx tests/support/subprocess/checkWechat.ts JSON`: `npm run check:wechat` with each of the lists of arguments, in
 * one process, because loading WeChat's compiler takes longer than a small Mini Program in it.
 * Prints an `Ended` for each.
 */
import { check } from '../../../scripts/wechat/check';
import type { ProcessResult } from './run';

async function ended(args: string[]): Promise<ProcessResult> {
  const { log, error } = console;
  const said = { stdout: '', stderr: '' };
  console.log = (line: string) => (said.stdout += `${line}\n`);
  console.error = (line: string) => (said.stderr += `${line}\n`);
  try {
    return { code: await check(args), ...said };
  } catch (fault) {
    return { code: 1, ...said, stderr: `${said.stderr}${String(fault)}\n` };
  } finally {
    Object.assign(console, { log, error });
  }
}

async function main(): Promise<void> {
  const all: ProcessResult[] = [];
  for (const args of JSON.parse(process.argv[2] ?? '[]') as string[][]) all.push(await ended(args));
  console.log(JSON.stringify(all));
}

// The compiler leaves worker processes behind, so the end is said, not waited for.
main().then(
  () => process.exit(0),
  (fault: unknown) => {
    console.error(fault);
    process.exit(1);
  },
);
