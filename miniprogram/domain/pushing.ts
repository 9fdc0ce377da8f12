import type { AccountKind, Broadcaster } from './accounts';
import { pushRefusal } from './allowance';
import { findProduct, type Catalogue } from './catalogue';
import type { Instant } from './calendar';
import { PERCENT_MOST, TEXT_MOST, TITLE_MOST, type Post } from './post';
import type { Refusal } from './refusal';
import type { State } from './state';
import { isBlank, lengthOf } from './text';

/** Why an account may not push to those whom it reaches now; `null` when it may (wechat-facts section 2). */
export function sendRefusal(state: State, account: Broadcaster, now: Instant): Refusal | null {
  if (account === 'service' && !state.follower) {
    return { code: 'noFollower', paid: state.paid.orders > 0 };
  }
  return pushRefusal(state.pushes, account, now);
}

/** Why a kind of account may not send a post in this way, whatever it says. */
export function wayRefusal(
  account: AccountKind,
  as: 'massSend' | 'templateMessage',
): Refusal | null {
  if (account === 'miniProgram') return { code: 'miniProgramCannotPush' };
  // Template messages are for important service notices; advertising is barred (source 19).
  return as === 'templateMessage' ? { code: 'promotionAsTemplate' } : null;
}

/** What is wrong with a post as it was composed; `null` when it can be sent. */
export function postRefusal(
  { title, text, product, promotion }: Post,
  state: State,
  catalogue: Catalogue,
  now: Instant,
): Refusal | null {
  if (product === '') return { code: 'noProduct' };
  if (!findProduct(catalogue, product)) return { code: 'unknownProduct', product };
  if (state.withdrawn.includes(product)) return { code: 'withdrawn', product };
  if (title !== undefined) {
    if (isBlank(title)) return { code: 'titleEmpty' };
    const length = lengthOf(title);
    if (length > TITLE_MOST) return { code: 'titleTooLong', most: TITLE_MOST, length };
  }
  // Stryker disable next-line StringLiteral: any text will do that is short enough
  const length = lengthOf(text ?? '');
  if (length > TEXT_MOST) return { code: 'textTooLong', most: TEXT_MOST, length };
  return promotion ? promotionRefusal(promotion, now) : null;
}

function promotionRefusal(
  { percent, until }: NonNullable<Post['promotion']>,
  now: Instant,
): Refusal | null {
  if (!Number.isInteger(percent) || percent < 1 || percent > PERCENT_MOST) {
    return { code: 'percent', most: PERCENT_MOST };
  }
  return Number.isFinite(until) && until > now ? null : { code: 'promotionEnded', until };
}
