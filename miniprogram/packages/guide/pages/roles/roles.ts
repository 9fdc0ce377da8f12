import { accounts } from '../../../../i18n/accounts';
import { stepTexts } from '../../../../i18n/stepTexts';
import type { Language } from '../../../../bilingual';
import type { AccountKind } from '../../../../domain/accounts';
import { stepIndex, type StepId } from '../../../../domain/journeySteps';
import { openPage } from '../../../../services/navigation';
import { visitStep } from '../../../../flows/stepNavigation';
import { routes } from '../../../../routing/routes';
import { definePage } from '../../../../view/definePage';
import type { ViewContext } from '../../../../view/viewContext';
import { arrows, channels, roleSentences, rolesPage } from '../../i18n/rolesPage';
import { citedSentence } from '../../model/factViews';

type Words = (typeof rolesPage)[Language];
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

const drawn = ({ t, language }: ViewContext<Words>) =>
  layers.map(({ kind, leads }) => ({
    kind,
    ...accounts[language][kind],
    does: roleSentences[language][kind],
    arrows: leads.map(([id, step, way]) => ({
      step,
      way,
      text: arrows[language][id],
      place: t.step(stepIndex(step) + 1, stepTexts[language].steps[step].name),
    })),
  }));

definePage({
  words: rolesPage,
  title: ({ t }) => t.title,
  share: ({ t }) => ({ title: t.share, path: routes.roles }),
  project: (world) => ({ layers: drawn(world), channels: citedSentence(channels, world.language) }),
  on: {
    open({ currentTarget }: Tap<{ kind: AccountKind }>) {
      void openPage(routes.account(currentTarget.dataset.kind));
    },
    see({ currentTarget }: Tap<{ step: StepId }>) {
      void visitStep(currentTarget.dataset.step);
    },
    walk: () => void openPage(routes.map),
  },
});
