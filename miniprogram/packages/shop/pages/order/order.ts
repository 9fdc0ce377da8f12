import { dateAndTime, money } from '../../../../i18n/format';
import { brand } from '../../../../data/brand';
import { orderedItems } from '../../../../i18n/productAndPostText';
import { hasBoughtBefore } from '../../../../domain/journeySteps';
import { findOrder, type Order } from '../../../../domain/order';
import { openPage } from '../../../../services/navigation';
import { store } from '../../../../store/index';
import { paymentFlow } from '../../../../flows/index';
import { routes } from '../../../../routing/routes';
import { keepRefusal } from '../../../../flows/reportOutcome';
import { definePage, type PageInstance } from '../../../../view/definePage';
import type { ViewContext } from '../../../../view/viewContext';
import { orderPage } from '../../i18n/orderPage';
import { orderStatusWords } from '../../i18n/orderStatus';
import { shopRefusalSentence, type AnyRefusal } from '../../i18n/shopRefusalSentence';
import { currentOrderStatus } from '../../../../flows/currentOrderStatus';
import { reserveAgain } from '../../model/orderPayment';
import { paymentPrompt } from '../../model/paymentPrompt';

interface Asking {
  refusal: AnyRefusal | null;
}

const fresh: Asking = { refusal: null };

/** One order as it truly stands; without an order in the address, all of them. */
definePage({
  words: orderPage,
  local: fresh,
  notFound: ({ id }, { state }) =>
    id === undefined || findOrder(state.orders, id) ? null : { what: 'order', value: id },
  title: ({ t }, { id }) => (id === undefined ? t.all : t.title),
  // An order is its customer's own: what is shared is the shop.
  share: ({ language }) => ({ title: brand.name[language], path: routes.shop() }),
  shown() {
    const { id = '' } = this.query;
    if (paymentFlow.isInProgress(id)) void ask(this, id);
  },
  project(world, { refusal }, { id }) {
    const { state, language, t } = world;
    const problem = refusal ? shopRefusalSentence(refusal, language) : '';
    const order = findOrder(state.orders, id ?? '');
    if (!order) {
      const orders = [...state.orders].reverse().map((it) => inList(it, world));
      return { one: false, orders, none: orders.length === 0 };
    }
    const { out_trade_no, total, slot, placedAt, payment: paid } = order;
    const row = (label: string, value: string) => ({ label, value });
    const rows = [
      row(t.item, orderedItems(order, language)),
      ...(slot === undefined ? [] : [row(t.time, dateAndTime(slot, language))]),
      ...(order.off ? [row(t.off, `−${money(order.off)}`)] : []),
      row(t.amount, money(total)),
      row(t.number, out_trade_no),
      row(t.placed, dateAndTime(placedAt, language)),
      ...(paid.status === 'paid'
        ? [row(t.paid, dateAndTime(paid.at, language)), row(t.transaction, paid.transaction_id)]
        : []),
    ];
    const now = world.orderStatus(order);
    const status = orderStatusWords[language].short[now];
    const step = hasBoughtBefore(order, state) ? 'again' : 'pay';
    const pending = { order: out_trade_no };
    return {
      one: true,
      step,
      pending,
      status,
      now,
      rows,
      problem,
      ...paymentPrompt(order, world),
    };
  },
  on: {
    act() {
      const { id = '' } = this.query;
      const order = findOrder(store.state.orders, id);
      if (!order) return;
      const now = currentOrderStatus(order);
      if (now === 'unknown' || now === 'failed') void ask(this, id);
      else if (now === 'slotPassed') void reserveAgain(this, order);
      else void openPage(now === 'paid' ? routes.result(id) : routes.checkout({ order: id }));
    },
    open({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      void openPage(routes.order(currentTarget.dataset.id));
    },
    shop() {
      void openPage(routes.shop());
    },
  },
});

async function ask(page: PageInstance<Asking>, id: string): Promise<void> {
  const outcome = await page.batch(() => {
    page.update({ refusal: null });
    return paymentFlow.queryOrder(id);
  });
  keepRefusal(page, outcome);
}

function inList(
  order: Order,
  { language, orderStatus }: Pick<ViewContext<unknown>, 'language' | 'orderStatus'>,
) {
  const { out_trade_no, total, placedAt } = order;
  return {
    id: out_trade_no,
    item: orderedItems(order, language),
    placed: dateAndTime(placedAt, language),
    amount: money(total),
    status: orderStatusWords[language].short[orderStatus(order)],
  };
}
