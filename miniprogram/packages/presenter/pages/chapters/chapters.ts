import { path } from '../../../../content/path';
import { startOverWords } from '../../../../content/startOver';
import type { Language } from '../../../../content/words';
import { nextStep, steps, type StepId } from '../../../../domain/journey';
import { home, replace } from '../../../../services/navigation';
import { backOneStep, startFrom } from '../../../../store/chapters';
import { places } from '../../../../store/places';
import { screen, type World } from '../../../../store/screen';
import { startOver } from '../../../../store/startOver';
import { chapters } from '../../content/chapters';

type Words = (typeof chapters)[Language];
type Tap<D extends object> = WechatMiniprogram.BaseEvent<object, D>;

screen({
  words: chapters,
  title: ({ t }) => t.title,
  share: ({ t }) => ({ title: t.heading, path: places.map }),
  project: (world) => ({
    list: steps.map(({ id, realm }, index) => ({
      id,
      realm,
      number: index + 1,
      name: path[world.language].steps[id].name,
      done: steps[index]!.done(world.state),
      cost: costOf(world, index),
    })),
    walked: steps.some(({ done }) => done(world.state)),
    startOver: startOverWords[world.language].action,
  }),
  on: {
    start: ({ currentTarget }: Tap<{ step: StepId }>) => startFrom(currentTarget.dataset.step),
    backOneStep,
    replay: () => void replace(places.replay),
    startOver,
    map: () => void home(),
  },
});

/** What starting from a step takes back or does, so that nobody is surprised. */
function costOf({ state, t }: World<Words>, index: number): string {
  const numbers = (is: boolean, from: number, to: number) =>
    steps.flatMap((step, i) => (i >= from && i < to && step.done(state) === is ? [i + 1] : []));
  const lost = numbers(true, index, steps.length);
  if (lost.length > 0) return t.takes(lost[0]!, lost[lost.length - 1]!);
  if (steps[index]!.id === nextStep(state)) return t.next;
  const missing = numbers(false, 0, index).pop();
  return missing ? t.does(missing) : '';
}
