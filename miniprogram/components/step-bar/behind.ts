import { behind, behindWords, type Side } from '../../content/behind';
import { callsOf } from '../../content/calls';
import { dateAndTime } from '../../content/format';
import { vouchedBy } from '../../content/vouched';
import type { Language } from '../../content/words';
import { kindOf, momentsOf, momentsToCome, type Moment } from '../../domain/behind';
import type { StepId } from '../../domain/journey';
import type { Held } from '../../domain/script';
import { presenter, store } from '../../store/index';

/** What happened behind a step, read from the log; before it has happened, what would, with what is `held`. */
export function behindStep(step: StepId, language: Language, held?: Held | null | false) {
  const history = store.history();
  const happened = momentsOf(step, history, held || {});
  const coming = happened.length > 0 ? [] : presenter.foresee(step, held || {});
  const moments = happened.length > 0 ? happened : momentsToCome(step, history, coming);
  const { toCome, refused } = behindWords[language];
  return {
    toCome: happened.length > 0 ? '' : moments.length > 0 ? toCome : refused,
    moments: moments.map((moment) => told(moment, happened.length > 0, language)),
  };
}

function told({ event, before }: Moment, happened: boolean, language: Language) {
  const t = behindWords[language];
  const kind = kindOf(event);
  const { from, to, sees, vouches } = behind[kind];
  const [what, played] = t.kinds[kind];
  const name = (side: Side) => t.sides[side];
  const way = (one: Side, other: Side) => `${name(one)} → ${name(other)}`;
  const calls = callsOf(event, before);
  const mixed = calls.some((call) => typeof call !== 'string');
  return {
    time: happened ? dateAndTime(event.at, language) : '',
    way: way(from, to),
    what,
    calls: calls.map((call) => {
      const [one, other, text] = typeof call === 'string' ? [from, to, call] : call;
      return mixed ? `${way(one, other)}\n${text}` : text;
    }),
    sees: sees.length > 0 ? t.sees(sees.map(name).join(t.and)) : t.alone,
    played: t.played(played),
    vouched: vouches.map((vouch) => vouchedBy(vouch, language)).join(' · '),
  };
}
