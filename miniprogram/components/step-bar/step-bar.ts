import { stepTraceWords } from '../../i18n/stepTrace';
import { presenterNotes } from '../../i18n/presenterNotes';
import { journeyPage } from '../../i18n/journeyPage';
import { stepTexts, stepText } from '../../i18n/stepTexts';
import { stepBar } from '../../i18n/stepBar';
import { lastDoneStep } from '../../domain/eventHistory';
import { stepIndex, isStepId, steps, type StepId } from '../../domain/journeySteps';
import type { PendingInput } from '../../domain/stepPlanner';
import { goHome } from '../../services/navigation';
import { backOneStep, skipStep } from '../../flows/stepNavigation';
import { defineComponent } from '../../view/defineComponent';
import { stepTraceView } from './stepTraceView';

/**
 * Fixed at the foot of every page of the path: which step this is, who acts, what for. It keeps its own
 * room free in the page. A page with a foot of its own lifts that by `var(--step-bar)`.
 */
defineComponent({
  words: stepBar,
  props: { step: '', pending: null as PendingInput | null },
  /** `turned`: the step that the reader has turned to; '' is the page's own. */
  local: { open: false, turned: '' },
  project(world, given, { open, turned }) {
    const { t, language, state, notes } = world;
    const step = turned || given.step;
    if (!isStepId(step)) return { known: false };
    const own = step === given.step;
    const index = stepIndex(step);
    const { name, line, why, cited } = stepText(step, state.mode, language);
    const last = index === steps.length - 1;
    const history = open ? world.history() : [];
    return {
      known: true,
      open,
      place: `${t.place(index + 1, steps.length)} · ${stepTexts[language].actors[steps[index]!.actor]}`,
      line,
      dots: steps.map((_, i) => (i < index ? 'past' : i === index ? 'here' : '')),
      toggle: open ? t.fold : t.unfold,
      map: t.map,
      ...(open && {
        name,
        why,
        cited,
        say: notes ? presenterNotes[language].title : '',
        note: notes ? presenterNotes[language].steps[step] : '',
        behind: stepTraceWords[language].title,
        ...stepTraceView(world, step, history, own && given.pending),
        earlier: index > 0 ? t.earlier : '',
        later: last ? '' : t.later,
        back: lastDoneStep(history) ? journeyPage[language].back : '',
        skip: last || !own ? '' : t.skip,
      }),
    };
  },
  on: {
    toggle() {
      this.update({ open: !this.local.open, turned: '' });
    },
    turn({ currentTarget }: WechatMiniprogram.BaseEvent<object, { by: number }>) {
      const here = stepIndex((this.local.turned || this.props.step) as StepId);
      this.update({ turned: steps[here + currentTarget.dataset.by]?.id ?? '' });
    },
    /** The page behind the sheet must not scroll; without a handler WeChat catches nothing. */
    hold() {},
    map() {
      void goHome();
    },
    back() {
      this.update({ open: false, turned: '' });
      void backOneStep();
    },
    skip() {
      const { step, pending } = this.props;
      this.update({ open: false });
      void skipStep(step as StepId, pending ?? {});
    },
  },
});
