import { DAY } from '../../../miniprogram/domain/calendar';
import { PaymentOffline, prepayIdOf } from '../../../miniprogram/services/payment';
import { mockOutcomes } from '../../../miniprogram/services/paySheet';
import { FULL } from '../../support/builders/memoryStorage';
import { ORDER_A, ORDER_B, MONDAY } from '../../support/builders/journeyHistory';
import { type RunningApp, settled, PhoneAndWeChatPay } from '../../support/builders/paymentApp';

const order = { out_trade_no: ORDER_A, description: 'Tea', total: 6800 };
const LEDGER = 'mockPayment/1';

let world: PhoneAndWeChatPay;
let app: RunningApp;
beforeEach(() => {
  world = new PhoneAndWeChatPay();
  app = world.open();
});

async function request(outcome: (typeof mockOutcomes)[number]) {
  const asked = app.payment.request(await app.payment.prepay(order));
  await settled();
  app.sheet.choose(outcome);
  await settled();
  app.release();
  return asked;
}

test('prepay gives the parameters of wx.requestPayment', async () => {
  const params = await app.payment.prepay(order);
  expect(params).toMatchObject({ timeStamp: String(MONDAY / 1000), signType: 'RSA' });
  expect(params.package).toMatch(/^prepay_id=.+/);
  expect(params.nonceStr).not.toBe('');
});

test('the sheet is asked for the amount of the order', async () => {
  void app.payment.request(await app.payment.prepay(order));
  expect(app.sheet.request).toEqual({ out_trade_no: ORDER_A, total: 6800 });
});

test('what the client hears, and what WeChat Pay then says', async () => {
  const paid = {
    trade_state: 'SUCCESS',
    total: 6800,
    transaction_id: expect.any(String) as string,
  };
  const unpaid = { trade_state: 'NOTPAY' };
  const none = { trade_state: 'none' };
  const fail = 'requestPayment:fail ';
  const seen: Record<string, unknown> = {};
  for (const outcome of mockOutcomes) {
    world = new PhoneAndWeChatPay();
    app = world.open();
    const { word, errMsg } = await request(outcome);
    seen[outcome] = [
      word,
      errMsg,
      await app.payment.query(ORDER_A),
      await app.payment.query(ORDER_A),
    ];
  }
  expect(seen).toEqual({
    success: ['ok', 'requestPayment:ok', paid, paid],
    slow: ['ok', 'requestPayment:ok', paid, paid],
    noAnswer: ['ok', 'requestPayment:ok', none, paid],
    cancel: ['cancel', 'requestPayment:fail cancel', unpaid, unpaid],
    fail: ['fail', `${fail}the bank declined`, unpaid, unpaid],
    offline: ['fail', `${fail}network is down`, none, unpaid],
  });
});

test('a paid order is not asked about again: the money moved once', async () => {
  await request('success');
  expect(await app.payment.request(await app.payment.prepay(order))).toEqual({
    word: 'fail',
    errMsg: 'requestPayment:fail ORDERPAID',
  });
  expect(app.sheet.request).toBeNull();
  expect(world.charges).toBe(1);
});

test('an older sheet of the same order moves no money beside a newer', async () => {
  const first = await app.payment.prepay(order);
  const second = await app.payment.prepay(order);
  expect(prepayIdOf(first)).not.toBe(prepayIdOf(second));
  expect(await app.payment.request(first)).toMatchObject({ word: 'fail' });
});

test('a sheet that is open shuts as cancelled when another order is asked for', async () => {
  const first = app.payment.request(await app.payment.prepay(order));
  void app.payment.request(await app.payment.prepay({ ...order, out_trade_no: 'order-B' }));
  expect(await first).toMatchObject({ word: 'cancel' });
  expect(app.sheet.request?.out_trade_no).toBe('order-B');
});

test('a slow payment that ends after another of the same order moves no money', async () => {
  const params = await app.payment.prepay(order);
  const slow = app.payment.request(params);
  app.sheet.choose('slow');
  await settled();
  const quick = app.payment.request(params);
  app.sheet.choose('success');
  await quick;
  app.release();
  await slow;
  expect(world.charges).toBe(1);
});

test('a slow payment comes in also while the app is not running', async () => {
  void app.payment.request(await app.payment.prepay(order));
  app.sheet.choose('slow');
  await settled();
  const reopened = world.open();
  expect(await reopened.payment.query(ORDER_A)).toEqual({ trade_state: 'none' });
  world.now += 4000;
  expect(await reopened.payment.query(ORDER_A)).toMatchObject({
    trade_state: 'SUCCESS',
    total: 6800,
  });
  expect(world.charges).toBe(1);
});

test('without a network nothing is prepared and nothing answered', async () => {
  world.online = false;
  await expect(app.payment.prepay(order)).rejects.toThrow(PaymentOffline);
  expect(await app.payment.query(ORDER_A)).toEqual({ trade_state: 'none' });
});

test('WeChat Pay remembers when the app is opened again', async () => {
  await request('success');
  const before = await app.payment.query(ORDER_A);
  expect(await world.open().payment.query(ORDER_A)).toEqual(before);
});

test('of an order never heard of, it says that it is not paid', async () => {
  expect(await app.payment.query('constructor')).toEqual({ trade_state: 'NOTPAY' });
});

test('a full phone: prepay rejects in WeChat’s words, request and query never do', async () => {
  const params = await app.payment.prepay(order);
  world.phone.refuse(/./);
  await expect(app.payment.prepay(order)).rejects.toBe(FULL);
  const asked = app.payment.request(params);
  app.sheet.choose('success');
  expect(await asked).toEqual({ word: 'fail', errMsg: `requestPayment:fail ${FULL.errMsg}` });
  expect(await app.payment.query(ORDER_A)).toEqual({ trade_state: 'NOTPAY' });
});

test('a slow payment comes in although the phone’s clock was set back', async () => {
  void app.payment.request(await app.payment.prepay(order));
  app.sheet.choose('slow');
  await settled();
  world.now -= 400 * DAY;
  expect(await world.open().payment.query(ORDER_A)).toMatchObject({ trade_state: 'SUCCESS' });
});

test.each(['half a led', null, 42, { hello: 'world' }, { [ORDER_A]: { total: '6800' } }])(
  'a ledger that is %j: nothing is denied that may have been paid, it is kept, and paying goes on',
  async (foreign) => {
    await request('success');
    world.phone.plant(LEDGER, foreign);
    app = world.open();
    expect(await app.payment.query(ORDER_A)).toEqual({ trade_state: 'none' });
    const other = { ...order, out_trade_no: ORDER_B };
    const asked = app.payment.request(await app.payment.prepay(other));
    app.sheet.choose('success');
    await asked;
    expect(await app.payment.query(ORDER_B)).toMatchObject({ trade_state: 'SUCCESS' });
    expect(await app.payment.query(ORDER_A)).toEqual({ trade_state: 'none' });
    expect(world.phone.read('mockPayment/1/unread')).toEqual([null, foreign]);
  },
);

test('what was set aside stays when there is more to set aside', async () => {
  for (const foreign of ['first', 'second']) {
    world.phone.plant(LEDGER, foreign);
    await app.payment.prepay(order);
  }
  expect(world.phone.read('mockPayment/1/unread')).toEqual([[null, 'first'], 'second']);
});

test('what was paid, or is on its way, is never forgotten, however many orders come behind it', async () => {
  await request('noAnswer');
  const slow = app.payment.request(await app.payment.prepay({ ...order, out_trade_no: ORDER_B }));
  app.sheet.choose('slow');
  await settled();
  for (let n = 0; n < 203; n += 1) {
    await app.payment.prepay({ ...order, out_trade_no: `order-${n}` });
  }
  app.release();
  await slow;
  expect(await app.payment.query(ORDER_A)).toEqual({ trade_state: 'none' });
  expect(await app.payment.query(ORDER_A)).toMatchObject({ trade_state: 'SUCCESS' });
  expect(await app.payment.query(ORDER_B)).toMatchObject({ trade_state: 'SUCCESS' });
  expect(await app.payment.request(await app.payment.prepay(order))).toMatchObject({
    word: 'fail',
  });
  expect(world.charges).toBe(2);
});

test('the ledger of many orders that nobody paid is no longer than that of the last 200', async () => {
  for (let n = 0; n < 203; n += 1) {
    await app.payment.prepay({ ...order, out_trade_no: `order-${n}` });
  }
  const kept = Object.keys(world.phone.read(LEDGER) as object);
  expect([kept.length, kept[0], kept[199]]).toEqual([200, 'order-3', 'order-202']);
});
