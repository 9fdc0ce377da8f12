import { eventParticipants, stepTraceWords, type Participant } from '../../i18n/stepTrace';
import { apiCallsOf } from './apiCalls';
import { dateAndTime } from '../../i18n/format';
import { cite } from '../../i18n/citation';
import type { Language } from '../../bilingual';
import {
  tracedKindOf,
  lastEventsOfStep,
  upcomingEventsOfStep,
  type TracedEvent,
} from '../../domain/stepTrace';
import type { StepId } from '../../domain/journeySteps';
import type { PendingInput } from '../../domain/stepPlanner';
import type { JourneyEvent } from '../../domain/events';
import type { ViewContext } from '../../view/viewContext';

/** The trace of a step, read from what happened; before it has happened, what would, with what is `pending`. */
export function stepTraceView(
  { language, previewStep }: Pick<ViewContext<unknown>, 'language' | 'previewStep'>,
  step: StepId,
  history: readonly JourneyEvent[],
  pending?: PendingInput | null | false,
) {
  const happened = lastEventsOfStep(step, history, pending || {});
  const coming = happened.length > 0 ? [] : previewStep(step, pending || {});
  const moments = happened.length > 0 ? happened : upcomingEventsOfStep(step, history, coming);
  const { toCome, refused } = stepTraceWords[language];
  return {
    toCome: happened.length > 0 ? '' : moments.length > 0 ? toCome : refused,
    moments: moments.map((moment) => describeTraced(moment, happened.length > 0, language)),
  };
}

function describeTraced({ event, before }: TracedEvent, happened: boolean, language: Language) {
  const t = stepTraceWords[language];
  const kind = tracedKindOf(event);
  const { from, to, sees, citations } = eventParticipants[kind];
  const [what, played] = t.kinds[kind];
  const name = (side: Participant) => t.sides[side];
  const way = (one: Participant, other: Participant) => `${name(one)} → ${name(other)}`;
  const calls = apiCallsOf(event, before);
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
    cited: citations.map((citation) => cite(citation, language)).join(' · '),
  };
}
