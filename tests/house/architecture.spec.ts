import path from 'node:path';
import { preProcessFile } from 'typescript';
import app from '../../miniprogram/app.json';
import { textOf, trackedFiles } from '../support/trackedFiles';

const files = trackedFiles().filter((file) => file.startsWith('miniprogram/'));
const scripts = files.filter((file) => file.endsWith('.ts'));

/** Layers from the ground up; each may use those below it and nothing else of the Mini Program. */
const LAYERS = ['domain', 'data', 'i18n', 'services', 'store', 'routing', 'flows', 'view'] as const;
/** Leaves that any layer but the domain may read. */
const COMMON = ['config', 'bilingual'];

/** What a file of the Mini Program imports: paths from its root, or names of packages. */
function importsOf(file: string): string[] {
  return preProcessFile(textOf(file)).importedFiles.map(({ fileName }) =>
    fileName.startsWith('.')
      ? path.posix.relative('miniprogram', path.posix.join(path.posix.dirname(file), fileName))
      : fileName,
  );
}

test.each(LAYERS)('%s/ uses only what lies below it', (layer) => {
  const below: string[] = LAYERS.slice(0, LAYERS.indexOf(layer) + 1);
  if (layer !== 'domain') below.push(...COMMON);
  const own = scripts.filter((file) => file.startsWith(`miniprogram/${layer}/`));
  expect(own.length).toBeGreaterThan(0);
  const upward = own.flatMap((file) =>
    importsOf(file)
      .filter((used) => !below.includes(used.split('/')[0] ?? ''))
      .map((used) => `${file} uses ${used}`),
  );
  expect(upward).toEqual([]);
});

test('a package is known only to itself', () => {
  const foreign = scripts.flatMap((file) => {
    const owner = /^miniprogram\/(packages\/[^/]+)\//.exec(file)?.[1];
    return importsOf(file)
      .filter((used) => used.startsWith('packages/') && !used.startsWith(`${owner}/`))
      .map((used) => `${file} uses ${used}`);
  });
  expect(foreign).toEqual([]);
});

test('nothing lies loose in the root of a package', () => {
  expect(files.filter((file) => /^miniprogram\/packages\/[^/]+\/[^/]+$/.test(file))).toEqual([]);
});

test('every page that is no tab has a way home of its own', () => {
  const { pages, subpackages } = app;
  const apart = subpackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`));
  expect([...pages, ...apart].length).toBeGreaterThan(20);
  const homeless = apart.filter((page) => {
    const template = textOf(`miniprogram/${page}.wxml`);
    return !/<step-bar|<home-link|bindtap="(map|toMap)"/.test(template);
  });
  expect(homeless).toEqual([]);
});

/** A picture, script, style or font whose address begins with a host. */
const REMOTE = /(?:\bsrc|\bhref|url\(|@import)\s*[=(]?\s*["']?(?:https?:)?\/\/[a-z0-9]/i;

test('nothing is loaded from outside', () => {
  const own = /^(miniprogram|preview\/src)\/.*\.(wxml|wxss|wxs|html|css|ts|json)$/;
  const files = trackedFiles().filter((file) => own.test(file));
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => REMOTE.test(textOf(file)))).toEqual([]);
});

test.each([
  '<image src="https://example.com/a.png" />',
  '<script src="//example.com/a.js"></script>',
  '<link rel="stylesheet" href=https://example.com/a.css>',
  '.a { background: url("//example.com/a.png") }',
  "@import 'https://example.com/a.css';",
])('the search finds %s', (line) => {
  expect(REMOTE.test(line)).toBe(true);
});

test('no style is repeated for the iOS of ten years ago (the reason stands in app.wxss)', () => {
  const styles = files.filter((file) => file.endsWith('.wxss'));
  expect(styles.length).toBeGreaterThan(0);
  const open = styles.filter((file) => !textOf(file).startsWith('/* autoprefixer: off */\n'));
  expect(open).toEqual([]);
});
