import { findOrder } from '../domain/order';
import { PaymentOffline, prepayIdOf, type PaymentService } from '../services/payment';
import type { Outcome, Store } from './store';

/**
 * Pays an order: prepay, ask the customer, ask WeChat Pay. Every step is saved before the next, so that
 * an app killed in between knows on reopening what it does not know. Refuses what is paid, under way or unknown.
 * `offline`: the merchant's server could not be reached and nothing was started.
 */
export async function payOrder(
  store: Store,
  payment: PaymentService,
  out_trade_no: string,
  description: string,
): Promise<Outcome | { ok: false; refusal: { code: 'offline' } }> {
  const order = findOrder(store.state.orders, out_trade_no);
  if (!order) return { ok: false, refusal: { code: 'unknownOrder', out_trade_no } };
  let params;
  try {
    params = await payment.prepay({ out_trade_no, description, total: order.total });
  } catch (error) {
    if (error instanceof PaymentOffline) return { ok: false, refusal: { code: 'offline' } };
    throw error;
  }
  const prepay_id = prepayIdOf(params);
  const started = store.send({ type: 'startPayment', out_trade_no, prepay_id });
  if (!started.ok) return started;
  const { word } = await payment.request(params);
  const reported = store.send({ type: 'reportPayment', out_trade_no, word });
  if (!reported.ok) return reported;
  return askPayment(store, payment, out_trade_no);
}

/** Asks WeChat Pay how an order stands, and saves the answer. Harmless at any time and as often as one likes. */
export async function askPayment(
  store: Store,
  payment: PaymentService,
  out_trade_no: string,
): Promise<Outcome> {
  const answer = await payment.query(out_trade_no);
  return store.send({ type: 'settlePayment', out_trade_no, answer });
}
