import mdn from '@mdn/browser-compat-data';
import browserslist from 'browserslist';
import { run } from '../support/subprocess/run';

/** What iOS 16 or Chrome 86 lacks. */
const SCRIPTS = [
  '[1].at(-1);',
  '[1].findLast(Boolean);',
  'structuredClone({});',
  'Object.hasOwn({}, "a");',
  '/(?<=a)b/.test("ab");',
  'new RegExp("(?<!a)b");',
  'class A { static { void 0; } }',
  '/a/d.test("a");',
  'new Error("a", { cause: 1 });',
];
const STYLES = [
  '.a:has(.b) { color: red; }',
  '.a:is(.b) { color: red; }',
  '.a { aspect-ratio: 1; }',
  '.a { inset: 0; }',
  '.a { color: color-mix(in srgb, red, blue); }',
  '.a { height: 100dvh; }',
  '.a { padding-inline: 1px; }',
  '.a { rotate: 3deg; }',
  '.a { .b { color: red; } }',
  '@media (width > 400px) { .a { color: red; } }',
  '@container (min-width: 1px) { .a { color: red; } }',
];
/** What both have, and what is WeChat's own. */
const KNOWN = {
  scripts: [
    'let a: number | null = null; a ??= 1_000;',
    'class A { b = 1; #c = 2; }',
    '"a".replaceAll("a", "b");',
  ],
  styles: [
    'page { --a: 1px; width: 20rpx; padding: calc(var(--a) + env(safe-area-inset-bottom)); }',
    '.a { display: flex; gap: var(--a); font-size: clamp(14px, 1rem, 4vw); overscroll-behavior: contain; }',
  ],
};

let found: string[][];
const plant = async (scripts: string[], styles: string[]) => {
  const { code, stdout, stderr } = await run('tests/support/subprocess/lintSnippets.ts', [
    JSON.stringify([scripts, styles]),
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as string[][];
};
beforeAll(async () => {
  found = await plant([...SCRIPTS, ...KNOWN.scripts], [...STYLES, ...KNOWN.styles]);
}, 120_000);
const refusing = (text: string): string[] | undefined =>
  found[[...SCRIPTS, ...KNOWN.scripts, ...STYLES, ...KNOWN.styles].indexOf(text)];

test.each([...SCRIPTS, ...STYLES])('what a phone that we promise lacks cannot ship: %s', (text) => {
  expect(refusing(text)).toContainEqual(
    expect.stringMatching(/^(compat\/|es-x\/|plugin\/browser-compat|max-nesting)/),
  );
});

test.each([...KNOWN.scripts, ...KNOWN.styles])('what all of them have may: %s', (text) => {
  expect(refusing(text)).toEqual([]);
});

/** The newest syntax that eslint.browsers.mjs lets pass, as MDN files it under javascript. */
const { operators, grammar, classes } = mdn.javascript;
test.each([
  ['??=', operators?.nullish_coalescing_assignment],
  ['||=', operators?.logical_or_assignment],
  ['1_000', grammar?.numeric_separators],
  ['fields of classes', classes?.public_class_fields],
  ['private fields of classes', classes?.private_class_fields],
  ['private methods of classes', classes?.private_class_methods],
])('every browser that package.json names reads the syntax that may ship: %s', (_, syntax) => {
  const support = syntax!.__compat!.support;
  const names = { chrome: 'chrome', ios_saf: 'safari_ios' } as const;
  const since = (name: keyof typeof names) => {
    const [first] = [support[names[name]]].flat();
    return parseFloat(String(first?.version_added));
  };
  const named = browserslist().map((it) => it.split(' ') as [keyof typeof names, string]);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(([name, version]) => !(parseFloat(version) >= since(name)))).toEqual([]);
});
