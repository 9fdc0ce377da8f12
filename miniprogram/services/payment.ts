import type { Instant } from '../domain/calendar';
import type { Fen } from '../domain/money';
import type { RequestPaymentResult } from '../domain/order';
import type { OrderQueryAnswer } from '../domain/commands';

/**
 * The way to WeChat Pay. Three steps, and only the last is proof:
 * the merchant's server makes a prepay order, WeChat asks the customer, the server asks WeChat Pay.
 */
export interface PaymentService {
  /**
   * wx.login, then the merchant's server: POST /v3/pay/transactions/jsapi with the order's number.
   * Safe to repeat for the same number before it is paid. Rejects with `PaymentOffline`.
   */
  prepay(order: PrepayOrder): Promise<PaymentParams>;
  /** wx.requestPayment. Never rejects: what it says is the client's word. */
  request(params: PaymentParams): Promise<{ word: RequestPaymentResult; errMsg: string }>;
  /** The merchant's server asks WeChat Pay: GET /v3/pay/transactions/out-trade-no/{out_trade_no}. Never rejects. */
  query(out_trade_no: string): Promise<OrderQueryAnswer>;
}

export interface PrepayOrder {
  out_trade_no: string;
  /** At most 127 characters. */
  description: string;
  total: Fen;
  /**
   * By when it must be paid, on this phone's clock: WeChat Pay takes no money later. The server sends it on in
   * RFC 3339. Without it WeChat Pay's own limit holds.
   */
  time_expire?: Instant;
}

/** The five parameters of wx.requestPayment, signed by the server. */
export interface PaymentParams {
  /** Seconds since the epoch, as text. */
  timeStamp: string;
  nonceStr: string;
  /** `prepay_id=...` */
  package: string;
  signType: 'RSA';
  paySign: string;
}

/** The merchant's server could not be reached: nothing was started. */
export class PaymentOffline extends Error {}

export const prepayIdOf = (params: PaymentParams): string =>
  params.package.replace(/^prepay_id=/, '');
