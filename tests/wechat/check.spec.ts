import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { budgets } from '../../scripts/budgets';
import type { Report } from '../../scripts/wechat/report';
import { root, run } from '../helpers/run';

const check = (...args: string[]) => run('scripts/check-wechat.ts', args);

test('what ships holds its budgets and passes all of WeChat’s checks', async () => {
  const { code, stdout, stderr } = await check('--json');
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
  let dir: string;
  const write = (file: string, text: string): void => {
    const target = path.join(dir, 'miniprogram', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  };

  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'small-'));
    copyFileSync(path.join(root, 'project.config.json'), path.join(dir, 'project.config.json'));
    const app = { pages: ['home/home'], lazyCodeLoading: 'requiredComponents' };
    write('app.json', JSON.stringify(app));
    write('app.ts', `import type { Shape } from './shape'; App<{ shape?: Shape }>({});`);
    write('shape.ts', 'export interface Shape { sides: number }');
    write('home/home.ts', 'Page({ data: { words: "hello" } });');
    write('home/home.json', '{}');
    write('home/home.wxml', '<view>{{words}}</view>');
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  test('fails for a template that is not closed, and names it', async () => {
    write('home/home.wxml', '<view><text>{{words}}</view>');
    const { code, stdout, stderr } = await check('--json', '--project', dir);
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

  test('fails for an expression that miniprogram-ci lets through, and names it', async () => {
    write('home/home.wxml', '<view>{{ words. }}</view>');
    const { code, stderr } = await check('--project', dir);
    expect(stderr).toContain('home/home.wxml');
    expect(code).toBe(1);
  });

  test('fails for an unused file, code made of text, and a package too large', async () => {
    write('dead.ts', 'export const dead = 1;');
    write('home/home.ts', `Page({ data: { words: "${'x'.repeat(budgets.package.main)}" } });`);
    write('app.ts', `import type { Shape } from './shape'; App<{ shape?: Shape }>({}); eval('1');`);
    const { code, stdout } = await check('--project', dir);
    expect(stdout).toContain('FAILED  makes code of text: app.js:1 eval\n');
    expect(stdout).toMatch(/FAILED {2}CONTAINS_UNUSED_CODES {2}dead\.ts\n/);
    expect(stdout).toMatch(/^main .* OVER$/m);
    expect(stdout).toContain('10 of 11 checks pass.');
    expect(code).toBe(1);
  });

  test('fails in one line where there is none', async () => {
    const { code, stderr } = await check('--project', path.join(dir, 'miniprogram'));
    expect(stderr).toMatch(/^.* is no Mini Program project: it has no project\.config\.json\.\n$/);
    expect(code).toBe(1);
  });
});
