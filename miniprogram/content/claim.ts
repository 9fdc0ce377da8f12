import type { SourceId } from './sources';
import type { Bilingual } from './words';

/** A day, a month or a year: as exactly as the source says it. */
export type Since = `${number}` | `${number}-${number}` | `${number}-${number}-${number}`;

/**
 * A: Tencent's own page or typings. B: Tencent's community, or a copy of an official page.
 * C: press, agency or blog. What is less certain than that is not said.
 */
export type Grade = 'A' | 'B' | 'C';

/** Who says so, and the date at which it was true. */
export interface Vouch {
  sources: readonly [SourceId, ...SourceId[]];
  asOf: Since;
  grade: Grade;
}

/** Something that is said about WeChat as a fact: never without a source and a date. */
export interface Claim extends Vouch {
  words: Bilingual<string>;
}

/** The date given to what stands on a page that has none: the newest dated page among the sources. */
export const READ = '2026-08-07';

/** What stands on pages of Tencent's own that have no date. */
export const asRead = (...sources: Vouch['sources']): Vouch => ({
  sources,
  asOf: READ,
  grade: 'A',
});
