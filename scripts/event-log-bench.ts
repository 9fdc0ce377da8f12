/** What a long journey costs: the store over a phone's storage in memory, JSON both ways as on a phone. */
import { catalogue } from '../miniprogram/data/catalogue';
import { DAY } from '../miniprogram/domain/calendar';
import type { Command } from '../miniprogram/domain/commands';
import { findProduct } from '../miniprogram/domain/catalogue';
import { EventStore } from '../miniprogram/store/eventStore';
import { ManualClock } from '../tests/support/builders/eventStore';
import type { JourneyPages } from '../tests/support/browser/journeyPages';
import { budgets } from './budgets';
import { MemoryStorage } from '../tests/support/builders/memoryStorage';

/** Of a journey of so many events. */
export interface LogCosts {
  events: number;
  /** Milliseconds, medians: opening the store, and one command of a tap decided, saved and told. */
  opening: number;
  tap: number;
  /** The tap in fifty that also writes the head; and of fifty in a row with it, what one takes. */
  fiftieth: number;
  mean: number;
  /** All that the journey holds of the storage, and of it the head. */
  bytes: number;
  head: number;
  /** Read by an opening, and written by a tap on average. */
  read: number;
  written: number;
}

export const LENGTHS = [0, 100, 1000, 10_000];

const PRODUCT = 'spring-green';

const open = (storage: MemoryStorage): EventStore =>
  new EventStore({ storage, clock: new ManualClock() }, () => catalogue);

/** A chunk's worth: each of them pays its part of the head that goes before a new chunk. */
const TAPS = 50;

/** A phone with a journey of at least so many events: customers who read, order, pay and come back, day by day. */
export function journeyOf(events: number): MemoryStorage {
  const phone = new MemoryStorage();
  const store = open(phone);
  let made = 0;
  const say = (...commands: Command[]) => commands.forEach((command) => store.send(command));
  while (store.state.standing < events) {
    const number = `LT${String((made += 1)).padStart(24, '0')}`;
    const until = store.now() + 7 * DAY;
    const total = findProduct(catalogue, PRODUCT)!.price;
    say(
      { type: 'moveClock', to: 'nextDay' },
      { type: 'push', account: 'subscription', article: 'spring' },
      { type: 'openArticle', article: 'spring' },
      { type: 'enterMiniProgram', scene: 1058, from: 'spring' },
      { type: 'seeShop' },
      { type: 'seeProduct', product: PRODUCT },
      { type: 'placeOrder', out_trade_no: number, product: PRODUCT, quantity: 1 },
      { type: 'startPayment', out_trade_no: number, prepay_id: `wx${number}` },
      { type: 'reportPayment', out_trade_no: number, word: 'ok' },
      {
        type: 'settlePayment',
        out_trade_no: number,
        answer: { trade_state: 'SUCCESS', transaction_id: `42${number}`, total },
      },
      { type: 'follow', route: 'profile' },
      { type: 'openChat', account: 'service' },
      {
        type: 'pushPost',
        account: 'service',
        as: 'massSend',
        post: { template: 'refill', product: PRODUCT, promotion: { percent: 15, until } },
      },
    );
  }
  return phone;
}

/** Reads on opening and writes on a tap, counted; nothing of it depends on time. */
export function measureSize(
  phone: MemoryStorage,
): Pick<LogCosts, 'bytes' | 'head' | 'read' | 'written'> {
  const size = (key: string) => Buffer.byteLength(phone.texts.get(key) ?? '');
  const bytes = phone.keys().reduce((sum, key) => sum + size(key), 0);
  const again = phone.reopened();
  let read = 0;
  const { read: reading } = again;
  again.read = (key) => ((read += size(key)), reading.call(again, key));
  const store = open(again);
  again.read = reading;
  for (let n = 0; n < TAPS; n += 1) tap(store);
  const written = again.journal.reduce((sum, it) => sum + it.bytes, 0) / TAPS;
  return { bytes, head: size('journey/1/head'), read, written: Math.round(written) };
}

const tap = (store: EventStore) => store.send({ type: 'enterMiniProgram', scene: 1001 });

/** What of the bytes breaks a budget; one line each. */
export function overSizeBudget(log: Pick<LogCosts, 'read' | 'written'>[]): string[] {
  const { read, written } = budgets.saved;
  return log.flatMap((it) => [
    ...(it.read > read ? [`opening reads ${it.read} bytes, and ${read} is the most`] : []),
    ...(it.written > written
      ? [`a tap writes ${it.written} bytes, and ${written} is the most`]
      : []),
  ]);
}

/** All lengths in turn, again and again, so that a busy moment of the machine falls on all of them. */
export function measureLog(repetitions = 120): LogCosts[] {
  const journeys = LENGTHS.map((events) => ({
    events,
    phone: journeyOf(events),
    openings: [] as number[],
    taps: [] as number[],
    fiftieths: [] as number[],
    rounds: [] as number[],
  }));
  for (let n = 0; n < repetitions; n += 1) {
    for (const { phone, openings, taps: tapped, fiftieths, rounds } of journeys) {
      const again = phone.reopened();
      const start = performance.now();
      const store = open(again);
      openings.push(performance.now() - start);
      // The first chunk of all has no head before it: where nothing is, the taps begin behind it.
      if (again.keys().length === 0) for (let left = TAPS; left > 0; left -= 1) tap(store);
      let round = 0;
      for (let left = TAPS; left > 0; left -= 1) {
        const { length } = again.journal;
        const before = performance.now();
        tap(store);
        const took = performance.now() - before;
        (again.journal.length > length + 1 ? fiftieths : tapped).push(took);
        round += took / TAPS;
      }
      rounds.push(round);
    }
  }
  return journeys.map(({ events, phone, openings, taps: tapped, fiftieths, rounds }) => ({
    events,
    opening: median(openings),
    tap: median(tapped),
    fiftieth: median(fiftieths),
    mean: median(rounds),
    ...measureSize(phone),
  }));
}

const median = (numbers: number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** Milliseconds from the call to the first page on screen, in Chromium: medians, of each length. */
export async function measureStart(walk: JourneyPages, repetitions = 9): Promise<number[]> {
  const pasts = LENGTHS.map((events) => ({
    texts: events > 0 ? journeyOf(events).texts : new Map<string, string>(),
    starts: [] as number[],
  }));
  for (let n = 0; n < repetitions; n += 1) {
    for (const { texts, starts } of pasts) {
      await walk.relive(texts);
      await walk.screen.locator('wx-view').first().waitFor();
      starts.push(await walk.phone.page.evaluate(() => performance.now()));
    }
  }
  return pasts.map(({ starts }) => median(starts));
}
