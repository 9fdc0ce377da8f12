import type { Broadcaster } from './accounts';
import type { Instant } from './calendar';
import type { Post } from './post';

export interface Push {
  at: Instant;
  account: Broadcaster;
  article: string;
  /** What was composed; an article that the demo brings along has none. */
  post?: Post;
  opened?: true;
  /** Whether an order was placed with its promotion. */
  used?: true;
}

export type PushedPost = Push & { post: Post };

interface Pushes {
  pushes: readonly Push[];
}

/** What an Enterprise Account sends, only its staff can open. */
export const isOpenToCustomers = ({ account }: Push): boolean => account !== 'enterprise';

/** The newest composed post that customers can see. */
export const lastPost = ({ pushes }: Pushes): PushedPost | undefined =>
  pushes.filter((push): push is PushedPost => !!push.post && isOpenToCustomers(push)).pop();

/** The push of a composed post, by the id of its article. */
export const findPost = ({ pushes }: Pushes, article: string): PushedPost | undefined =>
  pushes.find((push): push is PushedPost => push.article === article && !!push.post);
