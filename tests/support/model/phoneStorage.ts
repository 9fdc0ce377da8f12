import type { JourneyEvent } from '../../../miniprogram/domain/events';
import { initialState } from '../../../miniprogram/domain/state';
import { MemoryStorage } from '../builders/memoryStorage';
import { corruptEvents, corruptLedgers, corruptSettings, corruptStates } from './corruptValues';

export const HEAD = 'journey/1/head';
export const LEDGER = 'mockPayment/1';
/** Where the mock lays what stood in the ledger's place and was none. */
export const UNREAD = 'mockPayment/1/unread';
/** The message that is being written; it goes when it is sent. */
const DRAFT = 'journey/draft';
export const SETTINGS = 'settings/1';
export const CHUNK = /^journey\/1\/log\/\d+$/;

/** What the mock of WeChat Pay remembers of an order. */
export type Ledger = Record<string, { total: number; transaction_id?: string } | null>;

/** An order, what it was paid with and how much that was. */
export const charge = (out_trade_no: string, transaction_id: string, total: number): string =>
  [out_trade_no, transaction_id, total].join(' ');

/** A phone that is watched: it knows, apart from what it stores, what must be found on it. */
export class WatchedPhone extends MemoryStorage {
  /** Every event that was ever saved here, oldest first, and those of them that stand. */
  saved: JourneyEvent[] = [];
  stands: JourneyEvent[] = [];
  /** What no step back takes away: the mode, the hour, and by how much it was moved. */
  told = beginning();
  /** All that WeChat Pay ever took. */
  readonly charges = new Set<string>();
  /** The orders that a step back took away, until their number is given again. */
  readonly takenBack = new Set<string>();
  /** Keys that were removed though nobody started over. */
  readonly lost: string[] = [];
  /** What cannot be read and must be left as it is, by key. */
  readonly setAside = new Map<string, string>();
  /** What stood in the ledger's place and was none, as JSON. */
  unread: string[] = [];
  /** Whether the reader is starting over. */
  erasing = false;
  private counts = new Map<string, number>();

  override write(key: string, value: unknown): void {
    super.write(key, value);
    if (key === LEDGER) this.charge(value as Ledger);
    if (!CHUNK.test(key)) return;
    const events = value as JourneyEvent[];
    for (const event of events.slice(this.counts.get(key) ?? 0)) this.keep(event);
    this.counts.set(key, events.length);
  }

  override remove(key: string): void {
    super.remove(key);
    if (!this.erasing && key !== DRAFT) this.lost.push(key);
  }

  /** From here on, this and no more is what must be found. */
  expect(events: readonly JourneyEvent[]): void {
    this.saved = [];
    this.stands = [];
    this.takenBack.clear();
    this.told = beginning();
    for (const event of events) this.keep(event);
    this.counts = new Map(
      [...this.texts.keys()]
        .filter((key) => CHUNK.test(key))
        .map((key) => [key, lengthOf(this.read(key))]),
    );
  }

  /** Damages what a key holds, or puts something there, behind the program's back. */
  spoil(key: string, how: Corruption, which: number): void {
    const text = this.texts.get(key);
    if (how === 'gone') this.texts.delete(key);
    else if (how === 'cut' && text !== undefined) this.cut(key);
    else if (how === 'nearly') this.plant(key, this.nearly(key, which));
    else this.plant(key, how === 'foreign' ? { hello: 'world' } : how === 'null' ? null : 42);
    if (key !== LEDGER) return;
    // What the mock had not yet laid aside is spoilt itself.
    const kept = this.texts.get(UNREAD) ?? '';
    this.unread = this.unread.filter((it) => kept.includes(it));
    if (how !== 'gone') this.unread.push(JSON.stringify(this.read(key)));
  }

  override reopened(): WatchedPhone {
    const phone = new WatchedPhone(new Map(this.texts));
    phone.saved = this.saved.slice();
    phone.stands = this.stands.slice();
    phone.told = { ...this.told };
    for (const taken of this.charges) phone.charges.add(taken);
    for (const number of this.takenBack) phone.takenBack.add(number);
    phone.lost.push(...this.lost);
    phone.unread = this.unread.slice();
    for (const [key, text] of this.setAside) phone.setAside.set(key, text);
    phone.counts = new Map(this.counts);
    return phone;
  }

  /** Something that looks much like what the key holds. */
  private nearly(key: string, which: number): unknown {
    const one = (list: readonly object[]) => list[which % list.length];
    if (key === LEDGER) return one(corruptLedgers);
    if (key === SETTINGS) return one(corruptSettings);
    if (key === HEAD) return { ...Object(this.read(key)), chunk: 1, state: one(corruptStates) };
    const found = this.read(key);
    const events = Array.isArray(found) ? (found as unknown[]) : [];
    const place = Math.min(which, events.length);
    return [...events.slice(0, place), one(corruptEvents), ...events.slice(place)];
  }

  private keep(event: JourneyEvent): void {
    this.saved.push(event);
    this.told.at = event.type === 'clockMoved' ? event.to : event.at;
    if (event.type === 'clockMoved') this.told.ahead += event.to - event.at;
    if (event.type === 'modeChosen') this.told.mode = event.mode;
    if (event.type === 'rewound') this.takeBack(event.kept);
    else this.stands.push(event);
    if (event.type === 'orderPlaced') this.takenBack.delete(event.out_trade_no);
  }

  /** All but the first `kept`, and each order of whose payment a part is among what goes. */
  private takeBack(kept: number): void {
    for (const gone of this.stands.splice(kept)) {
      if (!('out_trade_no' in gone)) continue;
      if (gone.type === 'orderPlaced') this.takenBack.add(gone.out_trade_no);
      if (!/^payment/.test(gone.type)) continue;
      this.takenBack.add(gone.out_trade_no);
      const name = `"out_trade_no":"${gone.out_trade_no}"`;
      this.stands = this.stands.filter((it) => !JSON.stringify(it).includes(name));
    }
  }

  private charge(ledger: Ledger): void {
    for (const [out_trade_no, taken] of Object.entries(ledger)) {
      const { transaction_id, total } = taken ?? { total: 0 };
      if (transaction_id) this.charges.add(charge(out_trade_no, transaction_id, total));
    }
  }
}

/** How a phone whose storage is not there answers what is asked of it. */
export const missingStorageKinds = ['nothing', 'unreadable', 'unlisted'] as const;
export type MissingStorageKind = (typeof missingStorageKinds)[number];

/** A phone that keeps nothing from the start: no room ever helps. */
export class MissingStorage extends WatchedPhone {
  constructor(private readonly absence: MissingStorageKind) {
    super();
  }

  override read(): unknown {
    return this.absence === 'nothing' ? undefined : null;
  }

  override keys(): string[] {
    if (this.absence === 'unlisted') throw { errMsg: 'getStorageInfoSync:fail' } as unknown;
    return [];
  }

  override write(): void {
    throw { errMsg: 'setStorageSync:fail' } as unknown;
  }

  override remove(): void {
    throw { errMsg: 'removeStorageSync:fail' } as unknown;
  }

  override reopened(): MissingStorage {
    return new MissingStorage(this.absence);
  }
}

const beginning = () => ({ at: 0, mode: initialState.mode, ahead: 0 });

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

export const corruptions = ['cut', 'foreign', 'null', 'number', 'gone', 'nearly'] as const;
export type Corruption = (typeof corruptions)[number];
