import { execFile } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(__dirname, '../../..');

export interface ProcessResult {
  /** The exit status; 1 as well where a signal ended it. */
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs one of the project's TypeScript commands as npm would, from the root, and waits for it. */
export function run(script: string, args: string[] = [], env: object = {}): Promise<ProcessResult> {
  return new Promise((resolve) => {
    const options = { cwd: root, env: { ...process.env, ...env }, maxBuffer: 1 << 26 };
    execFile(
      process.execPath,
      ['--require', 'tsx/cjs', script, ...args],
      options,
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        resolve({ code, stdout, stderr });
      },
    );
  });
}
