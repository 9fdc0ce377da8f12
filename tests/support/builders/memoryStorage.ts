import type { Storage } from '../../../miniprogram/services/storage';

/**
 * WeChat keeps 1 MB a key and 10 MB in all; whether it counts characters or bytes it
 * does not say, so here it is the bytes of UTF-8, which are never fewer.
 */
const MB = 1 << 20;

/** What it says when one of the two is full. */
export const FULL = { errMsg: 'setStorageSync:fail exceed storage max size' };

/**
 * The phone's storage, in memory: every value is kept as JSON text, as on the phone, so that nothing
 * is shared between writer and reader. It can be made to fail, and be damaged, at a given place.
 */
export class MemoryStorage implements Storage {
  /** Every change in order, for tests of what was written when. */
  readonly journal: { key: string; bytes: number }[] = [];
  reads = 0;
  private bytes: number;
  private accepts: (key: string) => boolean = () => true;

  constructor(readonly texts = new Map<string, string>()) {
    this.bytes = [...texts].reduce((sum, [key, text]) => sum + bytesOf(key) + bytesOf(text), 0);
  }

  read(key: string): unknown {
    this.reads += 1;
    const text = this.texts.get(key);
    return text === undefined ? undefined : parsed(text);
  }

  write(key: string, value: unknown): void {
    this.permit(key);
    const text = JSON.stringify(value);
    const before = this.texts.get(key);
    const bytes = bytesOf(text);
    const grown = bytes - (before === undefined ? -bytesOf(key) : bytesOf(before));
    if (bytes > MB || this.bytes + grown > 10 * MB) throw FULL;
    this.bytes += grown;
    this.texts.set(key, text);
    this.journal.push({ key, bytes });
  }

  remove(key: string): void {
    this.permit(key);
    const text = this.texts.get(key);
    if (text !== undefined) this.bytes -= bytesOf(key) + bytesOf(text);
    this.texts.delete(key);
    this.journal.push({ key, bytes: 0 });
  }

  keys(): string[] {
    return [...this.texts.keys()];
  }

  /** Accepts `count` more changes and refuses all after them: a full phone, or an app killed there. */
  refuseAfter(count: number): void {
    let left = count;
    this.accepts = () => (left -= 1) >= 0;
  }

  /** Refuses just the one change that comes after `count` others. */
  refuseOnceAfter(count: number): void {
    let left = count;
    this.accepts = () => (left -= 1) !== -1;
  }

  /** Refuses changes of these keys. */
  refuse(key: RegExp): void {
    this.accepts = (changed) => !key.test(changed);
  }

  acceptAll(): void {
    this.accepts = () => true;
  }

  /** Leaves only the first half of what a key holds, as a phone that lost power might. */
  cut(key: string): void {
    const text = this.texts.get(key);
    if (text === undefined) throw new Error(`Nothing is stored under ${key}`);
    this.texts.set(key, text.slice(0, text.length / 2));
  }

  /** Puts `value` under a key behind the program's back, without a trace in the journal. */
  plant(key: string, value: unknown): void {
    this.texts.set(key, JSON.stringify(value));
  }

  /** The same phone after the app was killed: what is stored is the same, and nothing is refused. */
  reopened(): MemoryStorage {
    return new MemoryStorage(new Map(this.texts));
  }

  private permit(key: string): void {
    if (!this.accepts(key)) throw FULL;
  }
}

const bytesOf = (text: string): number => Buffer.byteLength(text);

/** WeChat hands over text that is not JSON as it stands. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
