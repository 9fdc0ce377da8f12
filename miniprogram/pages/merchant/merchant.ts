import { accounts } from '../../content/accounts';
import { dateAndTime, date, money } from '../../content/format';
import { merchant, messagesVouched } from '../../content/merchant';
import { products } from '../../content/shop';
import { vouchedBy } from '../../content/vouched';
import type { Sender } from '../../domain/accounts';
import { allowance } from '../../domain/allowance';
import { sameMonth } from '../../domain/calendar';
import type { Order } from '../../domain/order';
import { go, home } from '../../services/navigation';
import { orderPage } from '../../store/places';
import { screen, type World } from '../../store/screen';

type Words = (typeof merchant)['en'];

const senders = ['subscription', 'service'] as const satisfies readonly Sender[];

screen({
  words: merchant,
  title: ({ t }) => t.tab,
  project: (world) => {
    const { state } = world;
    const paid = state.orders.filter(({ payment }) => payment.status === 'paid');
    return {
      followers: state.follower ? 1 : 0,
      paidOrders: paid.length,
      income: money(paid.reduce((sum, { total }) => sum + total, 0)),
      follower: followerOf(world),
      orders: state.orders.map((order) => orderOf(world, order)).reverse(),
      allowances: senders.map((account) => allowanceOf(world, account)),
      miniProgram: accounts[world.language].miniProgram.name,
      messagesVouched: vouchedBy(messagesVouched, world.language),
    };
  },
  on: {
    open({ currentTarget }: WechatMiniprogram.BaseEvent<object, { order: string }>) {
      void go(orderPage(currentTarget.dataset.order));
    },
    journey: () => void home(),
  },
});

function followerOf({ state, language, t }: World<Words>) {
  if (!state.follower) return null;
  const { route, at } = state.follower;
  return { route: t.followers.route[route], since: t.followers.since(dateAndTime(at, language)) };
}

function orderOf({ language, t }: World<Words>, order: Order) {
  const { out_trade_no, product, quantity, total, payment } = order;
  const name = products[language][product as keyof (typeof products)['en']]?.name ?? product;
  const state = payment.status === 'unpaid' ? (payment.last ?? 'unpaid') : payment.status;
  return {
    id: out_trade_no,
    pieces: t.orders.pieces(name, quantity),
    number: t.orders.number(out_trade_no),
    amount: money(total),
    tag: payment.status === 'paid' ? 'success' : payment.status === 'unpaid' ? 'default' : 'danger',
    state: t.orders.states[state],
  };
}

function allowanceOf({ state, now, language, t }: World<Words>, account: Sender) {
  const { sent, most, renews } = allowance(state.pushes, account, now);
  return {
    kind: account,
    name: accounts[language][account].name,
    sent: t.messages[account](sent, most),
    left: t.messages.left(most - sent, date(renews, language)),
    marks: Array.from({ length: most }, (_, i) => i < sent),
    pushes: state.pushes
      .filter((push) => push.account === account && sameMonth(push.at, now))
      .map((push) => t.messages.article(dateAndTime(push.at, language)))
      .reverse(),
  };
}
