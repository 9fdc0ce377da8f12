import { journey } from '../content/journey';
import { path } from '../content/path';
import { refusalSentence } from '../content/refusalSentence';
import { indexOf, nextStep, steps, type StepId } from '../domain/journey';
import type { Held } from '../domain/script';
import type { State } from '../domain/state';
import { confirm, tell } from '../services/dialog';
import { go, home } from '../services/navigation';
import { presenter, settings, store } from './index';
import { placeAfter, placeBefore, placeOf } from './places';
import type { Outcome } from './store';

/** Brings the journey to where a step is next, and goes there. Asks first where something is taken back. */
export async function startFrom(step: StepId): Promise<void> {
  if (!(await agreed(step, takenBack(presenter.takenBackFor(step))))) return;
  const before = store.state;
  await arrive(presenter.bringTo(step), step, before);
}

/**
 * Goes to where a step happens. What is not reached yet is reached first, if whoever presents agrees to what
 * is done for it: nothing is seen that nobody did.
 */
export async function visit(step: StepId): Promise<void> {
  const next = nextStep(store.state);
  // Stryker disable next-line EqualityOperator: to be brought to where one is changes nothing
  const ahead = next && indexOf(step) > indexOf(next);
  if (ahead && !(await agreed(step, doneFirst(step)))) return;
  const before = store.state;
  if (!ahead || (await went(presenter.bringTo(step), before))) await go(placeOf(step, store.state));
}

/** Takes back the step that was done last, and goes to where it is done. Asks first where more goes with it. */
export async function backOneStep(): Promise<void> {
  const step = presenter.lastDone();
  if (!step || !(await agreed(step, presenter.takesBackMore() ? takenBack([step]) : ''))) return;
  const before = store.state;
  const outcome = presenter.stepBack();
  await arrive(outcome, step, before, placeBefore(step, store.state));
}

/** Does a step, and what is missing before it, for whoever does not want to; and goes to the next one. */
export async function skip(step: StepId, held: Held): Promise<void> {
  const before = store.state;
  if (await went(presenter.pass(step, held), before)) await go(placeAfter(step, store.state));
}

/** Whether whoever presents agrees to what it takes to start from a step; where it takes nothing, nobody is asked. */
async function agreed(step: StepId, content: string): Promise<boolean> {
  if (!content) return true;
  const { language } = settings;
  const t = journey[language];
  const title = t.question(indexOf(step) + 1, path[language].steps[step].name);
  return confirm({ title, content, yes: t.yes, no: t.no }, language);
}

/** That these steps are lost, in the order of the path; '' where none is. */
const takenBack = (lost: StepId[]): string =>
  lost.length > 0
    ? journey[settings.language].takenBack(
        indexOf(lost[0]!) + 1,
        indexOf(lost[lost.length - 1]!) + 1,
      )
    : '';

/** That what is missing before a step that is ahead will be done; the step that is next always is. */
function doneFirst(step: StepId): string {
  const missing = steps.slice(0, indexOf(step)).filter(({ done }) => !done(store.state));
  const { language } = settings;
  const names = missing.map(({ id }) => path[language].steps[id].name);
  return journey[language].doneFirst(names);
}

/** Goes by way of the map, so that no page stays open behind it which shows what no longer is. */
async function arrive(
  outcome: Outcome,
  step: StepId,
  before: State,
  place = placeOf(step, store.state),
): Promise<void> {
  await home();
  // The first step is the merchant's: the map sends the article.
  if ((await went(outcome, before)) && step !== 'push') await go(place);
}

/**
 * Whether the presenter got there. What stood in the way is told, each refusal by its own sentence, and so
 * are the steps that were done since `before`: they stay.
 */
export async function went(outcome: Outcome, before: State = store.state): Promise<boolean> {
  if (outcome.ok) return true;
  const { language } = settings;
  const done = steps.filter(({ done }) => done(store.state) && !done(before));
  const numbers = done.map(({ id }) => indexOf(id) + 1);
  const stays = numbers.length > 0 ? journey[language].stays(numbers[0]!, numbers.pop()!) : '';
  await tell(refusalSentence(outcome.refusal, language) + stays, language);
  return false;
}
