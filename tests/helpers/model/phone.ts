import type { JourneyEvent } from '../../../miniprogram/domain/events';
import { MemoryStorage } from '../memoryStorage';

export const HEAD = 'journey/1/head';
export const LEDGER = 'mockPayment/1';
export const SETTINGS = 'settings/1';
export const CHUNK = /^journey\/1\/log\/\d+$/;

/** A phone that is watched: it knows, apart from what it stores, what must be found on it. */
export class WatchedPhone extends MemoryStorage {
  /** Every event that was ever saved here, oldest first, and those of them that stand. */
  saved: JourneyEvent[] = [];
  stands: JourneyEvent[] = [];
  /** Keys that were removed though nobody started over. */
  readonly lost: string[] = [];
  /** What cannot be read and must be left as it is, by key. */
  readonly setAside = new Map<string, string>();
  /** Whether the reader is starting over. */
  erasing = false;
  private counts = new Map<string, number>();

  override write(key: string, value: unknown): void {
    super.write(key, value);
    if (!CHUNK.test(key)) return;
    const events = value as JourneyEvent[];
    for (const event of events.slice(this.counts.get(key) ?? 0)) this.keep(event);
    this.counts.set(key, events.length);
  }

  override remove(key: string): void {
    super.remove(key);
    if (!this.erasing) this.lost.push(key);
  }

  /** From here on, this and no more is what must be found. */
  expect(events: readonly JourneyEvent[]): void {
    this.saved = [];
    this.stands = [];
    for (const event of events) this.keep(event);
    this.counts = new Map(
      this.keys()
        .filter((key) => CHUNK.test(key))
        .map((key) => [key, lengthOf(this.read(key))]),
    );
  }

  /** Damages what a key holds, or puts something there, behind the program's back. */
  spoil(key: string, how: Spoiling): void {
    const text = this.texts.get(key);
    if (how === 'gone') this.texts.delete(key);
    else if (how === 'cut' && text !== undefined) this.cut(key);
    else this.plant(key, how === 'foreign' ? { hello: 'world' } : how === 'null' ? null : 42);
  }

  override reopened(): WatchedPhone {
    const phone = new WatchedPhone(new Map(this.texts));
    phone.saved = this.saved.slice();
    phone.stands = this.stands.slice();
    phone.lost.push(...this.lost);
    for (const [key, text] of this.setAside) phone.setAside.set(key, text);
    phone.counts = new Map(this.counts);
    return phone;
  }

  private keep(event: JourneyEvent): void {
    this.saved.push(event);
    if (event.type === 'rewound') this.stands.length = Math.min(this.stands.length, event.kept);
    else this.stands.push(event);
  }
}

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

export const spoilings = ['cut', 'foreign', 'null', 'number', 'gone'] as const;
export type Spoiling = (typeof spoilings)[number];
