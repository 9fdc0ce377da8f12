import { findOrder } from '../domain/order';
import { paymentRefusal } from '../domain/paymentRefusal';
import {
  PaymentOffline,
  prepayIdOf,
  type PaymentParams,
  type PaymentService,
} from '../services/payment';
import { notSavedOutcome, type CommandOutcome, type EventStore } from '../store/eventStore';

/** `offline`: the merchant's server could not be reached and nothing was started. */
export type PaymentOutcome = CommandOutcome | { ok: false; refusal: { code: 'offline' } };

/**
 * The steps of paying: prepay, ask the customer, ask WeChat Pay. Every step is saved before the next, so
 * that an app killed in between knows on reopening what it does not know.
 */
export class PaymentFlow {
  private readonly inProgress = new Map<string, Promise<PaymentOutcome>>();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly store: EventStore,
    private readonly payment: PaymentService,
  ) {}

  /** Pays an order. A second tap joins the first; what is paid, or not known to be unpaid, is refused. */
  pay(out_trade_no: string, description: string): Promise<PaymentOutcome> {
    return this.once(out_trade_no, () => this.startPayment(out_trade_no, description));
  }

  isInProgress(out_trade_no: string): boolean {
    return this.inProgress.has(out_trade_no);
  }

  /** Calls `listener` whenever a payment is in progress or no longer is, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Asks WeChat Pay how an order stands and saves the answer. Harmless at any time, as often as one likes;
   * while the order is being paid, it waits for that payment's own answer.
   */
  queryOrder(out_trade_no: string): Promise<PaymentOutcome> {
    return this.once(out_trade_no, () => this.settleOrder(out_trade_no));
  }

  /** Asks about every payment whose end was not seen: the app was killed or left in the middle. */
  async resumeAll(): Promise<void> {
    const open = this.store.state.orders.filter(
      ({ payment: { status } }) => status !== 'unpaid' && status !== 'paid',
    );
    for (const { out_trade_no } of open) {
      if (!this.isInProgress(out_trade_no)) await this.queryOrder(out_trade_no);
    }
  }

  private once(
    out_trade_no: string,
    start: () => Promise<PaymentOutcome>,
  ): Promise<PaymentOutcome> {
    const running = this.inProgress.get(out_trade_no);
    if (running) return running;
    const started = start().finally(() => {
      if (this.inProgress.get(out_trade_no) === started) this.inProgress.delete(out_trade_no);
    });
    this.inProgress.set(out_trade_no, started);
    this.tell();
    // Whoever waits for the outcome hears it first, and draws both at once.
    void started.catch(() => undefined).then(() => this.tell());
    return started;
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }

  private async startPayment(out_trade_no: string, description: string): Promise<PaymentOutcome> {
    const order = findOrder(this.store.state.orders, out_trade_no);
    if (!order) return { ok: false, refusal: { code: 'unknownOrder', out_trade_no } };
    const refusal = paymentRefusal(order, this.store.now());
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
      return notSavedOutcome(error);
    }
    const prepay_id = prepayIdOf(params);
    const started = this.store.send({ type: 'startPayment', out_trade_no, prepay_id });
    if (!started.ok) return started;
    const { word } = await this.payment.request(params);
    const reported = this.store.send({ type: 'reportPayment', out_trade_no, word });
    return reported.ok ? this.settleOrder(out_trade_no) : reported;
  }

  private async settleOrder(out_trade_no: string): Promise<CommandOutcome> {
    const answer = await this.payment.query(out_trade_no);
    // Nothing is waited for any longer when the pages hear of it.
    this.inProgress.delete(out_trade_no);
    return this.store.observe({ type: 'settlePayment', out_trade_no, answer });
  }
}
