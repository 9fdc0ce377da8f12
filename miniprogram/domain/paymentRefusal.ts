import type { Instant } from './calendar';
import { isExpired, type Order } from './order';
import type { Refusal } from './refusal';

/**
 * Why a payment of an order cannot be started; `null` when it can. From `unknown` WeChat Pay must be asked
 * first, and a seat cannot be paid for once its hour has come.
 */
export function paymentRefusal(order: Order, now: Instant): Refusal | null {
  const { status } = order.payment;
  if (status !== 'unpaid') return { code: 'notPayable', status };
  return isExpired(order, now) ? { code: 'slotPassed', slot: order.slot } : null;
}
