import type { Claim, SourceId } from '../../content/claim';
import type { Language } from '../../content/words';
import { evidence, vouched } from './content/evidence';
import { questionNames } from './content/questions';
import { questions, type Fact, type Portrait, type Question } from './content/facts/fact';

/** A sentence and who vouches for it. */
export const told = (claim: Claim, language: Language) => ({
  words: claim.words[language],
  vouched: vouched(claim, language),
});

/** The answer to one question about a kind of account, and who vouches for it. */
export function answer(fact: Fact, language: Language) {
  const short = fact.short[language];
  return 'says' in fact
    ? { short, ...told(fact.says, language) }
    : { short, words: fact.advice[language], vouched: evidence[language].advice };
}

export const glance = (portrait: Portrait, language: Language) =>
  questions.map((question: Question) => ({
    question,
    name: questionNames[language][question],
    ...answer(portrait.facts[question], language),
  }));

/** Every claim that a portrait makes. */
export const claimsOf = ({ facts, changes, asked, limit }: Portrait): Claim[] => [
  ...questions.flatMap((question) => {
    const fact: Fact = facts[question];
    return 'says' in fact ? [fact.says] : [];
  }),
  ...changes.map(({ today }) => today),
  ...asked,
  limit,
];

/** The sources of claims, each once, by their numbers. */
export const sourcesOf = (claims: readonly Claim[]): SourceId[] =>
  inOrder([...new Set(claims.flatMap(({ sources }) => [...sources]))]);

export const inOrder = (ids: SourceId[]): SourceId[] =>
  ids.sort((a, b) => parseInt(a) - parseInt(b) || (a < b ? -1 : 1));
