import type { Bilingual } from '../bilingual';

/** The sources by their numbers; what each is stands with the pages that list them, in packages/guide. */
export type SourceId =
  | '1'
  | '3'
  | '5'
  | '7'
  | '8'
  | '13'
  | '17'
  | '19'
  | '20'
  | '23'
  | '24'
  | '26'
  | '28'
  | '29'
  | '30'
  | '31'
  | '32'
  | '33'
  | '34'
  | '38'
  | '39a'
  | '39b'
  | '39c'
  | '39d'
  | '39e'
  | '39f'
  | '39g'
  | '39h'
  | '40'
  | '41'
  | '42'
  | '43'
  | '44'
  | '49'
  | '50'
  | '56b'
  | '57'
  | '60'
  | '63'
  | '64'
  | '65'
  | '66'
  | '67'
  | '68'
  | '69'
  | '70'
  | '71'
  | '72'
  | '73'
  | '74'
  | '75'
  | '76'
  | '77';

/** A day, a month or a year: as exactly as the source says it. */
export type SourceDate = `${number}` | `${number}-${number}` | `${number}-${number}-${number}`;

/**
 * A: Tencent's own page or typings. B: Tencent's community, or a copy of an official page.
 * C: press, agency or blog. What is less certain than that is not said.
 */
export type Grade = 'A' | 'B' | 'C';

interface Said {
  sources: readonly [SourceId, ...SourceId[]];
  grade: Grade;
}

/** Who says so, and the date at which it was true; where the page bears none, the day on which it was read. */
export type Citation = Said & ({ asOf: SourceDate } | { read: SourceDate });

/** Something that is said about WeChat as a fact: never without a source and one of the two dates. */
export type Claim = Citation & { words: Bilingual<string> };

/** The day on which the pages without a date were read, all of them anew. */
export const READ_ON = '2026-11-28';

/** What stands on pages of Tencent's own that have no date. */
export const citeTencent = (...sources: Citation['sources']): Said & { read: SourceDate } => ({
  sources,
  read: READ_ON,
  grade: 'A',
});
