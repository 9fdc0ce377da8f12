/** What is drawn while a tap places an order, until WeChat Pay is reached. */
import { closePages, FakePage, fakePhone } from '../../../support/pageObjects/fakePage';
import '../../../../miniprogram/packages/shop/pages/checkout/checkout';
import { placeOrder } from '../../../../miniprogram/packages/shop/model/placeOrder';
import { settings, store } from '../../../../miniprogram/store/index';

const product = 'spring-green';

beforeEach(() => {
  // Prepaying waits for the network, which does not answer here.
  Object.assign(wx, { getNetworkType: () => undefined });
  store.reset();
  settings.chooseLanguage('en');
});

afterEach(closePages);

test('the order is drawn once when it is placed and once when it is being paid, never as one placed elsewhere', () => {
  const page = new FakePage({ product }).show();
  page.news();
  void page.call('act');
  const [placed, paying, ...rest] = page.news();
  const [order] = store.state.orders;
  expect(placed).toMatchObject({ number: order?.out_trade_no, choosing: false });
  expect(placed).not.toHaveProperty('open');
  expect(paying).toMatchObject({ waiting: true });
  expect(rest).toEqual([]);
});

test('a refused order is drawn once, with its reason', () => {
  const page = new FakePage({ product: 'tasting' }).show();
  page.news();
  void page.call('act');
  expect(page.news()).toEqual([{ problem: expect.stringMatching(/time/) }]);
  expect(store.state.orders).toEqual([]);
});

test('every order has a number of its own, and its content', () => {
  const placed = [1, 2].map((quantity) => placeOrder({ product, quantity }));
  expect(placed).toEqual(store.state.orders.map((order) => ({ ok: true, order })));
  expect(store.state.orders).toMatchObject([{ quantity: 1 }, { quantity: 2 }]);
  expect(new Set(store.state.orders.map((it) => it.out_trade_no)).size).toBe(2);
});

test('what cannot be ordered, or saved, is refused with its reason', () => {
  expect(placeOrder({ product, quantity: 0 })).toMatchObject({ refusal: { code: 'quantity' } });
  const write = jest.spyOn(fakePhone.storage, 'write').mockImplementation(() => {
    throw new Error('full');
  });
  expect(placeOrder({ product, quantity: 1 })).toMatchObject({
    refusal: { code: 'notSaved', reason: 'full' },
  });
  write.mockRestore();
});
