import { accounts } from '../../content/accounts';
import { journey } from '../../content/journey';
import { modes, modesVouched } from '../../content/mode';
import { notes } from '../../content/notes';
import { path, tellStep } from '../../content/path';
import { startOverWords } from '../../content/startOver';
import { vouchedBy } from '../../content/vouched';
import type { Mode } from '../../domain/events';
import { indexOf, nextStep, steps, type Realm, type StepId } from '../../domain/journey';
import type { State } from '../../domain/state';
import { go } from '../../services/navigation';
import { backOneStep, startFrom, visit, went } from '../../store/chapters';
import { settings, store } from '../../store/index';
import { FIRST_ARTICLE, placeOf, places } from '../../store/places';
import { screen, type World } from '../../store/screen';
import { startOver } from '../../store/startOver';

type Words = (typeof journey)['en'];

/** The path as the map draws it: consecutive steps of one realm stand together, and the numbers run down. */
const stretches: { realm: Realm; ids: StepId[] }[] = [];
for (const { id, realm } of steps) {
  const last = stretches[stretches.length - 1];
  if (last?.realm === realm) last.ids.push(id);
  else stretches.push({ realm, ids: [id] });
}

const modeIds = ['described', 'today'] as const satisfies readonly Mode[];

screen({
  words: journey,
  title: ({ t }) => t.tab,
  share: ({ t }) => ({ title: t.heading, path: places.map }),
  project: (world) => ({
    setAside: store.setAside !== null,
    say: notes[world.language].title,
    mode: modeOf(world),
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
      await go(step && step !== 'article' ? placeOf(step, store.state) : places.chats);
    },
    open: ({ currentTarget }: Tap<{ step: StepId }>) => visit(currentTarget.dataset.step),
    async choose({ detail }: WechatMiniprogram.CustomEvent<{ value: Mode }>) {
      await went(store.send({ type: 'chooseMode', mode: detail.value }));
    },
    chapters: () => void go(places.chapters),
    replay: () => void go(places.replay),
    letFollow: () => void go(places.profile()),
    fromFollow: () => void startFrom('follow'),
    backOneStep,
    startOver,
  },
});

type Tap<D extends object> = WechatMiniprogram.BaseEvent<object, D>;

const sendFirst = () =>
  went(store.send({ type: 'push', account: 'subscription', article: FIRST_ARTICLE }));

function modeOf({ state, language }: World<Words>) {
  const { question, names, lines } = modes[language];
  return {
    question,
    value: state.mode,
    options: modeIds.map((value) => ({ value, label: names[value] })),
    line: lines[state.mode],
    vouched: vouchedBy(modesVouched, language),
  };
}

/** How the customer became a follower; or that they paid and did not, and what then can reach them. */
function followerOf({ state, t }: World<Words>) {
  const { follower, paid, mode } = state;
  if (!follower) return paid.orders > 0 ? { is: 'unreached', line: t.unreached } : null;
  const gone = follower.route === 'followBox' && mode === 'today';
  const line = t.followed[follower.route];
  return { is: gone ? 'gone' : 'followed', line: gone ? `${line} ${t.gone}` : line };
}

function stretchOf(world: World<Words>, { realm, ids }: (typeof stretches)[number], index: number) {
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

function stopOf({ state, language }: World<Words>, id: StepId) {
  const index = indexOf(id);
  const { name, line } = tellStep(id, state.mode, language);
  const actor = path[language].actors[steps[index]!.actor];
  const stage = stageOf(state, id);
  const note = settings.notes && stage === 'here' ? notes[language].steps[id] : '';
  return { id, number: index + 1, name, actor, line, stage, note };
}

function stageOf(state: State, id: StepId): 'done' | 'here' | '' {
  if (nextStep(state) === id) return 'here';
  return steps[indexOf(id)]!.done(state) ? 'done' : '';
}

function actionOf({ state, language, t }: World<Words>): string {
  const next = nextStep(state);
  if (next === null) return t.repeat;
  return next === 'push' ? t.play : t.go(indexOf(next) + 1, path[language].steps[next].name);
}
