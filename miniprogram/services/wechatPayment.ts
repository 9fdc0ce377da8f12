import type { OrderQueryAnswer } from '../domain/commands';
import { PaymentOffline, type PaymentParams, type PaymentService } from './payment';

/**
 * WeChat Pay for real, by way of the merchant's own server at `base` (HTTPS, on the list of allowed
 * request domains). The server signs, keeps the keys, hears the notification and answers two calls:
 * POST {base}/prepay {code, out_trade_no, description, total} -> PaymentParams,
 * GET {base}/orders/{out_trade_no} -> PaymentAnswer.
 */
export const wechatPayment = (base: string): PaymentService => ({
  async prepay(order) {
    try {
      const { code } = await wx.login();
      return await ask<PaymentParams>('POST', `${base}/prepay`, { ...order, code });
    } catch {
      throw new PaymentOffline();
    }
  },
  request: (params) =>
    new Promise((resolve) => {
      wx.requestPayment({
        ...params,
        success: ({ errMsg }) => resolve({ word: 'ok', errMsg }),
        fail: ({ errMsg }) =>
          resolve({ word: errMsg.endsWith('fail cancel') ? 'cancel' : 'fail', errMsg }),
      });
    }),
  async query(out_trade_no) {
    try {
      const answer = await ask<unknown>('GET', `${base}/orders/${out_trade_no}`);
      return isAnswer(answer) ? answer : { trade_state: 'none' };
    } catch {
      return { trade_state: 'none' };
    }
  },
});

/** Of what a server may say (a captive network's page, too), only this is an answer. */
function isAnswer(value: unknown): value is OrderQueryAnswer {
  const { trade_state, transaction_id, total } = Object(value) as Record<string, unknown>;
  if (trade_state === 'NOTPAY') return true;
  return trade_state === 'SUCCESS' && typeof transaction_id === 'string' && Number.isInteger(total);
}

const ask = <T>(method: 'GET' | 'POST', url: string, data?: object): Promise<T> =>
  new Promise((resolve, reject) => {
    wx.request({
      url,
      method,
      data,
      success: ({ statusCode, data: answer }) =>
        statusCode === 200 ? resolve(answer as T) : reject(new Error(`HTTP ${statusCode}`)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
