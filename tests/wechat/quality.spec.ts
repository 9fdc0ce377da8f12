import { CHECKS, judge, type QualityItem } from '../../scripts/wechat/quality';

/** What a Mini Program without a fault gets from `ci.checkCodeQuality`. */
const clean = (): QualityItem[] =>
  CHECKS.map((name) => {
    if (name === 'PACKAGE_SIZE_LIMIT') return { name, success: true, detail: { __APP__: 1000 } };
    if (name === 'CONTAINS_OTHER_PKG_JS' || name === 'CONTAINS_OTHER_PKG_COMPONENTS') {
      return { name, success: true, detail: { size: 0, files: [], comps: [] } };
    }
    return name.startsWith('CONTAINS_')
      ? { name, success: true, detail: [] }
      : { name, success: true };
  });

/** The clean result with one item changed, judged: what fails, and why. */
const failing = (name: string, change: Partial<QualityItem>, unused: string[] = []) =>
  judge(
    clean().map((item) => (item.name === name ? { ...item, ...change } : item)),
    unused,
  ).filter(({ ok }) => !ok);

test('eleven checks, all passed, by a Mini Program without a fault', () => {
  const verdicts = judge(clean(), []);
  expect(verdicts.map(({ name }) => name)).toEqual([...CHECKS]);
  expect(verdicts).toHaveLength(11);
  expect(verdicts.every(({ ok }) => ok)).toBe(true);
});

test.each([...CHECKS])('%s fails when it says so', (name) => {
  expect(failing(name, { success: false }).map((verdict) => verdict.name)).toEqual([name]);
});

test.each([...CHECKS])('%s fails when it did not run', (name) => {
  const rest = clean().filter((item) => item.name !== name);
  expect(judge(rest, []).filter(({ ok }) => !ok)).toEqual([
    { name, ok: false, detail: 'did not run' },
  ]);
});

const lists = CHECKS.filter((name) => name.startsWith('CONTAINS_'));

test.each(lists)('%s fails by its detail, though it reports success', (name) => {
  const files = ['components/a/a.js', 'components/b/b.js'];
  const detail = name.startsWith('CONTAINS_OTHER_PKG') ? { size: 7, files } : files;
  expect(failing(name, { success: true, detail })).toEqual([
    { name, ok: false, detail: 'components/a/a.js, components/b/b.js' },
  ]);
});

test.each(lists)('%s fails when it threw, which WeChat reports as success', (name) => {
  expect(failing(name, { success: true, detail: undefined })).toEqual([
    { name, ok: false, detail: 'threw: it gave no detail' },
  ]);
});

test('files that the upload would leave out are unused code', () => {
  expect(failing('none', {}, ['domain/dead.ts'])).toEqual([
    { name: 'CONTAINS_UNUSED_CODES', ok: false, detail: 'domain/dead.ts' },
  ]);
});

test('a detail of unknown shape is an error, not a pass', () => {
  expect(() => failing('CONTAINS_UNUSED_CODES', { detail: { found: 3 } })).toThrow('unknown shape');
});
