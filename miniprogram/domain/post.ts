import type { Instant } from './calendar';

/** What a merchant composes and an account pushes: an article about one product. */
export interface Post {
  /** Whose words and picture it takes; data/messageTemplates.ts has them. */
  template: string;
  /** Only where somebody changed the template's. */
  title?: string;
  text?: string;
  product: string;
  promotion?: Promotion;
  /** The number of the draft that it was: so it is known that this one was sent. */
  draft?: string;
}

/** So many per cent less on one order that comes in through the post, until a moment. */
export interface Promotion {
  /** 1 to 90. */
  percent: number;
  until: Instant;
}

/** As WeChat's draft API counts a title: 32 characters (字) of any script. */
export const MAX_TITLE_LENGTH = 32;
/** A longer text is no longer one screen. The demo's own limit. */
export const MAX_TEXT_LENGTH = 600;

export const MAX_PERCENT = 90;
