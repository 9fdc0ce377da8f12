import { brand, catalogue, toldPieces } from '../../content/shop';
import type { Instant } from '../../domain/calendar';
import { findProduct, mayHold } from '../../domain/catalogue';
import type { Fen } from '../../domain/money';
import { lastPaid } from '../../domain/journey';
import { findOrder, type Order } from '../../domain/order';
import { findPost, promotionOn } from '../../domain/promotion';
import type { State } from '../../domain/state';
import { isFirstPage, replace } from '../../services/navigation';
import { numbers } from '../../services/index';
import { settings, store, till } from '../../store/index';
import { places } from '../../store/places';
import type { Query, Screen } from '../../store/screen';
import type { PayOutcome } from '../../store/till';
import type { Refused } from './content/refusals';
import { priceOf, promisedOn } from './price';
import { isOver, standing } from './standing';

/** What lies on the counter while the checkout page is open. */
export interface Counter {
  /** As it was typed. */
  quantity: string;
  slot: Instant | null;
  /** The post whose promotion this page shows. */
  promised: string | null;
  /** The number of the order placed from here. */
  order: string;
  /** A payment or a question is under way that this page has started. */
  busy: boolean;
  /** The repeated purchase was begun: coming back to this page does not begin another. */
  quickened: boolean;
  /** The page is on its way to the result. */
  left: boolean;
  refusal: Refused | null;
}

export const fresh: Counter = {
  quantity: '1',
  slot: null,
  promised: null,
  order: '',
  busy: false,
  quickened: false,
  left: false,
  refusal: null,
};

/** What is to be paid for: an order that stands, or what would be ordered; `total` is null for a wrong quantity, and for what cannot be had. */
export interface Basket {
  order: Order | undefined;
  product: string;
  quantity: number;
  slot: Instant | null;
  /** What a promotion takes off. */
  off: Fen;
  percent: number;
  total: Fen | null;
}

type At = { local: Counter; query: Query };

export const orderAt = ({ local, query }: At, { orders }: State): Order | undefined =>
  findOrder(orders, local.order) ?? findOrder(orders, query.order ?? '');

/** Whether the merchant has withdrawn what would be ordered here. An order that stands can still be paid. */
export const gone = (at: At, state: State): boolean =>
  !orderAt(at, state) && state.withdrawn.includes(at.query.product ?? '');

export function basketAt(at: At, state: State): Basket {
  const order = orderAt(at, state);
  const { local, query } = at;
  const promotion = order ? (order.promotion ?? null) : local.promised;
  const { percent = 0 } = findPost(state, promotion ?? '')?.post.promotion ?? {};
  if (order) return { slot: null, off: 0, ...order, percent, order };
  const product = findProduct(catalogue, query.product ?? '');
  const quantity = /^\d+$/.test(local.quantity) ? Number(local.quantity) : NaN;
  return {
    order,
    product: product?.id ?? '',
    quantity,
    slot: local.slot,
    percent,
    off: 0,
    total: null,
    ...(product &&
      !gone(at, state) &&
      mayHold(product, quantity) &&
      priceOf(product, quantity, promotion, state)),
  };
}

/** An order of the same product that was placed before and is not seen to be paid. */
export const openOrder = ({ orders }: State, product: string): Order | undefined =>
  orders
    .filter((it) => it.product === product && it.payment.status !== 'paid' && !isOver(it))
    .pop();

/** The repeated purchase as it was begun before: one piece, at a price that no promise has lowered since. */
export function halfBought(
  state: State,
  product: string,
  promised: string | null,
): Order | undefined {
  const open = openOrder(state, product);
  return open?.quantity === 1 && promised === null ? open : undefined;
}

/** The order whose payment is the last thing that happened: the answer came while the page was away. */
function justPaid(state: State, product: string): Order | undefined {
  const order = lastPaid(state);
  if (order?.product !== product) return undefined;
  return order.payment.status === 'paid' && order.payment.at === state.at ? order : undefined;
}

/**
 * The one action of the counter. The first tap places the order, and pays it; later taps pay the same
 * order; while nobody knows whether it is paid, WeChat Pay is asked instead; once it is, on to the result.
 */
export async function act(page: Screen<Counter>): Promise<void> {
  if (page.local.busy) return;
  const order = orderAt(page, store.state) ?? place(page);
  if (!order) return;
  const { out_trade_no } = order;
  const now = standing(order);
  if (now === 'paid') leave(page);
  else if (now === 'slotPassed') await replace(places.checkout({ product: order.product }));
  else if (now === 'unknown') await watch(page, till.ask(out_trade_no));
  else await watch(page, till.pay(out_trade_no, description(order)));
}

/**
 * The app was killed at the counter: WeChat opens the same page again, and the order that was placed
 * from it is taken up, so that nobody orders and pays a second time for what may be paid already.
 */
export function takeUp(page: Screen<Counter>): void {
  const product = page.query.product ?? '';
  const order = openOrder(store.state, product) ?? justPaid(store.state, product);
  if (order && isFirstPage()) page.update({ order: order.out_trade_no });
}

/**
 * Shows the price that holds now, and says so when it is not the one that was promised on the way here.
 * Whoever came to repeat a purchase has nothing more to say: it is placed, or taken up, and paid.
 */
export function receive(page: Screen<Counter>): void {
  const { product = '', promotion, quick } = page.query;
  if (orderAt(page, store.state)) return;
  const standing = promotionOn(store.state, product, store.now());
  const promised = standing?.is === 'valid' ? standing.article : null;
  page.update({ promised });
  if (promotion !== undefined && promotion !== promised) {
    page.update({
      refusal:
        standing?.is === 'ended'
          ? { code: 'promotionEnded', until: standing.until }
          : { code: 'promotionUsed' },
    });
  } else if (quick !== undefined && !page.local.quickened) {
    const open = halfBought(store.state, product, promised);
    page.update({ quickened: true, ...(open && { order: open.out_trade_no }) });
    void act(page);
  }
}

/** Somebody comes to the counter again: waits with them for what is under way, or goes on if it is done. */
export function comeBack(page: Screen<Counter>): void {
  const order = orderAt(page, store.state);
  if (!order || page.local.busy) return;
  if (till.isUnderWay(order.out_trade_no)) void watch(page, till.ask(order.out_trade_no));
  else leave(page);
}

/** Waits for the till on behalf of the page, then goes on to the result if the order is paid. */
async function watch(page: Screen<Counter>, answer: Promise<PayOutcome>): Promise<void> {
  page.update({ busy: true, refusal: null });
  const outcome = await answer;
  page.update({ busy: false, refusal: outcome.ok ? null : outcome.refusal });
  leave(page);
}

/** A paid order has nothing to do at the counter. */
function leave(page: Screen<Counter>): void {
  const order = orderAt(page, store.state);
  if (order?.payment.status !== 'paid' || !page.visible || page.local.left) return;
  page.update({ left: true });
  void replace(places.result(order.out_trade_no));
}

/** The number is remembered first, so that no drawing in between takes the order for somebody else's. */
function place(page: Screen<Counter>): Order | undefined {
  const out_trade_no = numbers.next('LT');
  const { product, quantity, slot } = basketAt(page, store.state);
  page.update({ order: out_trade_no, refusal: null });
  const placed = store.send({
    type: 'placeOrder',
    out_trade_no,
    product,
    quantity,
    ...(slot !== null && { slot }),
    ...(page.local.promised !== null && { promotion: page.local.promised }),
  });
  // What was promised and does not hold is not shown any longer.
  if (!placed.ok)
    page.update({
      order: '',
      refusal: placed.refusal,
      promised: promisedOn(store.state, product, store.now()),
    });
  return orderAt(page, store.state);
}

/** What WeChat Pay writes on the bill: at most 127 characters. */
const description = (order: Order): string =>
  `${brand.name[settings.language]} ${toldPieces(order, settings.language)}`.slice(0, 127);
