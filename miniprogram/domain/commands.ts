import type { AccountKind, Sender } from './accounts';
import type { Instant } from './calendar';
import type { FollowRoute, FollowMode } from './events';
import type { Fen } from './money';
import type { RequestPaymentResult } from './order';
import type { Post } from './post';

/** Something that somebody wants. `decide` answers with what happens, or with a refusal. */
export type Command = PushCommand | EntryCommand | OrderCommand | FollowCommand | PresenterCommand;

/** What an account sends, and what the customer reads of it. */
export type PushCommand =
  | { type: 'push'; account: Sender; article: string }
  | { type: 'pushPost'; account: AccountKind; as: 'massSend' | 'templateMessage'; post: Post }
  | { type: 'openArticle'; article: string }
  | { type: 'openChat'; account: Sender };

/** How the customer comes into the Mini Program, and what they see there. */
export type EntryCommand =
  /** `sees`: what is seen first. */
  { type: 'enterMiniProgram'; scene: number; from?: string; sees?: ViewCommand } | ViewCommand;

/** To look at what the shop shows. */
export type ViewCommand = { type: 'seeShop' } | { type: 'seeProduct'; product: string };

/** An order, its payment, and what can be ordered at all. */
export type OrderCommand =
  | {
      type: 'placeOrder';
      out_trade_no: string;
      product: string;
      quantity: number;
      slot?: Instant;
      /** The article whose promotion the customer was promised. */
      promotion?: string;
    }
  | { type: 'startPayment'; out_trade_no: string; prepay_id: string }
  | { type: 'reportPayment'; out_trade_no: string; word: RequestPaymentResult }
  | { type: 'settlePayment'; out_trade_no: string; answer: OrderQueryAnswer }
  | { type: 'withdrawProduct'; product: string }
  | { type: 'restoreProduct'; product: string };

/** How the customer becomes a follower. */
export type FollowCommand =
  | { type: 'chooseMode'; mode: FollowMode }
  | { type: 'leaveResult'; out_trade_no: string; ticked: boolean }
  | { type: 'follow'; route: Exclude<FollowRoute, 'followBox'> };

/** What only the presenter of the demo does. */
export type PresenterCommand =
  /** The demo's clock: to nine o'clock on the next day, or on the first of the next month. */
  | { type: 'moveClock'; to: 'nextDay' | 'nextMonth' }
  /** Takes back all but the first `kept` events that stand. */
  | { type: 'rewind'; kept: number };

/**
 * What each command is. To arrive is not to act: a page that is opened, shown, restored or linked to may send
 * observations, and WeChat Pay's answers come when they come; an act takes a tap.
 */
export interface CommandKind {
  chooseMode: 'act';
  push: 'act';
  pushPost: 'act';
  openArticle: 'observation';
  enterMiniProgram: 'observation';
  seeShop: 'observation';
  seeProduct: 'observation';
  placeOrder: 'act';
  startPayment: 'act';
  reportPayment: 'act';
  settlePayment: 'answer';
  leaveResult: 'act';
  follow: 'act';
  openChat: 'observation';
  withdrawProduct: 'act';
  restoreProduct: 'act';
  moveClock: 'act';
  rewind: 'act';
}

/** A command that does nothing but note what somebody sees, or what WeChat Pay says. */
export type Observation = {
  [C in Command as C['type']]: CommandKind[C['type']] extends 'act' ? never : C;
}[Command['type']];

/** What the merchant's server learnt from WeChat Pay's order query; `none` is no answer at all. */
export type OrderQueryAnswer =
  | { trade_state: 'SUCCESS'; transaction_id: string; total: Fen }
  | { trade_state: 'NOTPAY' }
  | { trade_state: 'none' };
