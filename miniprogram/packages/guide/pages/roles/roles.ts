import { accounts } from '../../../../content/accounts';
import { path } from '../../../../content/path';
import type { Language } from '../../../../content/words';
import type { AccountKind } from '../../../../domain/accounts';
import { indexOf, type StepId } from '../../../../domain/journey';
import { go } from '../../../../services/navigation';
import { store } from '../../../../store/index';
import * as places from '../../../../store/places';
import { screen, type World } from '../../../../store/screen';
import { roles } from '../../content/roles';

type Words = (typeof roles)[Language];
type Arrow = keyof Words['arrows'];
type Tap<D extends object> = WechatMiniprogram.TouchEvent<object, object, D>;

/** The whole from top to bottom: the accounts on the path, and the arrows that lead from each to the next. */
const layers: readonly { kind: AccountKind; arrows: readonly [Arrow, StepId, 'down' | 'up'][] }[] =
  [
    {
      kind: 'subscription',
      arrows: [
        ['card', 'article', 'down'],
        ['friend', 'shop', 'down'],
      ],
    },
    {
      kind: 'miniProgram',
      arrows: [
        ['follow', 'follow', 'down'],
        ['push', 'chat', 'up'],
      ],
    },
    { kind: 'service', arrows: [] },
    { kind: 'enterprise', arrows: [] },
  ];

const drawn = ({ t, language }: World<Words>) =>
  layers.map(({ kind, arrows }) => ({
    kind,
    ...accounts[language][kind],
    does: t.does[kind],
    arrows: arrows.map(([id, step, way]) => ({
      step,
      way,
      text: t.arrows[id],
      place: t.step(indexOf(step) + 1),
      label: t.see(t.arrows[id], indexOf(step) + 1, path[language].steps[step].name),
    })),
  }));

screen({
  words: roles,
  title: ({ t }) => t.title,
  share: ({ t }) => ({ title: t.share, path: places.roles }),
  project: (world) => ({ layers: drawn(world) }),
  on: {
    open({ currentTarget }: Tap<{ kind: AccountKind }>) {
      void go(places.accountPage(currentTarget.dataset.kind));
    },
    see({ currentTarget }: Tap<{ step: StepId }>) {
      void go(places.placeOf(currentTarget.dataset.step, store.state));
    },
    walk: () => void go(places.map),
  },
});
