import { orderStatusWords } from '../../miniprogram/packages/shop/i18n/orderStatus';
import { checkoutPage } from '../../miniprogram/packages/shop/i18n/checkoutPage';
import { profilePage } from '../../miniprogram/packages/wechat/i18n/profilePage';
import { productPage } from '../../miniprogram/packages/shop/i18n/productPage';
import { journeyPage } from '../../miniprogram/i18n/journeyPage';
import { productTexts } from '../../miniprogram/data/catalogue';
import { stepBar } from '../../miniprogram/i18n/stepBar';
import { e2eTest } from '../support/browser/e2eTest';
import type { Phone } from '../support/browser/phone';
import { JourneyPages } from '../support/browser/journeyPages';

const says = orderStatusWords.en.long;

const counter = (name: string, tell: (walk: JourneyPages) => Promise<void>) =>
  e2eTest(`Payment: ${name}`, async (phone) => {
    const walk = new JourneyPages(phone);
    await phone.open('packages/shop/pages/product/product?id=spring-green');
    await walk.tap('Buy');
    await walk.sees(checkoutPage.en.total);
    await tell(walk);
  });

/** However often it was tried: one order, paid once. */
async function paidOnce(walk: JourneyPages): Promise<void> {
  await walk.paidFor();
  expect(await walk.happened('orderPlaced')).toHaveLength(1);
  expect(await walk.happened('paymentSucceeded')).toHaveLength(1);
}

counter('success', async (walk) => {
  await walk.pay();
  await walk.end('success');
  await paidOnce(walk);
});

counter('cancelled, then paid under the same number', async (walk) => {
  await walk.pay();
  await walk.end('cancel');
  await walk.sees(says.cancelled);
  await walk.pay();
  await walk.end('success');
  await paidOnce(walk);
  const numbers = (await walk.happened('paymentStarted')).map((event) => event.out_trade_no);
  expect(numbers).toHaveLength(2);
  expect(new Set(numbers).size).toBe(1);
});

counter('shut by its cross, which is a cancel', async (walk) => {
  await walk.pay();
  await walk.tap('Cancel the payment');
  await walk.sees(says.cancelled);
});

counter('the keyboard stays in the sheet while it is open', async (walk) => {
  const { page } = walk.phone;
  await walk.pay();
  const inside = () =>
    walk.sheet().evaluate((sheet) => sheet.contains(sheet.ownerDocument.activeElement));
  const names: string[] = [];
  for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
    await page.keyboard.press(key);
    expect(await inside()).toBe(true);
    names.push(await walk.sheet().locator(':focus').innerText());
  }
  expect(names).toEqual(['', 'Pay', 'Play another ending', '', 'Play another ending', 'Pay']);
  await page.keyboard.press('Enter');
  await paidOnce(walk);
});

counter('failure, then asked and found unpaid, then paid', async (walk) => {
  await walk.pay();
  await walk.end('fail');
  await walk.sees(says.failed);
  await walk.tap(orderStatusWords.en.ask);
  await walk.sees(says.unpaid);
  await walk.pay();
  await walk.end('success');
  await paidOnce(walk);
});

counter('no answer: unknown, not payable again, then asked and found paid', async (walk) => {
  await walk.pay();
  await walk.end('noAnswer');
  await walk.sees(says.unknown);
  await expect(walk.button(orderStatusWords.en.pay('¥68.00')).count()).resolves.toBe(0);
  await walk.tap(orderStatusWords.en.ask);
  await paidOnce(walk);
});

counter('slow: waits, may be left, and ends well', async (walk) => {
  await walk.pay();
  await walk.end('slow');
  await walk.sees(says.waiting);
  await walk.phone.page.goBack();
  await walk.tap('Buy');
  await walk.tap(/You have an open order/);
  await walk.sees(says.paid);
  expect(await walk.happened('paymentSucceeded')).toHaveLength(1);
});

counter('offline while paying: unknown, then asked and found unpaid, then paid', async (walk) => {
  await walk.pay();
  await walk.end('offline');
  await walk.sees(says.unknown);
  await walk.tap(orderStatusWords.en.ask);
  await walk.sees(says.unpaid);
  await walk.pay();
  await walk.end('success');
  await paidOnce(walk);
});

counter('no network at all: nothing is started', async (walk) => {
  await walk.phone.context.setOffline(true);
  await walk.tap(orderStatusWords.en.pay('¥68.00'));
  await walk.sees(/No connection to the shop/);
  expect(await walk.happened('paymentStarted')).toEqual([]);
  await walk.phone.context.setOffline(false);
  await walk.pay();
  await walk.end('success');
  await paidOnce(walk);
});

counter('Pay tapped twice opens one sheet for one order', async (walk) => {
  await walk.button(orderStatusWords.en.pay('¥68.00')).evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
  await walk.sheet().waitFor();
  await walk.end('success');
  await paidOnce(walk);
  expect(await walk.happened('paymentStarted')).toHaveLength(1);
});

counter('killed with the sheet open: the order waits, unpaid, and is paid once', async (walk) => {
  await walk.pay();
  await walk.phone.page.reload();
  // Whether the page still hears that it is hidden before it is gone, the browser decides.
  await walk.button(orderStatusWords.en.pay('¥68.00')).waitFor();
  await walk.pay();
  await walk.end('success');
  await paidOnce(walk);
});

counter('killed before the answer: reopened, it is asked and found paid', async (walk) => {
  await walk.pay();
  await walk.end('noAnswer');
  await walk.sees(says.unknown);
  await walk.phone.page.reload();
  await paidOnce(walk);
});

counter(
  'killed while slow: not known, and not payable again, until it has come in',
  async (walk) => {
    await walk.pay();
    await walk.end('slow');
    await walk.sees(says.waiting);
    await walk.phone.page.reload();
    await walk.sees(says.unknown);
    await expect(walk.button(orderStatusWords.en.pay('¥68.00')).count()).resolves.toBe(0);
  },
);

const doubleTapOnBuy = async (phone: Phone) => {
  const { page } = phone;
  const walk = new JourneyPages(phone);
  await phone.open('packages/shop/pages/product/product?id=spring-green');
  // Waits until the page takes taps.
  await walk.button('Buy').tap({ trial: true });
  const { x, y, width, height } = (await walk.button('Buy').boundingBox())!;
  for (let taps = 2; taps > 0; taps -= 1) {
    await page.touchscreen.tap(x + width / 2, y + height / 2);
  }
  await walk.sees(checkoutPage.en.total);
  await walk.button(/^Pay ¥/).tap({ trial: true });
  expect(await walk.happened('orderPlaced')).toEqual([]);
  await walk.pay();
  await walk.end('success');
  await paidOnce(walk);
};

e2eTest('Payment: a double tap on Buy is no order, as where pages slide in', doubleTapOnBuy, {
  instant: false,
});

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  e2eTest(
    `Payment: a second tap on Pay pays nothing that nobody has read yet, motion: ${reducedMotion}`,
    async (phone) => {
      const { page } = phone;
      const walk = new JourneyPages(phone);
      await page.emulateMedia({ reducedMotion });
      await phone.open('packages/shop/pages/product/product?id=spring-green');
      await walk.tap('Buy');
      const pay = walk.button(orderStatusWords.en.pay('¥68.00'));
      await pay.tap({ trial: true });
      const { x, y, width, height } = (await pay.boundingBox())!;
      const tapThere = () => page.touchscreen.tap(x + width / 2, y + height / 2);
      // The test holds the sheet's own time, so that a slow machine does not let it pass.
      const motion = await page.context().newCDPSession(page);
      await motion.send('Animation.enable');
      await motion.send('Animation.setPlaybackRate', { playbackRate: 0 });
      await tapThere();
      await walk.sheet().waitFor();
      for (const since of [60, 150, 300, 450]) {
        await walk.sheet().evaluate((sheet, time) => {
          for (const it of sheet.getAnimations()) it.currentTime = time;
        }, since);
        await tapThere();
      }
      await motion.send('Animation.setPlaybackRate', { playbackRate: 1 });
      await motion.detach();
      await walk.end('cancel');
      await walk.sees(says.cancelled);
      expect(await walk.happened('paymentStarted')).toHaveLength(1);
      await walk.pay();
      await walk.end('success');
      await paidOnce(walk);
    },
  );
}

/** What a tap did, and no other event: what was looked at and what WeChat Pay answered are not acts. */
const acts = async (walk: JourneyPages) =>
  (await walk.saved()).filter(
    ({ type }) => !/Seen|Opened|Entered|Succeeded|NotMade|Unans/.test(type),
  );

e2eTest('Payment: back, forward and reload show, and never order or pay', async (phone) => {
  const { page } = phone;
  const walk = new JourneyPages(phone);
  await phone.open('packages/shop/pages/product/product?id=night-oolong');
  await walk.tap('Buy');
  await walk.pay('¥98.00');
  await walk.end('cancel');
  await page.goBack();
  await walk.tap('Buy');
  await walk.tap(checkoutPage.en.more);
  await walk.tap(checkoutPage.en.more);
  await page.goBack();
  await walk.sees(productPage.en.buy);
  await page.goForward();
  await walk.sees(orderStatusWords.en.pay('¥294.00'));
  await walk.tap(/You have an open order/);
  await walk.tap(orderStatusWords.en.pay('¥98.00'));
  await walk.sees('out_trade_no');
  await page.goBack();
  await page.goBack();
  await walk.pay('¥294.00');
  await page.goForward();
  await walk.sees(orderStatusWords.en.short.unpaid);
  await expect(walk.sheet().count()).resolves.toBe(0);
  const numbers = (await walk.happened('orderPlaced')).map((it) => it.out_trade_no);
  const before = await acts(walk);
  await walk.tap(orderStatusWords.en.pay('¥98.00'));
  await walk.pay('¥98.00');
  await walk.end('success');
  await walk.paidFor('¥98.00');
  expect(await walk.happened('paymentSucceeded')).toMatchObject([{ out_trade_no: numbers[0] }]);
  expect((await acts(walk)).slice(0, before.length)).toEqual(before);

  await walk.go('/packages/shop/pages/product/product?id=spring-green');
  await walk.tap(productPage.en.again('¥68.00'));
  await walk.end('noAnswer');
  await walk.sees(says.unknown);
  const after = await acts(walk);
  await page.goBack();
  await page.goForward();
  await walk.heading(productTexts.en['spring-green'].name);
  await page.reload();
  await walk.heading(productTexts.en['spring-green'].name);
  await walk.go('/packages/shop/pages/checkout/checkout?product=spring-green&quick=1');
  await walk.sees(checkoutPage.en.total);
  expect(await acts(walk)).toEqual(after);
});

e2eTest(
  'Payment: what was taken back stays taken back when its tab is left and shown again',
  async (phone) => {
    const { page } = phone;
    const walk = new JourneyPages(phone);
    const paid = () => walk.happened('paymentSucceeded');
    await walk.buy();
    await walk.go('/packages/shop/pages/product/product?id=night-oolong');
    await walk.tap(productPage.en.again('¥98.00'));
    await walk.end('noAnswer');
    await walk.sees(says.unknown);
    await walk.go('/packages/wechat/pages/profile/profile');
    await walk.tap(profilePage.en.follow);
    await page.goBack();
    await walk.tap(orderStatusWords.en.ask);
    await walk.paidFor('¥98.00');
    await walk.go('/pages/journey/journey', 'reLaunch');
    await walk.tap(journeyPage.en.back);
    await walk.heading(productTexts.en['night-oolong'].name);
    const { length } = await walk.saved();
    await page.reload();
    await walk.heading(productTexts.en['night-oolong'].name);
    expect(await walk.saved()).toHaveLength(length);
    await walk.go('/pages/merchant/merchant', 'reLaunch');
    await walk.sees('¥68.00');
    expect(await paid()).toHaveLength(2);
  },
);

const SLOW_MS = 4000;

e2eTest(
  'Payment: slow, skipped just before the answer, back: the checkout leads on to the result',
  async (phone) => {
    const walk = new JourneyPages(phone);
    const { page } = phone;
    await page.clock.install();
    await phone.open('packages/shop/pages/product/product?id=spring-green');
    await walk.tap('Buy');
    await walk.pay();
    await page.clock.pauseAt(Date.now() + 60_000);
    await walk.end('slow');
    await walk.sees(says.waiting);
    await walk.tap(new RegExp(stepBar.en.unfold));
    await page.clock.runFor(SLOW_MS - 100);
    await walk.tap(stepBar.en.skip);
    // The answer comes while the next page is on its way.
    await page.clock.runFor(1000);
    await page.clock.resume();
    await walk.comesTo('result');
    await page.goBack();
    // Who comes back to what is paid is led on to its result, and the checkout is gone.
    await page.locator('#frames iframe[data-page$="/checkout"]').waitFor({ state: 'detached' });
    await walk.comesTo('result');
    await paidOnce(walk);
  },
  { slow: true },
);
