import type { Command } from '../../../miniprogram/domain/commands';
import {
  attribute,
  settle,
  tap,
  tapTarget,
  type Mounted,
} from '../../support/pageObjects/mountedPage';
import {
  endPayment,
  openShopPage,
  orders,
  paySheet,
} from '../../support/pageObjects/shopTestHelpers';
import { startWith, sharedStore, text, wentTo } from '../../support/builders/componentJourney';

const DAY = 86_400_000;
const now = () => sharedStore().store.now();

const bought: Command[] = [
  { type: 'placeOrder', out_trade_no: 'first-order', product: 'spring-green', quantity: 1 },
  {
    type: 'settlePayment',
    out_trade_no: 'first-order',
    answer: { trade_state: 'SUCCESS', transaction_id: '42', total: 6800 },
  },
  { type: 'follow', route: 'profile' },
];
const post = (percent = 15): Command => ({
  type: 'pushPost',
  account: 'service',
  as: 'massSend',
  post: {
    template: 'refill',
    product: 'spring-green',
    promotion: { percent, until: now() + DAY / 2 },
  },
});
const withdraw: Command = { type: 'withdrawProduct', product: 'spring-green' };

/** While the page is open. */
function meanwhile(...commands: Command[]): void {
  for (const command of commands) expect(sharedStore().store.send(command)).toEqual({ ok: true });
}

/** A customer who has bought before comes in by the card of a post. */
const comeBack = (id = 'spring-green') => {
  startWith(...bought, { type: 'moveClock', to: 'nextDay' });
  meanwhile(post());
  return openShopPage('product', { id, scene: '1058', from: 'post-1' });
};

describe('coming back by a post', () => {
  it('finds the promotion applied', () => {
    const page = comeBack();
    expect(text(page)).toContain('¥57.80');
    expect(text(page)).toContain('15% off one order, until ');
    expect(sharedStore().store.state.entry).toMatchObject({ scene: 1058, from: 'post-1' });
  });

  it('finds other products at their price', () => {
    expect(text(comeBack('night-oolong'))).toContain('¥98.00');
  });

  it('buys in one step, because the customer is known', async () => {
    const page = comeBack();
    expect(text(page)).toContain('You have bought here before: one tap opens WeChat Pay.');
    await tap(page, '.primary');
    expect(orders()[1]).toMatchObject({ total: 5780, off: 1020, promotion: 'post-1' });
    expect(text(page)).toMatch(/Mock: no money moves ?Lantern Tea ?¥57.80/);
    expect(text(page.querySelector('.act .primary') as Mounted)).toBe('Waiting for WeChat Pay…');
    expect(attribute(page.querySelector('.pay')!, 'ariaDisabled')).toBe(true);
    await endPayment('success');
    expect(orders()[1]?.payment.status).toBe('paid');
    expect(wentTo()).toBe(
      `/packages/wechat/pages/result/result?order=${orders()[1]?.out_trade_no}`,
    );
  });

  it.each(['cancel', 'fail', 'noAnswer'] as const)(
    'that ends with %s tells how it stands, and goes on with the same order',
    async (outcome) => {
      const page = comeBack();
      await tap(page, '.act .primary');
      await endPayment(outcome);
      const [, order] = orders();
      const asks = outcome !== 'cancel';
      expect(text(page)).toMatch(/Nothing was paid|reported an error|We do not know yet/);
      expect(text(page.querySelector('.act .primary') as Mounted)).toBe(
        asks ? 'Ask WeChat Pay again' : 'Buy again, ¥57.80',
      );
      await tap(page, '.act .primary');
      if (outcome === 'fail') await tap(page, '.act .primary');
      if (outcome !== 'noAnswer') await endPayment('success');
      expect(orders()).toHaveLength(2);
      expect(orders()[1]).toMatchObject({ ...order, payment: { status: 'paid' } });
      expect(wentTo()).toContain('/packages/wechat/pages/result/result?order=');
    },
  );

  it('tapped twice, or with what the button said before, it is one order', async () => {
    const page = comeBack();
    const button = tapTarget(page.querySelector('.act .primary')!);
    button.dispatchEvent('tap');
    button.dispatchEvent('tap');
    await settle();
    expect(orders()).toHaveLength(2);
    await endPayment('success');
    expect(orders()).toHaveLength(2);
  });

  it('asks for the price that its button shows, or orders nothing', async () => {
    const page = comeBack();
    jest.spyOn(Date, 'now').mockReturnValue(now() + DAY);
    await tap(page, '.act .primary');
    expect(orders()).toHaveLength(1);
    expect(text(page)).toContain('This offer ended on ');
    expect(text(page.querySelector('.act .primary') as Mounted)).toBe('Buy again, ¥68.00');
  });

  it('may still choose how many, at the price that was promised', async () => {
    const page = comeBack();
    await tap(page, '.other');
    expect(wentTo()).toBe(
      '/packages/shop/pages/checkout/checkout?product=spring-green&promotion=post-1',
    );
    const checkout = openShopPage('checkout', { product: 'spring-green', promotion: 'post-1' });
    expect(text(checkout)).toContain('15% off, for you');
    expect(text(checkout)).toContain('−¥10.20');
    expect(orders()).toHaveLength(1);
  });

  it('is not begun by an address, nor by coming back to the page', async () => {
    comeBack();
    const page = openShopPage('checkout', {
      product: 'spring-green',
      promotion: 'post-1',
      quick: '1',
    });
    await settle();
    (page.instance as unknown as { onShow(): void }).onShow();
    await settle();
    expect(paySheet().request).toBeNull();
    expect(orders()).toHaveLength(1);
    expect(text(page)).toContain('Pay ¥57.80');
  });

  it.each(['while it is being paid', 'after it was cancelled'])(
    'keeps the price of its order %s, and says that the offer is in it',
    async (when) => {
      const page = comeBack();
      await tap(page, '.act .primary');
      if (when === 'after it was cancelled') await endPayment('cancel');
      expect(text(page.querySelector('.price') as Mounted)).toBe('¥57.80¥68.0015% off, for you');
      expect(text(page.querySelector('.promotion') as Mounted)).toBe(
        '15% off is in your open order.',
      );
      expect(text(page)).not.toContain('You have used this offer');
    },
  );

  it('says of an offer that went into a paid order that it is used', async () => {
    const page = comeBack();
    await tap(page, '.act .primary');
    await endPayment('success');
    expect(text(page.querySelector('.price') as Mounted)).toBe('¥68.00');
    expect(text(page)).toContain('You have used this offer');
  });

  it('takes up the purchase that was begun and waits to be paid, at its own price', async () => {
    comeBack();
    const second = { type: 'placeOrder', out_trade_no: 'second', product: 'spring-green' } as const;
    meanwhile({ ...second, quantity: 1, promotion: 'post-1' });
    const page = openShopPage('product', { id: 'spring-green' });
    expect(text(page)).toContain('Buy again, ¥57.80');
    await tap(page, '.act .primary');
    expect(orders()).toHaveLength(2);
    expect(paySheet().request).toMatchObject({ out_trade_no: 'second' });
  });

  it.each([3, 1])(
    'asks for what its button says, though an order of %i waits to be paid',
    async (quantity) => {
      comeBack();
      meanwhile({ type: 'placeOrder', out_trade_no: 'second', product: 'spring-green', quantity });
      const page = openShopPage('product', { id: 'spring-green' });
      expect(text(page)).toContain('Buy again, ¥57.80');
      await tap(page, '.act .primary');
      expect(orders()).toHaveLength(3);
      expect(orders()[2]).toMatchObject({ quantity: 1, total: 5780, promotion: 'post-1' });
    },
  );

  it('asks a reservation for its time', async () => {
    const page = comeBack('tasting');
    await tap(page, '.primary');
    expect(wentTo()).toBe('/packages/shop/pages/checkout/checkout?product=tasting');
  });
});

describe('a promotion that does not hold', () => {
  it('any more is said, and the price is the normal one', () => {
    const page = comeBack();
    meanwhile({ type: 'moveClock', to: 'nextMonth' });
    expect(text(page)).toContain('This offer ended on ');
    expect(text(page)).toContain('¥68.00');
  });

  it('and was promised on the way here buys nothing by itself', () => {
    comeBack();
    meanwhile({ type: 'moveClock', to: 'nextMonth' });
    const page = openShopPage('checkout', { product: 'spring-green', promotion: 'post-1' });
    expect(text(page)).toContain('This offer ended on ');
    expect(orders()).toHaveLength(1);
  });

  it('when the button is tapped orders nothing, and shows the normal price', async () => {
    comeBack();
    const page = openShopPage('checkout', { product: 'spring-green', promotion: 'post-1' });
    meanwhile({
      type: 'placeOrder',
      out_trade_no: 'elsewhere',
      product: 'spring-green',
      quantity: 1,
      promotion: 'post-1',
    });
    await tap(page, '.primary');
    expect(text(page)).toContain('it is good for one order. Nothing was ordered.');
    expect(text(page)).toContain('Pay ¥68.00');
    expect(orders()).toHaveLength(2);
  });

  it.each(['post-9', 'spring', '__proto__'])('for %s is no promotion', (promotion) => {
    startWith(...bought, { type: 'moveClock', to: 'nextDay' });
    const page = openShopPage('checkout', { product: 'spring-green', promotion });
    expect(text(page)).toContain('The price here is the normal one.');
    expect(text(page)).toContain('Pay ¥68.00');
  });
});

describe('a withdrawn product', () => {
  it('is off the shelf, and its page leads to what there is', async () => {
    startWith(...bought, withdraw);
    expect(text(openShopPage('shop'))).not.toContain('Spring Green Tea');
    const page = openShopPage('product', { id: 'spring-green' });
    expect(text(page)).toContain('It cannot be ordered now.');
    await tap(page, '.primary');
    expect(wentTo()).toBe('/packages/shop/pages/shop/shop');
  });

  it('cannot be ordered from a checkout that was open', async () => {
    const page = openShopPage('checkout', { product: 'spring-green' });
    meanwhile(withdraw);
    expect(text(page)).toContain('The merchant has taken this off the shelf.');
    expect(text(page)).not.toContain('¥68.00 Total');
    expect(page.querySelectorAll('.many')).toHaveLength(0);
    expect(text(page.querySelector('.primary') as typeof page)).toBe('See what there is');
    await tap(page, '.primary');
    expect(wentTo()).toBe('/packages/shop/pages/shop/shop');
    expect(orders()).toEqual([]);
  });

  it('can still be paid for where it was ordered before', () => {
    startWith({ ...bought[0]! } as Command, withdraw);
    const page = openShopPage('checkout', { order: 'first-order' });
    expect(text(page)).toContain('Pay ¥68.00');
  });

  it('is not headlined with the price of an offer that nobody can have', () => {
    comeBack();
    meanwhile(withdraw);
    const page = openShopPage('product', { id: 'spring-green' });
    expect(text(page)).toContain('¥68.00');
    expect(text(page)).not.toContain('¥57.80');
    expect(text(page)).not.toContain('15% off');
  });

  it('is put back where the merchant writes: there the bare shelf leads', async () => {
    startWith(
      withdraw,
      { ...withdraw, product: 'night-oolong' },
      { ...withdraw, product: 'tasting' },
    );
    const page = openShopPage('shop');
    expect(text(page)).toContain('The shelf is empty');
    await tap(page, '.restore');
    expect(wentTo()).toBe('/packages/merchant/pages/compose/compose');
  });
});
