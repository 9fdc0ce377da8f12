import type { Instant } from './calendar';
import type { Catalogue } from './catalogue';
import type { NewEvent } from './events';
import type { Refusal } from './refusal';

export type Decision = { ok: true; events: NewEvent[] } | { ok: false; refusal: Refusal };

/** What the rules need to know besides the state: the hour, and what the shop sells. */
export interface DecisionContext {
  now: Instant;
  catalogue: Catalogue;
}

export const nothing: Decision = { ok: true, events: [] };
export const happens = (...events: NewEvent[]): Decision => ({ ok: true, events });
export const refused = (refusal: Refusal): Decision => ({ ok: false, refusal });
