/** wx.*Storage over localStorage, with WeChat's limits. What does not fit is refused, never lost. */
import type { Program } from '../program';

const KEY_LIMIT = 1024 * 1024;
const TOTAL_LIMIT = 10 * KEY_LIMIT;
/** getStorageInfo counts in KB. */
const KB = 1024;

let prefix = '';
/** Bytes of each key, so that a write need not measure all that was written before. */
let sizes = new Map<string, number>();

/** Mini Programs that share an origin keep their storage apart by address and first page. */
export function init(program: Program): void {
  prefix = `mini-program:${location.pathname}:${program.pages[0]}:`;
  sizes = new Map(keys().map((key) => [key, size(localStorage.getItem(prefix + key) ?? '')]));
}

const size = (text: string) => new TextEncoder().encode(text).length;

export function keys(): string[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

export function info(): { keys: string[]; currentSize: number; limitSize: number } {
  return { keys: keys(), currentSize: Math.ceil(total() / KB), limitSize: TOTAL_LIMIT / KB };
}

function total(): number {
  let sum = 0;
  for (const bytes of sizes.values()) sum += bytes;
  return sum;
}

/** The stored value; `undefined` when there is none. Damaged JSON comes back as its text. */
export function read(key: string): unknown {
  const text = localStorage.getItem(prefix + key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** @throws `<api>:fail …` when the value is no JSON, too long, or there is no room */
export function write(api: string, key: string, data: unknown): void {
  if (typeof key !== 'string' || key === '')
    throw new Error(`${api}:fail parameter error: parameter.key should be String`);
  const text = JSON.stringify(data === undefined ? '' : data);
  const bytes = size(text);
  if (bytes > KEY_LIMIT) throw new Error(`${api}:fail entry size limit reached`);
  const full = new Error(`${api}:fail exceed storage max size 10Mb`);
  if (total() - (sizes.get(key) ?? 0) + bytes > TOTAL_LIMIT) throw full;
  try {
    localStorage.setItem(prefix + key, text);
    sizes.set(key, bytes);
  } catch {
    // The browser's own limit is below WeChat's; to the app it is the same.
    throw full;
  }
}

export function remove(key: string): void {
  localStorage.removeItem(prefix + key);
  sizes.delete(key);
}

export function clear(): void {
  for (const key of keys()) remove(key);
}
