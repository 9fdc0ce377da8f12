import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './subprocess/run';

const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });

/** The files git has, and those it would take, with `/` between folders; no deleted ones. */
export const trackedFiles = (): string[] =>
  git('ls-files', '-z', '--cached', '--others', '--exclude-standard')
    .split('\0')
    .filter((file) => file && statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile());

/** Whether git would leave a file of this name out. */
export const ignored = (file: string): boolean => {
  try {
    git('check-ignore', '--quiet', '--no-index', file);
    return true;
  } catch {
    return false;
  }
};

/** A tracked file's text; bytes that are no text come out as they may. */
export const textOf = (file: string): string => readFileSync(path.join(root, file), 'latin1');
