import { config } from '../../../../config';
import { dateAndTime, day, money, time } from '../../../../i18n/format';
import { brand } from '../../../../data/brand';
import { catalogue } from '../../../../data/catalogue';
import { orderedItems, productText } from '../../../../i18n/productAndPostText';
import type { Language } from '../../../../bilingual';
import type { Instant } from '../../../../domain/calendar';
import { findProduct, tastingSlots } from '../../../../domain/catalogue';
import { hasBoughtBefore } from '../../../../domain/journeySteps';
import { findOrder } from '../../../../domain/order';
import { openPage } from '../../../../services/navigation';
import { store } from '../../../../store/index';
import { routes } from '../../../../routing/routes';
import { definePage } from '../../../../view/definePage';
import { checkoutPage } from '../../i18n/checkoutPage';
import { orderStatusWords } from '../../i18n/orderStatus';
import { productPage } from '../../i18n/productPage';
import { promotionWords } from '../../i18n/promotionStatus';
import { shopRefusalSentence, type AnyRefusal } from '../../i18n/shopRefusalSentence';
import { findUnpaidOrder } from '../../model/orderPayment';
import { priceOfOrder, type Price } from '../../../../domain/price';
import { paymentPrompt } from '../../model/paymentPrompt';
import {
  submitCheckout,
  checkoutPhase,
  enterInput,
  initialCheckoutInput,
  refreshCheckout,
  restoreOrder,
} from './checkoutActions';

definePage({
  words: checkoutPage,
  local: initialCheckoutInput,
  notFound({ product = '', order }, { state }) {
    if (order !== undefined) {
      return findOrder(state.orders, order) ? null : { what: 'order', value: order };
    }
    return findProduct(catalogue, product) ? null : { what: 'product', value: product };
  },
  title: ({ t }) => t.title,
  // An order is its customer's own: what is shared is the shop.
  share: ({ language }) => ({ title: brand.name[language], path: routes.shop() }),
  opened() {
    restoreOrder(this);
  },
  shown() {
    refreshCheckout(this);
  },
  project(world, local, query) {
    const { state, now, language, t } = world;
    const at = checkoutPhase({ local, query }, state);
    const shared = { choosing: false, days: [], open: '', mock: config.payment.kind === 'mock' };
    const problem = (refusal: AnyRefusal | null) =>
      refusal && shopRefusalSentence(refusal, language);
    if (at.phase === 'ordered') {
      const { order } = at;
      const { out_trade_no, product, quantity, slot } = order;
      return {
        ...shared,
        ...goodsOf(product, t, language),
        ...sumOf(product, quantity, priceOfOrder(order, state), t, language),
        step: hasBoughtBefore(order, state) ? 'again' : 'pay',
        pending: { order: out_trade_no },
        slot: slot === undefined ? '' : dateAndTime(slot, language),
        number: out_trade_no,
        paying: order.payment.status === 'paying' ? out_trade_no : '',
        problem: problem(local.refusal) ?? '',
        ...paymentPrompt(order, world),
      };
    }
    const { product } = at;
    const { id, limit: most } = product;
    const step = hasBoughtBefore(undefined, state) ? 'again' : 'checkout';
    const unordered = { ...goodsOf(id, t, language), slot: '', number: '', paying: '', step };
    const open = findUnpaidOrder(state, id, now);
    const waits = {
      ...shared,
      ...unordered,
      notice: '',
      waiting: false,
      open: open ? t.open(open.quantity, money(open.total)) : '',
    };
    if (at.phase === 'withdrawn') {
      return {
        ...waits,
        ...sumOf(id, 0, null, t, language),
        pending: { product: id },
        action: productPage[language].shop,
        problem: problem({ code: 'withdrawn', product: id }) ?? '',
      };
    }
    const { quantity, price } = at;
    const reservation = product.kind === 'reservation';
    return {
      ...waits,
      ...sumOf(id, quantity, price, t, language),
      pending: { product: id, quantity, slot: local.slot },
      choosing: true,
      quantity: local.quantity,
      counted: reservation ? t.seats : t.quantity,
      most,
      days: reservation ? tastingDays(now, local.slot, language) : [],
      action: price ? orderStatusWords[language].pay(money(price.total)) : t.pay,
      problem: problem(price ? local.refusal : { code: 'quantity', most }) ?? '',
    };
  },
  on: {
    quantity({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      enterInput(this, { quantity: detail.value });
    },
    choose({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { at: Instant }>) {
      enterInput(this, { slot: currentTarget.dataset.at });
    },
    act() {
      void submitCheckout(this);
    },
    toOpen() {
      const open = findUnpaidOrder(store.state, this.query.product ?? '', store.now());
      if (open) void openPage(routes.order(open.out_trade_no));
    },
  },
});

type Words = (typeof checkoutPage)[Language];

/** What the page is about. */
function goodsOf(id: string, t: Words, language: Language) {
  const { name, line } = productText(id, language);
  const product = findProduct(catalogue, id);
  const per = product?.kind === 'reservation' ? t.perSeat : t.each;
  return { id, name, line, each: product ? per(money(product.price)) : '' };
}

/** What it costs; `null` where it cannot be had so. */
function sumOf(
  product: string,
  quantity: number,
  price: Price | null,
  t: Words,
  language: Language,
) {
  if (!price) return { item: '', full: '', less: '', off: '', amount: '', fen: '' };
  const { full, off, percent, total } = price;
  return {
    item: orderedItems({ product, quantity }, language),
    full: money(full),
    less: off > 0 ? promotionWords[language].less(percent) : '',
    off: off > 0 ? `−${money(off)}` : '',
    amount: money(total),
    fen: t.fen(total),
  };
}

/** The times that can be chosen, day by day. */
function tastingDays(now: Instant, chosen: Instant | null, language: Language) {
  const slots = tastingSlots(now).map((at) => ({
    at,
    day: day(at, language),
    time: time(at),
    label: dateAndTime(at, language),
    chosen: at === chosen,
  }));
  const days = [...new Set(slots.map((slot) => slot.day))];
  return days.map((name) => ({ day: name, slots: slots.filter((slot) => slot.day === name) }));
}
