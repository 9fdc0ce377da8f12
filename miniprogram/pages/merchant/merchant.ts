import { accounts } from '../../content/accounts';
import { dateAndTime, money } from '../../content/format';
import { merchant, messagesVouched, reachVouched } from '../../content/merchant';
import { toldPieces } from '../../content/shop';
import { stageNames } from '../../content/stages';
import { vouchedBy } from '../../content/vouched';
import type { Sender } from '../../domain/accounts';
import { allowance } from '../../domain/allowance';
import { customerFunnel, stages } from '../../domain/funnel';
import { indexOf } from '../../domain/journey';
import type { Order } from '../../domain/order';
import { go } from '../../services/navigation';
import { store } from '../../store/index';
import { placeOf, places } from '../../store/places';
import { standing } from '../../store/standing';
import { screen, type World } from '../../store/screen';

type Words = (typeof merchant)['en'];

/** How many orders the tab shows; the others are one tap away. */
const NEWEST = 5;

const senders = ['subscription', 'service'] as const satisfies readonly Sender[];

screen({
  words: merchant,
  title: ({ t }) => t.tab,
  project: (world) => {
    const { state, language, t } = world;
    return {
      figures: [
        { label: t.figures.followers, number: state.follower ? '1' : '0' },
        { label: t.figures.orders, number: String(state.paid.orders) },
        { label: t.figures.income, number: money(state.paid.income) },
      ],
      funnel: funnelOf(world),
      service: followersOf(world),
      subscription: accounts[language].subscription.name,
      reachVouched: vouchedBy(reachVouched, language),
      unreachable: state.paid.orders > 0 && !state.follower,
      orders: state.orders
        .slice(-NEWEST)
        .map((order) => orderOf(world, order))
        .reverse(),
      noOrders: t.orders.none(indexOf('checkout') + 1),
      senders: [
        ...senders.map((account) => senderOf(world, account)),
        {
          kind: 'miniProgram',
          name: accounts[language].miniProgram.name,
          sent: t.messages.miniProgram,
          marks: [],
        },
      ],
      messagesVouched: vouchedBy(messagesVouched, language),
    };
  },
  on: {
    open({ currentTarget }: WechatMiniprogram.BaseEvent<object, { order: string }>) {
      void go(places.order(currentTarget.dataset.order));
    },
    allOrders: () => void go(places.order()),
    funnel: () => void go(places.funnel),
    messages: () => void go(places.messages),
    follow: () => void go(placeOf('follow', store.state)),
    write: () => void go(places.compose),
  },
});

function funnelOf({ state, language, t }: World<Words>) {
  const { funnel, skipped } = customerFunnel(state);
  const names = stageNames[language];
  const reached = stages.filter(({ id }) => funnel[id] > 0);
  const last = reached[reached.length - 1];
  return {
    bars: stages.map(({ id, realm }) => ({ id, realm, full: funnel[id] > 0 })),
    far: last ? t.funnel.far(reached.length, stages.length, names[last.id]) : t.funnel.none,
    skipped:
      skipped.length > 0 ? t.funnel.skipped(skipped.map((id) => names[id]).join(t.funnel.and)) : '',
  };
}

function followersOf({ state, language, t }: World<Words>) {
  const { follower } = state;
  return {
    name: accounts[language].service.name,
    count: t.reach.followers(follower ? 1 : 0),
    told: follower
      ? [t.reach.route[follower.route], t.reach.since(dateAndTime(follower.at, language))]
      : state.paid.orders > 0
        ? []
        : [t.reach.nobody(indexOf('follow') + 1)],
  };
}

/** Vant's types of tag; what is neither paid nor unpaid is still open. */
const tagTypes: Partial<Record<Order['payment']['status'], string>> = {
  paid: 'success',
  unpaid: 'default',
};

function orderOf({ language, t }: World<Words>, order: Order) {
  const { out_trade_no, total, payment } = order;
  return {
    id: out_trade_no,
    pieces: toldPieces(order, language),
    number: t.orders.number(out_trade_no),
    amount: money(total),
    tag: tagTypes[payment.status] ?? 'danger',
    state: t.orders.states[standing(order)],
  };
}

function senderOf({ state, now, language, t }: World<Words>, account: Sender) {
  const { sent, most } = allowance(state.pushes, account, now);
  return {
    kind: account,
    name: accounts[language][account].name,
    sent: t.messages[account](sent, most),
    marks: Array.from({ length: most }, (_, i) => i < sent),
  };
}
