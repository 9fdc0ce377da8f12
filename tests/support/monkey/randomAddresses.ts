import type { SeededRandom } from './seededRandom';

/** What addresses are made of: the pages, and the words that mean something to them. */
export interface Words {
  pages: string[];
  keys: string[];
  /** Values that some page takes. */
  right: string[];
  /** Queries as the program writes them itself, and none. */
  meant: string[];
  /** Any other word of the program, which may mean something where nobody thought of it. */
  others: string[];
}

/** As they stand in an address: some decode to something nasty, some do not decode. */
export const NASTY_VALUES: readonly string[] = [
  ...['', '%20', '+', '0', '-0', '-1', '1e999', 'NaN', 'Infinity', '1.5', '00', '9007199254740993'],
  ...['null', 'undefined', 'true', 'false', '[object%20Object]', '{}', '[]', '%7B%22a%22%3A1%7D'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then'],
  ...[
    '%',
    '%%',
    '%E0%A4%A',
    '%u4e2d',
    '%00',
    '%0A',
    '%25',
    '%2525',
    'a=b',
    '=',
    '==',
    '?',
    '?id=1',
  ],
  ...['#', '%23', '%26', '/', '%2F..%2F..', '..', '\\', ',', ',,', ';', '"', "'", '`'],
  ...['<img src=x onerror=console.error(1)>', '%3Cscript%3Econsole.error(1)%3C%2Fscript%3E'],
  ...[
    '{{t.title}}',
    '${1}',
    'javascript:console.error(1)',
    "';--",
    '中文',
    '%E4%B8%AD',
    '🍵',
    '👩‍👩‍👧',
  ],
  ...['\u202e', '\u0000', '\ud800', '%F0%9F', 'e\u0301'.repeat(40), 'long'.repeat(1500)],
];

const KEYS: readonly string[] = [
  '',
  '__proto__',
  'constructor',
  '%',
  '中',
  'a[]',
  'length',
  'route',
];

function value(chance: SeededRandom, words: Words): string {
  const kind = chance.next();
  if (kind < 0.35 && words.right.length > 0) return chance.pick(words.right);
  if (kind < 0.5 && words.others.length > 0) return chance.pick(words.others);
  if (kind < 0.55) return String(chance.below(2 ** 31) - 2 ** 30);
  if (kind < 0.65) return chance.pick(words.right) + chance.pick(NASTY_VALUES);
  return chance.pick(NASTY_VALUES);
}

/** A query as bad luck would write it; known keys may come twice, with right values among wrong ones. */
export function randomQuery(chance: SeededRandom, words: Words): string {
  const pairs = Array.from({ length: chance.below(5) }, () => {
    const key = chance.often(0.8)
      ? chance.pick(words.keys)
      : chance.pick([...KEYS, ...NASTY_VALUES]);
    return chance.often(0.9) ? `${key}=${value(chance, words)}` : key;
  });
  return pairs.join(chance.often(0.95) ? '&' : '&&');
}

/** A page's address, now and then of a page that does not exist; half of them as somebody means them. */
export function randomAddress(chance: SeededRandom, words: Words): string {
  if (chance.often(0.5)) return `/${chance.pick(words.pages)}${chance.pick(words.meant)}`;
  const page = chance.often(0.95) ? chance.pick(words.pages) : `pages/${chance.pick(NASTY_VALUES)}`;
  return `/${page}?${randomQuery(chance, words)}`;
}
