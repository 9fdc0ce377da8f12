import { dateAndTime, money } from '../../../../content/format';
import { brand, toldPieces } from '../../../../content/shop';
import { boughtBefore } from '../../../../domain/journey';
import { findOrder, type Order } from '../../../../domain/order';
import type { Language } from '../../../../content/words';
import { go } from '../../../../services/navigation';
import { store, till } from '../../../../store/index';
import { places } from '../../../../store/places';
import { screen, type Screen } from '../../../../store/screen';
import { orderWords } from '../../content/order';
import { payment } from '../../content/payment';
import { refusalSentence, type Refused } from '../../content/refusals';
import { standing } from '../../../../store/standing';
import { reserveAnew } from '../../orderPayment';
import { tell } from '../../telling';

interface Asking {
  refusal: Refused | null;
}

const fresh: Asking = { refusal: null };

/** One order as it truly stands; without an order in the address, all of them. */
screen({
  words: orderWords,
  local: fresh,
  lost: ({ id }, { state }) =>
    id === undefined || findOrder(state.orders, id) ? null : { what: 'order', given: id },
  title: ({ t }, { id }) => (id === undefined ? t.all : t.title),
  // An order is its customer's own: what is shared is the shop.
  share: ({ language }) => ({ title: brand.name[language], path: places.shop() }),
  shown() {
    const { id = '' } = this.query;
    if (till.isUnderWay(id)) void ask(this, id);
  },
  project({ state, language, t }, { refusal }, { id }) {
    const problem = refusal ? refusalSentence(refusal, language) : '';
    const order = findOrder(state.orders, id ?? '');
    if (!order) {
      const orders = [...state.orders].reverse().map((it) => inList(it, language));
      return { one: false, orders, none: orders.length === 0 };
    }
    const { out_trade_no, total, slot, placedAt, payment: paid } = order;
    const row = (label: string, value: string) => ({ label, value });
    const rows = [
      row(t.item, toldPieces(order, language)),
      ...(slot === undefined ? [] : [row(t.time, dateAndTime(slot, language))]),
      ...(order.off ? [row(t.off, `−${money(order.off)}`)] : []),
      row(t.amount, money(total)),
      row(t.number, out_trade_no),
      row(t.placed, dateAndTime(placedAt, language)),
      ...(paid.status === 'paid'
        ? [row(t.paid, dateAndTime(paid.at, language)), row(t.transaction, paid.transaction_id)]
        : []),
    ];
    const now = standing(order);
    const status = payment[language].short[now];
    const step = boughtBefore(order, state) ? 'again' : 'pay';
    const held = { order: out_trade_no };
    return { one: true, step, held, status, now, rows, problem, ...tell(order, language) };
  },
  on: {
    act() {
      const { id = '' } = this.query;
      const order = findOrder(store.state.orders, id);
      if (!order) return;
      const now = standing(order);
      if (now === 'unknown' || now === 'failed') void ask(this, id);
      else if (now === 'slotPassed') void reserveAnew(this, order);
      else void go(now === 'paid' ? places.result(id) : places.checkout({ order: id }));
    },
    open({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      void go(places.order(currentTarget.dataset.id));
    },
    shop() {
      void go(places.shop());
    },
  },
});

async function ask(page: Screen<Asking>, id: string): Promise<void> {
  const answer = till.ask(id);
  page.update({ refusal: null });
  const outcome = await answer;
  page.update({ refusal: outcome.ok ? null : outcome.refusal });
}

function inList(order: Order, language: Language) {
  const { out_trade_no, total, placedAt } = order;
  return {
    id: out_trade_no,
    item: toldPieces(order, language),
    placed: dateAndTime(placedAt, language),
    amount: money(total),
    status: payment[language].short[standing(order)],
  };
}
