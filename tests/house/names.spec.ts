import { textOf, trackedFiles } from '../support/trackedFiles';

const files = trackedFiles();
const scripts = files.filter((file) =>
  /^(miniprogram|preview\/src|scripts|tests)\/.*\.(ts|mjs)$/.test(file),
);

/** `stepRunner`, `step-runner` and `STEP_RUNNER` as their words. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** The words of the glossary's last column. */
const unused = textOf('docs/glossary.md')
  .split('\n')
  .filter((line) => /^\|(?! (?:word|---) )/.test(line))
  .flatMap((line) => [...(line.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)])
  .map(([, word = '']) => word);

const EXPORT =
  /^export (?:default )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;
const exported = scripts.flatMap((file) =>
  [...textOf(file).matchAll(EXPORT)].map(([, name = '']) => `${file}: ${name}`),
);

const unusedIn = (name: string): string[] => wordsOf(name).filter((word) => unused.includes(word));

test('no file is called by a word that the glossary keeps for nothing', () => {
  expect(unused.length).toBeGreaterThan(30);
  const names = files.filter(
    (file) =>
      /^(miniprogram|preview\/src|scripts|tests)\//.test(file) && !file.includes('/fixtures/'),
  );
  expect(names.length).toBeGreaterThan(400);
  expect(names.filter((file) => unusedIn(file).length > 0)).toEqual([]);
});

test('no export is, either', () => {
  expect(exported.length).toBeGreaterThan(500);
  expect(exported.filter((it) => unusedIn(it.split(': ')[1] ?? '').length > 0)).toEqual([]);
});

test.each(['tape', 'payTill', 'vouched-by', 'SPOILT_STATE'])('the search finds %s', (name) => {
  expect(unusedIn(name)).toHaveLength(1);
});

/** Documents and sections that nobody finds who has the repository alone. */
const ELSEWHERE =
  /wechat-facts|\b(?:design|look|strict|brand|anchors|preview|strangers)\.md\b|\(design (?:S\d|section)|design section/;

test('no text cites a document that is not here', () => {
  const texts = files.filter(
    (file) =>
      /\.(ts|js|mjs|wxml|wxss|md|json|yml)$/.test(file) &&
      !/package-lock|tests\/house\/names\.spec/.test(file),
  );
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.filter((file) => ELSEWHERE.test(textOf(file)))).toEqual([]);
});
