import fc from '../../../support/setup/seededFastCheck';
import { advisorReasons } from '../../../../miniprogram/packages/guide/i18n/advisorReasons';
import {
  parseAnswerCode,
  isAnswerCode,
  answerLetters,
  nextQuestion,
  advisorQuestions,
  recommend,
  advisorRules,
  type Answers,
} from '../../../../miniprogram/packages/guide/domain/advisor';
import { accountKinds, type AccountKind } from '../../../../miniprogram/domain/accounts';
import { isStepId } from '../../../../miniprogram/domain/journeySteps';

/** Every code, by answering every question in every way: those that are complete, and those on the way there. */
const complete: string[] = [];
const begun: string[] = [];
const walk = (code: string): void => {
  const question = nextQuestion(code);
  (question ? begun : complete).push(code);
  if (question) for (const letter of answerLetters(question)) walk(code + letter);
};
walk('');

const answered = (code: string): Answers => {
  const answers = parseAnswerCode(code);
  if (!answers) throw new Error(`${code} is not complete`);
  return answers;
};
const kinds = (code: string) => recommend(answered(code)).map(({ kind }) => kind);

test('there are 145 ways to answer: 3 x 3 x 4 x 2 x 2, and only our own staff', () => {
  expect(complete).toHaveLength(145);
  expect(new Set(complete).size).toBe(145);
});

describe('every way to answer', () => {
  it('leads to accounts, each named once', () => {
    for (const code of complete) {
      const found = kinds(code);
      expect([code, found.length > 0, new Set(found).size]).toEqual([code, true, found.length]);
    }
  });

  it('gives every pick the rules that hold, and none that does not', () => {
    for (const code of complete) {
      const given = recommend(answered(code)).map(({ kind, reasons: why }) => [
        kind,
        why.map(({ rule }) => rule),
      ]);
      const holding = [...new Set(advisorRules.map(({ pick }) => pick))]
        .map((kind) => [
          kind,
          advisorRules
            .filter((rule) => rule.pick === kind && rule.when(answered(code)))
            .map(({ id }) => id),
        ])
        .filter(([, ids]) => ids?.length);
      expect([code, given]).toEqual([code, holding]);
    }
  });

  it('picks what was said to be needed', () => {
    for (const code of complete) {
      const { reach, rhythm, sells, talks, staff } = answered(code);
      const trades = sells !== 'neither';
      const needed: Record<AccountKind, boolean> = {
        subscription: rhythm === 'daily',
        service: reach === 'customers' || reach === 'both' || rhythm === 'monthly' || trades,
        miniProgram: reach === 'newcomers' || reach === 'both' || trades,
        enterprise: talks === 'yes' || staff === 'yes',
      };
      const picked = accountKinds.filter((kind) => kinds(code).includes(kind));
      expect([code, picked]).toEqual([code, accountKinds.filter((kind) => needed[kind])]);
    }
  });
});

test('who asks only for their own staff gets the Enterprise Account and is asked nothing more', () => {
  expect(kinds('s')).toEqual(['enterprise']);
  expect(nextQuestion('s')).toBeNull();
});

test.each(advisorRules)(
  'the rule $id is met by some answers, has its reason and leads to a step or nowhere',
  ({ id, step, when }) => {
    expect(complete.some((code) => when(answered(code)))).toBe(true);
    expect(advisorReasons[id]).toBeDefined();
    expect(step === null || isStepId(step)).toBe(true);
  },
);

test('every kind is recommended by some answers and left out by others', () => {
  for (const kind of accountKinds) {
    expect(complete.some((code) => kinds(code).includes(kind))).toBe(true);
    expect(complete.some((code) => !kinds(code).includes(kind))).toBe(true);
  }
});

test('answers that are begun are a code, but no recommendation', () => {
  for (const code of begun) {
    expect(isAnswerCode(code)).toBe(true);
    expect(parseAnswerCode(code)).toBeNull();
  }
});

test.each(['x', 'N', 'nd?', 'sn', 'bdbyyy', 'bd byy', '__proto__', '😀', ' ', 'bdbyx'])(
  '%j is no code',
  (code) => {
    expect(isAnswerCode(code)).toBe(false);
    expect(parseAnswerCode(code)).toBeNull();
  },
);

test('nothing but the codes of the walk is a code', () => {
  const codes = new Set([...begun, ...complete]);
  const letters = [...new Set(advisorQuestions.flatMap(answerLetters)), 'x'];
  const near = fc.array(fc.constantFrom(...letters), { maxLength: 7 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.oneof(near, fc.string()), (code) => isAnswerCode(code) === codes.has(code)),
  );
});
