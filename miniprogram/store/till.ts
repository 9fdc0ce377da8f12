import { findOrder, payRefusal } from '../domain/order';
import {
  PaymentOffline,
  prepayIdOf,
  type PaymentParams,
  type PaymentService,
} from '../services/payment';
import { notSaved, type Outcome, type Store } from './store';

/** `offline`: the merchant's server could not be reached and nothing was started. */
export type PayOutcome = Outcome | { ok: false; refusal: { code: 'offline' } };

/**
 * The steps of paying: prepay, ask the customer, ask WeChat Pay. Every step is saved before the next, so
 * that an app killed in between knows on reopening what it does not know.
 */
export class Till {
  private readonly underWay = new Map<string, Promise<PayOutcome>>();

  constructor(
    private readonly store: Store,
    private readonly payment: PaymentService,
  ) {}

  /** Pays an order. A second tap joins the first; what is paid, or not known to be unpaid, is refused. */
  pay(out_trade_no: string, description: string): Promise<PayOutcome> {
    return this.once(out_trade_no, () => this.take(out_trade_no, description));
  }

  isUnderWay(out_trade_no: string): boolean {
    return this.underWay.has(out_trade_no);
  }

  /**
   * Asks WeChat Pay how an order stands and saves the answer. Harmless at any time, as often as one likes;
   * while the order is being paid, it waits for that payment's own answer.
   */
  ask(out_trade_no: string): Promise<PayOutcome> {
    return this.once(out_trade_no, () => this.settle(out_trade_no));
  }

  /** Asks about every payment whose end was not seen: the app was killed or left in the middle. */
  async resume(): Promise<void> {
    const open = this.store.state.orders.filter(
      ({ payment: { status } }) => status !== 'unpaid' && status !== 'paid',
    );
    for (const { out_trade_no } of open) {
      if (!this.isUnderWay(out_trade_no)) await this.ask(out_trade_no);
    }
  }

  private once(out_trade_no: string, start: () => Promise<PayOutcome>): Promise<PayOutcome> {
    const running = this.underWay.get(out_trade_no);
    if (running) return running;
    const started = start().finally(() => {
      if (this.underWay.get(out_trade_no) === started) this.underWay.delete(out_trade_no);
    });
    this.underWay.set(out_trade_no, started);
    return started;
  }

  private async take(out_trade_no: string, description: string): Promise<PayOutcome> {
    const order = findOrder(this.store.state.orders, out_trade_no);
    if (!order) return { ok: false, refusal: { code: 'unknownOrder', out_trade_no } };
    const refusal = payRefusal(order, this.store.now());
    if (refusal) return { ok: false, refusal };
    let params: PaymentParams;
    try {
      const { total, slot } = order;
      params = await this.payment.prepay({
        ...{ out_trade_no, description, total },
        // What the presenter has moved the clock by, WeChat Pay knows nothing of.
        ...(slot !== undefined && { time_expire: slot - this.store.state.ahead }),
      });
    } catch (error) {
      if (error instanceof PaymentOffline) return { ok: false, refusal: { code: 'offline' } };
      return notSaved(error);
    }
    const prepay_id = prepayIdOf(params);
    const started = this.store.send({ type: 'startPayment', out_trade_no, prepay_id });
    if (!started.ok) return started;
    const { word } = await this.payment.request(params);
    const reported = this.store.send({ type: 'reportPayment', out_trade_no, word });
    return reported.ok ? this.settle(out_trade_no) : reported;
  }

  private async settle(out_trade_no: string): Promise<Outcome> {
    const answer = await this.payment.query(out_trade_no);
    // Nothing is waited for any longer when the pages hear of it.
    this.underWay.delete(out_trade_no);
    return this.store.observe({ type: 'settlePayment', out_trade_no, answer });
  }
}
