import { brand } from '../../miniprogram/data/brand';
import { productTexts } from '../../miniprogram/data/catalogue';
import { chatPage } from '../../miniprogram/packages/wechat/i18n/chatPage';
import { profilePage } from '../../miniprogram/packages/wechat/i18n/profilePage';
import { resultPage } from '../../miniprogram/packages/wechat/i18n/resultPage';
import { shopPage } from '../../miniprogram/packages/shop/i18n/shopPage';
import { checkoutPage } from '../../miniprogram/packages/shop/i18n/checkoutPage';
import { followModes } from '../../miniprogram/i18n/followMode';
import { e2eTest } from '../support/browser/e2eTest';
import { stepBar } from '../../miniprogram/i18n/stepBar';
import { JourneyPages } from '../support/browser/journeyPages';

/** In one language: loop.spec walks the same path in both. */
const lang = 'en';
const walking = (name: string, tell: (walk: JourneyPages) => Promise<void>) =>
  e2eTest(name, (phone) => tell(new JourneyPages(phone, lang)));

const greeted = async (walk: JourneyPages) => {
  const t = chatPage[lang];
  await walk.openServiceChat();
  await walk.sees(t.noticeTitle);
  await walk.sees(productTexts[lang]['spring-green'].name);
};

walking('S5 a stranger sees tea and a table, and reserves', async (walk) => {
  await walk.phone.open('packages/shop/pages/shop/shop?scene=1047');
  await walk.heading(brand.name[lang]);
  await walk.sees(shopPage[lang].goods);
  await walk.sees(shopPage[lang].reservation);
  await walk.choose('tasting');
  await walk.button(checkoutPage[lang].more).tap();
  await walk.screen.getByRole('radio').nth(1).tap();
  await walk.pay('¥60.00');
  await walk.end('success');
  await walk.paidFor('¥60.00');
  const [order] = await walk.happened('orderPlaced');
  expect(order).toMatchObject({ product: 'tasting', quantity: 2, total: 6000 });
  expect(order?.slot).toEqual(expect.any(Number));
});

walking('S6 a reader of the article becomes a customer in the Mini Program', async (walk) => {
  await walk.readArticle();
  await walk.enterShop();
  await walk.sees(shopPage[lang].scene(shopPage[lang].came.article, 1058));
  expect(await walk.happened('miniProgramEntered')).toMatchObject([
    { scene: 1058, from: 'spring' },
  ]);
});

walking('S6 somebody brought along by a shared card becomes a customer too', async (walk) => {
  await walk.phone.open('packages/shop/pages/shop/shop?scene=1007&from=share');
  await walk.sees(shopPage[lang].came.sharedCard);
  await walk.choose();
  await walk.pay();
  await walk.end('success');
  await walk.paidFor();
  expect(await walk.happened('miniProgramEntered')).toMatchObject([{ scene: 1007, from: 'share' }]);
});

walking('S7 the order is paid through WeChat Pay, and WeChat Pay says so', async (walk) => {
  await walk.readArticle();
  await walk.enterShop();
  await walk.choose();
  await walk.sees(checkoutPage[lang].fen(6800));
  await walk.pay();
  await walk.end('success');
  await walk.paidFor();
  const types = (await walk.saved()).map(({ type }) => type);
  expect(types.slice(-4)).toEqual([
    'orderPlaced',
    'paymentStarted',
    'paymentReported',
    'paymentSucceeded',
  ]);
});

walking('S8 as described: paying with the box ticked makes a follower', async (walk) => {
  await walk.buy();
  const box = walk.screen.getByRole('checkbox');
  await expect(box.getAttribute('aria-checked')).resolves.toBe('true');
  await walk.finish();
  await greeted(walk);
  expect(await walk.happened('followed')).toMatchObject([{ route: 'followBox' }]);
});

walking('S8 as described: whoever takes the tick out does not follow', async (walk) => {
  await walk.buy();
  await walk.screen.getByRole('checkbox').tap();
  await walk.finish();
  await walk.sees(brand.name[lang]);
  expect(await walk.happened('followBoxLeft')).toMatchObject([{ ticked: false }]);
  expect(await walk.happened('followed')).toEqual([]);
});

walking('S8 as it works today: one tap to the profile, one to follow', async (walk) => {
  await walk.buy();
  await walk.screen.getByRole('radio', { name: followModes[lang].names.today }).tap();
  await walk.screen.getByRole('checkbox').waitFor({ state: 'detached' });
  await walk.tap(resultPage[lang].view);
  await walk.tap(profilePage[lang].follow);
  await walk.tap(profilePage[lang].messages);
  await walk.sees(chatPage[lang].welcome(brand.name[lang]));
  await walk.sees(chatPage[lang].noticeTitle);
  expect(await walk.happened('followed')).toMatchObject([{ route: 'profile' }]);
});

walking('S8 as it works today: a QR code where WeChat refuses', async (walk) => {
  await walk.buy();
  await walk.screen.getByRole('radio', { name: followModes[lang].names.today }).tap();
  await walk.tap(resultPage[lang].presenter);
  await walk.tap(resultPage[lang].refuse);
  await walk.tap(resultPage[lang].view);
  await walk.tap(resultPage[lang].recognise);
  await walk.tap(profilePage[lang].follow);
  await walk.sees(profilePage[lang].following);
  expect(await walk.happened('followed')).toMatchObject([{ route: 'qrCode' }]);
});

/** Draws a finger up over the screen from there, stops, and lifts it; answers how far down the page then is. */
async function dragUp({ phone, screen }: JourneyPages, x: number, y: number): Promise<number> {
  const finger = await phone.context.newCDPSession(phone.page);
  let timestamp = Date.now() / 1000;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', up: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y: y - up }],
      timestamp: (timestamp += 0.1),
    });
  await touch('touchStart', 0);
  for (const up of [20, 40, 60, 80, 100, 120, 120, 120]) await touch('touchMove', up);
  await touch('touchEnd', 120);
  await finger.detach();
  return screen.locator('body').evaluate(async () => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    await frame();
    await frame();
    return window.scrollY;
  });
}

e2eTest('Step bar: a finger anywhere on its open sheet does not move the page', async (phone) => {
  const walk = new JourneyPages(phone);
  await phone.page.setViewportSize({ width: 390, height: 560 });
  await phone.open('packages/shop/pages/shop/shop?scene=1047');
  const bar = walk.button(new RegExp(stepBar.en.unfold));
  await bar.waitFor();
  const scrollTo = (top: number) =>
    walk.screen.locator('body').evaluate((_, y) => window.scrollTo(0, y), top);
  // The same finger does move the page while no sheet is open.
  expect(await dragUp(walk, 195, 280)).toBeGreaterThan(60);
  await bar.tap();
  const text = walk.screen.locator('[class$=step-bar--read]');
  const ends: Record<string, number> = {};
  for (const part of ['scrim', 'head', 'read', 'ways', 'bar']) {
    await scrollTo(20);
    // Where its text ends, a finger would go on with the page.
    await text.evaluate((node) => node.scrollTo(0, node.scrollHeight));
    const box = (await walk.screen.locator(`[class$=step-bar--${part}]`).boundingBox())!;
    const y = part === 'scrim' ? box.y + 125 : box.y + box.height / 2;
    ends[part] = await dragUp(walk, 195, y);
  }
  expect(ends).toEqual({ scrim: 20, head: 20, read: 20, ways: 20, bar: 20 });
});
