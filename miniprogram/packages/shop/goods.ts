import { catalogue, products } from '../../content/shop';
import type { Language } from '../../content/words';
import { findProduct } from '../../domain/catalogue';

/** What the shop says of a product; an order may name one that it no longer sells. */
export function told(
  id: string,
  language: Language,
): { name: string; line: string; about: string } {
  const known: Record<string, { name: string; line: string; about: string }> = products[language];
  return known[id] ?? { name: id, line: '', about: '' };
}

export const isReservation = (id: string): boolean =>
  findProduct(catalogue, id)?.kind === 'reservation';
