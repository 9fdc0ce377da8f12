import { behind, behindWords, kindOf, type Side } from '../../content/behind';
import { callsOf } from '../../content/calls';
import { dateAndTime } from '../../content/format';
import { vouchedBy } from '../../content/vouched';
import type { Language } from '../../content/words';
import { momentsOf, momentsToCome, type Moment } from '../../domain/behind';
import type { StepId } from '../../domain/journey';
import { presenter, store } from '../../store/index';

/** What happened behind a step, read from the log; before it has happened, what will. */
export function behindStep(step: StepId, language: Language) {
  const history = store.history();
  const happened = momentsOf(step, history);
  const moments =
    happened.length > 0 ? happened : momentsToCome(step, history, presenter.foresee(step));
  return {
    toCome: happened.length > 0 ? '' : behindWords[language].toCome,
    moments: moments.map((moment) => told(moment, happened.length > 0, language)),
  };
}

function told({ event, before }: Moment, happened: boolean, language: Language) {
  const t = behindWords[language];
  const kind = kindOf(event);
  const { from, to, sees = [], vouch } = behind[kind];
  const name = (side: Side) => t.sides[side];
  return {
    time: happened ? dateAndTime(event.at, language) : '',
    way: t.way(name(from), name(to)),
    what: t.kinds[kind].what,
    calls: callsOf(event, before),
    sees: sees.length > 0 ? t.sees(sees.map(name).join(t.and)) : t.alone,
    played: t.played(t.kinds[kind].played),
    vouched: vouch ? vouchedBy(vouch, language) : '',
  };
}
