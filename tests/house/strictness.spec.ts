/** docs/strictness.md holds a row for every wx call and built-in tag of the program, and no other. */
import path from 'node:path';
import ts from 'typescript';
import { scanMarkup } from '../../preview/src/build/markup-scanner';
import { textOf, trackedFiles } from '../support/trackedFiles';

const files = trackedFiles();
const program = files.filter((file) => file.startsWith('miniprogram/'));
const read = (file: string) => Buffer.from(textOf(file), 'latin1').toString('utf8');
const parse = (file: string, text = read(file)) =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** `wx.name` for each use of `wx` in a script; a use that tells no name comes out as its text. */
function callsOf(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const declares = (statement: ts.Statement) =>
    ts.isVariableStatement(statement) &&
    statement.declarationList.declarations.some(({ name }) => name.getText(source) === 'wx');
  if (source.statements.some(declares)) return [];
  walk(source, (node) => {
    if (!ts.isIdentifier(node) || node.text !== 'wx') return;
    const { parent } = node;
    const isName =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      (ts.isPropertyAssignment(parent) && parent.name === node);
    if (isName) return;
    const isAccess = ts.isPropertyAccessExpression(parent) && parent.expression === node;
    found.push(isAccess ? `wx.${parent.name.text}` : parent.getText(source));
  });
  return found;
}

const components = (file: string): string[] => {
  const json = JSON.parse(textOf(file)) as { usingComponents?: object };
  return Object.keys(json.usingComponents ?? {});
};

function tagsOf(file: string): string[] {
  const own = file.replace(/\.wxml$/, '.json');
  const used = [
    ...components('miniprogram/app.json'),
    ...(program.includes(own) ? components(own) : []),
  ];
  // A file of templates stands for whoever imports it: a tag with a dash is nobody's built-in but these.
  const foreign = program.includes(own) ? [] : componentNames;
  return scanMarkup(textOf(file))
    .tags.map(({ name }) => name)
    .filter((name) => !used.includes(name) && !foreign.includes(name));
}
const componentNames = program
  .filter((file) => file.endsWith('.json') && !/(theme|sitemap)\.json$/.test(file))
  .flatMap(components);

/** Rows of the tables: first column and last. */
const rows = read('docs/strictness.md')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+\|$/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .filter(([first]) => !['call', 'tag', 'what'].includes(first ?? ''));
const named = (calls: boolean) =>
  rows
    .map(([first = '']) => /^`(.+)`$/.exec(first)?.[1] ?? '')
    .filter((name) => name && name.startsWith('wx.') === calls)
    .sort();

const unique = (names: string[]) => [...new Set(names)].sort();

test('every wx call of the program has a row, and every row a call', () => {
  const scripts = program.filter((file) => file.endsWith('.ts'));
  expect(scripts.length).toBeGreaterThan(50);
  expect(named(true)).toEqual(unique(scripts.flatMap((file) => callsOf(parse(file)))));
});

test('every built-in tag of the program has a row, and every row a tag', () => {
  const templates = program.filter((file) => file.endsWith('.wxml'));
  expect(templates.length).toBeGreaterThan(20);
  expect(named(false)).toEqual(unique(templates.flatMap(tagsOf)));
});

test.each([
  ['const a = 1; wx.login(); wx.request({});', ['wx.login', 'wx.request']],
  ['// wx.login()\nconst text = "wx.request";', []],
  ['const { login } = wx;', ['{ login } = wx']],
  ['wx[name]();', ['wx[name]']],
  ['it.wx.login({ wx: 1 });', []],
  ["const wx = 'https://example.com'; const page = `${wx}/page`;", []],
])('the search reads code, not text: %s', (text, expected) => {
  expect(callsOf(parse('a.ts', text))).toEqual(expected);
});

/** Titles of the tests of a file, as they are written; those of test.each with their gaps. */
function titlesOf(file: string): string[] {
  const titles: string[] = [];
  walk(parse(file), (node) => {
    if (!ts.isCallExpression(node)) return;
    const callee = node.expression.getText();
    if (!/^(test|describe)\b/.test(callee)) return;
    // Of test.each the first text of a row is often the title.
    const [first] = node.arguments;
    if (first && ts.isStringLiteralLike(first)) titles.push(first.text);
    else if (first && ts.isArrayLiteralExpression(first))
      for (const row of first.elements)
        if (ts.isArrayLiteralExpression(row)) {
          const [name] = row.elements;
          if (name && ts.isStringLiteralLike(name)) titles.push(name.text);
        }
  });
  return titles;
}

test.each(rows.map((row) => [row[0] ?? '', row] as const))(
  'the row of %s has a rule, a public source, what the preview does, and tests that exist',
  (_, [, rule, source, preview, tests]) => {
    expect([rule, preview].every(Boolean)).toBe(true);
    expect(source).toMatch(/^\[[^\]]+\]\(https:\/\/[^)]+\)/);
    const cited = (tests ?? '').split(/; (?=`)/).map((cell) => /^`([^`]+)` › (.+)$/.exec(cell));
    for (const match of cited) {
      const [, file = '', title = ''] = match ?? [];
      const spec = path.posix.join('tests', `${file}.spec.ts`);
      expect(files.includes(spec) ? spec : match?.input).toBe(spec);
      expect(titlesOf(spec)).toContain(title);
    }
  },
);

/** Selectors of the program that give padding to a field with `auto-height`, by its classes or as such. */
function padded(markup: string, styles: string): string[] {
  const growing = scanMarkup(markup).tags.filter(
    ({ name, attributes }) =>
      name === 'textarea' && attributes.some((attribute) => attribute.name === 'auto-height'),
  );
  const names = growing.flatMap(({ attributes }) => {
    const { value = '' } = attributes.find((attribute) => attribute.name === 'class') ?? {};
    const classes = (value ?? '').replace(/{{.*?}}/g, ' ').match(/[\w-]+/g) ?? [];
    return ['textarea', ...classes.map((one) => `.${one}`)];
  });
  const rules = styles.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+){([^{}]*)}/g);
  return [...rules].flatMap(([, selectors = '', body = '']) =>
    /(^|[\s;])padding/.test(body)
      ? selectors
          .split(',')
          .map((selector) => selector.trim())
          .filter((selector) => {
            const last = selector.split(/[\s>+~]+/).pop() ?? '';
            return names.some((name) => last.match(/\.?[\w-]+/g)?.includes(name));
          })
      : [],
  );
}

test('no field that grows by itself has padding', () => {
  const own = program.filter((file) => !file.includes('miniprogram_npm'));
  const markup = own
    .filter((file) => file.endsWith('.wxml'))
    .filter((file) => /auto-height/.test(read(file)));
  expect(markup.length).toBeGreaterThan(0);
  for (const file of markup) {
    const styles = ['miniprogram/app.wxss', file.replace(/wxml$/, 'wxss')].map(read).join('\n');
    expect([file, padded(read(file), styles)]).toEqual([file, []]);
  }
});

test.each([
  ['.a { padding: 1px; }', ['.a']],
  ['view > textarea.b { color: red; padding-top: 1px }', ['view > textarea.b']],
  ['.a view, .c { padding: 1px } .a { height: auto }', []],
])('the search for such padding finds it: %s', (styles, expected) => {
  expect(padded('<textarea class="a {{b}}" auto-height /><view class="c" />', styles)).toEqual(
    expected,
  );
});
