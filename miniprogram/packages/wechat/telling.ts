import { date } from '../../content/format';
import { toldPost } from '../../content/posts';
import { products } from '../../content/shop';
import type { Language } from '../../content/words';
import type { Post } from '../../domain/post';
import { findPost } from '../../domain/promotion';
import type { State } from '../../domain/state';
import { findArticle } from './content/articles';
import { postWords } from './content/post';

/** What <tea-picture> can draw: over an article, or on the card of a product. */
export type Cover = 'hills' | 'glass' | 'roast' | 'table';
export type Scene = Cover | 'tin' | 'jar';

/** An article as a list, a chat or a folder shows it. */
export interface Listed {
  title: string;
  /** The grey line under the title. */
  summary: string;
  scene: Cover;
}

/** An article or a composed post in the reader's language; `undefined` for an id that nothing is known of. */
export function listed(
  { pushes }: Pick<State, 'pushes'>,
  id: string,
  language: Language,
): Listed | undefined {
  const written = findArticle(id, language);
  if (written) return { title: written.title, summary: written.summary, scene: 'hills' };
  const post = findPost({ pushes }, id)?.post;
  if (!post) return undefined;
  const { title } = toldPost(post, language);
  return { title, summary: summaryOf(post, language), scene: sceneOfPost(post) };
}

function summaryOf({ product, promotion }: Post, language: Language): string {
  if (!promotion) return aboutProduct(product, language);
  const { percent, until } = promotion;
  return postWords[language].less(percent, told(product, language).name, date(until, language));
}

const covers: Record<string, Cover | undefined> = {
  refill: 'glass',
  roast: 'roast',
  table: 'table',
};

/** The picture over a post: its template's. */
export const sceneOfPost = ({ template }: Post): Cover => covers[template] ?? 'hills';

const goods: Record<string, Scene | undefined> = {
  'spring-green': 'tin',
  'night-oolong': 'jar',
  tasting: 'table',
};

/** The picture on the card of a product; without one, of the shop. */
export const sceneOfProduct = (product = ''): Scene => goods[product] ?? 'hills';

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
