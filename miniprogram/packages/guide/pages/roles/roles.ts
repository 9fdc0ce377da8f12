import { accounts } from '../../../../content/accounts';
import { path } from '../../../../content/path';
import type { Language } from '../../../../content/words';
import type { AccountKind } from '../../../../domain/accounts';
import { indexOf, type StepId } from '../../../../domain/journey';
import { go } from '../../../../services/navigation';
import { visit } from '../../../../store/chapters';
import { places } from '../../../../store/places';
import { screen, type World } from '../../../../store/screen';
import { arrows, channels, does, roles } from '../../content/roles';
import { told } from '../../portrait';

type Words = (typeof roles)[Language];
type Arrow = keyof (typeof arrows)[Language];
type Tap<D extends object> = WechatMiniprogram.TouchEvent<object, object, D>;

/** The whole from top to bottom: the accounts on the path, and the arrows that lead from each to the next. */
const layers: readonly { kind: AccountKind; leads: readonly [Arrow, StepId, 'down' | 'up'][] }[] = [
  {
    kind: 'subscription',
    leads: [
      ['card', 'article', 'down'],
      ['friend', 'shop', 'down'],
    ],
  },
  {
    kind: 'miniProgram',
    leads: [
      ['follow', 'follow', 'down'],
      ['push', 'chat', 'up'],
    ],
  },
  { kind: 'service', leads: [] },
  { kind: 'enterprise', leads: [] },
];

const drawn = ({ t, language }: World<Words>) =>
  layers.map(({ kind, leads }) => ({
    kind,
    ...accounts[language][kind],
    does: does[language][kind],
    arrows: leads.map(([id, step, way]) => ({
      step,
      way,
      text: arrows[language][id],
      place: t.step(indexOf(step) + 1, path[language].steps[step].name),
    })),
  }));

screen({
  words: roles,
  title: ({ t }) => t.title,
  share: ({ t }) => ({ title: t.share, path: places.roles }),
  project: (world) => ({ layers: drawn(world), channels: told(channels, world.language) }),
  on: {
    open({ currentTarget }: Tap<{ kind: AccountKind }>) {
      void go(places.account(currentTarget.dataset.kind));
    },
    see({ currentTarget }: Tap<{ step: StepId }>) {
      void visit(currentTarget.dataset.step);
    },
    walk: () => void go(places.map),
  },
});
