/**
 * A character as readers see it, near enough: two letters of a flag, or a sign with all that is put on it
 * (accents, skin tones, the tags of a flag) and what is joined to it. `Intl.Segmenter` knows it better, and is
 * missing in WeChat on Android.
 */
const CHARACTER =
  /(?:\p{RI}\p{RI}|[^])[\p{M}\p{EMod}\u{e0020}-\u{e007f}]*(?:\u200d[^][\p{M}\p{EMod}\u{e0020}-\u{e007f}]*)*/gu;

/**
 * Nothing that anybody sees: spaces, signs of no width, controls, what only turns the direction or stands on a
 * letter, the place of an object, and what has no picture but in somebody's own font.
 */
const UNSEEN = /^[\p{Z}\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{M}\p{DI}\u2800\ufffc]*$/u;

/** One text for what looks the same, however it was typed. */
export const normalizeText = (text: string): string => text.normalize('NFC');

/** How many code points a text has: what WeChat's limits count, and never half of one. */
export const textLength = (text: string): number => [...normalizeText(text)].length;

/** The longest beginning of a text that has so many code points at the most, and cuts no character in two. */
export function truncate(text: string, most: number): string {
  const whole = normalizeText(text);
  if (textLength(whole) <= most) return whole;
  let kept = '';
  let length = 0;
  for (const [character] of whole.matchAll(CHARACTER)) {
    length += [...character].length;
    if (length > most) break;
    kept += character;
  }
  return kept;
}

/** The whole number that stands in a text, in digits of either width (a Chinese keyboard writes both); else NaN. */
export function parseWholeNumber(text: string): number {
  const digits = text.trim().replace(/[０-９]/g, (it) => it.normalize('NFKC'));
  return /^\d+$/.test(digits) ? Number(digits) : NaN;
}

export const isBlank = (text: string): boolean => UNSEEN.test(text);
