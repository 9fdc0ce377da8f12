import type { AccountKind } from '../../../domain/accounts';
import type { StepId } from '../../../domain/journeySteps';

/**
 * What the client is asked, in order. An answer is one letter, so that all of them together are a short code
 * in the page's address.
 */
export const advisorQuestions = [
  { id: 'reach', answers: { n: 'newcomers', c: 'customers', b: 'both', s: 'staff' } },
  { id: 'rhythm', answers: { d: 'daily', m: 'monthly', r: 'rarely' } },
  { id: 'sells', answers: { g: 'goods', r: 'reservations', b: 'both', n: 'neither' } },
  { id: 'talks', answers: { y: 'yes', n: 'no' } },
  { id: 'staff', answers: { y: 'yes', n: 'no' } },
] as const;

type Asked = (typeof advisorQuestions)[number];
export type QuestionId = Asked['id'];

type AnswerTo<Q extends Asked> = Q['answers'][keyof Q['answers']];
/** Everything that the rules ask about. */
export type Answers = { readonly [Q in Asked as Q['id']]: AnswerTo<Q> };

/** Who asks only for their own staff is asked nothing more. */
const STAFF_ONLY: Answers = {
  reach: 'staff',
  rhythm: 'rarely',
  sells: 'neither',
  talks: 'no',
  staff: 'yes',
};

/**
 * Why an account belongs to the recommendation, and the step of the Journey that shows it. Every set of answers
 * meets at least one rule: each answer about whom to reach has its own.
 */
export const advisorRules = [
  { id: 'newsDaily', pick: 'subscription', step: 'article', when: (a) => a.rhythm === 'daily' },
  {
    id: 'newcomers',
    pick: 'miniProgram',
    step: 'shop',
    when: (a) => a.reach === 'newcomers' || a.reach === 'both',
  },
  {
    id: 'goods',
    pick: 'miniProgram',
    step: 'checkout',
    when: (a) => a.sells === 'goods' || a.sells === 'both',
  },
  {
    id: 'reservations',
    pick: 'miniProgram',
    step: 'product',
    when: (a) => a.sells === 'reservations' || a.sells === 'both',
  },
  {
    id: 'customers',
    pick: 'service',
    step: 'chat',
    when: (a) => a.reach === 'customers' || a.reach === 'both',
  },
  { id: 'newsMonthly', pick: 'service', step: 'chat', when: (a) => a.rhythm === 'monthly' },
  { id: 'comeBack', pick: 'service', step: 'follow', when: (a) => a.sells !== 'neither' },
  { id: 'inPerson', pick: 'enterprise', step: null, when: (a) => a.talks === 'yes' },
  {
    id: 'ownStaff',
    pick: 'enterprise',
    step: null,
    when: (a) => a.reach === 'staff' || a.staff === 'yes',
  },
] as const satisfies readonly {
  id: string;
  pick: AccountKind;
  step: StepId | null;
  when: (answers: Answers) => boolean;
}[];

export type RuleId = (typeof advisorRules)[number]['id'];

export interface Recommendation {
  kind: AccountKind;
  reasons: { rule: RuleId; step: StepId | null }[];
}

/** The accounts to open, each with at least one reason, in the order of the rules. */
export function recommend(answers: Answers): Recommendation[] {
  const picks: Recommendation[] = [];
  for (const { id, pick, step, when } of advisorRules) {
    if (!when(answers)) continue;
    const reason = { rule: id, step };
    const found = picks.find(({ kind }) => kind === pick);
    if (found) found.reasons.push(reason);
    else picks.push({ kind: pick, reasons: [reason] });
  }
  return picks;
}

/** The letters that answer a question, in the order in which they are shown. */
export const answerLetters = (question: Asked): string[] => Object.keys(question.answers);

/** Whether a code answers the first questions, all of them or none; nothing else is a code. */
export const isAnswerCode = (code: string): boolean =>
  code === 's' ||
  (code.length <= advisorQuestions.length &&
    !code.startsWith('s') &&
    [...code].every((letter, i) => letter in (advisorQuestions[i]?.answers ?? {})));

/** The question that comes next for a code; null when all are answered. */
export const nextQuestion = (code: string): Asked | null =>
  code === 's' ? null : (advisorQuestions[code.length] ?? null);

/** The answers of a code, or null where it is none or not complete. */
export function parseAnswerCode(code: string): Answers | null {
  if (!isAnswerCode(code) || nextQuestion(code)) return null;
  if (code === 's') return STAFF_ONLY;
  const given = advisorQuestions.map(({ id, answers }, i) => [
    id,
    (answers as Record<string, string>)[code.charAt(i)],
  ]);
  return Object.fromEntries(given) as Answers;
}
