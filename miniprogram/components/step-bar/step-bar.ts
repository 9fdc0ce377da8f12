import { behindWords } from '../../content/behind';
import { notes } from '../../content/notes';
import { journey } from '../../content/journey';
import { path, tellStep } from '../../content/path';
import { stepBar } from '../../content/stepBar';
import { indexOf, isStepId, steps, type StepId } from '../../domain/journey';
import type { Held } from '../../domain/script';
import { home } from '../../services/navigation';
import { backOneStep, skip } from '../../store/chapters';
import { presenter, settings, store } from '../../store/index';
import { piece } from '../../store/piece';
import { behindStep } from './behind';

/**
 * Fixed at the foot of every page of the path: which step this is, who acts, what for. It keeps its own
 * room free in the page. A page with a foot of its own lifts that by `var(--step-bar)`.
 */
piece({
  words: stepBar,
  given: { step: '', held: null as Held | null },
  /** `turned`: the step that the reader has turned to; '' is the page's own. */
  local: { open: false, turned: '' },
  project({ t, language }, given, { open, turned }) {
    const step = turned || given.step;
    if (!isStepId(step)) return { known: false };
    const own = step === given.step;
    const index = indexOf(step);
    const { name, line, why, vouched } = tellStep(step, store.state.mode, language);
    const last = index === steps.length - 1;
    return {
      known: true,
      open,
      place: `${t.place(index + 1, steps.length)} · ${path[language].actors[steps[index]!.actor]}`,
      line,
      dots: steps.map((_, i) => (i < index ? 'past' : i === index ? 'here' : '')),
      toggle: open ? t.fold : t.unfold,
      map: t.map,
      ...(open && {
        name,
        why,
        vouched,
        say: settings.notes ? notes[language].title : '',
        note: settings.notes ? notes[language].steps[step] : '',
        behind: behindWords[language].title,
        ...behindStep(step, language, own && given.held),
        earlier: index > 0 ? t.earlier : '',
        later: last ? '' : t.later,
        back: presenter.lastDone() ? journey[language].back : '',
        skip: last || !own ? '' : t.skip,
      }),
    };
  },
  on: {
    toggle() {
      this.update({ open: !this.local.open, turned: '' });
    },
    turn({ currentTarget }: WechatMiniprogram.BaseEvent<object, { by: number }>) {
      const here = indexOf((this.local.turned || this.given.step) as StepId);
      this.update({ turned: steps[here + currentTarget.dataset.by]?.id ?? '' });
    },
    /** The page behind the sheet must not scroll; without a handler WeChat catches nothing. */
    hold() {},
    map() {
      void home();
    },
    back() {
      this.update({ open: false, turned: '' });
      void backOneStep();
    },
    skip() {
      const { step, held } = this.given;
      this.update({ open: false });
      void skip(step as StepId, held ?? {});
    },
  },
});
