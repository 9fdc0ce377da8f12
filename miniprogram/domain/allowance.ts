import type { Sender } from './accounts';
import { DAY, sameDay, sameMonth, startOfDay, startOfMonth, type Instant } from './calendar';
import type { Refusal } from './refusal';
import type { Push } from './state';

/** Mass sends a calendar month that one follower of a Service Account can receive (wechat-facts section 2). */
export const SERVICE_PUSHES_A_MONTH = 4;

/**
 * Whether an account may send to all its readers now: a Subscription Account once a day,
 * a Service Account four times a calendar month, both counted in Asia/Shanghai.
 */
export function pushRefusal(
  pushes: readonly Push[],
  account: Sender,
  now: Instant,
): Refusal | null {
  const own = pushes.filter((push) => push.account === account);
  if (account === 'subscription') {
    return own.some((push) => sameDay(push.at, now))
      ? { code: 'onePushADay', account, until: startOfDay(now) + DAY }
      : null;
  }
  return own.filter((push) => sameMonth(push.at, now)).length >= SERVICE_PUSHES_A_MONTH
    ? { code: 'fourPushesAMonth', account, until: startOfMonth(now, 1) }
    : null;
}
