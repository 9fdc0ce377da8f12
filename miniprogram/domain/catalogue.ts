import { DAY, HOUR, startOfDay, type Instant } from './calendar';
import type { Fen } from './money';

/** What the shop offers: goods to buy, or a seat to reserve. */
export interface Product {
  id: string;
  kind: 'goods' | 'reservation';
  /** For one piece, or one seat. */
  price: Fen;
  /** The most that one order may hold. */
  limit: number;
}

export type Catalogue = readonly Product[];

export const findProduct = (catalogue: Catalogue, id: string): Product | undefined =>
  catalogue.find((product) => product.id === id);

/** Whether one order may hold so many of a product. */
export const isQuantityAllowed = ({ limit }: Product, quantity: number): boolean =>
  Number.isInteger(quantity) && quantity >= 1 && quantity <= limit;

/** Tastings begin at 14:00 and 16:30 on each of the next three days, Shanghai time. */
export function tastingSlots(now: Instant): Instant[] {
  const days = [1, 2, 3].map((days) => startOfDay(now) + days * DAY);
  return days.flatMap((day) => [day + 14 * HOUR, day + 16.5 * HOUR]);
}
