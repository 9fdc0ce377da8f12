import { brand, toldPieces } from '../../content/shop';
import { findOrder, isOver, type Order } from '../../domain/order';
import type { State } from '../../domain/state';
import { cut } from '../../domain/text';
import { replace } from '../../services/navigation';
import { settings, store, till } from '../../store/index';
import { places } from '../../store/places';
import type { Screen } from '../../store/screen';
import { standing } from '../../store/standing';
import type { PayOutcome } from '../../store/till';
import type { Refused } from './content/refusals';

type Page = Pick<Screen<{ refusal: Refused | null }>, 'update' | 'visible'>;
type Forward = (url: string) => Promise<unknown>;

/** An order of the same product that was placed before, is not seen to be paid and still can be. */
export const openOrder = ({ orders }: State, product: string): Order | undefined =>
  orders
    .filter(
      (it) => it.product === product && it.payment.status !== 'paid' && !isOver(it, store.now()),
    )
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

/**
 * What a tap does with an order: pays it; asks WeChat Pay after an error and while nobody knows whether it is paid; once it is,
 * goes `forward` to the result. What is under way already is not begun twice.
 */
export async function proceed(page: Page, order: Order, forward: Forward): Promise<void> {
  const { out_trade_no } = order;
  switch (standing(order)) {
    case 'paid':
      await forward(places.result(out_trade_no));
      return;
    case 'slotPassed':
      return reserveAnew(page, order);
    case 'unknown':
    case 'failed':
      return wait(page, out_trade_no, till.ask(out_trade_no), forward);
    case 'unpaid':
    case 'cancelled':
      return wait(page, out_trade_no, till.pay(out_trade_no, description(order)), forward);
    case 'starting':
    case 'waiting':
    case 'asking':
  }
}

/** A page that was left open until the hour came says so first; the next tap leads to another time. */
export async function reserveAnew(page: Pick<Page, 'update'>, { product }: Order): Promise<void> {
  if (!page.update({ refusal: null })) await replace(places.checkout({ product }));
}

/** Somebody comes to an order again: waits with them for what is under way, or goes on if it is paid. */
export async function comeBack(page: Page, order: Order, forward: Forward): Promise<void> {
  const { out_trade_no } = order;
  if (till.isUnderWay(out_trade_no)) {
    return wait(page, out_trade_no, till.ask(out_trade_no), forward);
  }
  return leavePaid(page, out_trade_no, forward);
}

async function wait(page: Page, number: string, answer: Promise<PayOutcome>, forward: Forward) {
  page.update({ refusal: null });
  const outcome = await answer;
  page.update({ refusal: outcome.ok ? null : outcome.refusal });
  return leavePaid(page, number, forward);
}

/** A paid order has nothing more to do here; nobody is sent away from where else they are. */
async function leavePaid(page: Page, number: string, forward: Forward): Promise<void> {
  const isPaid = findOrder(store.state.orders, number)?.payment.status === 'paid';
  if (isPaid && page.visible) await forward(places.result(number));
}

/** What WeChat Pay writes on the bill: at most 127 characters. */
const description = (order: Order): string =>
  cut(`${brand.name[settings.language]} ${toldPieces(order, settings.language)}`, 127);
