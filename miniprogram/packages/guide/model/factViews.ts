import type { Claim, SourceId } from '../../../data/citation';
import type { Language } from '../../../bilingual';
import { citationWords, gradedCitation } from '../i18n/gradedCitation';
import { factLabels } from '../i18n/factLabels';
import { factKeys, type Fact, type AccountFacts, type FactKey } from '../data/facts/accountFacts';

/** A sentence and its sources. */
export const citedSentence = (claim: Claim, language: Language) => ({
  words: claim.words[language],
  cited: gradedCitation(claim, language),
});

/** The answer to one question about a kind of account, and its sources. */
export function factView(fact: Fact, language: Language) {
  const short = fact.short[language];
  return 'says' in fact
    ? { short, ...citedSentence(fact.says, language) }
    : { short, words: fact.advice[language], cited: citationWords[language].advice };
}

export const factViews = (portrait: AccountFacts, language: Language) =>
  factKeys.map((question: FactKey) => ({
    question,
    name: factLabels[language][question],
    ...factView(portrait.facts[question], language),
  }));

/** Every claim about a kind of account. */
export const claimsOfAccount = ({
  facts,
  changes,
  frequentQuestions,
  limit,
}: AccountFacts): Claim[] => [
  ...factKeys.flatMap((question) => {
    const fact: Fact = facts[question];
    return 'says' in fact ? [fact.says] : [];
  }),
  ...changes.map(({ today }) => today),
  ...frequentQuestions,
  limit,
];

/** The sources of claims, each once, by their numbers. */
export const sourcesOf = (claims: readonly Claim[]): SourceId[] =>
  sortedSources([...new Set(claims.flatMap(({ sources }) => [...sources]))]);

export const sortedSources = (ids: SourceId[]): SourceId[] =>
  ids.sort((a, b) => parseInt(a) - parseInt(b) || (a < b ? -1 : 1));
