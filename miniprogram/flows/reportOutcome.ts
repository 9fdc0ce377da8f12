import { journeyPage } from '../i18n/journeyPage';
import { refusalSentence } from '../i18n/refusalSentence';
import { stepIndex, steps } from '../domain/journeySteps';
import type { State } from '../domain/state';
import { showMessage } from '../services/dialog';
import { settings, store } from '../store/index';
import type { CommandOutcome } from '../store/eventStore';

/**
 * Whether the presenter got there. What stood in the way is told, each refusal by its own sentence, and so
 * are the steps that were done since `before`: they stay.
 */
export async function reportOutcome(
  outcome: CommandOutcome,
  before: State = store.state,
): Promise<boolean> {
  if (outcome.ok) return true;
  const { language } = settings;
  const done = steps.filter(({ done }) => done(store.state) && !done(before));
  const numbers = done.map(({ id }) => stepIndex(id) + 1);
  const stays = numbers.length > 0 ? journeyPage[language].stays(numbers[0]!, numbers.pop()!) : '';
  await showMessage(refusalSentence(outcome.refusal, language) + stays, language);
  return false;
}

/**
 * Lets a page remember why its last tap had no effect, to say so beside what was tapped; or that it had one.
 * Returns whether it had.
 */
export function keepRefusal<R>(
  page: { update(part: { refusal: R | null }): unknown },
  outcome: { ok: true } | { ok: false; refusal: R },
): boolean {
  page.update({ refusal: outcome.ok ? null : outcome.refusal });
  return outcome.ok;
}
