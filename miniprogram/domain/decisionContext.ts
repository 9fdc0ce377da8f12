import type { Instant } from './calendar';
import type { Catalogue } from './catalogue';

/** What the rules need to know besides the state: the hour, and what the shop sells. */
export interface DecisionContext {
  now: Instant;
  catalogue: Catalogue;
}
