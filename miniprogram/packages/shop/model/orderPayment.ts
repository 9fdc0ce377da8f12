import { brand } from '../../../data/brand';
import { orderedItems } from '../../../i18n/productAndPostText';
import type { Instant } from '../../../domain/calendar';
import { findOrder, isExpired, type Order } from '../../../domain/order';
import type { State } from '../../../domain/state';
import { truncate } from '../../../domain/unicodeText';
import { replacePage } from '../../../services/navigation';
import { settings, store } from '../../../store/index';
import { paymentFlow } from '../../../flows/index';
import { routes } from '../../../routing/routes';
import type { PageInstance } from '../../../view/definePage';
import { currentOrderStatus } from '../../../flows/currentOrderStatus';
import { keepRefusal } from '../../../flows/reportOutcome';
import type { PaymentOutcome } from '../../../flows/paymentFlow';
import type { AnyRefusal } from '../i18n/shopRefusalSentence';

type Page = Pick<PageInstance<{ refusal: AnyRefusal | null }>, 'update' | 'visible' | 'batch'>;
type Forward = (url: string) => Promise<unknown>;

/** An order of the same product that was placed before, is not seen to be paid and still can be. */
export const findUnpaidOrder = (
  { orders }: State,
  product: string,
  now: Instant,
): Order | undefined =>
  orders
    .filter((it) => it.product === product && it.payment.status !== 'paid' && !isExpired(it, now))
    .pop();

/** The repeated purchase as it was begun before: one piece, at a price that no promise has lowered since. */
export function findUnpaidRepeatOrder(
  state: State,
  product: string,
  promised: string | null,
  now: Instant,
): Order | undefined {
  const open = findUnpaidOrder(state, product, now);
  return open?.quantity === 1 && promised === null ? open : undefined;
}

/**
 * What a tap does with an order: pays it; asks WeChat Pay after an error and while nobody knows whether it is paid; once it is,
 * goes `forward` to the result. What is under way already is not begun twice.
 */
export async function payOrQueryOrder(page: Page, order: Order, forward: Forward): Promise<void> {
  const { out_trade_no } = order;
  switch (currentOrderStatus(order)) {
    case 'paid':
      await forward(routes.result(out_trade_no));
      return;
    case 'slotPassed':
      return reserveAgain(page, order);
    case 'unknown':
    case 'failed':
      return wait(page, out_trade_no, () => paymentFlow.queryOrder(out_trade_no), forward);
    case 'unpaid':
    case 'cancelled':
      return wait(
        page,
        out_trade_no,
        () => paymentFlow.pay(out_trade_no, description(order)),
        forward,
      );
    case 'starting':
    case 'waiting':
    case 'asking':
  }
}

/** A page that was left open until the hour came says so first; the next tap leads to another time. */
export async function reserveAgain(page: Pick<Page, 'update'>, { product }: Order): Promise<void> {
  if (!page.update({ refusal: null })) await replacePage(routes.checkout({ product }));
}

/** Somebody comes to an order again: waits with them for what is under way, or goes on if it is paid. */
export async function resumeOrder(page: Page, order: Order, forward: Forward): Promise<void> {
  const { out_trade_no } = order;
  if (paymentFlow.isInProgress(out_trade_no)) {
    return wait(page, out_trade_no, () => paymentFlow.queryOrder(out_trade_no), forward);
  }
  return leavePaid(page, out_trade_no, forward);
}

async function wait(
  page: Page,
  number: string,
  begin: () => Promise<PaymentOutcome>,
  forward: Forward,
) {
  const outcome = await page.batch(() => {
    page.update({ refusal: null });
    return begin();
  });
  keepRefusal(page, outcome);
  return leavePaid(page, number, forward);
}

/** A paid order has nothing more to do here; nobody is sent away from where else they are. */
async function leavePaid(page: Page, number: string, forward: Forward): Promise<void> {
  const isPaid = findOrder(store.state.orders, number)?.payment.status === 'paid';
  if (isPaid && page.visible) await forward(routes.result(number));
}

/** What WeChat Pay writes on the bill: at most 127 characters. */
const description = (order: Order): string =>
  truncate(`${brand.name[settings.language]} ${orderedItems(order, settings.language)}`, 127);
