import type { Product } from '../../../domain/catalogue';
import type { Instant } from '../../../domain/calendar';
import { priceOfPieces, type Fen } from '../../../domain/money';
import type { Order } from '../../../domain/order';
import { promotionStatusOf, discountOf } from '../../../domain/promotion';
import { findPost } from '../../../domain/push';
import type { State } from '../../../domain/state';

/** `total` is what is paid: `full` less what a promotion of so many `percent` takes `off`. */
export interface Price {
  full: Fen;
  off: Fen;
  total: Fen;
  percent: number;
}

/** What so many of a product cost, with and without the promotion of a post. */
export function priceOf(
  product: Product,
  quantity: number,
  promised: string | null,
  state: State,
): Price {
  const full = priceOfPieces(product, quantity);
  const { percent = 0 } = findPost(state, promised ?? '')?.post.promotion ?? {};
  const off = discountOf(full, { percent });
  return { full, off, total: full - off, percent };
}

/** What an order costs, as it was placed. */
export function priceOfOrder({ total, off = 0, promotion }: Order, state: State): Price {
  const { percent = 0 } = findPost(state, promotion ?? '')?.post.promotion ?? {};
  return { full: total + off, off, total, percent };
}

/** The post whose promotion the customer may use on a product now. */
export function promotionPromised(state: State, product: string, now: Instant): string | null {
  const promotion = promotionStatusOf(state, product, now);
  return promotion?.is === 'valid' ? promotion.article : null;
}
