import type { Broadcaster, Sender } from './accounts';
import type { Instant } from './calendar';
import type { Fen } from './money';
import type { RequestPaymentResult } from './order';
import type { Post } from './post';

/** S8: as the project was asked to show it, or as WeChat has worked since 2021-09-01. */
export type FollowMode = 'described' | 'today';

/** How somebody became a follower. */
export type FollowRoute = 'followBox' | 'profile' | 'qrCode';

/** Something that happened. Each is saved before any screen shows it, and none is ever changed. */
export type JourneyEvent = PushEvent | EntryEvent | OrderEvent | FollowEvent | PresenterEvent;

type At<E> = { at: Instant } & E;

/** What an account sent, and what the customer read of it. */
export type PushEvent = At<
  | { type: 'pushed'; account: Broadcaster; article: string; post?: Post }
  | { type: 'articleOpened'; article: string }
  | { type: 'messageSent'; account: 'service'; message: ServiceMessage }
  | { type: 'chatOpened'; account: Sender }
>;

/** How the customer came into the Mini Program, and what they saw there. */
export type EntryEvent = At<
  | { type: 'miniProgramEntered'; scene: number; from?: string }
  | { type: 'shopSeen' }
  | { type: 'productSeen'; product: string }
>;

/** An order, its payment, and what can be ordered at all. */
export type OrderEvent = At<
  | {
      type: 'orderPlaced';
      out_trade_no: string;
      product: string;
      quantity: number;
      total: Fen;
      slot?: Instant;
      /** The article whose promotion was used, and what it took off. */
      promotion?: string;
      off?: Fen;
    }
  | { type: 'paymentStarted'; out_trade_no: string; prepay_id: string }
  | { type: 'paymentReported'; out_trade_no: string; word: RequestPaymentResult }
  | { type: 'paymentSucceeded'; out_trade_no: string; transaction_id: string }
  | { type: 'paymentNotMade'; out_trade_no: string }
  | { type: 'paymentUnanswered'; out_trade_no: string }
  | { type: 'productWithdrawn'; product: string }
  | { type: 'productRestored'; product: string }
>;

/** How the customer became a follower. */
export type FollowEvent = At<
  | { type: 'modeChosen'; mode: FollowMode }
  /** Left ticked, or with the tick taken out that stood there in advance. */
  | { type: 'followBoxLeft'; out_trade_no: string; ticked: boolean }
  | { type: 'followed'; account: 'service'; route: FollowRoute }
>;

/** What the presenter of the demo did. */
export type PresenterEvent = At<
  /** Moved the demo's clock on: the next event happens at `to` or later. */
  | { type: 'clockMoved'; to: Instant }
  /** Went back: of what stood, only the first `kept` events still stand. */
  | { type: 'rewound'; kept: number }
>;

/** What the Service Account itself writes in the chat: an answer to a follow, and a notice of an order. */
export type ServiceMessage = { kind: 'welcome' } | { kind: 'orderNotice'; out_trade_no: string };

/** An event without its time: what a decision gives; the store stamps it. */
export type NewEvent = JourneyEvent extends infer E
  ? E extends JourneyEvent
    ? Omit<E, 'at'>
    : never
  : never;
