import { stepTexts } from '../../../../i18n/stepTexts';
import type { Language } from '../../../../bilingual';
import { accountKinds, type AccountKind } from '../../../../domain/accounts';
import { stepIndex, type StepId } from '../../../../domain/journeySteps';
import { pageUrl, openPage, scrollToTop } from '../../../../services/navigation';
import { visitStep } from '../../../../flows/stepNavigation';
import { routes } from '../../../../routing/routes';
import { definePage } from '../../../../view/definePage';
import type { ViewContext } from '../../../../view/viewContext';
import { advisorPage } from '../../i18n/advisorPage';
import { advisorQuestionTexts, notNeededYet } from '../../i18n/advisorQuestions';
import { accountFacts } from '../../data/facts/index';
import { choiceIsFinal, advisorReasons } from '../../i18n/advisorReasons';
import { currentNames } from '../../i18n/currentNames';
import {
  parseAnswerCode,
  isAnswerCode,
  answerLetters,
  nextQuestion,
  advisorQuestions,
  recommend,
  type Answers,
} from '../../domain/advisor';
import { sourcesOf, citedSentence } from '../../model/factViews';

type Words = (typeof advisorPage)[Language];
type Tap<D extends object> = WechatMiniprogram.TouchEvent<object, object, D>;

const answerTo = (language: Language, i: number, letter: string): string => {
  const question = advisorQuestions[i];
  return question
    ? ((advisorQuestionTexts[language][question.id].answers as Record<string, string>)[letter] ??
        '')
    : '';
};

/** The question that is open. */
function asking({ t, language }: ViewContext<Words>, code: string) {
  const question = nextQuestion(code);
  if (!question) return null;
  return {
    place: t.place(code.length + 1, advisorQuestions.length),
    part: ((code.length + 1) / advisorQuestions.length) * 100,
    ask: advisorQuestionTexts[language][question.id].ask,
    options: answerLetters(question).map((letter) => ({
      letter,
      text: answerTo(language, code.length, letter),
    })),
    first: code === '',
  };
}

/** What is recommended, and why. */
function advice({ t, language }: ViewContext<Words>, code: string, answers: Answers) {
  const picks = recommend(answers);
  const kinds = picks.map(({ kind }) => kind);
  const because = picks.flatMap(({ kind, reasons: why }) => [
    ...why.map(({ rule }) => advisorReasons[rule]),
    accountFacts[kind].limit,
  ]);
  const final = kinds.some((kind) => kind === 'subscription' || kind === 'service');
  return {
    heading: t.heading(picks.length),
    line: kinds.map((kind) => currentNames[language][kind].name).join(t.and),
    picks: picks.map(({ kind, reasons: why }) => ({
      kind,
      name: currentNames[language][kind].name,
      beside: currentNames[language][kind].beside,
      reasons: why.map(({ rule, step }) => ({
        rule,
        ...citedSentence(advisorReasons[rule], language),
        step: step ?? '',
        see: step ? t.see(stepIndex(step) + 1, stepTexts[language].steps[step].name) : '',
      })),
      limit: citedSentence(accountFacts[kind].limit, language),
    })),
    spare: accountKinds
      .filter((kind) => !kinds.includes(kind))
      .map((kind) => ({
        kind,
        name: currentNames[language][kind].name,
        later: notNeededYet[language][kind],
      })),
    final: final ? citedSentence(choiceIsFinal, language) : null,
    answered: [...code].map((letter, i) => {
      const ask = advisorQuestions[i]
        ? advisorQuestionTexts[language][advisorQuestions[i].id].ask
        : '';
      return { ask, answer: answerTo(language, i, letter) };
    }),
    ids: sourcesOf(final ? [...because, choiceIsFinal] : because),
  };
}

definePage({
  words: advisorPage,
  /** One letter for each answer that is given. */
  local: { code: '' },
  notFound: ({ answers = '' }) =>
    isAnswerCode(answers) ? null : { what: 'answers', value: answers },
  title: ({ t }) => t.title,
  share({ t, language }, _, { code }) {
    const answers = parseAnswerCode(code);
    if (!answers) return { title: t.share, path: routes.advisor };
    const names = recommend(answers).map(({ kind }) => currentNames[language][kind].name);
    return {
      title: t.shareResult(names.join(t.and)),
      path: pageUrl(routes.advisor, { answers: code }),
    };
  },
  opened() {
    this.update({ code: this.query.answers ?? '' });
  },
  project(world, { code }) {
    const answers = parseAnswerCode(code);
    return {
      question: asking(world, code),
      result: answers && advice(world, code, answers),
    };
  },
  on: {
    answer({ currentTarget }: Tap<{ letter: string }>) {
      this.update({ code: this.local.code + currentTarget.dataset.letter });
      void scrollToTop();
    },
    back() {
      this.update({ code: this.local.code.slice(0, -1) });
    },
    change({ currentTarget }: Tap<{ index: number }>) {
      this.update({ code: this.local.code.slice(0, currentTarget.dataset.index) });
      void scrollToTop();
    },
    again() {
      this.update({ code: '' });
      void scrollToTop();
    },
    see({ currentTarget }: Tap<{ step: StepId }>) {
      void visitStep(currentTarget.dataset.step);
    },
    open({ currentTarget }: Tap<{ kind: AccountKind }>) {
      void openPage(routes.account(currentTarget.dataset.kind));
    },
    walk: () => void openPage(routes.map),
  },
});
