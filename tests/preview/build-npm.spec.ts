/** @jest-environment node */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buildProgram, type BuildResult } from '../../preview/src/build';
import {
  buildWith,
  filesOf,
  folderWith,
  MINIMAL,
  programOf,
  STUB_RUNTIME,
  write,
} from '../support/preview/temporaryProject';

const component = (at: string, script = 'Component({})') => ({
  [`${at}.json`]: '{ "component": true }',
  [`${at}.wxml`]: '<view />',
  [`${at}.js`]: script,
});

const using = (uses: Record<string, string>) => JSON.stringify({ usingComponents: uses });

const usedBy = (result: BuildResult, path: string) =>
  programOf(result).components[path]?.json.usingComponents;

test('a component may be named in every way WeChat knows', async () => {
  const result = await buildWith({
    'app.json': '{ "pages": ["pages/a/a"], "usingComponents": { "x-app": "components/x" } }',
    'pages/a/a.json': using({
      'x-absolute': '/components/x',
      'x-relative': '../../components/x',
      'x-bare': 'beside',
      'x-folder': '/components/y',
      'x-packed': 'packed/z',
      'x-package': 'packed',
      'x-installed': '@scope/lib/z',
      'x-folder-installed': '@scope/lib/folder',
    }),
    ...component('components/x'),
    ...component('components/y/index'),
    ...component('pages/a/beside'),
    ...component('miniprogram_npm/packed/z'),
    ...component('miniprogram_npm/packed/index'),
    'node_modules/@scope/lib/package.json': '{ "miniprogram": "lib" }',
    ...component('node_modules/@scope/lib/lib/z'),
    ...component('node_modules/@scope/lib/lib/folder/index'),
  });
  expect(usedBy(result, 'pages/a/a')).toEqual({
    'x-app': 'components/x',
    'x-absolute': 'components/x',
    'x-relative': 'components/x',
    'x-bare': 'pages/a/beside',
    'x-folder': 'components/y/index',
    'x-packed': 'miniprogram_npm/packed/z',
    'x-package': 'miniprogram_npm/packed/index',
    'x-installed': 'miniprogram_npm/@scope/lib/z',
    'x-folder-installed': 'miniprogram_npm/@scope/lib/folder/index',
  });
  // app.json's reach every component, and a component's own come first.
  expect(usedBy(result, 'components/y/index')).toEqual({ 'x-app': 'components/x' });
});

test("a page's own component wins over app.json's of the same tag", async () => {
  const result = await buildWith({
    'app.json': '{ "pages": ["pages/a/a"], "usingComponents": { "x-x": "components/x" } }',
    'pages/a/a.json': using({ 'x-x': '/components/y' }),
    ...component('components/x'),
    ...component('components/y'),
  });
  expect(usedBy(result, 'pages/a/a')).toEqual({ 'x-x': 'components/y' });
});

test('only what can be reached is compiled', async () => {
  const result = await buildWith({ ...component('components/idle'), 'pages/b/b.wxml': '<view' });
  expect(Object.keys(programOf(result).components)).toEqual(['pages/a/a']);
});

test('packed packages go before installed ones, and those of folders above are found', async () => {
  const folder = folderWith({
    ...component('node_modules/lib/index'),
    ...component('node_modules/both/index'),
    'node_modules/lib/package.json': '{ "miniprogram": "." }',
    'node_modules/both/package.json': '{ "miniprogram": "." }',
  });
  const project = join(folder, 'deep/project');
  write(project, {
    ...MINIMAL,
    ...component('miniprogram_npm/both/index', 'packed()'),
    'pages/a/a.json': using({ 'x-lib': 'lib', 'x-both': 'both' }),
  });
  const result = await buildProgram({ project, runtime: STUB_RUNTIME });
  const called = jest.fn();
  const program = programOf(result, { packed: called, Component: () => undefined });
  program.components['miniprogram_npm/both/index']?.run();
  expect(called).toHaveBeenCalled();
  expect(usedBy(result, 'pages/a/a')).toMatchObject({ 'x-lib': 'miniprogram_npm/lib/index' });
});

test('templates, styles, WXS and scripts of an installed package find each other', async () => {
  const lib = 'node_modules/@scope/lib/dist';
  const result = await buildWith({
    'pages/a/a.json': using({ 'x-z': '@scope/lib/z/index' }),
    'node_modules/@scope/lib/package.json': '{ "miniprogram": "dist" }',
    ...component(`${lib}/z/index`, 'Component({ data: require("../common/data") })'),
    [`${lib}/z/index.wxml`]:
      '<import src="../common/t.wxml" /><wxs src="../common/u.wxs" module="u" />{{u.f(1)}}',
    [`${lib}/z/index.wxss`]: '@import "../common/s.wxss";',
    [`${lib}/common/t.wxml`]: '<template name="t" />',
    [`${lib}/common/u.wxs`]: 'var v = require("./v.wxs"); module.exports = { f: v };',
    [`${lib}/common/v.wxs`]: 'module.exports = function (x) { return x; };',
    [`${lib}/common/s.wxss`]: '.s { top: 0 }',
    [`${lib}/common/data.js`]: 'module.exports = { kept: true };',
    [`${lib}/common/p.png`]: 'png',
  });
  const Component = jest.fn();
  const program = programOf(result, { Component });
  const z = program.components['miniprogram_npm/@scope/lib/z/index'];
  z?.run();
  expect(Component).toHaveBeenCalledWith({ data: { kept: true } });
  expect(z?.style).toContain('.__S__s');
  expect([...filesOf(result).keys()]).toContain('assets/miniprogram_npm/@scope/lib/common/p.png');
});

test('an ordinary npm package is found as Node finds it', async () => {
  const result = await buildWith({
    'pages/a/a.js': 'import plain, { two } from "plain"; Page({ data: { plain, two } })',
    'node_modules/plain/package.json': '{ "main": "lib/main.js" }',
    'node_modules/plain/lib/main.js': 'module.exports = { one: 1, two: 2 };',
  });
  const Page = jest.fn();
  programOf(result, { Page }).components['pages/a/a']?.run();
  expect(Page).toHaveBeenCalledWith({ data: { plain: { one: 1, two: 2 }, two: 2 } });
});

describe('scripts', () => {
  test('run only when they are asked to, and once', async () => {
    const result = await buildWith({ 'app.js': 'log("app")', 'pages/a/a.js': 'log("page")' });
    const log = jest.fn();
    const program = programOf(result, { log });
    expect(log).not.toHaveBeenCalled();
    program.runApp();
    program.components['pages/a/a']?.run();
    program.components['pages/a/a']?.run();
    expect(log.mock.calls).toEqual([['app'], ['page']]);
  });

  test('may mix import and module.exports', async () => {
    const result = await buildWith({
      'pages/a/a.ts':
        'import Toast from "../t"; import * as all from "../u"; log(Toast.ok, all.u as number);',
      'pages/t.js': 'import { u } from "./u"; module.exports = { ok: u };',
      'pages/u.ts': 'export const u: number = 5;',
    });
    const log = jest.fn();
    programOf(result, { log }).components['pages/a/a']?.run();
    expect(log).toHaveBeenCalledWith(5, 5);
  });

  test('take modules of subpackages by require.async', async () => {
    const result = await buildWith({
      'pages/a/a.js': 'require.async("../../sub/m").then(({ m }) => log(m))',
      'sub/m.js': 'log("evaluated"); exports.m = 1;',
    });
    const log = jest.fn();
    programOf(result, { log }).components['pages/a/a']?.run();
    await new Promise(setImmediate);
    expect(log.mock.calls).toEqual([['evaluated'], [1]]);
  });

  test('see no browser', async () => {
    const result = await buildWith({
      'pages/a/a.js': 'log(typeof window, typeof document, typeof fetch, typeof wx)',
    });
    const log = jest.fn();
    const globals = { log, window: {}, document: {}, fetch: log, wx: {} };
    programOf(result, globals).components['pages/a/a']?.run();
    expect(log).toHaveBeenCalledWith('undefined', 'undefined', 'undefined', 'object');
  });
});

test('generics keep their default as a path', async () => {
  const result = await buildWith({
    'pages/a/a.json': '{ "componentGenerics": { "one": true, "two": { "default": "./two" } } }',
    ...component('pages/a/two'),
  });
  expect(programOf(result).components['pages/a/a']?.json.componentGenerics).toEqual({
    one: true,
    two: { default: 'pages/a/two' },
  });
});

test('subpackages, theme and a custom tab bar are part of the program', async () => {
  const result = await buildWith({
    'app.json': JSON.stringify({
      pages: ['pages/a/a'],
      subpackages: [{ root: 'sub', pages: ['b/b'] }],
      themeLocation: 'theme.json',
      tabBar: { custom: true, list: [{ pagePath: 'pages/a/a', text: 'A' }] },
    }),
    'theme.json': '{ "light": { "c": "#000" }, "dark": { "c": "#fff" } }',
    'sub/b/b.wxml': '<view />',
    'sub/b/b.js': 'Page({})',
    ...component('custom-tab-bar/index'),
  });
  const program = programOf(result);
  expect(program.pages).toEqual(['pages/a/a', 'sub/b/b']);
  expect(program.theme?.dark).toEqual({ c: '#fff' });
  expect(program.components['custom-tab-bar/index']?.json.component).toBe(true);
});

describe('the whole of Vant', () => {
  let result: BuildResult;

  beforeAll(async () => {
    const vant = dirname(require.resolve('@vant/weapp/package.json'));
    const names = readdirSync(join(vant, 'lib')).filter((name) =>
      existsSync(join(vant, 'lib', name, 'index.wxml')),
    );
    expect(names.length).toBeGreaterThan(60);
    const project = folderWith({
      ...MINIMAL,
      'app.json': JSON.stringify({
        pages: ['pages/a/a'],
        usingComponents: Object.fromEntries(
          names.map((name) => [`van-${name}`, `@vant/weapp/${name}/index`]),
        ),
      }),
    });
    mkdirSync(join(project, 'node_modules'));
    symlinkSync(dirname(vant), join(project, 'node_modules/@vant'));
    result = await buildProgram({ project, runtime: STUB_RUNTIME });
  });

  test('compiles without an error or a warning', () => {
    expect(result).toMatchObject({ ok: true, warnings: [] });
  });

  test('loads nothing from anywhere, and evaluates no text as code', () => {
    for (const [name, bytes] of filesOf(result)) {
      const text = Buffer.from(bytes).toString();
      expect([name, text.match(/url\(["']?(https?:)?\/\/[^)]*/g)]).toEqual([name, null]);
      expect([name, text.match(/(src|href)="(\/|https?:)[^"]*/g)]).toEqual([name, null]);
      expect([name, text.match(/\bnew Function\b|\beval\(/g)]).toEqual([name, null]);
      expect([name, text.includes(tmpdir()), text.includes(__dirname)]).toEqual([
        name,
        false,
        false,
      ]);
    }
  });
});

test('static files name each other by relative addresses under a strict policy', async () => {
  const project = resolve(__dirname, 'fixtures/basic');
  const files = filesOf(await buildProgram({ project, runtime: STUB_RUNTIME }));
  expect([...files.keys()].sort()).toEqual([
    'app.js',
    'assets/images/home-on.png',
    'assets/images/home.png',
    'assets/images/notes-on.png',
    'assets/images/notes.png',
    'index.html',
  ]);
  const html = Buffer.from(files.get('index.html') ?? '').toString();
  const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses).toEqual(['data:,', expect.stringMatching(/^app\.js\?v=\w+$/)]);
  expect(html).toContain(`content="default-src 'none'; script-src 'self';`);
  expect(html).not.toMatch(/<script>|{{/);
  expect(
    readFileSync(join(project, 'images/home.png')).equals(files.get('assets/images/home.png')!),
  ).toBe(true);
});
