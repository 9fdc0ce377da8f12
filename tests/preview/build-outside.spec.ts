/** @jest-environment node */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { buildProgram } from '../../preview/src/build';
import {
  filesOf,
  folderWith,
  MINIMAL,
  STUB_RUNTIME,
  write,
} from '../support/preview/temporaryProject';

const SECRET = 'not of this program';

/** A Mini Program with files of someone else beside its folder. */
function neighbours(files: Record<string, string>): { outside: string; project: string } {
  const folder = folderWith({
    'out/s.js': `module.exports = "${SECRET}"`,
    'out/s.json': `{ "secret": "${SECRET}" }`,
    'out/s.wxml': SECRET,
    'out/s.wxs': `module.exports = "${SECRET}"`,
    'out/s.wxss': `.a { content: "${SECRET}" }`,
    'out/s.png': SECRET,
    'out/c.wxml': SECRET,
    'out/c.js': 'Component({})',
    'out/c.json': '{ "component": true }',
  });
  const project = join(folder, 'program');
  write(project, { ...MINIMAL, ...files });
  return { outside: join(folder, 'out'), project };
}

const build = (project: string) => buildProgram({ project, runtime: STUB_RUNTIME });

/** The messages of a build that must fail. */
async function refusal(project: string): Promise<string[]> {
  const result = await build(project);
  if (result.ok) throw new Error('It was built.');
  return result.errors.map(({ file, message }) => `${file}: ${message}`);
}

const OUTSIDE = 'This is outside the Mini Program, from where nothing is read.';

test.each<[string, Record<string, string>, string]>([
  ['a script', { 'pages/a/a.js': 'require("../../../out/s")' }, '../out/s.js'],
  ['a script from the root', { 'pages/a/a.js': 'require("/../out/s")' }, '../out/s.js'],
  ['a script by detour', { 'pages/a/a.js': 'require("x/../../../../out/s")' }, '../out/s.js'],
  ['JSON', { 'pages/a/a.js': 'require("../../../out/s.json")' }, '../out/s.json'],
  ['a style', { 'pages/a/a.wxss': '@import "../../../out/s.wxss";' }, '../out/s.wxss'],
  ['a style from the root', { 'pages/a/a.wxss': '@import "/../out/s.wxss";' }, '../out/s.wxss'],
  [
    'a component',
    { 'pages/a/a.json': '{ "usingComponents": { "c": "../../../out/c" } }' },
    '../out/c.json',
  ],
  ['a page', { 'app.json': '{ "pages": ["../out/c"] }' }, '../out/c.js'],
  [
    'a page of a subpackage',
    {
      'app.json':
        '{ "pages": ["pages/a/a"], "subpackages": [{ "root": "../out", "pages": ["c"] }] }',
    },
    '../out/c.js',
  ],
  [
    'a theme',
    { 'app.json': '{ "pages": ["pages/a/a"], "themeLocation": "../out/s.json" }' },
    '../out/s.json',
  ],
])('%s outside is not read', async (_, files, file) => {
  const { project } = neighbours(files);
  expect(await refusal(project)).toContain(`${file}: ${OUTSIDE}`);
});

/** glass-easel's compiler stops at the root: the path it then asks for is not there. */
test.each([
  ['a template', '<include src="../../../out/s.wxml" />', 'out/s.wxml does not exist.'],
  ['a template from the root', '<import src="/../out/s.wxml" />', 'out/s.wxml does not exist.'],
  ['a WXS', '<wxs module="m" src="../../../out/s.wxs" />', 'out/s.wxs does not exist.'],
])('%s outside is not found', async (_, text, message) => {
  const { project } = neighbours({ 'pages/a/a.wxml': text });
  expect(await refusal(project)).toEqual([`pages/a/a.wxml: ${message}`]);
});

test.each([
  ['a.wxml', 's.wxml', {}],
  ['a.wxss', 's.wxss', {}],
  ['a.json', 'c.json', {}],
  ['b.js', 's.js', { 'pages/a/a.js': 'require("./b")' }],
  ['b.json', 's.json', { 'pages/a/a.js': 'require("./b.json")' }],
  ['b.wxml', 's.wxml', { 'pages/a/a.wxml': '<include src="./b.wxml" />' }],
  ['b.wxs', 's.wxs', { 'pages/a/a.wxml': '<wxs module="m" src="./b.wxs" />' }],
])('%s, a link that leads out, is not read', async (link, target, files) => {
  const minimal: Record<string, string> = { ...MINIMAL, ...files };
  delete minimal[`pages/a/${link}`];
  const { outside } = neighbours({});
  const project = folderWith(minimal);
  symlinkSync(join(outside, target), join(project, 'pages/a', link));
  expect(await refusal(project)).toContain(`pages/a/${link}: ${OUTSIDE}`);
});

test('a picture behind a link that leads out is not put out', async () => {
  const { outside, project } = neighbours({ 'images/own.png': 'own' });
  symlinkSync(join(outside, 's.png'), join(project, 'images/secret.png'));
  symlinkSync(outside, join(project, 'linked'));
  const files = filesOf(await build(project));
  expect([...files.keys()].filter((name) => name.endsWith('.png'))).toEqual([
    'assets/images/own.png',
  ]);
});

test('links inside are followed, and so is the project when it is one itself', async () => {
  const { outside, project } = neighbours({
    'own.js': 'module.exports = "own text"',
    'pages/a/a.js': 'require("./b")',
  });
  symlinkSync('../../own.js', join(project, 'pages/a/b.js'));
  const link = join(outside, 'link');
  symlinkSync(project, link);
  for (const folder of [project, link]) {
    expect(Buffer.from(filesOf(await build(folder)).get('app.js') ?? '').toString()).toContain(
      'own text',
    );
  }
});

test('a package that is linked from elsewhere is read, with what it requires', async () => {
  const { outside, project } = neighbours({ 'pages/a/a.js': 'require("p")' });
  write(outside, {
    'p/package.json': '{ "name": "p", "main": "lib/index.js" }',
    'p/lib/index.js': 'require("../shared")',
    'p/shared.js': 'module.exports = "shared text"',
  });
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(join(outside, 'p'), join(project, 'node_modules/p'));
  const script = filesOf(await build(project)).get('app.js');
  expect(Buffer.from(script ?? '').toString()).toContain('shared text');
  write(project, { 'pages/a/a.js': 'require("p/../../../out/s")' });
  expect((await refusal(project)).join()).toContain('is neither a file nor an npm package.');
});

test('a link to itself is nothing, and no crash', async () => {
  const { project } = neighbours({ 'pages/a/a.js': 'require("./b")' });
  symlinkSync('b.js', join(project, 'pages/a/b.js'));
  expect(await refusal(project)).toEqual([
    'pages/a/a.js: "./b" is neither a file nor an npm package.',
  ]);
});
