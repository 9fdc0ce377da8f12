import type { Broadcaster, Sender } from './accounts';
import { DAY, sameDay, sameMonth, startOfDay, startOfMonth, type Instant } from './calendar';
import type { Refusal } from './refusal';
import type { Push } from './push';

/** Mass sends a day from a Subscription Account. */
const MAX_SUBSCRIPTION_PUSHES_PER_DAY = 1;

/** Mass sends a calendar month that one follower of a Service Account can receive. */
const MAX_SERVICE_PUSHES_PER_MONTH = 4;

/** What an account has sent of what it may send to all, and when its count begins anew. */
export interface MessageAllowance {
  sent: number;
  most: number;
  renews: Instant;
}

/** A Subscription Account may send once a day, a Service Account four times a calendar month, both counted in Asia/Shanghai. */
export function messageAllowance(
  pushes: readonly Push[],
  account: Sender,
  now: Instant,
): MessageAllowance {
  const within = account === 'subscription' ? sameDay : sameMonth;
  return {
    sent: pushes.filter((push) => push.account === account && within(push.at, now)).length,
    most:
      account === 'subscription' ? MAX_SUBSCRIPTION_PUSHES_PER_DAY : MAX_SERVICE_PUSHES_PER_MONTH,
    renews: account === 'subscription' ? startOfDay(now) + DAY : startOfMonth(now, 1),
  };
}

/**
 * Why an account may not send to all now; `null` when it may. What an Enterprise Account sends to its own
 * staff is not counted: its limit depends on the size of the account, which the demo does not have.
 */
export function allowanceRefusal(
  pushes: readonly Push[],
  account: Broadcaster,
  now: Instant,
): Refusal | null {
  if (account === 'enterprise') return null;
  const { sent, most, renews } = messageAllowance(pushes, account, now);
  if (sent < most) return null;
  const code = account === 'subscription' ? 'onePushADay' : 'fourPushesAMonth';
  return { code, account, until: renews };
}
