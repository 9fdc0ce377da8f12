import { behindWords } from '../../content/behind';
import { notes } from '../../content/notes';
import { journey } from '../../content/journey';
import { path, tellStep } from '../../content/path';
import { stepBar } from '../../content/stepBar';
import { indexOf, isStepId, steps } from '../../domain/journey';
import type { Held } from '../../domain/script';
import { go, home } from '../../services/navigation';
import { backOneStep } from '../../store/chapters';
import { presenter, settings, store } from '../../store/index';
import { piece } from '../../store/piece';
import { placeAfter } from '../../store/places';
import { behindStep } from './behind';

/**
 * Fixed at the foot of every page of the path: which step this is, who acts, what for. It keeps its own
 * room free in the page. A page with a foot of its own lifts that by `var(--step-bar)`.
 */
piece({
  words: stepBar,
  given: { step: '', held: null as Held | null },
  /** `turned`: how many steps behind or before the page's own the reader has turned to. */
  local: { open: false, turned: 0 },
  project({ t, language }, given, { open, turned }) {
    if (!isStepId(given.step)) return { known: false };
    const index = indexOf(given.step) + turned;
    const step = steps[index]!.id;
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
        ...behindStep(step, language, turned === 0 && given.held),
        earlier: index > 0 ? t.earlier : '',
        later: last ? '' : t.later,
        back: presenter.lastDone() ? journey[language].back : '',
        skip: last || turned !== 0 ? '' : t.skip,
      }),
    };
  },
  on: {
    toggle() {
      this.update({ open: !this.local.open, turned: 0 });
    },
    turn({ currentTarget }: WechatMiniprogram.BaseEvent<object, { by: number }>) {
      this.update({ turned: this.local.turned + currentTarget.dataset.by });
    },
    map() {
      void home();
    },
    back() {
      this.update({ open: false, turned: 0 });
      void backOneStep();
    },
    skip() {
      const { step } = this.given;
      if (!isStepId(step)) return;
      this.update({ open: false });
      void go(placeAfter(step, store.state));
    },
  },
});
