import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { trackedFiles } from '../helpers/git';
import { root } from '../helpers/run';

const prettier = createRequire(__filename).resolve('prettier/bin/prettier.cjs');

/** What prettier says, on either stream; empty when it is content. */
function complaints(files: string[]): string {
  const args = [prettier, '--check', '--ignore-unknown', '--log-level', 'warn', ...files];
  try {
    execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}

test('every file is formatted as prettier does', () => {
  expect(complaints(trackedFiles())).toBe('');
});
