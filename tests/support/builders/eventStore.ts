import { MINUTE } from '../../../miniprogram/domain/calendar';
import type { Clock } from '../../../miniprogram/services/clock';
import type { Storage } from '../../../miniprogram/services/storage';
import { EventStore } from '../../../miniprogram/store/eventStore';
import { catalogue, MONDAY } from './journeyHistory';

/** A clock that a test sets. */
export class ManualClock implements Clock {
  constructor(private hour = MONDAY) {}

  now(): number {
    return this.hour;
  }

  advance(ms = MINUTE): void {
    this.hour += ms;
  }

  wait(ms: number): Promise<void> {
    this.advance(ms);
    return Promise.resolve();
  }
}

/** The store as it is when the app opens over what the phone holds. */
export const openStore = (storage: Storage, clock: Clock = new ManualClock()): EventStore =>
  new EventStore({ storage, clock }, () => catalogue);

/** Makes `count` events happen, one by one. */
export function enterTimes(store: EventStore, count: number): void {
  for (let n = 0; n < count; n += 1) {
    const outcome = store.send({ type: 'enterMiniProgram', scene: 1001 + n });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  }
}
