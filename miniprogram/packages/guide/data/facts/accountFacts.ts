import type { Claim } from '../../../../data/citation';
import type { Bilingual } from '../../../../bilingual';
import type { AccountKind } from '../../../../domain/accounts';
import type { StepId } from '../../../../domain/journeySteps';

/** What is asked about every kind of account, in the order in which it is shown. */
export const factKeys = [
  'who',
  'sends',
  'what',
  'appears',
  'serves',
  'pays',
  'abilities',
  'best',
] as const;
export type FactKey = (typeof factKeys)[number];

/** An answer: a few words that are compared, and the sentence behind them, a claim or our own advice. */
export type Fact = { short: Bilingual<string> } & ({ says: Claim } | { advice: Bilingual<string> });

/** How the kind is described, and how it is today. */
export interface ThenAndNow {
  described: Bilingual<string>;
  today: Claim;
}

/** Everything that the guide says about one kind of account. */
export interface AccountFacts {
  kind: AccountKind;
  facts: Record<FactKey, Fact>;
  changes: readonly [ThenAndNow, ...ThenAndNow[]];
  /** What a client asks about today and the description does not touch. */
  frequentQuestions: readonly Claim[];
  /** Its part in the path; `step` is where the Journey shows it, null for what stands beside the path. */
  part: { words: Bilingual<string>; step: StepId | null };
  /** Where its reader meets it, said in words for the drawing. */
  place: Bilingual<string>;
  /** What it will not do (for the advisor). */
  limit: Claim;
}
