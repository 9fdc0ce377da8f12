import { accountKinds, type AccountKind } from '../../../domain/accounts';
import { DAY, shanghaiDate, sameDay, startOfMonth, type Instant } from '../../../domain/calendar';
import type { Push } from '../../../domain/push';

/** A day of the calendar, and what each account sent on it. */
export interface CalendarDay {
  at: Instant;
  /** 1 to 31. */
  day: number;
  today: boolean;
  sent: { kind: AccountKind; count: number }[];
}

/** The month of `now` in Shanghai, day by day. */
export function pushCalendar(pushes: readonly Push[], now: Instant): CalendarDay[] {
  const first = startOfMonth(now);
  const length = (startOfMonth(now, 1) - first) / DAY;
  return Array.from({ length }, (_, i) => {
    const at = first + i * DAY;
    const sent = accountKinds.flatMap((kind) => {
      const count = pushes.filter((push) => push.account === kind && sameDay(push.at, at)).length;
      return count > 0 ? [{ kind, count }] : [];
    });
    return { at, day: i + 1, today: sameDay(at, now), sent };
  });
}

/** In which column the month begins, in weeks from Monday: 1 to 7. */
export const firstWeekday = (now: Instant): number =>
  ((shanghaiDate(startOfMonth(now)).weekday + 6) % 7) + 1;
