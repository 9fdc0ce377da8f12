/** What a text is to a reader: how long, where it may be cut, and whether there is anything to see. */
import fc from '../../support/setup/seededFastCheck';
import {
  normalizeText,
  truncate,
  isBlank,
  textLength,
  parseWholeNumber,
} from '../../../miniprogram/domain/unicodeText';

const graphemes = (text: string) =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map((it) => it.segment);

const pieces = [
  ...['a', '茶', ' ', 'é', 'e\u0301', 'ñ', '字'],
  ...['🍵', '👍🏽', '👨‍👩‍👧‍👦', '🏳️‍🌈', '🇨🇳', '🇩🇪', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '1️⃣', '❤️', '👩🏿‍🚀', '🧑🏻‍❤️‍💋‍🧑🏿'],
];
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((it) => it.join(''));

test('no cut goes through a character, and each takes all that fits', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 0, max: 40 }), (text, most) => {
      const whole = graphemes(normalizeText(text));
      const kept = truncate(text, most);
      const count = graphemes(kept).length;
      expect(kept).toBe(whole.slice(0, count).join(''));
      expect(textLength(kept)).toBeLessThanOrEqual(most);
      const more = whole.slice(0, count + 1).join('');
      expect(more === kept || textLength(more) > most).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('no text, whatever it holds, is left with half of a pair', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, most) => {
      const kept = truncate(text, most);
      expect(kept).not.toMatch(/\p{Cs}/u);
      expect(normalizeText(text).startsWith(kept)).toBe(true);
    }),
  );
});

test('what looks the same is as long', () => {
  expect(textLength('e\u0301')).toBe(1);
  expect(textLength('é')).toBe(1);
  expect(textLength('🍵')).toBe(1);
});

test.each([
  ['', true],
  [' \t\n\u3000\u00a0', true],
  ['\u200b\u200c\u200d\u2060\ufeff', true],
  ['\u202a\u202e\u2066\u2069\u200e\u200f', true],
  ['\u0000\u0007\u001b', true],
  ['\u3164\u115f\uffa0\u2800\u00ad\u034f\u180e', true],
  ['\ufe0f\u0301', true],
  ['\ud83c', true],
  ['\ufffc', true],
  ['\ue000\uf8ff\u{f0000}\u{10fffd}', true],
  ['.', false],
  ['茶', false],
  ['🍵', false],
  ['🫪', false],
  ['\u200b茶', false],
  ['\ufffc茶\ue000', false],
])('%j shows nothing: %s', (text, blank) => {
  expect(isBlank(text)).toBe(blank);
});

test.each([
  ['2', 2],
  ['１２', 12],
  ['1２', 12],
  [' 3　', 3],
  ['007', 7],
])('%j is a whole number: %d', (text, number) => expect(parseWholeNumber(text)).toBe(number));

test.each([
  '',
  ' ',
  '0x10',
  '1e1',
  '1.5',
  '-1',
  '+1',
  '1 2',
  '1²',
  '①',
  '一',
  'Infinity',
  '１．５',
])('%j is none', (text) => expect(parseWholeNumber(text)).toBeNaN());
