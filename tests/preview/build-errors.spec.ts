/** @jest-environment node */
import { buildProgram, formatError, NotAMiniProgram } from '../../preview/src/build';
import { buildWith, folderWith, STUB_RUNTIME } from '../support/preview/temporaryProject';

async function errorsOf(files: Record<string, string>) {
  const result = await buildWith(files);
  return result.ok ? [] : result.errors;
}

/** Every language, and every way a file can be missing: file, line and column, and what it is. */
test.each<[string, Record<string, string>, Record<string, unknown>]>([
  [
    'WXML: a broken expression',
    { 'pages/a/a.wxml': '<view>\n  <text>{{ a + }}</text>\n</view>' },
    { file: 'pages/a/a.wxml', line: 2, column: 16 },
  ],
  [
    'WXML: syntax that WXML does not have',
    { 'pages/a/a.wxml': '<view a="{{ a?.b }}" />' },
    { file: 'pages/a/a.wxml', line: 1, column: 14 },
  ],
  [
    'WXML: a tag left open',
    { 'pages/a/a.wxml': '<view>\n  <text>\n</view>' },
    { file: 'pages/a/a.wxml', line: 2, column: 4, message: 'missing end tag' },
  ],
  [
    'WXML: a tag never opened',
    { 'pages/a/a.wxml': '<view />\n</view>' },
    { file: 'pages/a/a.wxml', line: 2, column: 1, message: 'invalid end tag' },
  ],
  [
    'WXML: positions hold after repairs of the same file',
    { 'pages/a/a.wxml': '<view class="a" class="b">\\n</view>\n<text>{{ ! }}</text>' },
    { file: 'pages/a/a.wxml', line: 2, column: 12 },
  ],
  [
    'WXML: an import that is not there',
    { 'pages/a/a.wxml': '<view />\n<import src="./b.wxml" />' },
    { file: 'pages/a/a.wxml', line: 2, column: 9, message: 'pages/a/b.wxml does not exist.' },
  ],
  [
    'WXML: an include that is not there',
    { 'pages/a/a.wxml': '<include src="/parts/b" />' },
    { file: 'pages/a/a.wxml', line: 1, column: 10, message: 'parts/b.wxml does not exist.' },
  ],
  [
    'WXS: a module that is not there',
    { 'pages/a/a.wxml': '<wxs src="../u.wxs" module="u" />' },
    { file: 'pages/a/a.wxml', line: 1, column: 6, message: 'pages/u.wxs does not exist.' },
  ],
  [
    'WXS: a require that is not there',
    {
      'pages/a/a.wxml': '<wxs src="../u.wxs" module="u" />',
      'pages/u.wxs': 'var a = 1;\nvar b = require("./v.wxs");',
    },
    { file: 'pages/u.wxs', line: 2, column: 9, message: 'require: pages/v.wxs does not exist.' },
  ],
  [
    'WXS: in its own file',
    { 'pages/a/a.wxml': '<wxs src="./u.wxs" module="u" />', 'pages/a/u.wxs': 'var a;\nvar = 1;' },
    { file: 'pages/a/u.wxs', line: 2, column: 5 },
  ],
  [
    'WXS: inside WXML',
    { 'pages/a/a.wxml': '<view />\n<wxs module="u">\n  var a;\n  var = 1;\n</wxs>' },
    { file: 'pages/a/a.wxml', line: 4, column: 7 },
  ],
  [
    'a handler without a name, which WeChat does not bind',
    {
      'pages/a/a.wxml':
        '<view bindtap="{{on ? \'f\' : \'\'}}">\n  <view catchtouchmove="" />\n</view>',
    },
    { file: 'pages/a/a.wxml', line: 2, column: 9 },
  ],
  [
    'a capturing handler without a value',
    { 'pages/a/a.wxml': '<view capture-catch:tap>a</view>' },
    { file: 'pages/a/a.wxml', line: 1, column: 7 },
  ],
  [
    'page-meta behind an import',
    {
      'pages/a/a.wxml': '<import src="b.wxml" />\n<page-meta />',
      'pages/a/b.wxml': '<template name="b" />',
    },
    {
      file: 'pages/a/a.wxml',
      line: 2,
      column: 1,
      message: '<page-meta> must be the first node of the page.',
    },
  ],
  [
    'page-meta behind a text',
    { 'pages/a/a.wxml': '<!-- no node -->\na <page-meta />' },
    { file: 'pages/a/a.wxml', line: 2, column: 3 },
  ],
  ...(
    [
      ['a tag name', '.a {}\n.b,\nview {}', { line: 3, column: 1 }],
      ['an ID', '.a #b {}', { line: 1, column: 4 }],
      ['an attribute', '.a[disabled] {}', { line: 1, column: 3 }],
      ['a tag name', '@media (min-width: 1px) { /* why */ .a > view {} }', { line: 1, column: 42 }],
    ] as const
  ).map(([what, wxss, place]): [string, Record<string, string>, Record<string, unknown>] => [
    `${what} as a selector of a component: ${JSON.stringify(wxss)}`,
    {
      'pages/a/a.json': '{ "usingComponents": { "my-x": "./x" } }',
      'pages/a/x.json': '{ "component": true }',
      'pages/a/x.wxml': '<view />',
      'pages/a/x.js': 'Component({})',
      'pages/a/x.wxss': wxss,
    },
    { file: 'pages/a/x.wxss', ...place },
  ]),
  [
    'the selector *, also in a page',
    { 'pages/a/a.wxss': '.a * {}' },
    { file: 'pages/a/a.wxss', line: 1, column: 4 },
  ],
  [
    'WXSS',
    { 'pages/a/a.wxss': '.a { color: red; }\n.b { color: red; }}' },
    { file: 'pages/a/a.wxss', line: 2, column: 19 },
  ],
  ['app.wxss', { 'app.wxss': '.a {' }, { file: 'app.wxss', line: 1, column: 1 }],
  [
    'TypeScript',
    { 'pages/a/a.ts': 'const a: number = 1;\nPage({ data: { a: } });' },
    { file: 'pages/a/a.ts', line: 2, column: 19 },
  ],
  [
    'JavaScript',
    { 'pages/a/a.js': 'Page({\n  data: {,}\n})' },
    { file: 'pages/a/a.js', line: 2, column: 10 },
  ],
  [
    'a required script that is not there',
    { 'pages/a/a.ts': 'type A = 1;\ntype B = 2;\nimport { c } from "../gone";\nc();' },
    {
      file: 'pages/a/a.ts',
      line: 3,
      column: 19,
      message: '"../gone" is neither a file nor an npm package.',
    },
  ],
  [
    'JSON',
    { 'pages/a/a.json': '{\n  "a": 1,,\n}' },
    { file: 'pages/a/a.json', line: 2, column: 10 },
  ],
  ['app.json', { 'app.json': '{\n  "pages": ["a"\n}' }, { file: 'app.json', line: 3, column: 1 }],
  ['an empty JSON', { 'pages/a/a.json': '' }, { file: 'pages/a/a.json' }],
  ['JSON that is no object', { 'pages/a/a.json': '[]' }, { file: 'pages/a/a.json', line: 1 }],
  ['no pages', { 'app.json': '{}' }, { file: 'app.json', message: 'app.json lists no "pages".' }],
  ['pages that are no list', { 'app.json': '{ "pages": "a" }' }, { file: 'app.json' }],
  [
    'a subpackage without pages',
    { 'app.json': '{ "pages": ["pages/a/a"], "subpackages": [{ "root": "b" }] }' },
    { file: 'app.json', message: 'Each of "subPackages" needs a "root" and "pages".' },
  ],
  [
    'a tab bar without tabs',
    { 'app.json': '{ "pages": ["pages/a/a"], "tabBar": {} }' },
    { file: 'app.json', message: '"tabBar" needs a "list" whose items have a "pagePath".' },
  ],
  [
    'a component that is no path',
    { 'pages/a/a.json': '{ "usingComponents": {\n  "my-x": 1 } }' },
    { file: 'pages/a/a.json', line: 2, column: 3, message: 'Expected the path of a component.' },
  ],
  [
    'a module of Node',
    { 'pages/a/a.js': 'require("fs")' },
    { file: 'pages/a/a.js', message: '"fs" is neither a file nor an npm package.' },
  ],
  [
    'a page without any file',
    { 'app.json': '{\n  "pages": ["pages/a/a",\n    "pages/b/b"]\n}' },
    { file: 'app.json', line: 3, column: 5, message: 'pages/b/b.wxml is missing.' },
  ],
  [
    'a page of a subpackage without a script',
    {
      'app.json':
        '{ "pages": ["pages/a/a"],\n  "subPackages": [{ "root": "sub/", "pages": ["b/b"] }] }',
      'sub/b/b.wxml': '<view />',
    },
    { file: 'app.json', line: 2, message: 'sub/b/b.ts (or .js) is missing.' },
  ],
  [
    'a component that is not there',
    { 'pages/a/a.json': '{ "usingComponents": {\n  "my-x": "./x" } }' },
    {
      file: 'pages/a/a.json',
      line: 2,
      column: 3,
      message: 'No component at "./x": neither ./x.json nor ./x/index.json.',
    },
  ],
  [
    'a component without a template',
    {
      'pages/a/a.json': '{ "usingComponents": {\n  "my-x": "./x" } }',
      'pages/a/x.json': '{ "component": true }',
      'pages/a/x.js': 'Component({})',
    },
    { file: 'pages/a/a.json', line: 2, column: 3, message: 'pages/a/x.wxml is missing.' },
  ],
  [
    'a component that does not say so',
    {
      'pages/a/a.json': '{ "usingComponents": { "my-x": "./x" } }',
      'pages/a/x.json': '{}',
      'pages/a/x.wxml': '<view />',
      'pages/a/x.js': 'Component({})',
    },
    { file: 'pages/a/a.json', message: 'pages/a/x.json must say "component": true.' },
  ],
  [
    'a tab that is no page',
    {
      'app.json':
        '{ "pages": ["pages/a/a"],\n"tabBar": { "list": [{ "pagePath": "b", "text": "" }] } }',
    },
    { file: 'app.json', line: 2, message: 'The tab "b" is not in "pages".' },
  ],
  [
    'a tab icon that is not there',
    {
      'app.json':
        '{ "pages": ["pages/a/a"],\n"tabBar": { "list": [{ "pagePath": "pages/a/a", "text": "", "iconPath": "i.png" }] } }',
    },
    { file: 'app.json', line: 2, message: 'The tab icon "i.png" does not exist.' },
  ],
])('%s', async (_, files, expected) => {
  expect(await errorsOf(files)).toContainEqual(expect.objectContaining(expected));
});

test('an error shows its lines', async () => {
  const [error] = await errorsOf({ 'pages/a/a.wxml': '<view>\n\t<text>{{ a + }}</text>\n</view>' });
  expect(error?.frame).toBe(
    [
      '  1 | <view>',
      '> 2 | \t<text>{{ a + }}</text>',
      '    | \t             ^',
      '  3 | </view>',
    ].join('\n'),
  );
});

test('errors of every language are told at once', async () => {
  const errors = await errorsOf({
    'pages/a/a.wxml': '<view>{{ ! }}</view>',
    'pages/a/a.wxss': '.a {',
    'pages/a/a.js': 'Page({',
  });
  expect(errors.map(({ file }) => file).sort()).toEqual([
    'pages/a/a.js',
    'pages/a/a.wxml',
    'pages/a/a.wxss',
  ]);
});

test('a style that several import is wrong once', async () => {
  const errors = await errorsOf({
    'app.wxss': '@import "broken.wxss";',
    'pages/a/a.wxss': '@import "../../broken.wxss";',
    'broken.wxss': '.a {',
  });
  expect(errors).toMatchObject([{ file: 'broken.wxss', line: 1, column: 1 }]);
});

test('a style of another language is named', async () => {
  const { warnings } = await buildWith({ 'pages/a/a.scss': '.a { .b { top: 0 } }' });
  expect(warnings).toMatchObject([{ file: 'pages/a/a.scss' }]);
});

test('app.js missing', async () => {
  const folder = folderWith({ 'app.json': '{ "pages": ["a"] }', 'a.wxml': '', 'a.js': '' });
  const result = await buildProgram({ project: folder, runtime: STUB_RUNTIME });
  expect(result).toMatchObject({
    ok: false,
    errors: [{ file: 'app.json', message: 'app.ts (or app.js) is missing beside it.' }],
  });
});

test.each<[string, Record<string, string>, RegExp]>([
  ['an empty folder', {}, /^.+ is not a Mini Program: it has no app\.json\.$/],
  [
    'miniprogramRoot somewhere else',
    { 'project.config.json': '{ "miniprogramRoot": "mp/" }' },
    /it has no mp\/app\.json\.$/,
  ],
  [
    'a broken project.config.json',
    { 'project.config.json': '{' },
    /project\.config\.json is not JSON/,
  ],
])('not a Mini Program: %s', async (_, files, message) => {
  const building = buildProgram({ project: folderWith(files), runtime: STUB_RUNTIME });
  await expect(building).rejects.toThrow(NotAMiniProgram);
  await expect(building).rejects.toThrow(message);
});

test('an error of no file is printed without a place', () => {
  const message = '/x is not a Mini Program: it has no app.json.';
  expect(formatError({ file: '', message })).toBe(message);
  expect(formatError({ file: 'app.json', message: 'm' })).toBe('app.json: m');
});
