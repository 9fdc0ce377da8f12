import { postSummary, postText } from '../../../i18n/productAndPostText';
import type { Language } from '../../../bilingual';
import { findPost } from '../../../domain/push';
import type { State } from '../../../domain/state';
import { findArticle } from '../data/articles';

/** An article as a list, a chat or a folder shows it. */
export interface ArticleSummary {
  title: string;
  /** The grey line under the title. */
  summary: string;
  /** The product in its picture; '' for the hills. */
  pictured: string;
}

/** An article or a composed post in the reader's language; `undefined` for an id that nothing is known of. */
export function articleSummary(
  { pushes }: Pick<State, 'pushes'>,
  id: string,
  language: Language,
): ArticleSummary | undefined {
  const written = findArticle(id, language);
  if (written) return { title: written.title, summary: written.summary, pictured: '' };
  const post = findPost({ pushes }, id)?.post;
  if (!post) return undefined;
  const { title } = postText(post, language);
  return { title, summary: postSummary(post, language), pictured: post.product };
}
