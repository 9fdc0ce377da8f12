import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { budgets } from '../../scripts/budgets';
import type { Report } from '../../scripts/wechat/inspect';
import { root, run, type ProcessResult } from '../support/subprocess/run';

let home: string;
let ended: ProcessResult[];

/** Writes a small Mini Program with these files in place of its own, and answers where. */
const project = (name: string, files: Record<string, string>): string => {
  const dir = path.join(home, name);
  const own = {
    'app.json': '{ "pages": ["home/home"], "lazyCodeLoading": "requiredComponents" }',
    'app.ts': `import type { Shape } from './shape'; App<{ shape?: Shape }>({});`,
    'shape.ts': 'export interface Shape { sides: number }',
    'home/home.ts': 'Page({ data: { words: "hello" } });',
    'home/home.json': '{}',
    'home/home.wxml': '<view>{{words}}</view>',
  };
  for (const [file, text] of Object.entries({ ...own, ...files })) {
    const target = path.join(dir, 'miniprogram', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  copyFileSync(path.join(root, 'project.config.json'), path.join(dir, 'project.config.json'));
  return dir;
};

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'small-'));
  const unclosed = project('unclosed', {
    'home/home.wxml': '<view><text>{{words}}</view>',
  });
  const unreadable = project('unreadable', { 'home/home.wxml': '<view>{{ words. }}</view>' });
  const faulty = project('faulty', {
    'dead.ts': 'export const dead = 1;',
    'home/home.ts': `Page({ data: { words: "${'x'.repeat(budgets.package.main)}" } });`,
    'app.ts': `import type { Shape } from './shape'; App<{ shape?: Shape }>({}); eval('1');`,
  });
  // One process and one thread for all, because each loads the compiler anew.
  const commands = [
    ['--json'],
    ['--json', '--project', unclosed],
    ['--project', unreadable],
    ['--project', faulty],
  ];
  const { code, stdout, stderr } = await run(
    'tests/support/subprocess/checkWechat.ts',
    [JSON.stringify(commands)],
    { COMPILE_THREADS: '1' },
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  ended = JSON.parse(stdout) as ProcessResult[];
});
afterAll(() => rmSync(home, { recursive: true }));

test('what ships holds its budgets and passes all of WeChat’s checks', () => {
  const { code, stdout, stderr } = ended[0]!;
  expect(stderr).toBe('');
  const report = JSON.parse(stdout) as Report;
  expect(report.quality.filter(({ ok }) => !ok)).toEqual([]);
  expect(report.quality).toHaveLength(11);
  expect(report.dynamic).toEqual([]);
  expect(report.main).toBeLessThanOrEqual(budgets.package.main);
  expect(report.total).toBeLessThanOrEqual(budgets.package.total);
  const sum = Object.values(report.packages).reduce((all, bytes) => all + bytes, 0);
  expect([report.packages['main'], sum]).toEqual([report.main, report.total]);
  expect([report.ok, code]).toEqual([true, 0]);
});

describe('a small Mini Program', () => {
  test('fails for a template that is not closed, and names it', () => {
    const { code, stdout, stderr } = ended[1]!;
    expect(stderr).toMatch(/home\/home\.wxml.*unexpected end tag/s);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      main: 0,
      total: 0,
      packages: {},
      quality: [],
      dynamic: [],
      ok: false,
    });
  });

  test('fails for an expression that miniprogram-ci lets through, and names it', () => {
    const { code, stderr } = ended[2]!;
    expect(stderr).toContain('home/home.wxml');
    expect(code).toBe(1);
  });

  test('fails for an unused file, code made of text, and a package too large', () => {
    const { code, stdout } = ended[3]!;
    expect(stdout).toContain('FAILED  makes code of text: app.js:1 eval\n');
    expect(stdout).toMatch(/FAILED {2}CONTAINS_UNUSED_CODES {2}dead\.ts\n/);
    expect(stdout).toMatch(/^main .* OVER$/m);
    expect(stdout).toContain('10 of 11 checks pass.');
    expect(code).toBe(1);
  });
});

test('a folder without a Mini Program fails in one line', async () => {
  const { code, stderr } = await run('scripts/check-wechat.ts', [
    '--project',
    path.join(root, 'miniprogram'),
  ]);
  expect(stderr).toMatch(/^.* is no Mini Program project: it has no project\.config\.json\.\n$/);
  expect(code).toBe(1);
});
