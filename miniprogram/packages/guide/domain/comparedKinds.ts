import { accountKinds, isAccountKind, type AccountKind } from '../../../domain/accounts';

/** The fewest that can be compared. */
const MIN_COMPARED = 2;

/** The kinds that `of` names: `all`, or two or more different kinds; in the order of all. Null for anything else. */
export function parseComparison(of: string): AccountKind[] | null {
  if (of === 'all') return [...accountKinds];
  const named = of.split(',');
  if (!named.every(isAccountKind) || named.length < MIN_COMPARED) return null;
  if (new Set(named).size < named.length) return null;
  return accountKinds.filter((kind) => named.includes(kind));
}

/** How a comparison is written in an address. */
export const formatComparison = (kinds: readonly AccountKind[]): string =>
  kinds.length === accountKinds.length ? 'all' : kinds.join(',');

/** Another choice after a tap on a kind; the last two stay. */
export function toggleCompared(kinds: readonly AccountKind[], tapped: AccountKind): AccountKind[] {
  if (!kinds.includes(tapped)) {
    return accountKinds.filter((kind) => kind === tapped || kinds.includes(kind));
  }
  return kinds.length > MIN_COMPARED ? kinds.filter((kind) => kind !== tapped) : [...kinds];
}

/** Which of the answers to one question stand out: those that no other kind gives. */
export const differingAnswers = (answers: readonly string[]): boolean[] =>
  answers.map((answer) => answers.filter((other) => other === answer).length === 1);
