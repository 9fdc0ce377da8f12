import { stepTexts } from '../../../../i18n/stepTexts';
import { startOverWords } from '../../../../i18n/startOver';
import type { Language } from '../../../../bilingual';
import { nextStep, steps, type StepId } from '../../../../domain/journeySteps';
import { goHome, replacePage } from '../../../../services/navigation';
import { backOneStep, startFromStep } from '../../../../flows/stepNavigation';
import { routes } from '../../../../routing/routes';
import { definePage } from '../../../../view/definePage';
import type { ViewContext } from '../../../../view/viewContext';
import { startOver } from '../../../../flows/startOver';
import { chaptersPage } from '../../i18n/chaptersPage';

type Words = (typeof chaptersPage)[Language];
type Tap<D extends object> = WechatMiniprogram.BaseEvent<object, D>;

definePage({
  words: chaptersPage,
  title: ({ t }) => t.title,
  share: ({ t }) => ({ title: t.heading, path: routes.map }),
  project: (world) => ({
    list: steps.map(({ id, realm }, index) => ({
      id,
      realm,
      number: index + 1,
      name: stepTexts[world.language].steps[id].name,
      done: steps[index]!.done(world.state),
      cost: costOf(world, index),
    })),
    walked: steps.some(({ done }) => done(world.state)),
    startOver: startOverWords[world.language].action,
  }),
  on: {
    start: ({ currentTarget }: Tap<{ step: StepId }>) => startFromStep(currentTarget.dataset.step),
    backOneStep,
    replay: () => void replacePage(routes.replay),
    startOver,
    map: () => void goHome(),
  },
});

/** What starting from a step takes back or does, so that nobody is surprised. */
function costOf({ state, t }: ViewContext<Words>, index: number): string {
  const numbers = (is: boolean, from: number, to: number) =>
    steps.flatMap((step, i) => (i >= from && i < to && step.done(state) === is ? [i + 1] : []));
  const lost = numbers(true, index, steps.length);
  if (lost.length > 0) return t.takes(lost[0]!, lost[lost.length - 1]!);
  if (steps[index]!.id === nextStep(state)) return t.next;
  const missing = numbers(false, 0, index).pop();
  return missing ? t.does(missing) : '';
}
