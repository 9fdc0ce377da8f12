/** Vant's icons are a font on another host: without a net they show as boxes. None of its parts may ask for one. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { textOf, trackedFiles } from '../support/trackedFiles';

const LIBRARY = path.resolve(__dirname, '../../node_modules/@vant/weapp/lib');

/** Every part that the Mini Program registers, by its name in Vant. */
const used = [
  ...new Set(
    trackedFiles()
      .filter((file) => /^miniprogram\/.*\.json$/.test(file))
      .flatMap((file) => [...textOf(file).matchAll(/"@vant\/weapp\/([\w-]+)\/index"/g)])
      .map(([, name = '']) => name),
  ),
];

/** The attributes of a part that draw a glyph: what its own template asks before it does. */
function glyphs(part: string): string[] {
  const template = readFileSync(path.join(LIBRARY, part, 'index.wxml'), 'utf8');
  return [...template.matchAll(/<van-icon([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const asked = /wx:(?:el)?if="\{\{([^}]*)\}\}"/.exec(attributes)?.[1];
    if (!asked) throw new Error(`van-${part} draws a glyph unasked: it has no place here.`);
    return (asked.match(/[A-Za-z]+/g) ?? []).map((name) =>
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    );
  });
}

/** Each use of such an attribute in a template. */
const asking = (template: string): string[] =>
  [...template.matchAll(/<van-([\w-]+)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g)].flatMap(
    ([, part = '', attributes = '']) => {
      if (part === 'icon') return ['van-icon'];
      const names = [...attributes.matchAll(/([\w:-]+)(?:=("|').*?\2)?/gs)].map(([, name]) => name);
      return glyphs(part)
        .filter((name) => names.includes(name))
        .map((name) => `van-${part} ${name}`);
    },
  );

test('no part of Vant that the Mini Program uses asks the net for a glyph', () => {
  expect(used.length).toBeGreaterThan(0);
  const templates = trackedFiles().filter((file) => /^miniprogram\/.*\.wxml$/.test(file));
  expect(templates.flatMap((file) => asking(textOf(file)).map((it) => `${file}: ${it}`))).toEqual(
    [],
  );
});

test('no font of another host comes with a part of Vant, but by the icon that none of them draws', () => {
  const fetching = (part: string): string[] => {
    const { usingComponents = {} } = JSON.parse(
      readFileSync(path.join(LIBRARY, part, 'index.json'), 'utf8'),
    ) as { usingComponents?: Record<string, string> };
    const below = Object.values(usingComponents).flatMap((file) =>
      fetching(path.posix.join(part, path.dirname(file))),
    );
    const style = path.join(LIBRARY, part, 'index.wxss');
    const own = existsSync(style) && /url\(/.test(readFileSync(style, 'utf8')) ? [part] : [];
    return [...own, ...below];
  };
  expect([...new Set(used.flatMap(fetching))]).toEqual(['icon']);
});

test('a glyph is found wherever one is asked for', () => {
  const found = asking(
    `<van-cell title="icon" /><van-cell is-link /><van-cell
      title="a > b" icon='cart' /><van-button icon="{{x}}">x</van-button><van-tag closeable/><van-icon name="x" />`,
  );
  expect(found).toEqual(
    expect.arrayContaining([
      'van-cell is-link',
      'van-cell icon',
      'van-button icon',
      'van-tag closeable',
      'van-icon',
    ]),
  );
  expect(found).toHaveLength(5);
});
