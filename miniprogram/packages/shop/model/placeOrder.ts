import type { Command } from '../../../domain/commands';
import { findOrder, type Order } from '../../../domain/order';
import { ids } from '../../../services/container';
import { store } from '../../../store/index';
import type { CommandOutcome } from '../../../store/eventStore';

/** What the customer orders. */
export type OrderContent = Omit<Extract<Command, { type: 'placeOrder' }>, 'type' | 'out_trade_no'>;

/** Places an order under a new number, as the merchant's server would give it. */
export function placeOrder(
  content: OrderContent,
): { ok: true; order: Order } | Extract<CommandOutcome, { ok: false }> {
  const out_trade_no = ids.next('LT');
  const placed = store.send({ type: 'placeOrder', out_trade_no, ...content });
  return placed.ok ? { ok: true, order: findOrder(store.state.orders, out_trade_no)! } : placed;
}
