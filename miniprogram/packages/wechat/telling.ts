import { summaryOf, toldPost } from '../../content/posts';
import type { Language } from '../../content/words';
import { findPost } from '../../domain/promotion';
import type { State } from '../../domain/state';
import { findArticle } from './content/articles';

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
