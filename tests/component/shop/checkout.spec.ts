import { HOUR, startOfDay, DAY } from '../../../miniprogram/domain/calendar';
import type { Command } from '../../../miniprogram/domain/commands';
import type { PaymentFlow } from '../../../miniprogram/flows/paymentFlow';
import {
  attribute,
  leaveOpen,
  moduleOf,
  settle,
  tap,
  tapTarget,
  type Mounted,
} from '../../support/pageObjects/mountedPage';
import {
  endPayment,
  setNetwork,
  openShopPage,
  orders,
  paySheet,
} from '../../support/pageObjects/shopTestHelpers';
import {
  fillStorage,
  startWith,
  eventTypes,
  settlesUnanswered,
  ORDER,
  paid,
  placed,
  replacedBy,
  says,
  sharedStore,
  starts,
  text,
  wentTo,
} from '../../support/builders/componentJourney';

const tea = () => openShopPage('checkout', { product: 'spring-green' });
const tasting = () => openShopPage('checkout', { product: 'tasting' });
const action = (page: Mounted) => text(page.querySelector('.act .primary') as Mounted);
const pay = (page: Mounted) => tap(page, '.act .primary');
const status = () => orders().map(({ payment }) => payment.status);

async function type(page: Mounted, value: string): Promise<void> {
  const input = page.querySelector('.many')?.querySelector('.number');
  input?.dispatchEvent('input', { detail: { value } });
  await settle();
}

describe('before the order', () => {
  it('shows the sum in yuan, and in fen as WeChat Pay gets it', async () => {
    const page = tea();
    await type(page, '2');
    expect(text(page)).toContain('Spring Green Tea × 2');
    expect(action(page)).toBe('Pay ¥136.00');
    expect(text(page)).toMatch(/amount\.total ?13600 fen \(分\)/);
    expect(text(page)).toMatch(/amount\.currency ?CNY/);
    expect(eventTypes()).toEqual([]);
  });

  it('takes the full-width digits of a Chinese keyboard', async () => {
    const page = tea();
    await type(page, '１２');
    expect(action(page)).toBe('Pay ¥816.00');
  });

  it.each(['0', '-1', '21', '1e9', '1000000000', 'abc', '', '1.5', ' '])(
    'a quantity of %j cannot be ordered, and the reason stands there',
    async (value) => {
      const page = tea();
      await type(page, value);
      expect(text(page)).toContain('One order takes a whole number from 1 to 20.');
      expect(action(page)).toBe('Pay');
      await pay(page);
      expect(eventTypes()).toEqual([]);
      expect(paySheet().request).toBeNull();
      await type(page, '20');
      expect(text(page)).not.toContain('One order takes');
    },
  );

  it('a tasting asks for a time, and keeps the one that was chosen', async () => {
    const page = tasting();
    expect(page.querySelectorAll('.slot')).toHaveLength(6);
    await pay(page);
    expect(text(page)).toContain('Choose a time.');
    expect(eventTypes()).toEqual([]);
    page.querySelectorAll('.slot')[3]?.dispatchEvent('tap');
    await settle();
    const checked = page.querySelectorAll('.slot').map((slot) => attribute(slot, 'ariaChecked'));
    expect(checked).toEqual([false, false, false, true, false, false]);
    expect(text(page)).not.toContain('Choose a time.');
    await pay(page);
    expect(orders()[0]?.slot).toBe(startOfDay(Date.now()) + 2 * DAY + 16.5 * HOUR);
  });

  it.each([
    [{}, 'This address names no product.'],
    [{ product: 'coffee' }, 'The shop has nothing called “coffee”.'],
    [{ order: 'LT-nobody' }, 'This phone knows no order “LT-nobody”.'],
    [{ order: '' }, 'This address names no order.'],
  ])('%j is lost', (query, sentence) => {
    const page = openShopPage('checkout', query);
    expect(text(page)).toContain(sentence);
    expect(page.querySelector('.act')).toBeUndefined();
  });

  it('places nothing on a full phone, and says so', async () => {
    const page = tea();
    fillStorage();
    await pay(page);
    expect(text(page)).toContain('The phone refused to save this step.');
    expect(orders()).toEqual([]);
    expect(action(page)).toBe('Pay ¥68.00');
  });
});

describe('what was entered', () => {
  const entered = (page: Mounted) => [
    page.querySelector('.many')?.instance.data['value'],
    page.querySelectorAll('.slot').findIndex((slot) => attribute(slot, 'ariaChecked') === true),
  ];
  const methods = (page: Mounted) => page.instance as unknown as { onHide(): void; onShow(): void };
  const shownAgain = (page: Mounted) => {
    methods(page).onHide();
    methods(page).onShow();
    return page;
  };
  const kept = () => wx.getStorageInfoSync().keys.filter((key) => key.includes('checkout'));
  const choose = async (page: Mounted, at: number) => {
    page.querySelectorAll('.slot')[at]?.dispatchEvent('tap');
    await settle();
  };

  it('is there again on a page that was reloaded, and on no other product’s', async () => {
    const page = tasting();
    await type(page, '3');
    await choose(page, 4);
    await type(tea(), '2');
    expect(entered(tasting())).toEqual(['3', 4]);
    expect(action(tasting())).toBe('Pay ¥90.00');
    expect(entered(tea())).toEqual(['2', -1]);
    expect(entered(openShopPage('checkout', { product: 'night-oolong' }))).toEqual(['1', -1]);
  });

  it('is not kept by opening, showing and leaving the page', async () => {
    const page = shownAgain(tasting());
    expect(kept()).toEqual([]);
    await choose(page, 1);
    expect(kept()).toHaveLength(1);
  });

  it('stays as it was typed while the page is open, also what cannot be ordered', async () => {
    const page = tea();
    for (const value of ['', '99', 'abc']) {
      await type(page, value);
      expect(entered(shownAgain(page))).toEqual([value, -1]);
    }
    expect(entered(tea())).toEqual(['1', -1]);
  });

  it('stays for this visit on a phone that refuses to keep it', async () => {
    const page = tea();
    await type(page, '2');
    fillStorage();
    await type(page, '3');
    expect(entered(shownAgain(page))).toEqual(['3', -1]);
    expect(text(page)).not.toContain('refused');
    sharedStore().store.reset();
    expect(entered(shownAgain(page))).toEqual(['1', -1]);
  });

  it('falls back where its hour has passed', async () => {
    const page = tasting();
    await type(page, '3');
    await choose(page, 0);
    const later = startOfDay(Date.now()) + DAY + 15 * HOUR;
    jest.spyOn(Date, 'now').mockReturnValue(later);
    expect(entered(tasting())).toEqual(['3', -1]);
  });

  it.each([
    ['is ordered', () => void sharedStore().store.send(placed)],
    ['starts over', () => sharedStore().store.reset()],
  ])('is gone when somebody %s, here or anywhere', async (_, act) => {
    const page = tea();
    await type(page, '3');
    act();
    expect(entered(shownAgain(page))).toEqual(['1', -1]);
    expect(entered(tea())).toEqual(['1', -1]);
  });

  it('is gone once its own order is placed, and there again when that is taken back', async () => {
    const page = tea();
    await type(page, '3');
    await pay(page);
    await endPayment('cancel');
    expect(orders()).toHaveLength(1);
    leaveOpen('pages/journey/journey');
    leaveOpen('packages/shop/pages/shop/shop');
    expect(entered(tea())).toEqual(['1', -1]);
    sharedStore().store.send({ type: 'rewind', kept: 0 });
    expect(orders()).toEqual([]);
    expect(entered(tea())).toEqual(['3', -1]);
  });

  it.each([
    ...[null, 7, 'text', [], {}, { quantity: 2, slot: null, after: '' }],
    ...[{ quantity: '2' }, { quantity: '2', slot: 'soon', after: '' }],
    ...[{ quantity: '2', slot: null, after: 5 }],
  ])('%j in its place is no fault', (value) => {
    wx.setStorageSync('journey/checkout/spring-green', value);
    expect(entered(tea())).toEqual(['1', -1]);
  });
});

describe('paying', () => {
  it('places one order and asks for its sum', async () => {
    const page = tea();
    await type(page, '2');
    await pay(page);
    expect(eventTypes()).toEqual(['orderPlaced', 'paymentStarted']);
    expect(paySheet().request).toEqual({ out_trade_no: orders()[0]?.out_trade_no, total: 13600 });
    expect(orders()[0]?.out_trade_no).toMatch(/^LT[a-z0-9]{12,30}$/);
    expect(action(page)).toBe('Waiting for WeChat Pay…');
    expect(page.querySelector('.many')).toBeUndefined();
  });

  it('paid, it makes way for the result, once', async () => {
    const page = tea();
    await pay(page);
    await endPayment('success');
    expect(status()).toEqual(['paid']);
    expect(replacedBy()).toBe(
      `/packages/wechat/pages/result/result?order=${orders()[0]?.out_trade_no}`,
    );
    expect(wx.redirectTo).toHaveBeenCalledTimes(1);
  });

  it('tapped twice, it is one order and one sheet', async () => {
    const page = tea();
    const button = tapTarget(page.querySelector('.act .primary')!);
    button.dispatchEvent('tap');
    button.dispatchEvent('tap');
    await settle();
    expect(eventTypes()).toEqual(['orderPlaced', 'paymentStarted']);
    await endPayment('success');
    expect(wx.redirectTo).toHaveBeenCalledTimes(1);
  });

  it('cancel: says so, and pays the same order next time', async () => {
    const page = tea();
    await pay(page);
    await endPayment('cancel');
    expect(text(page)).toContain('You cancelled. Nothing was paid. The order waits for you.');
    expect(action(page)).toBe('Pay ¥68.00');
    await pay(page);
    await endPayment('success');
    expect(status()).toEqual(['paid']);
  });

  it('fail: says so, and asks WeChat Pay again before the same order can be paid', async () => {
    const page = tea();
    await pay(page);
    await endPayment('fail');
    expect(text(page)).toContain('WeChat Pay reported an error, no payment yet.');
    expect(action(page)).toBe('Ask WeChat Pay again');
    void moduleOf<{ paymentFlow: PaymentFlow }>('flows/index').paymentFlow.queryOrder(
      orders()[0]!.out_trade_no,
    );
    (page.instance as unknown as { onShow(): void }).onShow();
    expect(action(page)).toBe('Asking WeChat Pay…');
    await settle();
    expect(paySheet().request).toBeNull();
    expect(text(page)).toContain('The order is placed. It is not paid.');
    expect(action(page)).toBe('Pay ¥68.00');
    await pay(page);
    await endPayment('success');
    expect(status()).toEqual(['paid']);
  });

  it.each([
    ['noAnswer', 'paid'],
    ['offline', 'unpaid'],
  ] as const)('%s: does not know, and asks again instead of paying', async (outcome, truth) => {
    const page = tea();
    await pay(page);
    await endPayment(outcome);
    expect(text(page)).toContain('We do not know yet whether it was paid. Do not pay again.');
    expect(action(page)).toBe('Ask WeChat Pay again');
    await pay(page);
    expect(paySheet().request).toBeNull();
    expect(status()).toEqual([truth]);
  });

  it('without a network nothing starts, and the order waits', async () => {
    const page = tea();
    setNetwork('none');
    await pay(page);
    expect(text(page)).toContain('No connection to the shop. Nothing was started');
    expect(status()).toEqual(['unpaid']);
    expect(action(page)).toBe('Pay ¥68.00');
  });

  it('whose page is hidden is cancelled, and no other page shows its sheet', async () => {
    const page = tea();
    await pay(page);
    (page.instance as unknown as { onHide(): void }).onHide();
    page.triggerPageLifeTime('hide');
    await settle();
    expect(paySheet().request).toBeNull();
    expect(orders()[0]?.payment).toEqual({ status: 'unpaid', last: 'cancelled' });
  });

  it('of another order is never drawn over this one’s checkout', async () => {
    startWith(placed);
    const page = openShopPage('checkout', { order: ORDER });
    sharedStore().store.send({
      ...placed,
      out_trade_no: 'another-1',
      quantity: 3,
    } as typeof placed);
    void moduleOf<{ paymentFlow: PaymentFlow }>('flows/index').paymentFlow.pay('another-1', 'Tea');
    await settle();
    expect(paySheet().request).toBeNull();
    expect(orders()[1]?.payment).toEqual({ status: 'unpaid', last: 'cancelled' });
    expect(text(page)).not.toContain('Mock: no money moves');
    await pay(page);
    expect(paySheet().request).toEqual({ out_trade_no: ORDER, total: 13600 });
    expect(text(page)).toMatch(/Mock: no money moves ?Lantern Tea ?¥136.00/);
  });

  it('paid while another page slid in over it, leads to the result when it is seen again: no button is dead', async () => {
    const page = tea();
    const methods = page.instance as unknown as { onHide(): void; onShow(): void };
    await pay(page);
    let arrive = (): void => undefined;
    const sliding = new Promise<void>((resolve) => (arrive = resolve));
    jest.mocked(wx.navigateTo).mockReturnValueOnce(sliding as never);
    void moduleOf<{ openPage(url: string): Promise<void> }>('services/navigation').openPage(
      '/elsewhere',
    );
    await endPayment('success');
    leaveOpen('elsewhere');
    arrive();
    await settle();
    methods.onHide();
    expect(wx.redirectTo).not.toHaveBeenCalled();
    expect(action(page)).toBe('See the result');
    methods.onShow();
    await settle();
    expect(wx.redirectTo).toHaveBeenCalledTimes(1);
    await pay(page);
    expect(wx.redirectTo).toHaveBeenCalledTimes(2);
  });

  it('left with the sheet open, it is cancelled, and nobody is sent away from where they are', async () => {
    const page = tea();
    await pay(page);
    (page.instance as unknown as { onUnload(): void }).onUnload();
    page.detach();
    await settle();
    expect(orders()[0]?.payment).toEqual({ status: 'unpaid', last: 'cancelled' });
    expect(wx.redirectTo).not.toHaveBeenCalled();
  });

  it('paid while out of sight, it goes on when it is seen again', async () => {
    const page = tea();
    const methods = page.instance as unknown as { onHide(): void; onShow(): void };
    await pay(page);
    methods.onHide();
    await endPayment('success');
    expect(wx.redirectTo).not.toHaveBeenCalled();
    methods.onShow();
    expect(wx.redirectTo).toHaveBeenCalledTimes(1);
  });

  it('full in the middle: says so, and asks when there is room', async () => {
    const page = tea();
    await pay(page);
    jest.mocked(wx.setStorageSync).mockImplementation((key: string) => {
      if (key.startsWith('journey')) throw { errMsg: 'setStorageSync:fail' };
    });
    await endPayment('success');
    expect(text(page)).toContain('We do not know yet whether it was paid.');
    expect(text(page)).toContain('The phone refused to save this step.');
    expect(action(page)).toBe('Ask WeChat Pay again');
  });
});

describe('coming back', () => {
  it('offers the order that waits, and leads to it', async () => {
    startWith(placed);
    openShopPage('product', { id: 'spring-green' });
    const page = tea();
    expect(text(page)).toContain('You have an open order of this: 2 for ¥136.00.');
    await tap(page, '.open');
    expect(wentTo()).toBe(`/packages/shop/pages/order/order?id=${ORDER}`);
  });

  it.each([[], ['pages/journey/journey']])(
    'takes the order up when WeChat opens the killed page again, on %j',
    (...under) => {
      startWith(placed);
      for (const route of under) leaveOpen(route);
      const page = tea();
      expect(text(page)).not.toContain('You have an open order');
      expect(text(page)).toContain(ORDER);
      expect(action(page)).toBe('Pay ¥136.00');
    },
  );

  it('goes on to the result when the killed page’s payment has come in', async () => {
    startWith(...paid);
    tea();
    await settle();
    expect(wx.redirectTo).toHaveBeenCalledWith({
      url: `/packages/wechat/pages/result/result?order=${ORDER}`,
    });
  });

  it('offers none that is paid, nor one of another product, nor its own', async () => {
    startWith(...paid);
    expect(text(tea())).not.toContain('You have an open order');
    startWith({ ...placed, out_trade_no: 'another-1' } as typeof placed);
    expect(text(tasting())).not.toContain('You have an open order');
    const page = openShopPage('checkout', { product: 'night-oolong' });
    await pay(page);
    await endPayment('cancel');
    expect(text(page)).not.toContain('You have an open order');
  });

  it('pays an order that was placed before, as it stands', async () => {
    startWith(placed);
    const page = openShopPage('checkout', { order: ORDER });
    expect(text(page)).toMatch(new RegExp(`out_trade_no ?${ORDER}`));
    expect(page.querySelector('.many')).toBeUndefined();
    await pay(page);
    await endPayment('success');
    expect(orders()).toMatchObject([{ out_trade_no: ORDER, payment: { status: 'paid' } }]);
  });

  it('killed while paying, it asks instead of paying again', async () => {
    startWith(placed, starts);
    const page = openShopPage('checkout', { order: ORDER });
    expect(action(page)).toBe('Ask WeChat Pay again');
    await pay(page);
    expect(paySheet().request).toBeNull();
    expect(text(page)).toContain('The order is placed. It is not paid.');
  });

  it('opened with an order that is paid, it goes on to the result', () => {
    startWith(...paid);
    openShopPage('checkout', { order: ORDER });
    expect(replacedBy()).toBe(`/packages/wechat/pages/result/result?order=${ORDER}`);
  });

  it('leads to the result when the answer came by another way while it was open', async () => {
    startWith(placed, starts);
    const page = openShopPage('checkout', { order: ORDER });
    for (const command of paid.slice(2)) sharedStore().store.send(command);
    expect(action(page)).toBe('See the result');
    await pay(page);
    expect(replacedBy()).toBe(`/packages/wechat/pages/result/result?order=${ORDER}`);
    expect(text(page)).not.toContain('It cannot be paid twice.');
  });

  it('is the step of paying once the order stands', async () => {
    const page = tea();
    expect(text(page)).toContain('Step 5 of 11');
    await pay(page);
    expect(text(page)).toContain('Step 6 of 11');
  });
});

describe('a tasting whose hour has come, unpaid', () => {
  const passed = (...more: Command[]) => {
    const slot = startOfDay(Date.now()) + DAY + 14 * HOUR;
    const tasting = { ...placed, product: 'tasting', slot } as typeof placed;
    startWith(tasting, ...more, { type: 'moveClock', to: 'nextMonth' });
  };

  it.each(['checkout', 'order'])(
    'cannot be paid on %s, which leads to another time',
    async (name) => {
      passed();
      const page = openShopPage(name, { order: ORDER, id: ORDER });
      expect(text(page)).toContain('The hour of this tasting has come. It was not paid');
      expect(action(page)).toBe('Reserve another time');
      await pay(page);
      expect(paySheet().request).toBeNull();
      expect(replacedBy()).toBe('/packages/shop/pages/checkout/checkout?product=tasting');
    },
  );

  it.each(['checkout', 'order'])(
    'is told of on %s, where the page was left open, before it leads to another time',
    async (name) => {
      const slot = startOfDay(Date.now()) + DAY + 14 * HOUR;
      startWith({ ...placed, product: 'tasting', slot } as typeof placed);
      const page = openShopPage(name, { order: ORDER, id: ORDER });
      expect(action(page)).toMatch(/^Pay|^To the checkout/);
      const clock = jest.spyOn(Date, 'now').mockReturnValue(slot);
      try {
        await pay(page);
        expect(text(page)).toContain('The hour of this tasting has come. It was not paid');
        expect(action(page)).toBe('Reserve another time');
        expect([paySheet().request, replacedBy(), wentTo()]).toEqual([null, undefined, undefined]);
        await pay(page);
        expect(replacedBy()).toBe('/packages/shop/pages/checkout/checkout?product=tasting');
      } finally {
        clock.mockRestore();
      }
    },
  );

  it('is not offered to be paid where another is reserved, nor taken up', () => {
    passed();
    const page = tasting();
    expect(text(page)).not.toContain('You have an open order');
    expect(page.querySelectorAll('.slot')).toHaveLength(6);
  });

  it('whose end is not known is still asked about', () => {
    passed(starts, says, settlesUnanswered);
    expect(action(openShopPage('checkout', { order: ORDER }))).toBe('Ask WeChat Pay again');
  });
});

describe('order', () => {
  const order = () => openShopPage('order', { id: ORDER });

  it('unpaid: shows it whole, and leads to the counter', async () => {
    startWith(placed);
    const page = order();
    for (const part of ['Not paid', 'Spring Green Tea × 2', '¥136.00', ORDER]) {
      expect(text(page)).toContain(part);
    }
    await tap(page, '.primary');
    expect(wentTo()).toBe(`/packages/shop/pages/checkout/checkout?order=${ORDER}`);
  });

  it('paid: shows WeChat Pay’s own number, and leads to the result', async () => {
    startWith(...paid);
    const page = order();
    expect(text(page)).toContain('WeChat Pay (微信支付) has confirmed the payment.');
    expect(text(page)).toMatch(/WeChat Pay’s number ?42/);
    await tap(page, '.primary');
    expect(wentTo()).toBe(`/packages/wechat/pages/result/result?order=${ORDER}`);
  });

  it('is the step of paying, and of buying again when another order was paid before', () => {
    startWith(...paid, { ...placed, out_trade_no: 'another-1' } as typeof placed);
    expect(text(order())).toContain('Step 6 of 11');
    expect(text(openShopPage('order', { id: 'another-1' }))).toContain('Step 11 of 11');
    expect(text(openShopPage('order'))).not.toContain('Step');
  });

  it('unknown: asks again, and shows the answer', async () => {
    startWith(placed, starts, says, settlesUnanswered);
    const page = order();
    expect(text(page)).toContain('Not known');
    await tap(page, '.primary');
    expect(wentTo()).toBeUndefined();
    expect(text(page)).toContain('Not paid');
  });

  it('failed: asks again before it leads to the payment', async () => {
    const failed = { ...says, word: 'fail' } as typeof says;
    const notPaid = {
      ...settlesUnanswered,
      answer: { trade_state: 'NOTPAY' },
    } as typeof settlesUnanswered;
    startWith(placed, starts, failed, notPaid);
    const page = order();
    expect(text(page)).toContain('Do not place another order');
    expect(action(page)).toBe('Ask WeChat Pay again');
    await tap(page, '.primary');
    expect(wentTo()).toBeUndefined();
    expect(text(page)).toContain('The order is placed. It is not paid.');
    expect(action(page)).toBe('Pay ¥136.00');
  });

  it('seen while it is being paid, it waits with the customer to the end', async () => {
    startWith(placed);
    const page = order();
    const methods = page.instance as unknown as { onHide(): void; onShow(): void };
    methods.onHide();
    paySheet().show(ORDER);
    void moduleOf<{ paymentFlow: PaymentFlow }>('flows/index').paymentFlow.pay(ORDER, 'Tea');
    await settle();
    methods.onShow();
    expect(text(page)).toContain('Waiting for WeChat Pay…');
    await endPayment('cancel');
    expect(text(page)).toContain('You cancelled. Nothing was paid.');
    expect(action(page)).toBe('Pay ¥136.00');
  });

  it('opened anew while it was being paid, it does not pretend to know', () => {
    startWith(placed, starts);
    expect(text(order())).toContain('Not known');
  });

  it('shows when a table is reserved for', () => {
    const slot = startOfDay(Date.now()) + DAY + 14 * HOUR;
    startWith({ ...placed, product: 'tasting', slot } as typeof placed);
    expect(text(order())).toMatch(/Tea Tasting × 2.*14:00/);
  });

  it.each([
    [{ id: 'LT-nobody' }, 'This phone knows no order “LT-nobody”.'],
    [{ id: '' }, 'This address names no order.'],
  ])('%j is lost', (query, sentence) => {
    expect(text(openShopPage('order', query))).toContain(sentence);
  });

  it('without a number shows all, the newest first', async () => {
    startWith(placed, {
      ...placed,
      out_trade_no: 'another-1',
      product: 'night-oolong',
    } as typeof placed);
    const page = openShopPage('order');
    const listed = page.querySelectorAll('.listed');
    expect(listed.map((it) => text(it as Mounted))).toEqual([
      expect.stringMatching(/Night Oolong × 2.*Not paid/),
      expect.stringMatching(/Spring Green Tea × 2.*Not paid/),
    ]);
    listed[1]?.dispatchEvent('tap');
    await settle();
    expect(wentTo()).toBe(`/packages/shop/pages/order/order?id=${ORDER}`);
  });

  it('says what will stand here while there is none', async () => {
    const page = openShopPage('order');
    expect(text(page)).toContain('No orders yet.');
    await tap(page, '.primary');
    expect(wentTo()).toBe('/packages/shop/pages/shop/shop');
  });

  it('speaks Chinese', () => {
    startWith(placed);
    const page = order();
    sharedStore().settings.chooseLanguage('zh');
    expect(text(page)).toContain('待付款');
    expect(text(page)).toContain('明前绿茶 × 2');
  });
});
