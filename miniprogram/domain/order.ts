import type { Instant } from './calendar';
import type { Fen } from './money';
import type { Entrance } from './sceneValues';

/**
 * Where the money of an order stands. WeChat Pay's own answer is the only proof:
 * `paid` is reached by its answer alone, and `unknown` stays until it answers.
 */
export type Payment =
  | { status: 'unpaid'; last?: 'cancelled' | 'failed' }
  | { status: 'paying'; prepay_id: string; since: Instant }
  | { status: 'asking'; word: RequestPaymentResult }
  | { status: 'unknown'; since: Instant; asked: number }
  | { status: 'paid'; transaction_id: string; at: Instant };

export type PaymentStatus = Payment['status'];

/** What wx.requestPayment told the Mini Program. Never a proof: a bad signature also reads `cancel`. */
export type RequestPaymentResult = 'ok' | 'cancel' | 'fail';

export interface Order {
  out_trade_no: string;
  product: string;
  quantity: number;
  /** quantity x the price on the day of the order, less what the promotion took `off`. */
  total: Fen;
  /** The article whose promotion was used. */
  promotion?: string;
  off?: Fen;
  /** How the customer had come in. */
  entrance: Entrance;
  /** For a reservation, when it begins. */
  slot?: Instant;
  placedAt: Instant;
  payment: Payment;
}

/** 6 to 32 letters, digits, `-` or `_`: the alphabet on which all of WeChat Pay's pages agree. */
export const isOutTradeNo = (value: string): boolean => /^[A-Za-z0-9_-]{6,32}$/.test(value);

/** Whether it can never be paid any more: the hour that was reserved has come, and nothing is under way. */
export const isExpired = (order: Order, now: Instant): order is Order & { slot: Instant } =>
  order.payment.status === 'unpaid' && order.slot !== undefined && order.slot <= now;

/**
 * Where an order stands at `now`. A payment that this phone no longer waits for (`underWay`), and that
 * WeChat Pay has not answered, is `unknown`, whatever was saved last.
 */
export type OrderStatus =
  | 'unpaid'
  | 'cancelled'
  | 'failed'
  | 'slotPassed'
  | 'starting'
  | 'waiting'
  | 'asking'
  | 'unknown'
  | 'paid';

export function orderStatusOf(order: Order, now: Instant, underWay: boolean): OrderStatus {
  const { payment } = order;
  switch (payment.status) {
    case 'unpaid':
      // What failed is asked about before it is paid again.
      if (underWay) return payment.last === 'failed' ? 'asking' : 'starting';
      return isExpired(order, now) ? 'slotPassed' : (payment.last ?? 'unpaid');
    case 'paying':
      return underWay ? 'waiting' : 'unknown';
    case 'asking':
    case 'unknown':
      return underWay ? 'asking' : 'unknown';
    case 'paid':
      return 'paid';
  }
}

export const findOrder = (orders: readonly Order[], out_trade_no: string): Order | undefined =>
  orders.find((order) => order.out_trade_no === out_trade_no);
