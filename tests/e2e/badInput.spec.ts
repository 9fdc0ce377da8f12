import { brand } from '../../miniprogram/data/brand';
import { notFound } from '../../miniprogram/i18n/notFound';
import { startOverWords } from '../../miniprogram/i18n/startOver';
import { journeyPage } from '../../miniprogram/i18n/journeyPage';
import { languages } from '../../miniprogram/bilingual';
import { composePage } from '../../miniprogram/packages/merchant/i18n/composePage';
import { checkoutPage } from '../../miniprogram/packages/shop/i18n/checkoutPage';
import { shopRefusalSentence } from '../../miniprogram/packages/shop/i18n/shopRefusalSentence';
import { routes } from '../../miniprogram/routing/routes';
import { e2eTest } from '../support/browser/e2eTest';
import { JourneyPages } from '../support/browser/journeyPages';

const { unknown, none, ways, home } = notFound.en;

const product = 'packages/shop/pages/product/product';
const checkout = 'packages/shop/pages/checkout/checkout';
const order = 'packages/shop/pages/order/order';
const article = 'packages/wechat/pages/article/article';
const result = 'packages/wechat/pages/result/result';

e2eTest('a wrong address says what was wrong, and leads on', async (phone) => {
  const walk = new JourneyPages(phone);
  const wrong: [address: string, said: string][] = [
    [`${product}?id=coffee`, unknown.product('coffee')],
    [product, none.product],
    [`${product}?id=__proto__`, unknown.product('__proto__')],
    [`${checkout}?product=%E0%A4%A`, unknown.product('%E0%A4%A')],
    [`${checkout}?order=constructor`, unknown.order('constructor')],
    [`${order}?id=LT1`, unknown.order('LT1')],
    [`${article}?id=winter`, unknown.article('winter')],
    [result, none.order],
  ];
  await phone.open();
  // As a link does that is followed in the open program; a start asks the same of the address.
  const follow = (address: string) =>
    phone.page.evaluate((hash) => void (location.hash = hash), `#/${address}`);
  for (const [address, said] of wrong) {
    await follow(address);
    await walk.sees(said);
  }
  await follow(`${product}?id=coffee`);
  await walk.tap(ways.product);
  await walk.heading(brand.name.en);
  await phone.open(`${product}?id=coffee`);
  await walk.sees(unknown.product('coffee'));
  await phone.open('packages/shop/pages/basket/basket');
  await walk.sees(unknown.page('packages/shop/pages/basket/basket'));
  await walk.tap(home);
  await walk.heading(journeyPage.en.heading);
});

e2eTest(
  'a quantity that one order cannot hold is not ordered, and one that it can survives a reload',
  async (phone) => {
    const walk = new JourneyPages(phone);
    await phone.open(`${checkout}?product=spring-green`);
    const field = walk.screen.getByLabel(checkoutPage.en.quantity, { exact: true });
    const refused = shopRefusalSentence({ code: 'quantity', most: 20 }, 'en');
    for (const quantity of ['0', '-1', '1000000000', 'abc', '', '1.5', '21']) {
      await field.fill(quantity);
      await walk.sees(refused);
      await walk.tap('Pay');
      await walk.sees(refused);
    }
    expect(await walk.happened('orderPlaced')).toEqual([]);
    await field.fill('20');
    await phone.page.reload();
    await walk.pay('¥1,360.00');
    expect(await walk.happened('orderPlaced')).toMatchObject([{ quantity: 20, total: 136_000 }]);
  },
);

for (const lang of languages) {
  e2eTest(
    `every field keeps the caret, also with Enter and in pinyin [${lang}]`,
    async (phone) => {
      const walk = new JourneyPages(phone, lang);
      const { keyboard } = phone.page;
      const input = await phone.context.newCDPSession(phone.page);
      /** Writes `typed` behind the first `caret` characters of a field that holds `text`. */
      const write = async (name: string, text: string, caret: number, typed: string) => {
        const field = walk.screen.getByRole('textbox', { name, exact: true });
        await field.fill(text);
        await field.evaluate((it: HTMLInputElement, at) => it.setSelectionRange(at, at), caret);
        for (const key of typed)
          await (key === '\n' ? keyboard.press('Enter') : keyboard.type(key));
        return () =>
          field.evaluate((it: HTMLInputElement) => [
            it.value,
            it.selectionStart,
            it.matches(':focus'),
          ]);
      };
      const pinyin = async (holds: () => Promise<unknown>, before: string, after: string) => {
        const text = 'cha';
        await input.send('Input.imeSetComposition', { text, selectionStart: 3, selectionEnd: 3 });
        expect(await holds()).toEqual([`${before}cha${after}`, before.length + 3, true]);
        await input.send('Input.insertText', { text: '茶' });
        expect(await holds()).toEqual([`${before}茶${after}`, before.length + 1, true]);
        await walk.sees(`${before}茶${after}`);
      };
      const t = composePage[lang];
      await phone.open(routes.compose);
      const title = await write(t.headline, 'Tea two', 4, 'fo\nr ');
      expect(await title()).toEqual(['Tea for two', 8, true]);
      await pinyin(title, 'Tea for ', 'two');
      const text = await write(t.text, 'Tea two', 4, 'for ');
      expect(await text()).toEqual(['Tea for two', 8, true]);
      await pinyin(text, 'Tea for ', 'two');
      expect(await (await write(t.percent, '15', 0, '2'))()).toEqual(['215', 1, true]);
      await walk.go(`/${checkout}?product=spring-green`);
      expect(await (await write(checkoutPage[lang].quantity, '20', 1, '1'))()).toEqual([
        '210',
        2,
        true,
      ]);
      await walk.sees(shopRefusalSentence({ code: 'quantity', most: 20 }, lang));
      await walk.go(`/${checkout}?product=tasting`);
      expect(await (await write(checkoutPage[lang].seats, '6', 0, '1'))()).toEqual(['16', 1, true]);
      await walk.sees(shopRefusalSentence({ code: 'quantity', most: 6 }, lang));
    },
    { lang },
  );
}

e2eTest('killed anywhere on the path, it opens where it was', async (phone) => {
  const walk = new JourneyPages(phone);
  const reopened = async (sees: () => Promise<void>) => {
    const before = await walk.saved();
    await phone.page.reload();
    await sees();
    expect(await walk.saved()).toEqual(before);
  };
  await walk.readArticle();
  await reopened(() => walk.sees('Lantern News'));
  await walk.enterShop();
  await reopened(() => walk.heading(brand.name.en));
  await walk.choose();
  await reopened(() => walk.sees(checkoutPage.en.total));
  await walk.pay();
  await walk.end('success');
  await walk.paidFor();
  await reopened(() => walk.paidFor());
  await walk.finish();
  await walk.openServiceChat();
  await reopened(() => walk.sees(/Thank you for following/));
});

e2eTest(
  'Start over: the second tap of a double tap deletes nothing, where it meets the answer that nobody has read',
  async (phone) => {
    const { page } = phone;
    const walk = new JourneyPages(phone);
    const { action, yes, no } = startOverWords.en;
    const dialog = page.getByRole('dialog');
    const answer = (name: string) => dialog.getByRole('button', { name, exact: true });
    await phone.open('packages/shop/pages/product/product?id=spring-green');
    await phone.open('pages/more/more');
    const past = await walk.saved();
    expect(past).not.toEqual([]);

    await walk.tap(action);
    const { x, y, width, height } = (await answer(yes).boundingBox())!;
    const spot = { x: x + width / 2, y: y + height / 2 };
    await answer(no).tap();
    // Under the dialog's answer lies the row that opens it.
    const row = await walk.button(action).boundingBox();
    await walk.screen.locator('body').evaluate(
      (body, by) => {
        // However short the page is.
        body.style.paddingBottom = '100vh';
        scrollBy(0, by);
      },
      row!.y + row!.height / 2 - spot.y,
    );
    const lies = (await walk.button(action).boundingBox())!;
    expect([lies.y < spot.y, spot.y < lies.y + lies.height]).toEqual([true, true]);

    // The test holds the time, so that a slow machine does not make two taps of one double tap.
    const motion = await page.context().newCDPSession(page);
    await motion.send('Animation.enable');
    await motion.send('Animation.setPlaybackRate', { playbackRate: 0 });
    await page.touchscreen.tap(spot.x, spot.y);
    await dialog.waitFor();
    await page.touchscreen.tap(spot.x, spot.y);
    await motion.send('Animation.setPlaybackRate', { playbackRate: 1 });
    // It is there still, and takes taps now.
    await answer(yes).tap({ trial: true });
    expect(await walk.saved()).toEqual(past);
    await page.touchscreen.tap(spot.x, spot.y);
    await dialog.waitFor({ state: 'detached' });
    expect(await walk.saved()).toEqual([]);
  },
  { instant: false },
);
