import { path } from '../../../../content/path';
import type { Language } from '../../../../content/words';
import { accountKinds, type AccountKind } from '../../../../domain/accounts';
import { indexOf, type StepId } from '../../../../domain/journey';
import { address, go } from '../../../../services/navigation';
import { visit } from '../../../../store/chapters';
import { places } from '../../../../store/places';
import { screen, type World } from '../../../../store/screen';
import { advisor } from '../../content/advisor';
import { asked, later } from '../../content/asked';
import { portraits } from '../../content/facts/index';
import { choiceIsFinal, reasons } from '../../content/reasons';
import { today } from '../../content/today';
import {
  answersOf,
  isCode,
  lettersOf,
  nextQuestion,
  questions,
  recommend,
  type Answers,
} from '../../domain/advisor';
import { sourcesOf, told } from '../../portrait';
import { toTop } from '../../services/scroll';

type Words = (typeof advisor)[Language];
type Tap<D extends object> = WechatMiniprogram.TouchEvent<object, object, D>;

const answerTo = (language: Language, i: number, letter: string): string => {
  const question = questions[i];
  return question
    ? ((asked[language][question.id].answers as Record<string, string>)[letter] ?? '')
    : '';
};

/** The question that is open. */
function asking({ t, language }: World<Words>, code: string) {
  const question = nextQuestion(code);
  if (!question) return null;
  return {
    place: t.place(code.length + 1, questions.length),
    part: ((code.length + 1) / questions.length) * 100,
    ask: asked[language][question.id].ask,
    options: lettersOf(question).map((letter) => ({
      letter,
      text: answerTo(language, code.length, letter),
    })),
    first: code === '',
  };
}

/** What is recommended, and why. */
function advice({ t, language }: World<Words>, code: string, answers: Answers) {
  const picks = recommend(answers);
  const kinds = picks.map(({ kind }) => kind);
  const because = picks.flatMap(({ kind, reasons: why }) => [
    ...why.map(({ rule }) => reasons[rule]),
    portraits[kind].limit,
  ]);
  const final = kinds.some((kind) => kind === 'subscription' || kind === 'service');
  return {
    heading: t.heading(picks.length),
    line: kinds.map((kind) => today[language][kind].name).join(t.and),
    picks: picks.map(({ kind, reasons: why }) => ({
      kind,
      name: today[language][kind].name,
      beside: today[language][kind].beside,
      reasons: why.map(({ rule, step }) => ({
        rule,
        ...told(reasons[rule], language),
        step: step ?? '',
        see: step ? t.see(indexOf(step) + 1, path[language].steps[step].name) : '',
      })),
      limit: told(portraits[kind].limit, language),
    })),
    spare: accountKinds
      .filter((kind) => !kinds.includes(kind))
      .map((kind) => ({ kind, name: today[language][kind].name, later: later[language][kind] })),
    final: final ? told(choiceIsFinal, language) : null,
    answered: [...code].map((letter, i) => {
      const ask = questions[i] ? asked[language][questions[i].id].ask : '';
      return { ask, answer: answerTo(language, i, letter) };
    }),
    ids: sourcesOf(final ? [...because, choiceIsFinal] : because),
  };
}

screen({
  words: advisor,
  /** One letter for each answer that is given. */
  local: { code: '' },
  lost: ({ answers = '' }) => (isCode(answers) ? null : { what: 'answers', given: answers }),
  title: ({ t }) => t.title,
  share({ t, language }, _, { code }) {
    const answers = answersOf(code);
    if (!answers) return { title: t.share, path: places.advisor };
    const names = recommend(answers).map(({ kind }) => today[language][kind].name);
    return {
      title: t.shareResult(names.join(t.and)),
      path: address(places.advisor, { answers: code }),
    };
  },
  opened() {
    this.update({ code: this.query.answers ?? '' });
  },
  project(world, { code }) {
    const answers = answersOf(code);
    return {
      question: asking(world, code),
      result: answers && advice(world, code, answers),
    };
  },
  on: {
    answer({ currentTarget }: Tap<{ letter: string }>) {
      this.update({ code: this.local.code + currentTarget.dataset.letter });
      void toTop();
    },
    back() {
      this.update({ code: this.local.code.slice(0, -1) });
    },
    change({ currentTarget }: Tap<{ index: number }>) {
      this.update({ code: this.local.code.slice(0, currentTarget.dataset.index) });
      void toTop();
    },
    again() {
      this.update({ code: '' });
      void toTop();
    },
    see({ currentTarget }: Tap<{ step: StepId }>) {
      void visit(currentTarget.dataset.step);
    },
    open({ currentTarget }: Tap<{ kind: AccountKind }>) {
      void go(places.account(currentTarget.dataset.kind));
    },
    walk: () => void go(places.map),
  },
});
