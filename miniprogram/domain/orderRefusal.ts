import { findProduct, isQuantityAllowed, tastingSlots } from './catalogue';
import type { Command } from './commands';
import type { DecisionContext } from './decision';
import { findOrder, isOutTradeNo } from './order';
import { promotionStatusOf } from './promotion';
import type { Refusal } from './refusal';
import type { State } from './state';

/** Why an order cannot be placed as it is asked for; `null` when it can. */
export function orderRefusal(
  state: State,
  order: Extract<Command, { type: 'placeOrder' }>,
  { now, catalogue }: DecisionContext,
): Refusal | null {
  const { out_trade_no, product: id, quantity, slot, promotion } = order;
  if (!isOutTradeNo(out_trade_no)) return { code: 'orderNumber' };
  if (findOrder(state.orders, out_trade_no)) return { code: 'orderNumberTaken', out_trade_no };
  const product = findProduct(catalogue, id);
  if (!product) return { code: 'unknownProduct', product: id };
  if (state.withdrawn.includes(id)) return { code: 'withdrawn', product: id };
  if (!isQuantityAllowed(product, quantity)) return { code: 'quantity', most: product.limit };
  // Stryker disable next-line ConditionalExpression: `undefined` is none of the hours
  if (product.kind === 'reservation' && (slot === undefined || !tastingSlots(now).includes(slot))) {
    return { code: 'slot' };
  }
  if (promotion === undefined) return null;
  const standing = promotionStatusOf(state, id, now);
  if (standing?.is === 'ended') return { code: 'promotionEnded', until: standing.until };
  // What was promised must be what holds: nobody pays a price that they were not shown.
  return standing?.is === 'valid' && standing.article === promotion
    ? null
    : { code: 'promotionUsed' };
}
