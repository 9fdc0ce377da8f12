import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../support/subprocess/run';

const dir = mkdtempSync(path.join(tmpdir(), 'ci-'));
afterAll(() => rmSync(dir, { recursive: true }));

const asked = path.join(dir, 'asked');

/** `.ci/run` with an npm that does what `npm` says, in place of the real one. */
function ciRun(npm: string) {
  writeFileSync(asked, '');
  const script = `#!/bin/sh\necho "npm $*" >> '${asked}'\ncase "$*" in\n${npm}\nesac\n`;
  writeFileSync(path.join(dir, 'npm'), script, { mode: 0o755 });
  const env = { ...process.env, PATH: `${dir}:${process.env['PATH']}` };
  const { status, stdout } = spawnSync(path.join(root, '.ci/run'), { env, encoding: 'utf8' });
  const lines = stdout.trimEnd().split('\n');
  return { status, last: lines.at(-1), asked: readFileSync(asked, 'utf8').trim().split('\n') };
}

const WELL = `ci) ;;
  test) echo '10 passed, 0 failed' ;;
  *'-- 22 '*) echo '2 passed, 0 failed' ;;
  *'-- 24 '*) echo '1 passed, 0 failed' ;;`;

test('the README’s line comes first, then Node.js 22 and 24; the last line is the sum', () => {
  const { status, last, asked } = ciRun(WELL);
  expect({ status, last }).toEqual({ status: 0, last: '13 passed, 0 failed' });
  expect(asked.slice(0, 2)).toEqual(['npm ci', 'npm test']);
  expect(asked.slice(2)).toEqual([
    expect.stringMatching(/^npm run test:node -- 22 tests\/unit\/ tests\/component\/ tests\/e2e\//),
    expect.stringMatching(/^npm run test:node -- 24 tests\/unit\/ tests\/component\/ tests\/e2e\//),
  ]);
});

test.each([
  [
    'a test of the README’s line',
    `test) echo '9 passed, 1 failed'; exit 1 ;;`,
    '12 passed, 1 failed',
  ],
  [
    'a test on another Node.js',
    `*'-- 22 '*) echo '1 passed, 10 failed'; exit 1 ;;`,
    '12 passed, 10 failed',
  ],
  ['the installation', `ci) exit 1 ;;`, '3 passed, 1 failed'],
  ['a run that tests nothing', `*'-- 24 '*) exit 1 ;;`, '12 passed, 1 failed'],
  ['a run that says nothing', `*'-- 24 '*) exit 0 ;;`, '12 passed, 1 failed'],
  ['the end of a run', `*'-- 24 '*) echo '1 passed, 0 failed'; exit 1 ;;`, '13 passed, 1 failed'],
])('%s fails: the last line says so, and the exit code', (_, faulty, last) => {
  expect(ciRun(`${faulty}\n${WELL}`)).toMatchObject({ status: 1, last });
});
