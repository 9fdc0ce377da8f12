import type { PaymentAnswer } from '../domain/commands';
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
      return await ask<PaymentAnswer>('GET', `${base}/orders/${out_trade_no}`);
    } catch {
      return { trade_state: 'none' };
    }
  },
});

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
