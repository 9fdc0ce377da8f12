import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { trackedFiles } from '../helpers/git';
import { root } from '../helpers/run';

/** What a tool says, on either stream; empty when it is content. */
function complaints(bin: string, args: string[]): string {
  try {
    const file = path.join(root, 'node_modules', bin);
    execFileSync(process.execPath, [file, ...args], { cwd: root, encoding: 'utf8' });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}

test('eslint finds nothing', () => {
  expect(complaints('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])).toBe('');
}, 180_000);

test('every file is formatted as prettier does', () => {
  const files = trackedFiles();
  const args = ['--check', '--ignore-unknown', '--log-level', 'warn', ...files];
  expect(complaints('prettier/bin/prettier.cjs', args)).toBe('');
});
