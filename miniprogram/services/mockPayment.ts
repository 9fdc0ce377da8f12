import type { OrderQueryAnswer } from '../domain/commands';
import type { Instant } from '../domain/calendar';
import type { Fen } from '../domain/money';
import type { RequestPaymentResult } from '../domain/order';
import type { Clock } from './clock';
import type { Network } from './network';
import type { IdGenerator } from './ids';
import {
  PaymentOffline,
  type PaymentParams,
  type PaymentService,
  type PrepayOrder,
  prepayIdOf,
} from './payment';
import type { MockOutcome, PaySheet } from './paySheet';
import { errorMessageOf, type Storage } from './storage';

/** How long a `slow` WeChat Pay takes. */
const SLOW = 4000;

/** What the mock of WeChat Pay knows of an order; kept apart from the journey, as a server's memory would be. */
interface Ledger {
  [out_trade_no: string]: {
    total: Fen;
    prepay_id: string;
    time_expire?: Instant;
    transaction_id?: string;
    /** When a slow payment arrives, also at a phone that was switched off meanwhile. */
    due?: Instant;
  };
}

const LEDGER = 'mockPayment/1';

/** What stood in the ledger's place and was none, after what did before: the mock does not deny what it cannot read. */
const UNREAD = 'mockPayment/1/unread';

/** Of orders that nobody paid it remembers the last ones: of any other it would say the same. */
const UNPAID = 200;

/** WeChat Pay as the demo plays it: no money moves, and the outcome is chosen on the sheet. */
export class MockPayment implements PaymentService {
  /** Orders whose next query stays without an answer. */
  private readonly silent = new Set<string>();

  constructor(
    private readonly parts: {
      storage: Storage;
      clock: Clock;
      numbers: IdGenerator;
      network: Network;
      sheet: PaySheet;
    },
  ) {}

  /** Rejects with WeChat's error when the phone, on which the mock's server lives, is full. */
  async prepay({ out_trade_no, total, time_expire }: PrepayOrder): Promise<PaymentParams> {
    const { network, numbers, clock } = this.parts;
    if (!(await network.online())) throw new PaymentOffline();
    const ledger = this.ledger();
    const prepay_id = numbers.next('wx');
    this.keep({
      ...ledger,
      [out_trade_no]: { ...ledger[out_trade_no], total, prepay_id, time_expire },
    });
    return {
      timeStamp: String(Math.floor(clock.now() / 1000)),
      nonceStr: numbers.next(''),
      package: `prepay_id=${prepay_id}`,
      signType: 'RSA',
      paySign: 'MOCK',
    };
  }

  async request(params: PaymentParams): Promise<{ word: RequestPaymentResult; errMsg: string }> {
    const prepay_id = prepayIdOf(params);
    const entry = Object.entries(this.ledger()).find(([, it]) => it.prepay_id === prepay_id);
    if (!entry) return said('fail', 'prepay_id is not known');
    const [out_trade_no, { total, transaction_id, time_expire = Infinity }] = entry;
    if (transaction_id) return said('fail', 'ORDERPAID');
    const outcome = await this.parts.sheet.ask({ out_trade_no, total });
    if (outcome !== 'cancel' && this.parts.clock.now() >= time_expire) {
      return said('fail', 'ORDER_CLOSED');
    }
    try {
      return await this.play(out_trade_no, outcome);
    } catch (error) {
      return said('fail', errorMessageOf(error));
    }
  }

  async query(out_trade_no: string): Promise<OrderQueryAnswer> {
    if (!(await this.parts.network.online())) return { trade_state: 'none' };
    if (this.silent.delete(out_trade_no) || !this.arrived(out_trade_no)) {
      return { trade_state: 'none' };
    }
    const entry = this.ledger()[out_trade_no];
    if (!entry && this.hasForgotten()) return { trade_state: 'none' };
    if (!entry?.transaction_id) return { trade_state: 'NOTPAY' };
    return { trade_state: 'SUCCESS', transaction_id: entry.transaction_id, total: entry.total };
  }

  private async play(out_trade_no: string, outcome: MockOutcome) {
    switch (outcome) {
      case 'success':
        this.pay(out_trade_no);
        return said('ok');
      case 'slow':
        this.change(out_trade_no, { due: this.parts.clock.now() + SLOW });
        await this.parts.clock.wait(SLOW);
        this.pay(out_trade_no);
        return said('ok');
      case 'noAnswer':
        this.pay(out_trade_no);
        this.silent.add(out_trade_no);
        return said('ok');
      case 'offline':
        this.silent.add(out_trade_no);
        return said('fail', 'network is down');
      case 'fail':
        return said('fail', 'the bank declined');
      case 'cancel':
        return said('cancel');
    }
  }

  private pay(out_trade_no: string): void {
    if (this.ledger()[out_trade_no]?.transaction_id) return;
    this.change(out_trade_no, { transaction_id: this.parts.numbers.next('42') });
  }

  /** Whether a slow payment, if there is one, has come in: no phone needs to have waited for it. */
  private arrived(out_trade_no: string): boolean {
    const { due, transaction_id } = this.ledger()[out_trade_no] ?? {};
    if (due === undefined || transaction_id) return true;
    const left = due - this.parts.clock.now();
    // More than it ever takes: the phone's clock was set back.
    if (left > 0 && left <= SLOW) return false;
    try {
      this.pay(out_trade_no);
      return true;
    } catch {
      // A server that cannot write gives no answer; the next question finds it able to.
      return false;
    }
  }

  private change(out_trade_no: string, part: Partial<Ledger[string]>): void {
    const ledger = this.ledger();
    const entry = ledger[out_trade_no];
    if (entry) this.keep({ ...ledger, [out_trade_no]: { ...entry, ...part } });
  }

  private ledger(): Ledger {
    const kept = this.parts.storage.read(LEDGER);
    return isLedger(kept) ? kept : {};
  }

  private hasForgotten(): boolean {
    const { storage } = this.parts;
    return storage.read(UNREAD) !== undefined || this.unreadable() !== undefined;
  }

  private keep(ledger: Ledger): void {
    const { storage } = this.parts;
    const unreadable = this.unreadable();
    if (unreadable !== undefined) storage.write(UNREAD, [storage.read(UNREAD), unreadable]);
    const unpaid = Object.keys(ledger).filter((it) => !hasMoney(ledger[it]!));
    const old = new Set(unpaid.slice(0, -UNPAID));
    storage.write(
      LEDGER,
      Object.fromEntries(Object.entries(ledger).filter(([number]) => !old.has(number))),
    );
  }

  /** What stands in the ledger's place and is none. */
  private unreadable(): unknown {
    const kept = this.parts.storage.read(LEDGER);
    return isLedger(kept) ? undefined : kept;
  }
}

/** Whether an order was paid, or its payment is on its way. */
const hasMoney = ({ transaction_id, due }: Ledger[string]): boolean =>
  transaction_id !== undefined || due !== undefined;

function isLedger(kept: unknown): kept is Ledger {
  if (typeof kept !== 'object' || kept === null) return false;
  return Object.values(kept).every((it: Partial<Ledger[string]> | null) => {
    return typeof it?.total === 'number' && typeof it.prepay_id === 'string';
  });
}

const said = (word: RequestPaymentResult, detail?: string) => ({
  word,
  errMsg: {
    ok: 'requestPayment:ok',
    cancel: 'requestPayment:fail cancel',
    fail: `requestPayment:fail ${detail ?? ''}`,
  }[word],
});
