/** What the program does by itself when it comes to the front. */
import { fakePhone } from '../support/pageObjects/fakePage';
import { payment } from '../../miniprogram/services/container';
import { store } from '../../miniprogram/store/index';

const network = ({ success }: { success(it: object): void }) => success({ networkType: 'wifi' });
const settled = () => new Promise((resolve) => setImmediate(resolve));

let app: { onShow(): void };
beforeAll(() => {
  Object.assign(globalThis, { App: (definition: typeof app) => (app = definition) });
  Object.assign(wx, { getNetworkType: network });
  require('../../miniprogram/app');
});
afterEach(() => jest.restoreAllMocks());

const status = () => store.state.orders[0]?.payment.status;

test('a phone that reads nothing any more throws nothing at the reader: payments are asked about, and the next tap says it', async () => {
  const out_trade_no = 'order-1';
  store.send({ type: 'placeOrder', out_trade_no, product: 'spring-green', quantity: 1 });
  store.send({ type: 'startPayment', out_trade_no, prepay_id: 'wx1' });
  const asked = jest.spyOn(payment, 'query');
  const errMsg = 'getStorageSync:fail';
  const reads = jest.spyOn(fakePhone.storage, 'read').mockImplementation(() => {
    throw { errMsg };
  });
  app.onShow();
  await settled();
  expect(asked.mock.calls).toEqual([[out_trade_no]]);
  expect(store.send({ type: 'follow', route: 'profile' })).toEqual({
    ok: false,
    refusal: { code: 'notSaved', reason: errMsg },
  });
  expect(status()).toBe('paying');

  reads.mockRestore();
  app.onShow();
  await settled();
  expect(status()).toBe('unpaid');
});
