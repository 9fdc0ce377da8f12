/**
 * `tsx tests/support/subprocess/prettierCheck.ts`: what `prettier --check` says of the files in git, without what
 * its command line spends on finding them. Prints the names of those that are not formatted.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { check, getFileInfo, resolveConfig } from 'prettier';
import { trackedFiles } from '../trackedFiles';
import { root } from './run';

const ignorePath = path.join(root, '.prettierignore');

async function isFormatted(name: string): Promise<boolean> {
  const file = path.join(root, name);
  const { ignored, inferredParser } = await getFileInfo(file, { ignorePath });
  if (ignored || !inferredParser) return true;
  const options = await resolveConfig(file, { editorconfig: true });
  return check(readFileSync(file, 'utf8'), { ...options, filepath: file });
}

async function main(): Promise<void> {
  for (const name of trackedFiles()) if (!(await isFormatted(name))) console.log(name);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
