import { accounts } from '../../i18n/accounts';
import { dateAndTime, money } from '../../i18n/format';
import { merchantPage, messagesCitation, reachCitation } from '../../i18n/merchantPage';
import { orderedItems } from '../../i18n/productAndPostText';
import { funnelStageNames } from '../../i18n/funnelStages';
import { cite } from '../../i18n/citation';
import type { Sender } from '../../domain/accounts';
import { messageAllowance } from '../../domain/messageAllowance';
import { customerFunnel, stages } from '../../domain/funnel';
import { stepIndex } from '../../domain/journeySteps';
import type { Order } from '../../domain/order';
import { openPage } from '../../services/navigation';
import { store } from '../../store/index';
import { routeOfStep, routes } from '../../routing/routes';
import { definePage } from '../../view/definePage';
import type { ViewContext } from '../../view/viewContext';

type Words = (typeof merchantPage)['en'];

/** How many orders the tab shows; the others are one tap away. */
const NEWEST = 5;

const senders = ['subscription', 'service'] as const satisfies readonly Sender[];

definePage({
  words: merchantPage,
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
      reachCited: cite(reachCitation, language),
      unreachable: state.paid.orders > 0 && !state.follower,
      orders: state.orders
        .slice(-NEWEST)
        .map((order) => orderOf(world, order))
        .reverse(),
      noOrders: t.orders.none(stepIndex('checkout') + 1),
      senders: [
        ...senders.map((account) => senderOf(world, account)),
        {
          kind: 'miniProgram',
          name: accounts[language].miniProgram.name,
          sent: t.messages.miniProgram,
          marks: [],
        },
      ],
      messagesCited: cite(messagesCitation, language),
    };
  },
  on: {
    open({ currentTarget }: WechatMiniprogram.BaseEvent<object, { order: string }>) {
      void openPage(routes.order(currentTarget.dataset.order));
    },
    allOrders: () => void openPage(routes.order()),
    funnel: () => void openPage(routes.funnel),
    messages: () => void openPage(routes.messages),
    follow: () => void openPage(routeOfStep('follow', store.state)),
    write: () => void openPage(routes.compose),
  },
});

function funnelOf({ state, language, t }: ViewContext<Words>) {
  const { funnel, skipped } = customerFunnel(state);
  const names = funnelStageNames[language];
  const reached = stages.filter(({ id }) => funnel[id] > 0);
  const last = reached[reached.length - 1];
  return {
    bars: stages.map(({ id, realm }) => ({ id, realm, full: funnel[id] > 0 })),
    far: last ? t.funnel.far(reached.length, stages.length, names[last.id]) : t.funnel.none,
    skipped:
      skipped.length > 0 ? t.funnel.skipped(skipped.map((id) => names[id]).join(t.funnel.and)) : '',
  };
}

function followersOf({ state, language, t }: ViewContext<Words>) {
  const { follower } = state;
  return {
    name: accounts[language].service.name,
    count: t.reach.followers(follower ? 1 : 0),
    told: follower
      ? [t.reach.route[follower.route], t.reach.since(dateAndTime(follower.at, language))]
      : state.paid.orders > 0
        ? []
        : [t.reach.nobody(stepIndex('follow') + 1)],
  };
}

/** Vant's types of tag; what is neither paid nor unpaid is still open. */
const tagTypes: Partial<Record<Order['payment']['status'], string>> = {
  paid: 'success',
  unpaid: 'default',
};

function orderOf({ language, t, orderStatus }: ViewContext<Words>, order: Order) {
  const { out_trade_no, total, payment } = order;
  return {
    id: out_trade_no,
    pieces: orderedItems(order, language),
    number: t.orders.number(out_trade_no),
    amount: money(total),
    tag: tagTypes[payment.status] ?? 'danger',
    state: t.orders.states[orderStatus(order)],
  };
}

function senderOf({ state, now, language, t }: ViewContext<Words>, account: Sender) {
  const { sent, most } = messageAllowance(state.pushes, account, now);
  return {
    kind: account,
    name: accounts[language][account].name,
    sent: t.messages[account](sent, most),
    marks: Array.from({ length: most }, (_, i) => i < sent),
  };
}
