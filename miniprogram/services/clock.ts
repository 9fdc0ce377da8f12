import type { Instant } from '../domain/calendar';

/** The phone's clock. */
export interface Clock {
  now(): Instant;
  /** Resolves `ms` later. */
  wait(ms: number): Promise<void>;
}

export const phoneClock: Clock = {
  now: () => Date.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
