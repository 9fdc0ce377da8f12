/** The tags and texts of a .wxml file, with their offsets. */
export interface Markup {
  tags: Tag[];
  /** Runs of text between tags, as [start, end) offsets; WXS bodies and comments are not text. */
  texts: [number, number][];
}

interface Tag {
  name: string;
  start: number;
  attributes: { name: string; value: string; start: number; end: number }[];
  /** The body of a <wxs>, which is not markup. */
  body?: { start: number; end: number };
}

const TOKEN =
  /<!--[\s\S]*?-->|<\/[^>]*>|<([a-zA-Z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|((?:\{\{[\s\S]*?\}\}|[^<])+)|</g;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** Finds tags, attributes and texts. What does not parse is skipped: the compiler reports it. */
export function scanMarkup(source: string): Markup {
  const markup: Markup = { tags: [], texts: [] };
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(source); token; token = TOKEN.exec(source)) {
    const [all, name, inside, text] = token;
    if (text !== undefined) markup.texts.push([token.index, token.index + text.length]);
    if (name === undefined || inside === undefined) continue;
    const start = token.index + 1 + name.length;
    const attributes = [...inside.matchAll(ATTRIBUTE)].map((match) => ({
      name: match[1] ?? '',
      value: (match[2] ?? '').replace(/^(["'])(.*)\1$/s, '$2'),
      start: start + match.index,
      end: start + match.index + match[0].length,
    }));
    const tag: Tag = { name, start: token.index, attributes };
    markup.tags.push(tag);
    if (name === 'wxs' && !inside.trimEnd().endsWith('/')) {
      const bodyStart = token.index + all.length;
      const bodyEnd = source.indexOf('</wxs>', bodyStart);
      tag.body = { start: bodyStart, end: bodyEnd < 0 ? source.length : bodyEnd };
      TOKEN.lastIndex = tag.body.end;
    }
  }
  return markup;
}

/**
 * Of an attribute given twice WeChat's compiler takes the last, glass-easel's the first: the
 * earlier ones are overwritten with blanks, so that every other character keeps its place.
 */
export function keepLastAttributes(source: string, { tags }: Markup): string {
  let result = source;
  for (const { attributes } of tags) {
    attributes.forEach(({ name, start, end }, index) => {
      if (!attributes.slice(index + 1).some((later) => later.name === name)) return;
      const blank = source.slice(start, end).replace(/\S/g, ' ');
      result = result.slice(0, start) + blank + result.slice(end);
    });
  }
  return result;
}

/**
 * Outside of `{{ }}` WeChat's compiler reads `\n`, `\r` and `\t` as what they mean in JavaScript.
 * A backslash before anything else stays in text (`\\` is one), and is dropped in an attribute.
 */
export function unescapeMarkup(source: string, { tags, texts }: Markup): string {
  const ranges = [
    ...texts.map(([start, end]) => ({ start, end, repair: unescapeText })),
    ...tags.flatMap(({ attributes }) =>
      attributes.map(({ start, end }) => ({ start, end, repair: unescapeAttribute })),
    ),
  ].sort((a, b) => a.start - b.start);
  let result = '';
  let done = 0;
  for (const { start, end, repair } of ranges) {
    const part = source
      .slice(start, end)
      .replace(/\{\{[\s\S]*?\}\}|\\(.)/g, (all, char?: string) => (char ? repair(char) : all));
    result += source.slice(done, start) + part;
    done = end;
  }
  return result + source.slice(done);
}

/** As an expression: glass-easel drops a text of nothing but blanks. */
function unescapeText(char: string): string {
  if ('nrt'.includes(char)) return `{{'\\${char}'}}`;
  return char === '\\' ? char : `\\${char}`;
}

function unescapeAttribute(char: string): string {
  return { n: '\n', r: '\r', t: '\t' }[char] ?? char;
}
