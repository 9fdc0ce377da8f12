import { productTexts } from '../data/catalogue';
import type { Order } from '../domain/order';
import { type Language } from '../language';

interface ProductText {
  name: string;
  line: string;
  about: string;
}

/** A product in the reader's language; one that the shop no longer knows is called by its id. */
export function productText(id: string, language: Language): ProductText {
  const known: Record<string, ProductText | undefined> = productTexts[language];
  return known[id] ?? { name: id, line: '', about: '' };
}

/** What was ordered: `Spring Green Tea × 2`. */
export const orderedItems = (
  { product, quantity }: Pick<Order, 'product' | 'quantity'>,
  language: Language,
): string => `${productText(product, language).name} × ${quantity}`;
