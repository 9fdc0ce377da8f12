import { PaymentOffline, prepayIdOf } from '../../../miniprogram/services/payment';
import { wechatPayment } from '../../../miniprogram/services/wechatPayment';

const params = {
  timeStamp: '1773626400',
  nonceStr: 'n',
  package: 'prepay_id=wx1',
  signType: 'RSA' as const,
  paySign: 's',
};
const order = { out_trade_no: 'order-A', description: 'Tea', total: 6800 };

interface Request {
  url: string;
  method: string;
  data?: object;
  success(answer: { statusCode: number; data: unknown }): void;
  fail(error: { errMsg: string }): void;
}

const requests: Request[] = [];
const answered = (statusCode: number, data?: unknown) => (request: Request) => {
  requests.push(request);
  request.success({ statusCode, data });
};
const unreachable = ({ fail }: Request) => fail({ errMsg: 'request:fail timeout' });
const loggedIn = () => Promise.resolve({ code: 'c' });
const phone = (parts: object) => Object.assign(globalThis, { wx: { login: loggedIn, ...parts } });

const payment = wechatPayment('https://pay.example.com');
beforeEach(() => void requests.splice(0));

test('prepay logs in and asks the merchant’s server', async () => {
  phone({ request: answered(200, params) });
  await expect(payment.prepay(order)).resolves.toEqual(params);
  expect(requests).toMatchObject([
    { url: 'https://pay.example.com/prepay', method: 'POST', data: { ...order, code: 'c' } },
  ]);
  expect(prepayIdOf(params)).toBe('wx1');
});

test.each([
  ['the server cannot be reached', { request: unreachable }],
  ['the server fails', { request: answered(500) }],
  ['WeChat does not log in', { login: () => Promise.reject(new Error('login:fail')) }],
])('prepay is offline when %s', async (_, parts) => {
  phone(parts);
  await expect(payment.prepay(order)).rejects.toBeInstanceOf(PaymentOffline);
});

test.each([
  ['requestPayment:ok', 'ok'],
  ['requestPayment:fail cancel', 'cancel'],
  ['requestPayment:fail (detail message)', 'fail'],
])('%s is the word %s', async (errMsg, word) => {
  type Options = { success(answer: object): void; fail(answer: object): void };
  phone({
    requestPayment: ({ success, fail }: Options) => (word === 'ok' ? success : fail)({ errMsg }),
  });
  await expect(payment.request(params)).resolves.toEqual({ word, errMsg });
});

test('the server’s answer about an order is handed on', async () => {
  const answer = { trade_state: 'SUCCESS', transaction_id: '42', total: 6800 };
  phone({ request: answered(200, answer) });
  await expect(payment.query('order-A')).resolves.toEqual(answer);
  expect(requests).toMatchObject([
    { url: 'https://pay.example.com/orders/order-A', method: 'GET' },
  ]);
});

test.each([
  ['cannot be reached', unreachable],
  ['does not know the order', answered(404)],
  ['answers with a page', answered(200, '<html>Log in to this network</html>')],
  ['answers with nothing', answered(200, null)],
  ['answers with a state that is not agreed', answered(200, { trade_state: 'CLOSED' })],
  ['answers without the proof', answered(200, { trade_state: 'SUCCESS', total: 6800 })],
])('a server that %s gives no answer', async (_, request) => {
  phone({ request });
  await expect(payment.query('order-A')).resolves.toEqual({ trade_state: 'none' });
});
