import fc from '../../support/setup/seededFastCheck';
import { dataDiff } from '../../../miniprogram/view/dataDiff';
import { setData } from '../../support/pageObjects/fakePage';

/** `null` and nothing are the same to a template. */
const shown = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, it: unknown) =>
      typeof it === 'object' && it !== null && !Array.isArray(it)
        ? Object.fromEntries(Object.entries(it).filter(([, inner]) => inner !== null))
        : it,
    ),
  );

const name = fc.constantFrom('a', 'b', 'c', 'night-oolong', '灯');
const anyName = fc.oneof(
  { weight: 9, arbitrary: name },
  { weight: 1, arbitrary: fc.constantFrom('a.b', '', '[0]', 'x[1]', '\\', 'a..b', 'toString') },
);
const valueNamed = (names: fc.Arbitrary<string>): fc.Arbitrary<unknown> =>
  fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.oneof(fc.constantFrom(null, true, false, '', 'tea', 'oolong', 0, 1), fc.integer()),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(names, tie('value'), { maxKeys: 3 }),
    ),
  })).value;
const value = valueNamed(anyName);
const data = fc.dictionary(name, value, { maxKeys: 4 });
const turns = fc.array(fc.nat(30));

/** Two that are mostly alike, as two drawings of a screen are. */
const pair = fc.oneof(
  fc.tuple(data, data),
  fc.tuple(data, data).map(([a, b]) => [a, { ...a, ...b }] as const),
  fc.tuple(data, turns, value).map(([a, path, leaf]) => [a, altered(a, path, leaf)] as const),
);

/** A copy with one place of it exchanged. */
function altered(whole: Record<string, unknown>, path: number[], leaf: unknown) {
  const copy = structuredClone(whole);
  let at = copy;
  for (const turn of path) {
    const keys = Object.keys(at);
    const key = keys[turn % Math.max(1, keys.length)];
    const inner = key === undefined ? undefined : at[key];
    if (typeof inner === 'object' && inner !== null) at = inner as Record<string, unknown>;
    else if (key !== undefined) {
      at[key] = leaf;
      break;
    }
  }
  return copy;
}

test('what is set turns what was shown into what is to be shown', () => {
  fc.assert(
    fc.property(pair, ([before, after]) => {
      const screen = structuredClone(before) as Record<string, unknown>;
      setData(screen, dataDiff(before, after));
      expect(shown(screen)).toEqual(shown(after));
    }),
    { numRuns: 500 },
  );
});

test('over many drawings nothing is left behind', () => {
  fc.assert(
    fc.property(fc.array(data, { maxLength: 6 }), (drawings) => {
      const screen: Record<string, unknown> = {};
      let before = {};
      for (const after of drawings) {
        setData(screen, dataDiff(before, after));
        before = after;
        expect(shown(screen)).toEqual(shown(after));
      }
    }),
  );
});

test('nothing is set where nothing changed, and one path where one thing did', () => {
  const plain = fc.dictionary(name, valueNamed(name), { maxKeys: 4 });
  fc.assert(
    fc.property(plain, turns, value, (before, path, leaf) => {
      expect(dataDiff(before, structuredClone(before))).toEqual({});
      const one = dataDiff(before, altered(before, path, [leaf, 'altered', before]));
      expect(Object.keys(one).length).toBeLessThanOrEqual(1);
      expect(Object.values(one)).not.toContain(undefined);
    }),
  );
});

test.each([
  ['the first drawing is set whole', {}, { a: 1, b: { c: 2 } }, { a: 1, b: { c: 2 } }],
  ['one word', { a: 1, b: 2 }, { a: 1, b: 3 }, { b: 3 }],
  ['one word of a group', { t: { a: 'x', b: 'y' } }, { t: { a: 'x', b: 'z' } }, { 't.b': 'z' }],
  [
    'one word of a line of a list',
    {
      list: [
        { n: 1, s: 'a' },
        { n: 2, s: 'b' },
      ],
    },
    {
      list: [
        { n: 1, s: 'a' },
        { n: 2, s: 'c' },
      ],
    },
    { 'list[1].s': 'c' },
  ],
  ['a list that grew is sent whole', { list: [1, 2] }, { list: [1, 2, 3] }, { list: [1, 2, 3] }],
  ['a group with another key is sent whole', { g: { a: 1 } }, { g: { b: 1 } }, { g: { b: 1 } }],
  [
    'a key that any object has is a key like others',
    { g: { toString: 1 } },
    { g: { b: 1 } },
    { g: { b: 1 } },
  ],
  [
    'a key that would read as a path',
    { g: { 'a.b': 1 } },
    { g: { 'a.b': 2 } },
    { g: { 'a.b': 2 } },
  ],
  [
    'a group that gained such a key',
    { g: { a: 1 } },
    { g: { a: 1, 'a.b': 2 } },
    { g: { a: 1, 'a.b': 2 } },
  ],
  ['what is gone is null', { a: 1, b: 2 }, { a: 1 }, { b: null }],
  ['undefined is null', { a: 1 }, { a: undefined }, { a: null }],
  ['a list in place of a group', { a: {} }, { a: [] }, { a: [] }],
  ['null in place of a group', { a: { b: 1 } }, { a: null }, { a: null }],
  ['a list of lists', { a: [[1, 2], [3]] }, { a: [[1, 2], [4]] }, { 'a[1][0]': 4 }],
  ['nothing where all is alike', { a: [{ b: 1 }], c: {} }, { a: [{ b: 1 }], c: {} }, {}],
])('%s', (_, before, after, set) => {
  expect(dataDiff(before, after)).toEqual(set);
});
