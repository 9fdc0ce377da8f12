import { accounts } from '../../i18n/accounts';
import { journeyPage } from '../../i18n/journeyPage';
import { presenterNotes } from '../../i18n/presenterNotes';
import { stepTexts, stepText } from '../../i18n/stepTexts';
import { startOverWords } from '../../i18n/startOver';
import { stepIndex, nextStep, steps, type StepOwner, type StepId } from '../../domain/journeySteps';
import type { State } from '../../domain/state';
import { openPage } from '../../services/navigation';
import { backOneStep, startFromStep, visitStep } from '../../flows/stepNavigation';
import { reportOutcome } from '../../flows/reportOutcome';
import { store } from '../../store/index';
import { FIRST_ARTICLE, routeOfStep, routes } from '../../routing/routes';
import { definePage } from '../../view/definePage';
import type { ViewContext } from '../../view/viewContext';
import { chooseFollowMode, followModeChoice } from '../../flows/followModeChoice';
import { startOver } from '../../flows/startOver';

type Words = (typeof journeyPage)['en'];

/** The path as the map draws it: consecutive steps of one realm stand together, and the numbers run down. */
const stretches: { realm: StepOwner; ids: StepId[] }[] = [];
for (const { id, realm } of steps) {
  const last = stretches[stretches.length - 1];
  if (last?.realm === realm) last.ids.push(id);
  else stretches.push({ realm, ids: [id] });
}

definePage({
  words: journeyPage,
  title: ({ t }) => t.tab,
  share: ({ t }) => ({ title: t.heading, path: routes.map }),
  project: (world) => ({
    setAside: world.setAside !== null,
    say: presenterNotes[world.language].title,
    mode: followModeChoice(world.state.mode, world.language),
    follower: followerOf(world),
    map: stretches.map((stretch, i) => stretchOf(world, stretch, i)),
    action: actionOf(world),
    started: world.state.at > 0,
    walked: steps.some(({ done }) => done(world.state)),
    startOver: startOverWords[world.language].action,
  }),
  on: {
    async act() {
      if (nextStep(store.state) === 'push' && !(await sendFirst())) return;
      const step = nextStep(store.state);
      await openPage(step && step !== 'article' ? routeOfStep(step, store.state) : routes.chats);
    },
    open: ({ currentTarget }: Tap<{ step: StepId }>) => visitStep(currentTarget.dataset.step),
    chooseFollowMode,
    chapters: () => void openPage(routes.chapters),
    replay: () => void openPage(routes.replay),
    letFollow: () => void openPage(routes.profile()),
    fromFollow: () => void startFromStep('follow'),
    backOneStep,
    startOver,
  },
});

type Tap<D extends object> = WechatMiniprogram.BaseEvent<object, D>;

const sendFirst = () =>
  reportOutcome(store.send({ type: 'push', account: 'subscription', article: FIRST_ARTICLE }));

/** How the customer became a follower; or that they paid and did not, and what then can reach them. */
function followerOf({ state, t }: ViewContext<Words>) {
  const { follower, paid, mode } = state;
  if (!follower) return paid.orders > 0 ? { is: 'unreached', line: t.unreached } : null;
  const gone = follower.route === 'followBox' && mode === 'today';
  const line = t.followed[follower.route];
  return { is: gone ? 'gone' : 'followed', line: gone ? `${line} ${t.gone}` : line };
}

function stretchOf(
  world: ViewContext<Words>,
  { realm, ids }: (typeof stretches)[number],
  index: number,
) {
  const { t, language } = world;
  const { name, beside } = realm === 'pay' ? t.pay : accounts[language][realm];
  const known = stretches.slice(0, index).some((earlier) => earlier.realm === realm);
  const stops = ids.map((id) => stopOf(world, id));
  const [start] = ids as [keyof Words['roles']];
  return {
    start,
    kind: realm,
    name,
    beside: known ? '' : beside,
    role: t.roles[start],
    begun: stops[0]?.stage === 'done',
    stops,
  };
}

function stopOf({ state, language, notes }: ViewContext<Words>, id: StepId) {
  const index = stepIndex(id);
  const { name, line } = stepText(id, state.mode, language);
  const actor = stepTexts[language].actors[steps[index]!.actor];
  const stage = stageOf(state, id);
  const note = notes && stage === 'here' ? presenterNotes[language].steps[id] : '';
  return { id, number: index + 1, name, actor, line, stage, note };
}

function stageOf(state: State, id: StepId): 'done' | 'here' | '' {
  if (nextStep(state) === id) return 'here';
  return steps[stepIndex(id)]!.done(state) ? 'done' : '';
}

function actionOf({ state, language, t }: ViewContext<Words>): string {
  const next = nextStep(state);
  if (next === null) return t.repeat;
  return next === 'push' ? t.play : t.go(stepIndex(next) + 1, stepTexts[language].steps[next].name);
}
