import type { OrderQueryAnswer, Command } from '../../../miniprogram/domain/commands';
import { DAY } from '../../../miniprogram/domain/calendar';
import {
  findOrder,
  type RequestPaymentResult,
  type Order,
} from '../../../miniprogram/domain/order';
import type { Clock } from '../../../miniprogram/services/clock';
import { MockPayment } from '../../../miniprogram/services/mockPayment';
import type { PaymentService } from '../../../miniprogram/services/payment';
import { PaySheet } from '../../../miniprogram/services/paySheet';
import { openEventLog } from '../../../miniprogram/store/eventLog';
import { StepRunner } from '../../../miniprogram/flows/stepRunner';
import { Settings } from '../../../miniprogram/store/settings';
import { EventStore, type CommandOutcome } from '../../../miniprogram/store/eventStore';
import { PaymentFlow, type PaymentOutcome } from '../../../miniprogram/flows/paymentFlow';
import { catalogue, MONDAY } from '../builders/journeyHistory';
import { DraftStorage } from '../../../miniprogram/packages/merchant/model/draftStorage';
import type { Draft } from '../../../miniprogram/packages/merchant/model/draft';
import * as invariants from './invariants';
import { transitionInvariants } from './transitionInvariants';
import {
  MissingStorage,
  CHUNK,
  HEAD,
  LEDGER,
  WatchedPhone,
  type Ledger,
  type Corruption,
} from './phoneStorage';

/** Of what a test breaks on purpose, so that each invariant is seen to fail. */
export type Sabotage = (app: RunningApp) => void;

/** What stays while the app is killed and opened again: the phone, the hour, WeChat Pay and its whims. */
export class SimulatedPhone {
  now = MONDAY;
  online = true;
  /** Whether answers of WeChat Pay are kept back until somebody delivers them. */
  holding = false;
  /** What the client says whatever happened; `null` for the truth. */
  lie: RequestPaymentResult | null = null;
  /** What WeChat Pay ever answered. */
  readonly answers: { out_trade_no: string; answer: OrderQueryAnswer }[] = [];
  readonly errors: unknown[] = [];
  app: RunningApp;
  /** Whether all that was ever saved can still be read; of the ledger, too. */
  whole = true;
  /** Whether a page is coming into sight. */
  arriving = false;
  ledgerWhole = true;
  /** The message as it was typed, and neither sent nor thrown away since. */
  typed: Draft | null = null;
  private ledger: Ledger = {};
  private ledgerText: string | undefined;
  private made = 0;

  /** `connect` hands an app that is opened again to pages that run over it; without them, deeds take their part. */
  constructor(
    private readonly sabotage: Sabotage = () => undefined,
    public phone = new WatchedPhone(),
    readonly connect?: (app: RunningApp) => void,
  ) {
    this.app = this.open();
  }

  number(prefix: string): string {
    this.made += 1;
    return `${prefix}${String(this.made).padStart(6, '0')}`;
  }

  /** Kills the app, wherever it was, and opens it again: what was shown must be there. */
  kill(): void {
    const { store, settings, drafts } = this.app;
    // What the phone refused to keep, the page has said so of.
    if (drafts.find()?.reason) this.typed = null;
    this.phone = this.phone.reopened();
    this.app = this.open();
    this.connect?.(this.app);
    invariants.shownIsThereAfterAKill(store.state, this.app.store.state);
    invariants.choiceIsThereAfterAKill(settings, this.app.settings);
  }

  /** Damages something that is stored while the app is not running, and opens it. */
  spoil(key: string, how: Corruption, which: number): void {
    const { store, drafts } = this.app;
    if (drafts.find()?.reason) this.typed = null;
    const readable = this.phone.saved;
    this.phone = this.phone.reopened();
    this.phone.spoil(key, how, which);
    this.app = this.open();
    const found = openEventLog(this.phone).log.all();
    if (CHUNK.test(key)) {
      const text = this.phone.texts.get(key);
      if (text === undefined) this.phone.setAside.delete(key);
      else this.phone.setAside.set(key, text);
      this.whole &&= found.length === readable.length;
      this.phone.expect(found);
      // A step back may be among what is lost: what stands is from here on the head's to say.
      if (!this.whole) this.phone.stands = [];
      if (how !== 'gone') invariants.lostDataIsReported(store.state, this.app.store);
    } else if (key === HEAD && this.whole) {
      invariants.shownIsThereAfterAKill(store.state, this.app.store.state);
    } else if (key === LEDGER) {
      this.ledgerWhole = false;
      this.ledger = {};
    }
  }

  /** The reader starts over; a phone that refuses keeps the beginning of the journey. */
  reset(): void {
    const { phone } = this;
    this.typed = null;
    phone.erasing = true;
    try {
      this.app.store.reset();
      phone.setAside.clear();
      this.whole = true;
    } catch {
      for (const key of phone.setAside.keys()) {
        if (!phone.texts.has(key)) phone.setAside.delete(key);
      }
    }
    phone.erasing = false;
    phone.expect(openEventLog(phone).log.all());
  }

  /** What must hold behind everything that anybody does. */
  check(): void {
    invariants.nothingThrows(this.errors);
    const { sheet, page, store } = this.app;
    invariants.nothingTypedIsLost(this.typed, this.app.drafts.find()?.draft ?? null);
    invariants.theCustomerPaysWhatTheySee(sheet.request, page, store.state);
    if (this.phone instanceof MissingStorage) invariants.noEventIsUnsaved(store.state);
    const text = this.phone.texts.get(LEDGER);
    if (text === this.ledgerText) return;
    this.ledgerText = text;
    const before = this.ledger;
    this.ledger = invariants.ledgerOf(this.phone);
    invariants.chargedOnceForItsAmount(before, this.ledger, this.app.store.state);
  }

  /** Calm returns: what is open comes to its end, the demo goes on, and the phone holds it all. */
  async end(): Promise<void> {
    this.phone.acceptAll();
    this.online = true;
    this.holding = false;
    this.lie = null;
    for (let asked = 0; asked < 5; asked += 1) {
      this.now += DAY;
      this.app.sheet.choose('cancel');
      this.app.release();
      this.app.deliverAll();
      this.app.start(this.app.paymentFlow.resumeAll());
      await settled();
    }
    this.check();
    const { store, stepRunner } = this.app;
    if (this.phone instanceof MissingStorage) {
      invariants.whatIsRefusedSaysNotSaved(store.send({ type: 'seeShop' }));
      invariants.whatIsRefusedSaysNotSaved(stepRunner.playToEnd());
      this.kill();
      return this.check();
    }
    if (this.ledgerWhole) invariants.paymentsComeToAnEnd(store.state);
    for (const { id } of catalogue) store.send({ type: 'restoreProduct', product: id });
    invariants.demoGoesOn(store, stepRunner);
    const bought = await this.buy();
    this.check();
    invariants.paymentFlowGoesOn(store.state, bought);
    this.kill();
    invariants.nothingIsDeleted(this.phone);
    if (this.whole) invariants.logGivesTheState(this.phone, this.app.store.state);
  }

  /** Orders something at the shop, and pays for it. */
  private async buy(): Promise<string> {
    const { app } = this;
    const out_trade_no = this.number('LT');
    app.store.send({ type: 'placeOrder', out_trade_no, product: 'sample', quantity: 1 });
    app.tap(out_trade_no);
    await settled();
    app.sheet.choose('success');
    await settled();
    return out_trade_no;
  }

  private open(): RunningApp {
    const app = new RunningApp(this, this.phone);
    this.sabotage(app);
    return app;
  }
}

/** The app from one opening to the next. */
export class RunningApp {
  readonly sheet = new PaySheet();
  readonly store: WatchedStore;
  readonly settings: Settings;
  readonly drafts: DraftStorage;
  readonly payment: PaymentService;
  readonly paymentFlow: PaymentFlow;
  readonly stepRunner: StepRunner;
  /** The order whose checkout is in sight. */
  page: string | null = null;
  private takeSheetAway = (): void => undefined;
  private readonly waits: (() => void)[] = [];
  private readonly held: (() => void)[] = [];
  private readonly paying = new Map<string, Promise<PaymentOutcome>>();

  constructor(
    private readonly world: SimulatedPhone,
    readonly phone: WatchedPhone,
  ) {
    const clock: Clock = {
      now: () => world.now,
      wait: () => new Promise((resolve) => this.waits.push(resolve)),
    };
    const number = (prefix: string) => world.number(prefix);
    const network = { online: () => Promise.resolve(world.online) };
    this.store = new WatchedStore(world, phone, clock);
    if (!world.connect) {
      this.store.subscribe(() => this.redraw());
    }
    this.settings = new Settings(phone, () => 'zh');
    this.drafts = new DraftStorage({
      storage: phone,
      numbers: { next: number },
      store: this.store,
    });
    const mock = new MockPayment({
      storage: phone,
      clock,
      numbers: { next: number },
      network,
      sheet: this.sheet,
    });
    this.payment = {
      prepay: (order) => mock.prepay(order),
      request: async (params) => {
        const said = await mock.request(params);
        return world.lie ? { ...said, word: world.lie } : said;
      },
      query: async (out_trade_no) => {
        const answer = await mock.query(out_trade_no);
        // What a killed app still hears, nobody does.
        if (world.app === this) world.answers.push({ out_trade_no, answer });
        if (world.holding) await new Promise<void>((resolve) => this.held.push(resolve));
        return answer;
      },
    };
    this.paymentFlow = new PaymentFlow(this.store, this.payment);
    this.stepRunner = new StepRunner(this.store, {
      catalogue: () => catalogue,
      article: 'spring',
      post: (now) => ({
        template: 'refill',
        product: 'tea',
        promotion: { percent: 15, until: now + DAY },
      }),
      number: () => number('number-'),
    });
  }

  /** The orders that a customer placed by hand, and pays at the till. */
  get orders(): Order[] {
    return this.store.state.orders.filter(({ out_trade_no }) => out_trade_no.startsWith('LT'));
  }

  /** A checkout whose order is no longer being paid takes its sheet away. */
  private redraw(): void {
    const { page, sheet } = this;
    const status = findOrder(this.store.state.orders, page ?? '')?.payment.status;
    if (sheet.request?.out_trade_no === page && status !== 'paying') sheet.choose('cancel');
  }

  /** Another page comes into sight: the one before is hidden, and the sheet over it is cancelled. */
  show(page: string | null): void {
    if (page === this.page) return;
    this.takeSheetAway();
    this.page = page;
    if (page !== null) this.takeSheetAway = this.sheet.show(page);
  }

  /** A tap on the button that pays an order, on its own page. */
  tap(out_trade_no: string): void {
    this.show(out_trade_no);
    const first = this.paying.get(out_trade_no);
    const tapped = this.paymentFlow.pay(out_trade_no, 'Tea');
    if (first) {
      this.start(Promise.all([first, tapped]).then((it) => invariants.aSecondTapJoins(...it)));
      return;
    }
    this.paying.set(out_trade_no, tapped);
    this.start(tapped.finally(() => this.paying.delete(out_trade_no)));
  }

  /** Ends the waits of a slow WeChat Pay. */
  release(): void {
    for (const wake of this.waits.splice(0)) wake();
  }

  /** Lets one of the answers that were kept back arrive, in any order. */
  deliver(which: number): void {
    this.held.splice(which % Math.max(1, this.held.length), 1)[0]?.();
  }

  deliverAll(): void {
    for (const arrive of this.held.splice(0)) arrive();
  }

  /** Runs what a tap starts; whatever it throws is noted. */
  start(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.world.errors.push(error));
  }
}

/** Holds every command against the invariants of a move. */
class WatchedStore extends EventStore {
  constructor(
    private readonly world: SimulatedPhone,
    private readonly phone: WatchedPhone,
    clock: Clock,
  ) {
    super({ storage: phone, clock }, () => catalogue);
  }

  override send(command: Command): CommandOutcome {
    const { state: before, phone } = this;
    const { length } = phone.saved;
    const takenBack = new Set(phone.takenBack);
    const outcome = super.send(command);
    const events = phone.saved.slice(length);
    const { stands, charges } = phone;
    const { whole } = this.world;
    const { arriving } = this.world;
    const move = {
      ...{ command, before, after: this.state, events, stands, whole, charges, outcome },
      ...{ arriving, takenBack },
    };
    try {
      for (const invariant of transitionInvariants) invariant(move);
    } catch (error) {
      // A page waits for nothing of what its taps start: what is thrown there, nobody would catch.
      if (!this.world.connect) throw error;
      this.world.errors.push(error);
    }
    return outcome;
  }
}

/** Lets everything that waits for nothing but its turn come to its end. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
