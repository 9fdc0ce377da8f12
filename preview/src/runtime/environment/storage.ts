/** wx.*Storage over localStorage, with WeChat's limits. What does not fit is refused, never lost. */
import type { Program } from '../../program';
import { isStopped } from './stopped';

const KEY_LIMIT = 1024 * 1024;
const TOTAL_LIMIT = 10 * KEY_LIMIT;
/** getStorageInfo counts in KB. */
const KB = 1024;

let prefix = '';
/** Bytes of each key, so that a write need not measure all that was written before. */
let sizes = new Map<string, number>();
/** The browser's own, or the memory of this visit where the browser keeps nothing for the site. */
let texts: Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Mini Programs that share an origin keep their storage apart by folder and name.
 * @returns its name, and whether the browser keeps what is written
 */
export function initStorage(program: Program): { name: string; kept: boolean } {
  // `/` and `/index.html` are one.
  const name = `mini-program:${location.pathname.replace(/[^/]*$/, '')}:${program.name}`;
  const own = browserStorage();
  texts = own ?? new Memory();
  prefix = `${name}:`;
  sizes = new Map(keys().map((key) => [key, size(texts.getItem(prefix + key) ?? '')]));
  return { name, kept: own !== undefined };
}

/** Where site data is blocked the mere name throws, or is null, or every write throws. */
function browserStorage(): Storage | undefined {
  const PROBE = 'mini-program';
  try {
    const storage = window.localStorage;
    // A full storage refuses the probe too, but is not empty.
    if (storage.length > 0) return storage;
    storage.setItem(PROBE, '');
    storage.removeItem(PROBE);
    return storage;
  } catch {
    return undefined;
  }
}

class Memory extends Map<string, string> {
  get length() {
    return this.size;
  }
  key = (index: number) => [...this.keys()][index] ?? null;
  getItem = (key: string) => this.get(key) ?? null;
  setItem = (key: string, text: string) => void this.set(key, text);
  removeItem = (key: string) => void this.delete(key);
}

function refuseIfStopped(api: string): void {
  if (isStopped()) throw new Error(`${api}:fail the Mini Program is in use in another tab`);
}

const size = (text: string) => new TextEncoder().encode(text).length;

function keys(): string[] {
  return Array.from({ length: texts.length }, (_, index) => texts.key(index) ?? '')
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

export function storageInfo(): { keys: string[]; currentSize: number; limitSize: number } {
  return { keys: keys(), currentSize: Math.ceil(total() / KB), limitSize: TOTAL_LIMIT / KB };
}

function total(): number {
  let sum = 0;
  for (const bytes of sizes.values()) sum += bytes;
  return sum;
}

/** The stored value; `undefined` when there is none. Damaged JSON comes back as its text. */
export function readStorage(key: string): unknown {
  const text = texts.getItem(prefix + key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** @throws `<api>:fail …` when the value is no JSON, too long, or there is no room */
export function writeStorage(api: string, key: string, data: unknown): void {
  if (typeof key !== 'string' || key === '')
    throw new Error(`${api}:fail parameter error: parameter.key should be String`);
  refuseIfStopped(api);
  const text = JSON.stringify(data === undefined ? '' : data);
  const bytes = size(text);
  if (bytes > KEY_LIMIT) throw new Error(`${api}:fail entry size limit reached`);
  const full = new Error(`${api}:fail exceed storage max size 10Mb`);
  if (total() - (sizes.get(key) ?? 0) + bytes > TOTAL_LIMIT) throw full;
  try {
    texts.setItem(prefix + key, text);
    sizes.set(key, bytes);
  } catch {
    // The browser's own limit is below WeChat's; to the app it is the same.
    throw full;
  }
}

export function removeFromStorage(key: string, api = 'removeStorageSync'): void {
  refuseIfStopped(api);
  texts.removeItem(prefix + key);
  sizes.delete(key);
}

export function clearStorage(): void {
  for (const key of keys()) removeFromStorage(key, 'clearStorageSync');
}
