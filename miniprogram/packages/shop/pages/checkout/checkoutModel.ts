import { catalogue } from '../../../../content/shop';
import { findProduct, mayHold, tastingSlots, type Product } from '../../../../domain/catalogue';
import { lastPaid } from '../../../../domain/journey';
import { findOrder, type Order } from '../../../../domain/order';
import { promotionOn } from '../../../../domain/promotion';
import type { State } from '../../../../domain/state';
import { wholeNumber } from '../../../../domain/text';
import { numbers, storage } from '../../../../services/index';
import { go, openedByLaunch, replace } from '../../../../services/navigation';
import { store } from '../../../../store/index';
import { places } from '../../../../store/places';
import type { Query, Screen } from '../../../../store/screen';
import type { Refused } from '../../content/refusals';
import { comeBack, openOrder, proceed } from '../../orderPayment';
import { priceOf, promisedOn, type Price } from '../../price';
import { CheckoutEntries, type CheckoutEntry } from './checkoutEntries';

const entries = new CheckoutEntries({ storage, store });

/** What the customer has entered on the page, and the order that came of it. */
export interface Entered extends CheckoutEntry {
  /** The post whose promotion this page shows. */
  promised: string | null;
  /** The number of the order placed from here. */
  order: string;
  refusal: Refused | null;
}

export const nothingEntered: Entered = {
  quantity: '1',
  slot: null,
  promised: null,
  order: '',
  refusal: null,
};

/** Where the customer is at the checkout; `price` is null for a quantity that one order cannot hold. */
export type Checkout =
  | { phase: 'choosing'; product: Product; quantity: number; price: Price | null }
  | { phase: 'withdrawn'; product: Product }
  | { phase: 'ordered'; order: Order };

type At = { local: Entered; query: Query };

/** What is withdrawn cannot be ordered; an order of it that stands can still be paid. */
export function checkoutAt({ local, query }: At, state: State): Checkout {
  const order = findOrder(state.orders, local.order) ?? findOrder(state.orders, query.order ?? '');
  if (order) return { phase: 'ordered', order };
  const product = findProduct(catalogue, query.product ?? '')!;
  if (state.withdrawn.includes(product.id)) return { phase: 'withdrawn', product };
  const quantity = wholeNumber(local.quantity) || 0;
  const price = mayHold(product, quantity)
    ? priceOf(product, quantity, local.promised, state)
    : null;
  return { phase: 'choosing', product, quantity, price };
}

/** What was typed or chosen is kept, and a refusal of what stood there before stands no longer. */
export function enter(page: Screen<Entered>, part: Partial<CheckoutEntry>): void {
  page.update({ ...part, refusal: null });
  entries.keep(page.query.product ?? '', page.local);
}

/** The one action of the page: the first tap places the order and pays it, each later one goes on with it. */
export async function act(page: Screen<Entered>): Promise<void> {
  const at = checkoutAt(page, store.state);
  if (at.phase === 'withdrawn') return void (await go(places.shop()));
  const order = at.phase === 'ordered' ? at.order : place(page, at.product.id, at.quantity);
  if (order) await proceed(page, order, replace);
}

/** The number is remembered first, so that no drawing in between takes the order for somebody else's. */
function place(page: Screen<Entered>, product: string, quantity: number): Order | undefined {
  const out_trade_no = numbers.next('LT');
  const { slot, promised } = page.local;
  page.update({ order: out_trade_no, refusal: null });
  const placed = store.send({
    type: 'placeOrder',
    out_trade_no,
    product,
    quantity,
    ...(slot !== null && { slot }),
    ...(promised !== null && { promotion: promised }),
  });
  if (placed.ok) return findOrder(store.state.orders, out_trade_no);
  // What was promised and does not hold is not shown any longer.
  const holds = promisedOn(store.state, product, store.now());
  page.update({ order: '', refusal: placed.refusal, promised: holds });
  return undefined;
}

/**
 * The app was killed at the checkout: WeChat opens the same page again, and the order that was placed
 * from it is taken up, so that nobody orders and pays a second time for what may be paid already.
 */
export function takeUp(page: Screen<Entered>): void {
  const product = page.query.product ?? '';
  const order = openOrder(store.state, product) ?? justPaid(store.state, product);
  if (order && openedByLaunch()) page.update({ order: order.out_trade_no });
}

/** The order whose payment is the last thing that happened: the answer came while the page was away. */
function justPaid(state: State, product: string): Order | undefined {
  const order = lastPaid(state);
  if (order?.product !== product) return undefined;
  return order.payment.status === 'paid' && order.payment.at === state.at ? order : undefined;
}

/**
 * Waits with whoever comes back for what is under way. Before the order, shows what was entered, on this page
 * or another, and the price that holds now, and says so when it is not the one that was promised on the way here.
 */
export function receive(page: Screen<Entered>): void {
  const at = checkoutAt(page, store.state);
  if (at.phase === 'ordered') return void comeBack(page, at.order, replace);
  const { product = '', promotion } = page.query;
  const standing = promotionOn(store.state, product, store.now());
  const promised = standing?.is === 'valid' ? standing.article : null;
  page.update({ ...entryFor(page.local, at.product), promised });
  if (promotion === undefined || promotion === promised) return;
  page.update({
    refusal:
      standing?.is === 'ended'
        ? { code: 'promotionEnded', until: standing.until }
        : { code: 'promotionUsed' },
  });
}

/** What stands on the page stays as it was typed; what comes from elsewhere must still be possible. */
function entryFor(shown: CheckoutEntry, product: Product): CheckoutEntry {
  const { quantity, slot } = entries.find(product.id) ?? nothingEntered;
  if (quantity === shown.quantity && slot === shown.slot) return shown;
  return {
    quantity: mayHold(product, wholeNumber(quantity)) ? quantity : nothingEntered.quantity,
    slot: tastingSlots(store.now()).includes(slot ?? 0) ? slot : null,
  };
}
