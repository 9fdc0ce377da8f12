import { accounts } from '../../content/accounts';
import { journey } from '../../content/journey';
import { modes, modesVouched } from '../../content/mode';
import { path, tellStep } from '../../content/path';
import { startOverWords } from '../../content/startOver';
import { vouchedBy } from '../../content/vouched';
import type { Command } from '../../domain/commands';
import type { Mode } from '../../domain/events';
import { indexOf, nextStep, steps, type StepId } from '../../domain/journey';
import type { State } from '../../domain/state';
import { tell } from '../../services/dialog';
import { go } from '../../services/navigation';
import { settings, store } from '../../store/index';
import { chats, FIRST_ARTICLE, map, placeOf } from '../../store/places';
import { screen, type World } from '../../store/screen';
import { startOver } from '../../store/startOver';

type Words = (typeof journey)['en'];

const realms = ['subscription', 'miniProgram', 'pay', 'service'] as const;
const modeIds = ['described', 'today'] as const satisfies readonly Mode[];

screen({
  words: journey,
  title: ({ t }) => t.tab,
  share: ({ t }) => ({ title: t.heading, path: map }),
  project: (world) => ({
    setAside: store.setAside !== null,
    mode: modeOf(world),
    map: realms.map((realm) => realmOf(world, realm)),
    action: actionOf(world),
    started: world.state.at > 0,
    startOver: startOverWords[world.language].action,
  }),
  on: {
    async act() {
      if (store.state.pushes.length === 0 && !(await sendFirst())) return;
      const step = nextStep(store.state);
      await go(step && step !== 'article' ? placeOf(step, store.state) : chats);
    },
    async open({ currentTarget }: Tap<{ step: StepId }>) {
      if (store.state.pushes.length === 0 && !(await sendFirst())) return;
      await go(placeOf(currentTarget.dataset.step, store.state));
    },
    async choose({ detail }: WechatMiniprogram.CustomEvent<{ value: Mode }>) {
      await attempt({ type: 'chooseMode', mode: detail.value });
    },
    startOver,
  },
});

type Tap<D extends object> = WechatMiniprogram.BaseEvent<object, D>;

const sendFirst = () => attempt({ type: 'push', account: 'subscription', article: FIRST_ARTICLE });

/** Sends a command that no rule refuses here; only the phone can. Resolves to whether it was saved. */
async function attempt(command: Command): Promise<boolean> {
  const outcome = store.send(command);
  if (outcome.ok) return true;
  const { refusal } = outcome;
  const reason = refusal.code === 'notSaved' ? refusal.reason : refusal.code;
  await tell(journey[settings.language].refused(reason));
  return false;
}

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

function realmOf(world: World<Words>, realm: (typeof realms)[number]) {
  const { t, language } = world;
  const { name, beside } = realm === 'pay' ? t.pay : accounts[language][realm];
  const stops = steps.filter((step) => step.realm === realm).map((step) => stopOf(world, step.id));
  const begun = stops[0]?.stage === 'done';
  return { kind: realm, name, beside, role: t.realms[realm], begun, stops };
}

function stopOf({ state, language }: World<Words>, id: StepId) {
  const index = indexOf(id);
  const { name, line } = tellStep(id, state.mode, language);
  const actor = path[language].actors[steps[index]!.actor];
  return { id, number: index + 1, name, actor, line, stage: stageOf(state, id) };
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
