import { date } from '../../content/format';
import { toldPost } from '../../content/posts';
import { products } from '../../content/shop';
import type { Language } from '../../content/words';
import type { Post } from '../../domain/post';
import { findPost } from '../../domain/promotion';
import type { State } from '../../domain/state';
import { findArticle } from './content/articles';
import { postWords } from './content/post';

/** An article as a list, a chat or a folder shows it. */
export interface Listed {
  title: string;
  /** The grey line under the title. */
  summary: string;
  /** The product in its picture; '' for the hills. */
  pictured: string;
}

/** An article or a composed post in the reader's language; `undefined` for an id that nothing is known of. */
export function listed(
  { pushes }: Pick<State, 'pushes'>,
  id: string,
  language: Language,
): Listed | undefined {
  const written = findArticle(id, language);
  if (written) return { title: written.title, summary: written.summary, pictured: '' };
  const post = findPost({ pushes }, id)?.post;
  if (!post) return undefined;
  const { title } = toldPost(post, language);
  return { title, summary: summaryOf(post, language), pictured: post.product };
}

function summaryOf({ product, promotion }: Post, language: Language): string {
  if (!promotion) return aboutProduct(product, language);
  const { percent, until } = promotion;
  return postWords[language].less(percent, told(product, language).name, date(until, language));
}

/** A product in the reader's language; one that nobody knows is called by its id. */
export function told(product: string, language: Language): { name: string; line: string } {
  const known: Record<string, { name: string; line: string } | undefined> = products[language];
  return known[product] ?? { name: product, line: '' };
}

/** What a product is, in one line. */
export function aboutProduct(product: string, language: Language): string {
  const { name, line } = told(product, language);
  return line ? postWords[language].about(name, line) : name;
}
