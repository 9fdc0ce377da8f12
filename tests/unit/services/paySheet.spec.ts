import { PaySheet } from '../../../miniprogram/services/paySheet';

const A = { out_trade_no: 'order-A', total: 6800 };
const B = { out_trade_no: 'order-B', total: 100 };

test('where no sheet of the order is in sight, nobody is asked: it is cancelled', async () => {
  const sheet = new PaySheet();
  const listener = jest.fn();
  sheet.subscribe(listener);
  sheet.show('');
  sheet.show(B.out_trade_no);
  expect([await sheet.ask(A), sheet.request, listener.mock.calls.length]).toEqual([
    'cancel',
    null,
    0,
  ]);
});

test('the sheet that goes out of sight cancels what it asks, and is asked no more', async () => {
  const sheet = new PaySheet();
  const hide = sheet.show(A.out_trade_no);
  const answer = sheet.ask(A);
  expect(sheet.request).toEqual(A);
  hide();
  expect([await answer, sheet.request, await sheet.ask(A)]).toEqual(['cancel', null, 'cancel']);
});

test('a sheet that goes out of sight cancels nothing that another asks', async () => {
  const sheet = new PaySheet();
  const hide = sheet.show(A.out_trade_no);
  sheet.show(B.out_trade_no);
  const answer = sheet.ask(B);
  hide();
  expect(sheet.request).toEqual(B);
  sheet.choose('success');
  expect(await answer).toBe('success');
});

test('whoever listens hears that it opens and that it shuts, and after leaving nothing', () => {
  const sheet = new PaySheet();
  const seen: unknown[] = [];
  const leave = sheet.subscribe(() => seen.push(sheet.request));
  sheet.show(A.out_trade_no);
  void sheet.ask(A);
  sheet.choose('success');
  sheet.choose('cancel');
  expect(seen).toEqual([A, null]);
  leave();
  void sheet.ask(A);
  expect(seen).toHaveLength(2);
});
