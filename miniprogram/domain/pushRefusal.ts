import type { AccountKind, Broadcaster } from './accounts';
import { allowanceRefusal } from './messageAllowance';
import { findProduct, type Catalogue } from './catalogue';
import type { Instant } from './calendar';
import { MAX_PERCENT, MAX_TEXT_LENGTH, MAX_TITLE_LENGTH, type Post } from './post';
import type { Refusal } from './refusal';
import type { State } from './state';
import { isBlank, textLength } from './unicodeText';

/** Why an account may not push to those whom it reaches now; `null` when it may. */
export function pushRefusal(state: State, account: Broadcaster, now: Instant): Refusal | null {
  if (account === 'service' && !state.follower) {
    return { code: 'noFollower', paid: state.paid.orders > 0 };
  }
  return allowanceRefusal(state.pushes, account, now);
}

/** Why a kind of account may not send a post in this way, whatever it says. */
export function sendMethodRefusal(
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
    const length = textLength(title);
    if (length > MAX_TITLE_LENGTH) return { code: 'titleTooLong', most: MAX_TITLE_LENGTH, length };
  }
  // Stryker disable next-line StringLiteral: any text will do that is short enough
  const length = textLength(text ?? '');
  if (length > MAX_TEXT_LENGTH) return { code: 'textTooLong', most: MAX_TEXT_LENGTH, length };
  return promotion ? promotionRefusal(promotion, now) : null;
}

function promotionRefusal(
  { percent, until }: NonNullable<Post['promotion']>,
  now: Instant,
): Refusal | null {
  if (!Number.isInteger(percent) || percent < 1 || percent > MAX_PERCENT) {
    return { code: 'percent', most: MAX_PERCENT };
  }
  return Number.isFinite(until) && until > now ? null : { code: 'promotionEnded', until };
}
