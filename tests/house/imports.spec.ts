import path from 'node:path';
import { preProcessFile } from 'typescript';
import { textOf, trackedFiles } from '../support/trackedFiles';

const scripts = trackedFiles().filter((file) =>
  /^(miniprogram|preview\/src|scripts|tests)\/.*\.(ts|js|mjs)$/.test(file),
);
const known = new Set(scripts);

/** The files of the repository that a file imports, types included. */
function importsOf(file: string): string[] {
  return preProcessFile(textOf(file), true, true).importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith('.')) return [];
    const base = path.posix.join(path.posix.dirname(file), fileName);
    return [base, `${base}.ts`, `${base}/index.ts`, `${base}.js`].find((f) => known.has(f)) ?? [];
  });
}

type Imports = ReadonlyMap<string, readonly string[]>;
const imports: Imports = new Map(scripts.map((file) => [file, importsOf(file)]));

/** Each group of files that all lead to one another, sorted. */
function circlesIn(imports: Imports): string[][] {
  const reached = new Map(
    [...imports].map(([file, direct]) => {
      const all = new Set(direct);
      for (const one of all) imports.get(one)?.forEach((next) => all.add(next));
      return [file, all];
    }),
  );
  const circleOf = (file: string) =>
    [...(reached.get(file) ?? [])].filter((other) => reached.get(other)?.has(file)).sort();
  const circles = [...imports.keys()].map(circleOf).filter(({ length }) => length > 0);
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()];
}

test('no file is in a circle of imports', () => {
  expect(scripts.length).toBeGreaterThan(300);
  expect([...imports.values()].flat().length).toBeGreaterThan(1000);
  expect(circlesIn(imports)).toEqual([]);
});

test('a circle is found, a file that only leads into one is not', () => {
  const edges = { a: ['b'], b: ['c', 'd'], c: ['b'], d: [], e: ['e'] };
  expect(circlesIn(new Map(Object.entries(edges)))).toEqual([['b', 'c'], ['e']]);
});

/** The preview's layers from the ground up, on Node and in the browser; those of one row stand apart. */
const CONTRACT = ['program', 'file-url'];
const PREVIEW_LAYERS = [
  [CONTRACT, ['build'], ['server'], ['command'], ['cli']],
  [
    CONTRACT,
    ['runtime/environment'],
    ['runtime/framework'],
    ['runtime/pages'],
    ['runtime/shell'],
    ['runtime/router'],
    ['runtime/builtins', 'runtime/wx'],
    ['runtime/tab-lock'],
    ['runtime/index'],
  ],
];

const isPartOf = (layer: string) => (file: string) =>
  file === `preview/src/${layer}.ts` || file.startsWith(`preview/src/${layer}/`);

test.each(
  PREVIEW_LAYERS.flatMap((rows) =>
    rows.flatMap((row, index) =>
      row.map((layer) => ({ layer, below: rows.slice(0, index).flat() })),
    ),
  ),
)("the preview's $layer uses only what lies below it", ({ layer, below }) => {
  const own = scripts.filter(isPartOf(layer));
  expect(own.length).toBeGreaterThan(0);
  const allowed = [layer, ...below].map(isPartOf);
  const upward = own.flatMap((file) =>
    (imports.get(file) ?? [])
      .filter((used) => !allowed.some((isAllowed) => isAllowed(used)))
      .map((used) => `${file} uses ${used}`),
  );
  expect(upward).toEqual([]);
});

test('every file of the preview is in a layer', () => {
  const layers = PREVIEW_LAYERS.flat(2).map(isPartOf);
  const own = scripts.filter((file) => /^preview\/src\/.*(?<!\.d)\.ts$/.test(file));
  expect(own.filter((file) => !layers.some((isPart) => isPart(file)))).toEqual([]);
});
