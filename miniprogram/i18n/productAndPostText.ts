import { productTexts } from '../data/catalogue';
import { messageTemplates } from '../data/messageTemplates';
import type { Order } from '../domain/order';
import type { Post } from '../domain/post';
import { bilingual, type Language } from '../bilingual';
import { date } from './format';

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

/** What a post says in the reader's language: the template's words, where nobody wrote others. */
export function postText({ template, title, text }: Post, language: Language) {
  const known: Record<string, { title: string; text: string } | undefined> =
    messageTemplates[language];
  const words = known[template] ?? messageTemplates[language].refill;
  return { title: title ?? words.title, text: text ?? words.text };
}

/** So many per cent less, as Chinese says it: what is left, in tenths. */
export const chineseDiscount = (percent: number): string => `${(100 - percent) / 10} 折`;

const summaries = bilingual(
  {
    less: (percent: number, product: string, until: string) =>
      `${percent}% off ${product}, until ${until}`,
    about: (product: string, line: string) => `${product}. ${line}`,
  },
  {
    less: (percent: number, product: string, until: string) =>
      `${product} ${chineseDiscount(percent)}，${until}截止`,
    about: (product: string, line: string) => `${product}：${line}`,
  },
);

/** The line under a post's title: what it takes off, or else what its product is. */
export function postSummary({ product, promotion }: Post, language: Language): string {
  if (!promotion) return productSummary(product, language);
  const { percent, until } = promotion;
  const { name } = productText(product, language);
  return summaries[language].less(percent, name, date(until, language));
}

/** What a product is, in one line. */
export function productSummary(product: string, language: Language): string {
  const { name, line } = productText(product, language);
  return line ? summaries[language].about(name, line) : name;
}
