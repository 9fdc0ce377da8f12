import { brand, products } from '../../miniprogram/content/shop';
import { chatWords } from '../../miniprogram/packages/wechat/content/chat';
import { profileWords } from '../../miniprogram/packages/wechat/content/profile';
import { resultWords } from '../../miniprogram/packages/wechat/content/result';
import { shopWords } from '../../miniprogram/packages/shop/content/shop';
import { checkoutWords } from '../../miniprogram/packages/shop/content/checkout';
import { modes } from '../../miniprogram/content/mode';
import { story } from '../helpers/story';
import { Walk } from './walk';

/** In one language: loop.spec walks the same path in both. */
const lang = 'en';
const walking = (name: string, tell: (walk: Walk) => Promise<void>) =>
  story(name, (phone) => tell(new Walk(phone, lang)));

const greeted = async (walk: Walk) => {
  const t = chatWords[lang];
  await walk.openServiceChat();
  await walk.sees(t.noticeTitle);
  await walk.sees(products[lang]['spring-green'].name);
};

walking('S5 a stranger sees tea and a table, and reserves', async (walk) => {
  await walk.phone.open('packages/shop/pages/shop/shop?scene=1047');
  await walk.heading(brand.name[lang]);
  await walk.sees(shopWords[lang].goods);
  await walk.sees(shopWords[lang].reservation);
  await walk.choose('tasting');
  await walk.button(checkoutWords[lang].more).tap();
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
  await walk.sees(shopWords[lang].scene(shopWords[lang].came.article, 1058));
  expect(await walk.happened('miniProgramEntered')).toMatchObject([
    { scene: 1058, from: 'spring' },
  ]);
});

walking('S6 somebody brought along by a shared card becomes a customer too', async (walk) => {
  await walk.phone.open('packages/shop/pages/shop/shop?scene=1007&from=share');
  await walk.sees(shopWords[lang].came.sharedCard);
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
  await walk.sees(checkoutWords[lang].fen(6800));
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
  await walk.screen.getByRole('radio', { name: modes[lang].names.today }).tap();
  await walk.screen.getByRole('checkbox').waitFor({ state: 'detached' });
  await walk.tap(resultWords[lang].view);
  await walk.tap(profileWords[lang].follow);
  await walk.tap(profileWords[lang].messages);
  await walk.sees(chatWords[lang].welcome(brand.name[lang]));
  await walk.sees(chatWords[lang].noticeTitle);
  expect(await walk.happened('followed')).toMatchObject([{ route: 'profile' }]);
});

walking('S8 as it works today: a QR code where WeChat refuses', async (walk) => {
  await walk.buy();
  await walk.screen.getByRole('radio', { name: modes[lang].names.today }).tap();
  await walk.tap(resultWords[lang].presenter);
  await walk.tap(resultWords[lang].refuse);
  await walk.tap(resultWords[lang].view);
  await walk.tap(resultWords[lang].recognise);
  await walk.tap(profileWords[lang].follow);
  await walk.sees(profileWords[lang].following);
  expect(await walk.happened('followed')).toMatchObject([{ route: 'qrCode' }]);
});
