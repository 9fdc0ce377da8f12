import { run } from '../support/subprocess/run';
import { textOf, trackedFiles } from '../support/trackedFiles';

const RAW = [
  '.a { padding: 8rpx; }',
  '.a { padding-left: 1rem; }',
  '.a { margin: 0 11px; }',
  '.a { margin-top: -4px; }',
  '.a { padding-bottom: calc(48px + var(--space-2)); }',
  '.a { column-gap: 12rpx; }',
  '.a { top: -20rpx; }',
  '.a { border-radius: 12rpx; }',
  '.a { border-top-left-radius: .5px; }',
  'page { --cell-vertical-padding: 20rpx; }',
  '.a { z-index: 5; }',
  '.a { z-index: calc(var(--layer-bar) + 1); }',
];
const TOKENS = [
  '.a { padding: 0 var(--margin) calc(var(--space-2) + env(safe-area-inset-bottom)); }',
  '.a { margin: calc(-1 * var(--space-1)) auto 0; z-index: var(--layer-bar); }',
  // A line, and what is drawn.
  '.a { width: 20rpx; margin-left: calc(var(--route) - 1px); border-radius: 50% 0.3em; top: 3px; }',
];

let found: string[][];
beforeAll(async () => {
  const planted = JSON.stringify([[], [...RAW, ...TOKENS]]);
  const { code, stdout, stderr } = await run('tests/support/subprocess/lintSnippets.ts', [planted]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  found = JSON.parse(stdout) as string[][];
}, 120_000);

test.each(RAW)('no space, radius or layer is a raw number: %s', (text) => {
  expect(found[RAW.indexOf(text)]).toEqual([expect.stringMatching(/^declaration-property-value-/)]);
});

test.each(TOKENS)('a style may use the tokens, and draw: %s', (text) => {
  expect(found[RAW.length + TOKENS.indexOf(text)]).toEqual([]);
});

const styles = trackedFiles().filter((file) => /^miniprogram\/.*\.wxss$/.test(file));
const names = (texts: string, pattern: RegExp) => [
  ...new Set(Array.from(texts.matchAll(pattern), ([, name]) => name)),
];
const USED = /var\((--[\w-]+)\)/g;
const DEFINED = /^\s*(--[\w-]+):/gm;

test('no style uses a token that nothing defines, and none is defined in vain', () => {
  const all = styles.map(textOf).join('\n');
  const used = names(all, USED);
  expect(used.length).toBeGreaterThan(40);
  expect(used.filter((name) => !names(all, DEFINED).includes(name))).toEqual([]);
  const ours = names(textOf('miniprogram/app.wxss'), DEFINED);
  expect(ours.filter((name) => !used.includes(name))).toEqual([]);
});
