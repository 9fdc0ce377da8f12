import { count, money } from '../../../../i18n/format';
import { catalogue } from '../../../../data/catalogue';
import { funnelStageNames } from '../../../../i18n/funnelStages';
import { cite } from '../../../../i18n/citation';
import type { Language } from '../../../../bilingual';
import {
  conversions,
  customerFunnel,
  stages,
  type CustomerFunnel,
  type Funnel,
} from '../../../../domain/funnel';
import { sceneValues as scenes, type Entrance } from '../../../../domain/sceneValues';
import type { State, EntranceFigures } from '../../../../domain/state';
import { goHome } from '../../../../services/navigation';
import { chooseFollowMode, followModeChoice } from '../../../../flows/followModeChoice';
import { definePage } from '../../../../view/definePage';
import type { ViewContext } from '../../../../view/viewContext';
import { funnelPage, openRate, sceneValuesCitation } from '../../i18n/funnelPage';
import { simulateDay } from '../../domain/simulatedDay';
import { formatNumberRanges } from '../../domain/formatNumberRanges';

type Words = (typeof funnelPage)[Language];
type View = keyof Words['views'];
type Chosen<T> = WechatMiniprogram.CustomEvent<{ value: T }>;

definePage({
  words: funnelPage,
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
    chooseFollowMode,
    journey: () => void goHome(),
  },
});

function common({ state, language, t }: ViewContext<Words>) {
  return {
    views: Object.entries(t.views).map(([value, label]) => ({ value, label })),
    mode: followModeChoice(state.mode, language),
    sceneValuesCited: cite(sceneValuesCitation, language),
  };
}

function ofCustomer(world: ViewContext<Words>) {
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
    entrances: entranceRows(world, state.entrances),
  };
}

function ofDay(world: ViewContext<Words>, day: number) {
  const { state, language, t } = world;
  const days = {
    described: simulateDay(day, 'described', catalogue),
    today: simulateDay(day, 'today', catalogue),
  };
  const { funnel, nonFollowers, entrances } = days[state.mode];
  const { described, today } = days;
  return {
    label: t.day(count(day)),
    openRate: {
      words: openRate.words[language],
      cited: cite(openRate, language),
    },
    empty: false,
    rows: rowsOf(world, funnel, funnel.opened),
    notes: [
      t.cut(count(Math.round(funnel.reached / funnel.opened))),
      t.strangers(
        count(funnel.paid - funnel.followed),
        count(nonFollowers.cameBack),
        count(nonFollowers.boughtAgain),
      ),
    ],
    follow: t.follow(
      count(funnel.paid),
      count(described.funnel.followed),
      count(today.funnel.followed),
    ),
    entrances: entranceRows(world, entrances),
  };
}

/**
 * A bar for each stage, as long as its part of `whole` people, or cut where they are more; and after the first
 * stage the conversion into it; where it happened after a gap, what it lacks to be counted.
 */
function rowsOf(
  { language, t }: ViewContext<Words>,
  funnel: Funnel,
  whole: number,
  { skipped, beyond }: Pick<CustomerFunnel, 'skipped' | 'beyond'> = { skipped: [], beyond: [] },
) {
  const into = [null, ...conversions(funnel)];
  const names = funnelStageNames[language];
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

/** The entrances that were used, those with the most visits first. */
function entranceRows({ t }: ViewContext<Words>, tallies: State['entrances']) {
  const { names, scene, otherScene } = t.entrances;
  return doorNames
    .flatMap((entrance): [Entrance, EntranceFigures][] =>
      tallies[entrance] ? [[entrance, tallies[entrance]]] : [],
    )
    .sort(([, a], [, b]) => b.entries - a.entries || b.orders - a.orders)
    .map(([entrance, { entries, orders, paid, income }]) => ({
      entrance,
      name: names[entrance],
      scene: entrance === 'other' ? otherScene : scene(formatNumberRanges(scenes[entrance])),
      figures: [
        { label: t.entrances.entries, value: count(entries) },
        { label: t.entrances.orders, value: count(orders) },
        { label: t.entrances.paid, value: count(paid) },
        { label: t.entrances.income, value: money(income) },
      ],
    }));
}
