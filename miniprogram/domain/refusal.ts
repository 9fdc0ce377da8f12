import type { Sender } from './accounts';
import type { Instant } from './calendar';
import type { StepId } from './journeySteps';
import type { PaymentStatus } from './order';

/** Why a command was not carried out: what the screen needs to say which rule, until when, and what instead. */
export type Refusal =
  | { code: 'unknownProduct'; product: string }
  | { code: 'quantity'; most: number }
  | { code: 'slot' }
  /** The hour that an unpaid reservation was for has come. */
  | { code: 'slotPassed'; slot: Instant }
  | { code: 'withdrawn'; product: string }
  | { code: 'promotionUsed' }
  | { code: 'promotionEnded'; until: Instant }
  | { code: 'orderNumber' }
  | { code: 'orderNumberTaken'; out_trade_no: string }
  | { code: 'unknownOrder'; out_trade_no: string }
  | { code: 'notPayable'; status: PaymentStatus }
  | { code: 'amountDiffers'; expected: number; got: number }
  | { code: 'articleNotSent'; article: string }
  | { code: 'boxWithdrawn' }
  | { code: 'noProduct' }
  | { code: 'titleEmpty' }
  | { code: 'titleTooLong'; most: number; length: number }
  | { code: 'textTooLong'; most: number; length: number }
  | { code: 'percent'; most: number }
  | { code: 'miniProgramCannotPush' }
  | { code: 'promotionAsTemplate' }
  /** `paid`: there is a customer who paid, and did not follow. */
  | { code: 'noFollower'; paid: boolean }
  | { code: 'onePushADay'; account: Sender; until: Instant }
  | { code: 'fourPushesAMonth'; account: Sender; until: Instant }
  /** A step of the path is done for a customer, and a message would reach the staff alone. */
  | { code: 'staffOnly' }
  /** Nothing refuses the commands of a step, and yet it would not be done: another one is missing before it. */
  | { code: 'stepNotDone'; step: StepId };
