import type { Sender } from './accounts';
import type { Instant } from './calendar';
import type { Fen } from './money';
import type { ClientWord } from './order';

/** S8: as the project was asked to show it, or as WeChat has worked since 2021-09-01. */
export type Mode = 'described' | 'today';

/** How somebody became a follower. */
export type FollowRoute = 'followBox' | 'profile' | 'qrCode';

/** Something that happened. Each is saved before any screen shows it, and none is ever changed. */
export type JourneyEvent = { at: Instant } & (
  | { type: 'modeChosen'; mode: Mode }
  | { type: 'pushed'; account: Sender; article: string }
  | { type: 'articleOpened'; article: string }
  | { type: 'miniProgramEntered'; scene: number; from?: string }
  | { type: 'shopSeen' }
  | { type: 'productSeen'; product: string }
  | {
      type: 'orderPlaced';
      out_trade_no: string;
      product: string;
      quantity: number;
      total: Fen;
      slot?: Instant;
    }
  | { type: 'paymentStarted'; out_trade_no: string; prepay_id: string }
  | { type: 'paymentReported'; out_trade_no: string; word: ClientWord }
  | { type: 'paymentSucceeded'; out_trade_no: string; transaction_id: string }
  | { type: 'paymentNotMade'; out_trade_no: string }
  | { type: 'paymentUnanswered'; out_trade_no: string }
  /** Left ticked, or with the tick taken out that stood there in advance. */
  | { type: 'followBoxLeft'; out_trade_no: string; ticked: boolean }
  | { type: 'followed'; account: 'service'; route: FollowRoute }
  | { type: 'messageSent'; account: 'service'; message: ServiceMessage }
  | { type: 'chatOpened'; account: Sender }
);

/** What the Service Account itself writes in the chat: an answer to a follow, and a notice of an order. */
export type ServiceMessage = { kind: 'welcome' } | { kind: 'orderNotice'; out_trade_no: string };

/** An event without its time: what a decision gives; the store stamps it. */
export type Happening = JourneyEvent extends infer E
  ? E extends JourneyEvent
    ? Omit<E, 'at'>
    : never
  : never;
