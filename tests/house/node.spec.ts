import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { textOf, trackedFiles } from '../support/trackedFiles';
import { root, run } from '../support/subprocess/run';

/**
 * What V8 takes, in the words of the one that runs this. Any of them may be gone in another Node.js,
 * which then starts nothing at all, or be unknown to an older one.
 */
const v8Options = new Set(
  Array.from(
    execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' }).matchAll(
      /^ {2}--([\w-]+) \(/gm,
    ),
    ([, name]) => dashed(name),
  ),
);
// Everybody's, not V8's alone.
v8Options.delete('help');

function dashed(name = ''): string {
  return name.replaceAll('_', '-');
}

/** The switches of V8 in a text; it takes both kinds of dashes, and `no-` in front. */
function v8SwitchesIn(text: string): string[] {
  const switches = text.matchAll(/(?<![\w-])--?((?:no[-_]?)?([a-z][\w-]+))/g);
  return Array.from(switches, ([found, name, bare]) => [found, dashed(name), dashed(bare)])
    .filter(([, ...names]) => names.some((name) => v8Options.has(name ?? '')))
    .map(([found]) => found ?? '');
}

test('no switch of V8 is in a script, a setting or a test: no Node.js promises to know it', () => {
  // In a style, `--name` is a custom property.
  const files = trackedFiles().filter((file) => !/\.(png|wxss|svg)$|^package-lock/.test(file));
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((file) => {
    const text = textOf(file);
    const direct = text.match(/\bsetFlagsFromStr[i]ng\b/g) ?? [];
    return [...v8SwitchesIn(text), ...direct].map((name) => `${file}: ${name}`);
  });
  expect(found).toEqual([]);
});

test.each([
  `node --max-semi-${'space'}-size=64 x.js`,
  `NODE_OPTIONS='--max_old_${'space'}_size=4096'`,
  `['--no-${'opt'}', '--import', 'tsx']`,
  `execArgv: ["--stack_${'size'}=2000"]`,
  `node --expose-${'gc'}`,
])('the search finds the one in %s', (line) => {
  expect(v8SwitchesIn(line)).toHaveLength(1);
});

describe('npm run test:node', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'node-'));
  afterAll(() => rmSync(dir, { recursive: true }));

  /** The command, with another npm than the real one, which would ask the network. */
  function testNode(npm: string, ...args: string[]) {
    const npm_execpath = path.join(dir, 'npm.js');
    writeFileSync(npm_execpath, npm);
    return run('scripts/test-node.ts', args, { npm_execpath });
  }
  const answers = (code: string) => `console.error('npm error code ${code}'); process.exitCode = 1`;
  const system = `(win|${process.platform})-${process.arch}`;

  test.each([
    ['no version', [], '', /^Nothing is no version of Node\.js: npm run test:node -- 24\n$/],
    ['a word', ['latest'], '', /^latest is no version of Node\.js: npm run test:node -- 24\n$/],
    [
      'a version that is none',
      ['99'],
      answers('ETARGET'),
      `^npm serves no Node\\.js 99 for ${system}`,
    ],
    [
      'a system without any',
      ['24'],
      answers('E404'),
      `^npm serves no Node\\.js for ${system}\\.\n$`,
    ],
    [
      'no network',
      ['24'],
      answers('ENOTFOUND'),
      /^npm could not fetch .*\nnpm error code ENOTFOUND\n$/,
    ],
  ])('%s: refused with the reason', async (_, args, npm, reason) => {
    const { code, stdout, stderr } = await testNode(npm, ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(reason));
  });

  test('runs jest on the Node.js that npm has brought, with it first in the PATH', async () => {
    const node = path.join(dir, 'brought', 'node');
    execFileSync('mkdir', [path.dirname(node)]);
    writeFileSync(node, `#!/bin/sh\necho "$@"; echo "$PATH"; exit 3\n`, { mode: 0o755 });
    const { code, stdout } = await testNode(
      `console.log(${JSON.stringify(node)})`,
      '24',
      'tests/unit',
    );
    const [command, PATH] = stdout.split('\n');
    expect(code).toBe(3);
    expect(command).toBe(`${path.join(root, 'node_modules/jest/bin/jest.js')} tests/unit`);
    expect(PATH?.split(':')[0]).toBe(path.dirname(node));
  });
});
