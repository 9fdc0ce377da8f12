import { catalogue } from '../../../../data/catalogue';
import {
  findProduct,
  isQuantityAllowed,
  tastingSlots,
  type Product,
} from '../../../../domain/catalogue';
import { lastPaidOrder } from '../../../../domain/journeySteps';
import { findOrder, type Order } from '../../../../domain/order';
import { promotionStatusOf } from '../../../../domain/promotion';
import type { State } from '../../../../domain/state';
import { parseWholeNumber } from '../../../../domain/unicodeText';
import { storage } from '../../../../services/container';
import { placeOrder } from '../../model/placeOrder';
import { openPage, openedByLaunch, replacePage } from '../../../../services/navigation';
import { store } from '../../../../store/index';
import { routes, type PageQuery } from '../../../../routing/routes';
import type { PageInstance } from '../../../../view/definePage';
import type { AnyRefusal } from '../../i18n/shopRefusalSentence';
import { resumeOrder, findUnpaidOrder, payOrQueryOrder } from '../../model/orderPayment';
import { priceOf, type Price } from '../../../../domain/price';
import { promotionPromised } from '../../../../domain/promotion';
import { CheckoutEntryStorage, type CheckoutEntry } from './checkoutEntryStorage';

const entries = new CheckoutEntryStorage({ storage, store });

/** What the customer has entered on the page, and the order that came of it. */
export interface CheckoutInput extends CheckoutEntry {
  /** The post whose promotion this page shows. */
  promised: string | null;
  /** The number of the order placed from here. */
  order: string;
  refusal: AnyRefusal | null;
}

export const initialCheckoutInput: CheckoutInput = {
  quantity: '1',
  slot: null,
  promised: null,
  order: '',
  refusal: null,
};

/** Where the customer is at the checkout; `price` is null for a quantity that one order cannot hold. */
export type CheckoutPhase =
  | { phase: 'choosing'; product: Product; quantity: number; price: Price | null }
  | { phase: 'withdrawn'; product: Product }
  | { phase: 'ordered'; order: Order };

type At = { local: CheckoutInput; query: PageQuery };

/** What is withdrawn cannot be ordered; an order of it that stands can still be paid. */
export function checkoutPhase({ local, query }: At, state: State): CheckoutPhase {
  const order = findOrder(state.orders, local.order) ?? findOrder(state.orders, query.order ?? '');
  if (order) return { phase: 'ordered', order };
  const product = findProduct(catalogue, query.product ?? '')!;
  if (state.withdrawn.includes(product.id)) return { phase: 'withdrawn', product };
  const quantity = parseWholeNumber(local.quantity) || 0;
  const price = isQuantityAllowed(product, quantity)
    ? priceOf(product, quantity, local.promised, state)
    : null;
  return { phase: 'choosing', product, quantity, price };
}

/** What was typed or chosen is kept, and a refusal of what stood there before stands no longer. */
export function enterInput(page: PageInstance<CheckoutInput>, part: Partial<CheckoutEntry>): void {
  page.update({ ...part, refusal: null });
  entries.keep(page.query.product ?? '', page.local);
}

/** The one action of the page: the first tap places the order and pays it, each later one goes on with it. */
export async function submitCheckout(page: PageInstance<CheckoutInput>): Promise<void> {
  const at = checkoutPhase(page, store.state);
  if (at.phase === 'withdrawn') return void (await openPage(routes.shop()));
  const order = at.phase === 'ordered' ? at.order : place(page, at.product.id, at.quantity);
  if (order) await payOrQueryOrder(page, order, replacePage);
}

/** Places the order, and draws once: no drawing in between shows it as one that was placed elsewhere. */
const place = (
  page: PageInstance<CheckoutInput>,
  product: string,
  quantity: number,
): Order | undefined =>
  page.batch(() => {
    const { slot, promised } = page.local;
    const placed = placeOrder({
      product,
      quantity,
      ...(slot !== null && { slot }),
      ...(promised !== null && { promotion: promised }),
    });
    if (placed.ok) {
      page.update({ order: placed.order.out_trade_no, refusal: null });
      return placed.order;
    }
    // What was promised and does not hold is not shown any longer.
    const holds = promotionPromised(store.state, product, store.now());
    page.update({ refusal: placed.refusal, promised: holds });
    return undefined;
  });

/**
 * The app was killed at the checkout: WeChat opens the same page again, and the order that was placed
 * from it is taken up, so that nobody orders and pays a second time for what may be paid already.
 */
export function restoreOrder(page: PageInstance<CheckoutInput>): void {
  const product = page.query.product ?? '';
  const order =
    findUnpaidOrder(store.state, product, store.now()) ?? justPaid(store.state, product);
  if (order && openedByLaunch()) page.update({ order: order.out_trade_no });
}

/** The order whose payment is the last thing that happened: the answer came while the page was away. */
function justPaid(state: State, product: string): Order | undefined {
  const order = lastPaidOrder(state);
  if (order?.product !== product) return undefined;
  return order.payment.status === 'paid' && order.payment.at === state.at ? order : undefined;
}

/**
 * Waits with whoever comes back for what is under way. Before the order, shows what was entered, on this page
 * or another, and the price that holds now, and says so when it is not the one that was promised on the way here.
 */
export function refreshCheckout(page: PageInstance<CheckoutInput>): void {
  const at = checkoutPhase(page, store.state);
  if (at.phase === 'ordered') return void resumeOrder(page, at.order, replacePage);
  const { product = '', promotion } = page.query;
  const standing = promotionStatusOf(store.state, product, store.now());
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
  const { quantity, slot } = entries.find(product.id) ?? initialCheckoutInput;
  if (quantity === shown.quantity && slot === shown.slot) return shown;
  return {
    quantity: isQuantityAllowed(product, parseWholeNumber(quantity))
      ? quantity
      : initialCheckoutInput.quantity,
    slot: tastingSlots(store.now()).includes(slot ?? 0) ? slot : null,
  };
}
