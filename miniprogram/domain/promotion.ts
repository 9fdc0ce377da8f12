import type { Instant } from './calendar';
import { isExpired } from './order';
import type { State } from './state';
import { findPost, type Push } from './push';

/** What became of the promotion that a customer came for. */
export type PromotionStatus =
  | { is: 'valid'; article: string; percent: number; until: Instant }
  | { is: 'used' | 'ended'; until: Instant };

/**
 * The promotion on a product for the customer as they came in: that of the post which led them in last.
 * It is good for one order, until its end. An order that can never be paid any more gives it back. `null` when no post promised anything on this product.
 */
export function promotionStatusOf(
  state: State,
  product: string,
  now: Instant,
): PromotionStatus | null {
  // Stryker disable next-line ConditionalExpression: no article is called `null`
  const push = state.invitation === null ? undefined : findPost(state, state.invitation);
  if (!push || push.post.product !== product || !push.post.promotion) return null;
  const { percent, until } = push.post.promotion;
  if (isPromotionUsed(state, push, now)) return { is: 'used', until };
  if (now > until) return { is: 'ended', until };
  return { is: 'valid', article: push.article, percent, until };
}

/** Whether an order holds the promotion of a post. One that is not known any more had been settled. */
export function isPromotionUsed({ orders }: State, { article, used }: Push, now: Instant): boolean {
  const placed = orders.filter(({ promotion }) => promotion === article);
  return used === true && (placed.length === 0 || placed.some((order) => !isExpired(order, now)));
}

/** The post whose promotion the customer may use on a product now. */
export function promotionPromised(state: State, product: string, now: Instant): string | null {
  const promotion = promotionStatusOf(state, product, now);
  return promotion?.is === 'valid' ? promotion.article : null;
}
