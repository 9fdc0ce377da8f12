/** Instants are milliseconds since the epoch; days and months are those of Asia/Shanghai, where WeChat counts them. */
export type Instant = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** China has kept UTC+8 without summer time since 1991. */
const SHANGHAI = 8 * HOUR;

export interface ShanghaiDate {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
  hour: number;
  minute: number;
  /** 0 is Sunday. */
  weekday: number;
}

/** The wall clock in Shanghai, whatever the time zone of the machine. */
export function shanghaiDate(at: Instant): ShanghaiDate {
  const shifted = new Date(at + SHANGHAI);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: shifted.getUTCDay(),
  };
}

/** The instant at which a Shanghai day began. */
export const startOfDay = (at: Instant): Instant =>
  Math.floor((at + SHANGHAI) / DAY) * DAY - SHANGHAI;

export const sameDay = (a: Instant, b: Instant): boolean => startOfDay(a) === startOfDay(b);

/** The instant at which the Shanghai month of `at` began, `months` later. */
export function startOfMonth(at: Instant, months = 0): Instant {
  const { year, month } = shanghaiDate(at);
  return Date.UTC(year, month - 1 + months, 1) - SHANGHAI;
}

/** Nine in the morning of the next day, or of the first day of the next month: where the presenter's clock stops. */
export function nextMorning(now: Instant, of: 'nextDay' | 'nextMonth'): Instant {
  return (of === 'nextDay' ? startOfDay(now) + DAY : startOfMonth(now, 1)) + 9 * HOUR;
}

export const sameMonth = (a: Instant, b: Instant): boolean => startOfMonth(a) === startOfMonth(b);
