import type { Fen } from './money';
import type { Product } from './catalogue';
import type { Order } from './order';
import type { Promotion } from './post';
import { findPost, type Push } from './push';

/** `total` is what is paid: `full` less what a promotion of so many `percent` takes `off`. */
export interface Price {
  full: Fen;
  off: Fen;
  total: Fen;
  percent: number;
}

interface Pushes {
  pushes: readonly Push[];
}

/** What so many pieces of a product cost, with the promotion of a post if one is named by its article. */
export function priceOf(
  { price }: Pick<Product, 'price'>,
  quantity: number,
  promotion: string | null | undefined,
  pushed: Pushes,
): Price {
  const full = price * quantity;
  const percent = percentOf(promotion, pushed);
  const off = discountOf(full, { percent });
  return { full, off, total: full - off, percent };
}

/** What an order costs, as it was placed. */
export const priceOfOrder = ({ total, off = 0, promotion }: Order, pushed: Pushes): Price => ({
  full: total + off,
  off,
  total,
  percent: percentOf(promotion, pushed),
});

/** What a promotion takes off an amount: whole fen, rounded in the merchant's favour. */
export const discountOf = (total: Fen, { percent }: Pick<Promotion, 'percent'>): Fen =>
  Math.floor((total * percent) / 100);

const percentOf = (promotion: string | null | undefined, pushed: Pushes): number =>
  findPost(pushed, promotion ?? '')?.post.promotion?.percent ?? 0;
