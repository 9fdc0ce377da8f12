import { config } from '../../../../config';
import { dateAndTime, day, money, time } from '../../../../content/format';
import { brand, catalogue, toldPieces, toldProduct } from '../../../../content/shop';
import type { Language } from '../../../../content/words';
import type { Instant } from '../../../../domain/calendar';
import { findProduct, tastingSlots } from '../../../../domain/catalogue';
import { boughtBefore } from '../../../../domain/journey';
import { findOrder } from '../../../../domain/order';
import { go } from '../../../../services/navigation';
import { store } from '../../../../store/index';
import { places } from '../../../../store/places';
import { screen } from '../../../../store/screen';
import { checkoutWords } from '../../content/checkout';
import { payment } from '../../content/payment';
import { productWords } from '../../content/product';
import { promotionWords } from '../../content/promotion';
import { refusalSentence, type Refused } from '../../content/refusals';
import { openOrder } from '../../orderPayment';
import { priceIn, type Price } from '../../price';
import { tell } from '../../telling';
import { act, checkoutAt, enter, nothingEntered, receive, takeUp } from './checkoutModel';

screen({
  words: checkoutWords,
  local: nothingEntered,
  lost({ product = '', order }, { state }) {
    if (order !== undefined) {
      return findOrder(state.orders, order) ? null : { what: 'order', given: order };
    }
    return findProduct(catalogue, product) ? null : { what: 'product', given: product };
  },
  title: ({ t }) => t.title,
  // An order is its customer's own: what is shared is the shop.
  share: ({ language }) => ({ title: brand.name[language], path: places.shop() }),
  opened() {
    takeUp(this);
  },
  shown() {
    receive(this);
  },
  project({ state, now, language, t }, local, query) {
    const at = checkoutAt({ local, query }, state);
    const shared = { choosing: false, days: [], open: '', mock: config.payment.kind === 'mock' };
    const problem = (refusal: Refused | null) => refusal && refusalSentence(refusal, language);
    if (at.phase === 'ordered') {
      const { order } = at;
      const { out_trade_no, product, quantity, slot } = order;
      return {
        ...shared,
        ...goodsOf(product, t, language),
        ...sumOf(product, quantity, priceIn(order, state), t, language),
        step: boughtBefore(order, state) ? 'again' : 'pay',
        held: { order: out_trade_no },
        slot: slot === undefined ? '' : dateAndTime(slot, language),
        number: out_trade_no,
        paying: order.payment.status === 'paying' ? out_trade_no : '',
        problem: problem(local.refusal) ?? '',
        ...tell(order, language),
      };
    }
    const { product } = at;
    const { id, limit: most } = product;
    const step = boughtBefore(undefined, state) ? 'again' : 'checkout';
    const unordered = { ...goodsOf(id, t, language), slot: '', number: '', paying: '', step };
    const open = openOrder(state, id);
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
        held: { product: id },
        action: productWords[language].shop,
        problem: problem({ code: 'withdrawn', product: id }) ?? '',
      };
    }
    const { quantity, price } = at;
    const reservation = product.kind === 'reservation';
    return {
      ...waits,
      ...sumOf(id, quantity, price, t, language),
      held: { product: id, quantity, slot: local.slot },
      choosing: true,
      quantity: local.quantity,
      counted: reservation ? t.seats : t.quantity,
      most,
      days: reservation ? tastingDays(now, local.slot, language) : [],
      action: price ? payment[language].pay(money(price.total)) : t.pay,
      problem: problem(price ? local.refusal : { code: 'quantity', most }) ?? '',
    };
  },
  on: {
    quantity({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      enter(this, { quantity: detail.value });
    },
    choose({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { at: Instant }>) {
      enter(this, { slot: currentTarget.dataset.at });
    },
    act() {
      void act(this);
    },
    toOpen() {
      const open = openOrder(store.state, this.query.product ?? '');
      if (open) void go(places.order(open.out_trade_no));
    },
  },
});

type Words = (typeof checkoutWords)[Language];

/** What the page is about. */
function goodsOf(id: string, t: Words, language: Language) {
  const { name, line } = toldProduct(id, language);
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
    item: toldPieces({ product, quantity }, language),
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
