import { journeyPage } from '../../miniprogram/i18n/journeyPage';
import { postText } from '../../miniprogram/i18n/productAndPostText';
import { templatePost } from '../../miniprogram/data/messageTemplates';
import { brand } from '../../miniprogram/data/brand';
import { productTexts } from '../../miniprogram/data/catalogue';
import { languages } from '../../miniprogram/bilingual';
import { shanghaiDate } from '../../miniprogram/domain/calendar';
import type { FollowMode } from '../../miniprogram/domain/events';
import { composePage } from '../../miniprogram/packages/merchant/i18n/composePage';
import { refusalText, type AnyRefusal } from '../../miniprogram/i18n/refusalSentence';
import { remedyLabels } from '../../miniprogram/packages/merchant/i18n/remedies';
import { chatsPage } from '../../miniprogram/packages/wechat/i18n/chatsPage';
import { entrancePages } from '../../miniprogram/packages/wechat/i18n/entrancePages';
import { sentSummaryWords } from '../../miniprogram/packages/merchant/i18n/sentSummary';
import { productPage } from '../../miniprogram/packages/shop/i18n/productPage';
import { shopPage } from '../../miniprogram/packages/shop/i18n/shopPage';
import { e2eTest } from '../support/browser/e2eTest';
import { JourneyPages } from '../support/browser/journeyPages';

for (const lang of languages) {
  const walking = (name: string, tell: (walk: JourneyPages) => Promise<void>, slow = false) =>
    e2eTest(`${name} [${lang}]`, (phone) => tell(new JourneyPages(phone, lang)), { lang, slow });
  /** What differs in words alone is walked in one language; the loop below in both. */
  const once = (...of: Parameters<typeof walking>) => {
    if (lang === 'en') walking(...of);
  };
  const ruleOf = (refusal: AnyRefusal) => refusalText(refusal, lang).rule;
  const tea = productTexts[lang]['spring-green'].name;
  const { title } = postText(templatePost('refill', 0), lang);

  walking('S6 a friend’s card brings somebody along, who buys', async (walk) => {
    await walk.phone.open('packages/wechat/pages/chats/chats');
    await walk.tapRow(chatsPage[lang].friend);
    await walk.tap(new RegExp(entrancePages[lang].card(brand.name[lang])));
    await walk.sees(shopPage[lang].scene(shopPage[lang].came.sharedCard, 1007));
    await walk.choose();
    await walk.pay();
    await walk.end('success');
    await walk.paidFor();
    expect(await walk.happened('miniProgramEntered')).toMatchObject([
      { scene: 1007, from: 'friend' },
    ]);
  });

  once(
    'S6 the other doors tell their own scene, and an unknown one opens all the same',
    async (walk) => {
      const { came, scene } = shopPage[lang];
      await walk.phone.open();
      const discover = async (...taps: (string | RegExp)[]) => {
        await walk.go('/packages/wechat/pages/discover/discover', 'reLaunch');
        for (const name of taps) await walk.tap(name);
      };
      await discover(entrancePages[lang].scan, new RegExp(entrancePages[lang].stand));
      await walk.sees(scene(came.code, 1047));
      await discover(entrancePages[lang].miniPrograms, new RegExp(brand.name[lang]));
      await walk.sees(scene(came.recent, 1001));
      await discover(entrancePages[lang].enter);
      await walk.sees(scene(came.other, 9999));
      const scenes = (await walk.happened('miniProgramEntered')).map(({ scene }) => scene);
      expect(scenes).toEqual([1047, 1001, 9999]);
    },
  );

  walking(
    'S9 the Mini Program cannot push; the accounts can, each by its own rule',
    async (walk) => {
      await walk.buy();
      await walk.finish();
      await walk.write('miniProgram');
      await walk.sees(ruleOf({ code: 'miniProgramCannotPush' }));
      await walk.write('subscription');
      await walk.sees(ruleOf({ code: 'onePushADay', account: 'subscription', until: 0 }));
      await walk.tap(remedyLabels[lang].useService);
      await walk.screen.getByRole('radio', { name: composePage[lang].ways.templateMessage }).tap();
      await walk.send();
      await walk.sees(ruleOf({ code: 'promotionAsTemplate' }));
      await walk.tap(remedyLabels[lang].massSend);
      await walk.send();
      await walk.heading(sentSummaryWords[lang].heading);
      await walk.write('enterprise');
      await walk.heading(sentSummaryWords[lang].heading);
      const sent = (await walk.happened('pushed')).map(({ account }) => account);
      expect(sent).toEqual(['subscription', 'service', 'enterprise']);
    },
  );

  once('S9 a message without product or title is answered, and nothing is sent', async (walk) => {
    await walk.buy();
    await walk.finish();
    await walk.go('/packages/merchant/pages/compose/compose?account=service', 'reLaunch');
    await walk.screen.getByRole('radio', { name: composePage[lang].none }).tap();
    await walk.send();
    await walk.sees(ruleOf({ code: 'noProduct' }));
    await walk.tap(remedyLabels[lang].takeProduct);
    const field = walk.screen.getByRole('textbox', { name: composePage[lang].headline });
    await field.fill(' ');
    await walk.send();
    await walk.sees(ruleOf({ code: 'titleEmpty' }));
    await field.fill('茶'.repeat(33));
    await walk.send();
    await walk.sees(ruleOf({ code: 'titleTooLong', length: 33, most: 32 }));
    await walk.tap(remedyLabels[lang].cutTitle);
    await walk.send();
    await walk.heading(sentSummaryWords[lang].heading);
    expect(await walk.happened('pushed')).toHaveLength(2);
  });

  walking('S10 a message joins an offer with a product, and leads back to buy', async (walk) => {
    await walk.buy();
    await walk.finish();
    await walk.write('service');
    await walk.tap(sentSummaryWords[lang].see);
    await walk.comeBack(title);
    await walk.sees('¥57.80');
    await walk.buyAgain('¥57.80');
    expect(await walk.happened('orderPlaced')).toMatchObject([
      { total: 6800 },
      { total: 5780, off: 1020, promotion: 'post-1' },
    ]);
    expect((await walk.happened('miniProgramEntered')).pop()).toMatchObject({
      scene: 1058,
      from: 'post-1',
    });
  });

  once('S10 a product withdrawn after the message leads to what there is', async (walk) => {
    await walk.buy();
    await walk.finish();
    await walk.write('service');
    await walk.go('/packages/merchant/pages/compose/compose', 'reLaunch');
    await walk.tap(composePage[lang].withdrawIt(tea));
    await walk.go('/packages/wechat/pages/article/article?id=post-1', 'reLaunch');
    await walk.button(new RegExp(brand.name[lang])).last().tap();
    await walk.heading(brand.name[lang]);
    await walk.go('/packages/shop/pages/product/product?id=spring-green', 'reLaunch');
    await walk.sees(productPage[lang].withdrawn);
  });

  for (const mode of ['described', 'today'] satisfies FollowMode[]) {
    const slow = mode === 'today' && lang === 'zh';
    const pace = slow ? ', as slow as a phone' : '';
    const loop = async (walk: JourneyPages) => {
      await walk.buy();
      await walk.follow(mode);
      for (let n = 0; n < 4; n += 1) {
        await walk.write('service');
        await walk.heading(sentSummaryWords[lang].heading);
      }
      await walk.write('service');
      await walk.sees(ruleOf({ code: 'fourPushesAMonth', account: 'service', until: 0 }));
      await walk.tap(remedyLabels[lang].nextMonth);
      await walk.sendAnew();
      await walk.tap(sentSummaryWords[lang].see);
      await walk.comeBack(title);
      await walk.buyAgain('¥57.80');

      const pushes = (await walk.happened('pushed')).filter(({ account }) => account === 'service');
      const months = pushes.map(({ at }) => shanghaiDate(at).month);
      expect(months.slice(0, 4)).toEqual(Array(4).fill(months[0]));
      expect(months[4]).toBe((months[0]! % 12) + 1);
      expect(await walk.happened('followed')).toMatchObject([
        { route: mode === 'described' ? 'followBox' : 'profile' },
      ]);
      expect(await walk.happened('paymentSucceeded')).toHaveLength(2);
      await walk.go('/pages/journey/journey', 'reLaunch');
      await walk.tap(journeyPage[lang].repeat);
    };
    walking(`the whole loop, ${mode}${pace}`, loop, slow);
  }

  once('today: who paid and did not follow is beyond the Service Account’s reach', async (walk) => {
    await walk.buy();
    await walk.mode('today');
    await walk.finish();
    await walk.write('service');
    await walk.sees(ruleOf({ code: 'noFollower', paid: true }));
    await walk.tap(remedyLabels[lang].follow);
    await walk.follow('profile');
    await walk.write('service');
    await walk.heading(sentSummaryWords[lang].heading);
  });
}
