import type { Order } from '../../../miniprogram/domain/order';
import { findOrder } from '../../../miniprogram/domain/order';
import type { Clock } from '../../../miniprogram/services/clock';
import { MockPayment } from '../../../miniprogram/services/mockPayment';
import type { PaymentService } from '../../../miniprogram/services/payment';
import { type MockOutcome, PaySheet } from '../../../miniprogram/services/paySheet';
import type { EventStore } from '../../../miniprogram/store/eventStore';
import { PaymentFlow } from '../../../miniprogram/flows/paymentFlow';
import { openStore } from './eventStore';
import { MemoryStorage } from './memoryStorage';
import { ORDER_A, ORDER_B, MONDAY, place } from './journeyHistory';

/** What stays while the app is killed and opened again: the phone, and WeChat Pay's count of payments. */
export class PhoneAndWeChatPay {
  phone = new MemoryStorage();
  online = true;
  /** How often money moved. */
  charges = 0;
  private made = 0;
  now = MONDAY;
  private living: RunningApp | undefined;

  readonly network = { online: () => Promise.resolve(this.online) };

  /** Opens the app; what ran in the one before is never heard of again. */
  open(): RunningApp {
    this.phone = this.phone.reopened();
    this.living = new RunningApp(this);
    return this.living;
  }

  /** A new number for an app; WeChat Pay gives one that begins with 42 when money moves. */
  number(app: RunningApp, prefix: string): string {
    if (prefix === '42' && app === this.living) this.charges += 1;
    this.made += 1;
    return `${prefix}${this.made}`;
  }
}

/** The app from one opening to the next, with a customer at its sheet. */
export class RunningApp {
  readonly store: EventStore;
  readonly paymentFlow: PaymentFlow;
  readonly sheet = new PaySheet();
  readonly payment: PaymentService & { calls: string[] };
  /** Ends a wait of WeChat Pay's. */
  release = (): void => undefined;

  constructor(readonly world: PhoneAndWeChatPay) {
    const { phone: storage, network } = world;
    const numbers = { next: (prefix: string) => world.number(this, prefix) };
    const clock: Clock = {
      now: () => world.now,
      wait: () => new Promise((resolve) => (this.release = resolve)),
    };
    const mock = new MockPayment({ storage, clock, numbers, network, sheet: this.sheet });
    for (const order of [ORDER_A, ORDER_B]) this.sheet.show(order);
    this.store = openStore(storage, clock);
    this.payment = watched(mock);
    this.paymentFlow = new PaymentFlow(this.store, this.payment);
  }

  placed(): this {
    const outcome = this.store.send(place());
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    return this;
  }

  get order(): Order {
    const order = findOrder(this.store.state.orders, ORDER_A);
    if (!order) throw new Error('No order');
    return order;
  }

  /** Taps Pay, and this ending on the sheet if it opens. */
  async pay(outcome: MockOutcome) {
    const paying = this.paymentFlow.pay(ORDER_A, 'Tea');
    await settled();
    this.sheet.choose(outcome);
    await settled();
    this.release();
    return paying;
  }
}

/** Lets everything that waits for nothing but its turn come to its end. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Notes what is asked of it. */
function watched(payment: PaymentService): RunningApp['payment'] {
  const calls: string[] = [];
  return {
    calls,
    prepay: (order) => (calls.push('prepay'), payment.prepay(order)),
    request: (params) => (calls.push('request'), payment.request(params)),
    query: (out_trade_no) => (calls.push('query'), payment.query(out_trade_no)),
  };
}

/** An app that is killed before its `nth` await of WeChat Pay ends: from there on nothing comes back. */
export function killable({ payment, store }: RunningApp, nth: number): PaymentFlow {
  const never = new Promise<never>(() => undefined);
  let awaits = 0;
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    if ((awaits += 1) > nth) return never;
    const done = await work();
    return (awaits += 1) > nth ? never : done;
  };
  return new PaymentFlow(store, {
    prepay: (order) => step(() => payment.prepay(order)),
    request: (params) => step(() => payment.request(params)),
    query: (out_trade_no) => step(() => payment.query(out_trade_no)),
  });
}
