import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { root } from '../helpers/run';

const tsc = createRequire(__filename).resolve('typescript/bin/tsc');

test.each(['.', 'preview', 'tests'])('strict tsc finds nothing in %s', (project) => {
  const complaints = (): string => {
    try {
      const args = [tsc, '--noEmit', '--pretty', 'false', '-p', project];
      return execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };
  expect(complaints()).toBe('');
});
