import { isLanguage, plainSentences, bilingual } from '../../miniprogram/bilingual';

const en = {
  title: 'Tea',
  count: (n: number) => `${n} cups`,
  list: ['one', 'two'] as const,
  nested: { deep: { title: 'Leaf', count: (n: number) => `${n} leaves` } },
};
const zh: typeof en | object = {
  title: '茶',
  count: (n: number) => `${n} 杯`,
  list: ['一', '二'],
  nested: { deep: { title: '叶', count: (n: number) => `${n} 片` } },
};

test('both languages stand side by side', () => {
  const both = bilingual(en, { ...(zh as typeof en) });
  expect(both.en.title).toBe('Tea');
  expect(both.zh.nested.deep.count(3)).toBe('3 片');
});

test('a template gets every sentence but those with blanks, at any depth', () => {
  expect(plainSentences(en)).toEqual({
    title: 'Tea',
    list: ['one', 'two'],
    nested: { deep: { title: 'Leaf' } },
  });
  expect(JSON.parse(JSON.stringify(plainSentences(en)))).toEqual(plainSentences(en));
});

test('an empty group stays a group', () => {
  expect(plainSentences({ group: {}, says: () => '' })).toEqual({ group: {} });
});

test.each([
  ['en', true],
  ['zh', true],
  ['fr', false],
  ['', false],
  ['__proto__', false],
  [undefined, false],
  [null, false],
  [0, false],
])('%s as a language: %s', (value, is) => {
  expect(isLanguage(value)).toBe(is);
});

/** Never run: `tsc` fails where one of these compiles. */
export function doNotCompile() {
  // @ts-expect-error a sentence is missing in Chinese
  bilingual({ a: 'A', b: 'B' }, { a: '甲' });
  // @ts-expect-error a sentence is missing in English
  bilingual({ a: 'A' }, { a: '甲', b: '乙' });
  // @ts-expect-error a sentence is missing in a group
  bilingual({ group: { a: 'A', b: 'B' } }, { group: { a: '甲' } });
  // @ts-expect-error the blanks differ
  bilingual({ a: (n: number) => `${n}` }, { a: (n: string) => n });
  // @ts-expect-error a sentence with blanks is one without
  bilingual({ a: (n: number) => `${n}` }, { a: '甲' });
  const { t } = { t: plainSentences({ a: 'A', says: (n: number) => `${n}` }) };
  // @ts-expect-error sentences with blanks are filled in by the page
  void t.says;
}
