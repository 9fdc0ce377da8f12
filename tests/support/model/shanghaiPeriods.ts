/** Shanghai's calendar, counted apart from the app's: eight hours before UTC, by the digits of an ISO date. */
const AHEAD = 8 * 3_600_000;
const DIGITS = { day: 10, month: 7 };
export type Period = keyof typeof DIGITS;

/** The day or the month of an instant: 2026-03-16, 2026-03. */
export const periodOf = (period: Period, at: number): string =>
  new Date(at + AHEAD).toISOString().slice(0, DIGITS[period]);

/** When the day or the month behind that of an instant begins. */
export function nextTurn(period: Period, at: number): number {
  const there = new Date(at + AHEAD);
  const [year, month, day] = [there.getUTCFullYear(), there.getUTCMonth(), there.getUTCDate()];
  return (period === 'day' ? Date.UTC(year, month, day + 1) : Date.UTC(year, month + 1)) - AHEAD;
}
