/** A view in sight is told of everything that it is drawn from. */
import { closePages, FakeComponent, FakePage } from '../../support/pageObjects/fakePage';
import type { OrderQueryAnswer } from '../../../miniprogram/domain/commands';
import { paymentFlow } from '../../../miniprogram/flows/index';
import { bilingual } from '../../../miniprogram/bilingual';
import { payment, paySheet } from '../../../miniprogram/services/container';
import { settings, store } from '../../../miniprogram/store/index';
import { defineComponent } from '../../../miniprogram/view/defineComponent';
import { definePage } from '../../../miniprogram/view/definePage';
import type { ViewContext } from '../../../miniprogram/view/viewContext';

const words = bilingual({ name: 'Tea' }, { name: '茶' });
const ORDER = 'order-A';

const seen = ({ state, notes, sheetRequest, orderStatus }: ViewContext<unknown>) => ({
  notes,
  asked: sheetRequest?.total ?? 0,
  order: state.orders.map(orderStatus).join(),
});

beforeEach(() => {
  store.reset();
  store.send({ type: 'placeOrder', out_trade_no: ORDER, product: 'spring-green', quantity: 1 });
  store.send({ type: 'startPayment', out_trade_no: ORDER, prepay_id: 'wx1' });
});

afterEach(() => {
  closePages();
  jest.restoreAllMocks();
});

const views = {
  page: () => {
    definePage({ words, project: seen });
    return new FakePage().show();
  },
  component: () => {
    defineComponent({ words, props: {}, project: seen });
    return new FakeComponent();
  },
};

describe.each(Object.entries(views))('a %s in sight', (_, open) => {
  test('is told when a payment is asked about, and when there is no answer', async () => {
    let answer = (_: OrderQueryAnswer): void => undefined;
    jest.spyOn(payment, 'query').mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const view = open();
    expect(view.data.order).toBe('unknown');
    const asking = paymentFlow.resumeAll();
    expect(view.data.order).toBe('waiting');
    answer({ trade_state: 'none' });
    await asking;
    expect(view.data.order).toBe('unknown');
  });

  test('is told when the presenter wants notes', () => {
    const view = open();
    settings.showNotes(true);
    expect(view.data.notes).toBe(true);
    settings.showNotes(false);
    expect(view.data.notes).toBe(false);
  });

  test('is told when WeChat Pay asks and when it was answered', () => {
    const view = open();
    const hide = paySheet.show(ORDER);
    void paySheet.ask({ out_trade_no: ORDER, total: 6800 });
    expect(view.data.asked).toBe(6800);
    paySheet.choose('cancel');
    expect(view.data.asked).toBe(0);
    hide();
  });
});

test('whoever waits for the outcome of a payment is drawn once, with that and with its end', async () => {
  jest.spyOn(payment, 'query').mockResolvedValue({ trade_state: 'none' });
  jest.spyOn(store, 'observe').mockReturnValue({
    ok: false,
    refusal: { code: 'notSaved', reason: 'full' },
  });
  definePage({
    words,
    local: { refused: false },
    project: (world, local) => ({ ...seen(world), ...local }),
    on: {
      async ask() {
        const { ok } = await paymentFlow.queryOrder(ORDER);
        this.update({ refused: !ok });
      },
    },
  });
  const page = new FakePage().show();
  page.news();
  await page.call('ask');
  await Promise.resolve();
  expect(page.news()).toEqual([{ order: 'waiting' }, { order: 'unknown', refused: true }]);
});

test('what happens in a batch is drawn once, at its end, also where it fails', () => {
  definePage({
    words,
    local: { typed: '' },
    project: ({ state }, { typed }) => ({ mode: state.mode, typed }),
    on: {
      act(fails: boolean) {
        return this.batch(() => {
          store.send({ type: 'chooseMode', mode: fails ? 'described' : 'today' });
          this.batch(() => this.update({ typed: 'a' }));
          const isNew = this.update({ typed: fails ? 'c' : 'b' });
          if (fails) throw new Error('no');
          return isNew;
        });
      },
    },
  });
  const page = new FakePage().show();
  page.news();
  expect(page.call('act', false)).toBe(false);
  expect(page.news()).toEqual([{ mode: 'today', typed: 'b' }]);
  expect(() => page.call('act', true)).toThrow('no');
  expect(page.news()).toEqual([{ mode: 'described', typed: 'c' }]);
});
