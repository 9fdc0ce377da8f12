import { journeyPage } from '../i18n/journeyPage';
import { stepTexts } from '../i18n/stepTexts';
import { stepIndex, nextStep, steps, type StepId } from '../domain/journeySteps';
import type { PendingInput } from '../domain/stepPlanner';
import type { State } from '../domain/state';
import { askToConfirm } from '../services/dialog';
import { openPage, goHome } from '../services/navigation';
import { stepRunner } from './index';
import { reportOutcome } from './reportOutcome';
import { settings, store } from '../store/index';
import { routeAfterStep, routeBeforeStep, routeOfStep } from '../routing/routes';
import type { CommandOutcome } from '../store/eventStore';

/** Brings the journey to where a step is next, and goes there. Asks first where something is taken back. */
export async function startFromStep(step: StepId): Promise<void> {
  if (!(await agreed(step, takenBack(stepRunner.stepsUndoneBy(step))))) return;
  const before = store.state;
  await arrive(stepRunner.goToStep(step), step, before);
}

/**
 * Goes to where a step happens. What is not reached yet is reached first, if whoever presents agrees to what
 * is done for it: nothing is seen that nobody did.
 */
export async function visitStep(step: StepId): Promise<void> {
  const next = nextStep(store.state);
  // Stryker disable next-line EqualityOperator: to be brought to where one is changes nothing
  const ahead = next && stepIndex(step) > stepIndex(next);
  if (ahead && !(await agreed(step, doneFirst(step)))) return;
  const before = store.state;
  if (!ahead || (await reportOutcome(stepRunner.goToStep(step), before)))
    await openPage(routeOfStep(step, store.state));
}

/** Takes back the step that was done last, and goes to where it is done. Asks first where more goes with it. */
export async function backOneStep(): Promise<void> {
  const step = stepRunner.lastDoneStep();
  if (!step || !(await agreed(step, stepRunner.undoesMoreThanStep() ? takenBack([step]) : '')))
    return;
  const before = store.state;
  const outcome = stepRunner.undoLastStep();
  await arrive(outcome, step, before, routeBeforeStep(step, store.state));
}

/** Does a step, and what is missing before it, for whoever does not want to; and goes to the next one. */
export async function skipStep(step: StepId, pending: PendingInput): Promise<void> {
  const before = store.state;
  if (await reportOutcome(stepRunner.completeThrough(step, pending), before))
    await openPage(routeAfterStep(step, store.state));
}

/** Whether whoever presents agrees to what it takes to start from a step; where it takes nothing, nobody is asked. */
async function agreed(step: StepId, content: string): Promise<boolean> {
  if (!content) return true;
  const { language } = settings;
  const t = journeyPage[language];
  const title = t.question(stepIndex(step) + 1, stepTexts[language].steps[step].name);
  return askToConfirm({ title, content, yes: t.yes, no: t.no }, language);
}

/** That these steps are lost, in the order of the path; '' where none is. */
const takenBack = (lost: StepId[]): string =>
  lost.length > 0
    ? journeyPage[settings.language].takenBack(
        stepIndex(lost[0]!) + 1,
        stepIndex(lost[lost.length - 1]!) + 1,
      )
    : '';

/** That what is missing before a step that is ahead will be done; the step that is next always is. */
function doneFirst(step: StepId): string {
  const missing = steps.slice(0, stepIndex(step)).filter(({ done }) => !done(store.state));
  const { language } = settings;
  const names = missing.map(({ id }) => stepTexts[language].steps[id].name);
  return journeyPage[language].doneFirst(names);
}

/** Goes by way of the map, so that no page stays open behind it which shows what no longer is. */
async function arrive(
  outcome: CommandOutcome,
  step: StepId,
  before: State,
  place = routeOfStep(step, store.state),
): Promise<void> {
  await goHome();
  // The first step is the merchant's: the map sends the article.
  if ((await reportOutcome(outcome, before)) && step !== 'push') await openPage(place);
}
