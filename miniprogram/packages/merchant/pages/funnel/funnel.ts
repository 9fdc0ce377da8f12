import { count, money } from '../../../../content/format';
import { modes, modesVouched } from '../../../../content/mode';
import { notSaved } from '../../../../content/notSaved';
import { catalogue } from '../../../../content/shop';
import { stageNames } from '../../../../content/stages';
import { vouchedBy } from '../../../../content/vouched';
import type { Language } from '../../../../content/words';
import type { Mode } from '../../../../domain/events';
import {
  conversions,
  customerFunnel,
  stages,
  type CustomerFunnel,
  type Funnel,
} from '../../../../domain/funnel';
import { entrances as scenes, type Entrance } from '../../../../domain/scene';
import type { State, Tally } from '../../../../domain/state';
import { tell } from '../../../../services/dialog';
import { home } from '../../../../services/navigation';
import { settings, store } from '../../../../store/index';
import { screen, type World } from '../../../../store/screen';
import { funnelWords, openRate, scenesVouched } from '../../content/funnel';
import { crowdOf } from '../../domain/crowd';
import { ranges } from '../../domain/ranges';

type Words = (typeof funnelWords)[Language];
type View = keyof Words['views'];
type Chosen<T> = WechatMiniprogram.CustomEvent<{ value: T }>;

screen({
  words: funnelWords,
  local: { view: 'customer' as View, day: 1 },
  title: ({ t }) => t.title,
  project: (world, { view, day }) => ({
    ...common(world),
    view,
    ...(view === 'day' ? ofDay(world, day) : ofCustomer(world)),
  }),
  on: {
    look({ detail }: Chosen<View>) {
      this.update({ view: detail.value });
    },
    another() {
      this.update({ day: this.local.day + 1 });
    },
    async choose({ detail }: Chosen<Mode>) {
      const outcome = store.send({ type: 'chooseMode', mode: detail.value });
      if (outcome.ok) return;
      const { refusal } = outcome;
      const reason = refusal.code === 'notSaved' ? refusal.reason : refusal.code;
      const { language } = settings;
      await tell(notSaved[language](reason), language);
    },
    journey: () => void home(),
  },
});

function common({ state, language, t }: World<Words>) {
  const { question, names, lines } = modes[language];
  return {
    views: options(t.views),
    mode: {
      question,
      value: state.mode,
      options: options(names),
      line: lines[state.mode],
      vouched: vouchedBy(modesVouched, language),
    },
    scenesVouched: vouchedBy(scenesVouched, language),
  };
}

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

function ofCustomer(world: World<Words>) {
  const { state, t } = world;
  const customer = customerFunnel(state);
  const { funnel, beyond } = customer;
  const { entries, pushes } = state;
  return {
    label: '',
    openRate: null,
    empty: funnel.reached === 0 && beyond.length === 0,
    rows: rowsOf(world, funnel, funnel.reached, customer),
    notes: entries > 0 && !pushes.some(({ opened }) => opened) ? [t.otherDoor] : [],
    follow: '',
    doors: doorsOf(world, state.entrances),
  };
}

function ofDay(world: World<Words>, day: number) {
  const { state, language, t } = world;
  const days = {
    described: crowdOf(day, 'described', catalogue),
    today: crowdOf(day, 'today', catalogue),
  };
  const { funnel, strangers, entrances } = days[state.mode];
  const { described, today } = days;
  return {
    label: t.day(count(day)),
    openRate: {
      words: openRate.words[language],
      vouched: vouchedBy(openRate, language),
    },
    empty: false,
    rows: rowsOf(world, funnel, funnel.opened),
    notes: [
      t.cut(count(Math.round(funnel.reached / funnel.opened))),
      t.strangers(
        count(funnel.paid - funnel.followed),
        count(strangers.cameBack),
        count(strangers.boughtAgain),
      ),
    ],
    follow: t.follow(
      count(funnel.paid),
      count(described.funnel.followed),
      count(today.funnel.followed),
    ),
    doors: doorsOf(world, entrances),
  };
}

/**
 * A bar for each stage, as long as its part of `whole` people, or cut where they are more; and after the first
 * stage the conversion into it; where it happened after a gap, what it lacks to be counted.
 */
function rowsOf(
  { language, t }: World<Words>,
  funnel: Funnel,
  whole: number,
  { skipped, beyond }: Pick<CustomerFunnel, 'skipped' | 'beyond'> = { skipped: [], beyond: [] },
) {
  const into = [null, ...conversions(funnel)];
  const names = stageNames[language];
  return stages.map(({ id, realm }, i) => {
    const { percent, went, of } = into[i] ?? { percent: null, went: 0, of: 0 };
    return {
      id,
      realm,
      name: names[id],
      count: count(funnel[id]),
      long: part(Math.min(funnel[id], whole), whole),
      cut: funnel[id] > whole,
      percent: percent === null ? '' : t.percent(percent),
      went: beyond.includes(id)
        ? t.beyond(names[skipped[0]!])
        : percent === null
          ? t.none
          : t.went(count(went), count(of)),
    };
  });
}

/** A part in per cent, with one decimal; what is not nothing has a length. */
const part = (some: number, of: number): number =>
  some === 0 ? 0 : Math.max(0.1, Math.round((1000 * some) / of) / 10);

const doorNames = [...Object.keys(scenes), 'other'] as Entrance[];

/** The doors that were used, those with the most visits first. */
function doorsOf({ t }: World<Words>, tallies: State['entrances']) {
  const { names, scene, otherScene } = t.entrances;
  return doorNames
    .flatMap((door): [Entrance, Tally][] => (tallies[door] ? [[door, tallies[door]]] : []))
    .sort(([, a], [, b]) => b.entries - a.entries || b.orders - a.orders)
    .map(([door, { entries, orders, paid, income }]) => ({
      door,
      name: names[door],
      scene: door === 'other' ? otherScene : scene(ranges(scenes[door])),
      figures: [
        { label: t.entrances.entries, value: count(entries) },
        { label: t.entrances.orders, value: count(orders) },
        { label: t.entrances.paid, value: count(paid) },
        { label: t.entrances.income, value: money(income) },
      ],
    }));
}
