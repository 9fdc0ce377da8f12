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
import { refusalSentence } from '../../content/refusals';
import { act, basketAt, comeBack, fresh, gone, openOrder, receive, takeUp } from '../../counter';
import { tell } from '../../telling';

screen({
  words: checkoutWords,
  local: fresh,
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
    comeBack(this);
    receive(this);
  },
  project({ state, now, language, t }, local, query) {
    const {
      order,
      product: id,
      quantity,
      slot,
      total,
      off,
      percent,
    } = basketAt({ local, query }, state);
    const { name, line } = toldProduct(id, language);
    const product = findProduct(catalogue, id);
    const reservation = product?.kind === 'reservation';
    const most = product?.limit ?? 0;
    const amount = total === null ? '' : money(total);
    const open = order ? undefined : openOrder(state, id);
    const withdrawn = gone({ local, query }, state);
    const choosing = !order && !withdrawn;
    const refusal = withdrawn
      ? ({ code: 'withdrawn', product: id } as const)
      : total === null
        ? ({ code: 'quantity', most } as const)
        : local.refusal;
    return {
      step: boughtBefore(order, state) ? 'again' : order ? 'pay' : 'checkout',
      held: order ? { order: order.out_trade_no } : { product: id, quantity, slot },
      id,
      name,
      line,
      each: product ? (reservation ? t.perSeat : t.each)(money(product.price)) : '',
      choosing,
      quantity: local.quantity,
      counted: reservation ? t.seats : t.quantity,
      most,
      days: reservation && choosing ? tastingDays(now, slot, language) : [],
      slot: order && slot !== null ? dateAndTime(slot, language) : '',
      item: total === null ? '' : toldPieces({ product: id, quantity }, language),
      full: total === null ? '' : money(total + off),
      less: off > 0 ? promotionWords[language].less(percent) : '',
      off: off > 0 ? `−${money(off)}` : '',
      amount,
      fen: total === null ? '' : t.fen(total),
      number: order?.out_trade_no ?? '',
      open: open ? t.open(open.quantity, money(open.total)) : '',
      problem: refusal ? refusalSentence(refusal, language) : '',
      mock: config.payment.kind === 'mock',
      ...(order
        ? tell(order, local.busy, language)
        : {
            notice: '',
            waiting: false,
            action: withdrawn
              ? productWords[language].shop
              : total === null
                ? t.pay
                : payment[language].pay(amount),
          }),
    };
  },
  on: {
    quantity({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.update({ quantity: detail.value, refusal: null });
    },
    choose({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { at: Instant }>) {
      this.update({ slot: currentTarget.dataset.at, refusal: null });
    },
    act() {
      void (gone(this, store.state) ? go(places.shop()) : act(this));
    },
    toOpen() {
      const open = openOrder(store.state, this.query.product ?? '');
      if (open) void go(places.order(open.out_trade_no));
    },
  },
});

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
