/**
 * `npm run test:node -- LINE [jest's arguments]`: the tests on another Node.js than the one at hand.
 * npm itself serves it, as the package node-PLATFORM-ARCH, whose versions are those of Node.js.
 */
import { execFile, spawnSync } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from './wechat/ci';

/** Something the caller can put right; said in one line. */
class Refusal extends Error {}

/** `24` or `24.1.0`: any tag of npm's would be a version of the package's author, not of Node.js. */
const LINE = /^\d+(\.\d+){0,2}$/;

/** The executable of a line of Node.js, fetched by npm unless it has it. */
async function executable(line: string): Promise<string> {
  const npm = process.env['npm_execpath'];
  if (!npm) throw new Refusal('Run this by npm: npm run test:node -- 24');
  const system = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const fetched = ['exec', '--yes', '--loglevel=error', `--package=node-${system}@${line}`];
  const ask = [npm, ...fetched, '--call', 'node -p process.execPath'];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ask, { cwd: root });
    return stdout.trim();
  } catch (error) {
    const { stderr } = error as { stderr: string };
    if (/\bE404\b/.test(stderr)) throw new Refusal(`npm serves no Node.js for ${system}.`);
    if (/\bETARGET\b/.test(stderr))
      throw new Refusal(`npm serves no Node.js ${line} for ${system}.`);
    throw new Refusal(`npm could not fetch Node.js ${line} for ${system}.\n${stderr.trim()}`);
  }
}

async function main([line, ...args]: string[]): Promise<number> {
  if (!LINE.test(line ?? '')) {
    throw new Refusal(`${line ?? 'Nothing'} is no version of Node.js: npm run test:node -- 24`);
  }
  const node = await executable(line ?? '');
  // First in the PATH too, for what the tests start by name.
  const env = {
    ...process.env,
    PATH: [path.dirname(node), process.env['PATH']].join(path.delimiter),
  };
  const jest = require.resolve('jest/bin/jest');
  return spawnSync(node, [jest, ...args], { cwd: root, env, stdio: 'inherit' }).status ?? 1;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  },
);
