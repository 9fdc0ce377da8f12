import type { Locator } from 'playwright-core';
import { brand } from '../../../miniprogram/data/brand';
import { productTexts } from '../../../miniprogram/data/catalogue';
import { chatPage } from '../../../miniprogram/packages/wechat/i18n/chatPage';
import { journeyPage } from '../../../miniprogram/i18n/journeyPage';
import { followModes } from '../../../miniprogram/i18n/followMode';
import type { Language } from '../../../miniprogram/bilingual';
import { findArticle } from '../../../miniprogram/packages/wechat/data/articles';
import { remedyLabels } from '../../../miniprogram/packages/merchant/i18n/remedies';
import { sentSummaryWords } from '../../../miniprogram/packages/merchant/i18n/sentSummary';
import { chatsPage } from '../../../miniprogram/packages/wechat/i18n/chatsPage';
import { checkoutPage } from '../../../miniprogram/packages/shop/i18n/checkoutPage';
import { orderStatusWords } from '../../../miniprogram/packages/shop/i18n/orderStatus';
import { paySheetWords } from '../../../miniprogram/packages/shop/i18n/paySheet';
import { productPage } from '../../../miniprogram/packages/shop/i18n/productPage';
import { profilePage } from '../../../miniprogram/packages/wechat/i18n/profilePage';
import { resultPage } from '../../../miniprogram/packages/wechat/i18n/resultPage';
import type { AccountKind } from '../../../miniprogram/domain/accounts';
import { FIRST_ARTICLE, routes } from '../../../miniprogram/routing/routes';
import { openEventLog } from '../../../miniprogram/store/eventLog';
import type { JourneyEvent, FollowMode } from '../../../miniprogram/domain/events';
import { MemoryStorage } from '../builders/memoryStorage';
import type { Phone } from './phone';

/** The path as a customer walks it, by what stands on the screen and nothing else. */
export class JourneyPages {
  constructor(
    readonly phone: Phone,
    readonly language: Language = 'en',
  ) {}

  private get article() {
    const article = findArticle(FIRST_ARTICLE, this.language);
    if (!article) throw new Error('The first article is not written.');
    return article;
  }

  get screen() {
    return this.phone.screen;
  }

  button(name: string | RegExp): Locator {
    return this.screen.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Tapped once it can be seen; the page behind it may be another one by then. */
  async tap(name: string | RegExp): Promise<void> {
    await this.button(name).first().tap();
  }

  /** A row of a list, by the name that stands in it. */
  async tapRow(name: string): Promise<void> {
    const row = this.screen.getByRole('button');
    await row.filter({ has: this.phone.screen.getByText(name, { exact: true }) }).tap();
  }

  sees(text: string | RegExp): Promise<void> {
    return this.screen.getByText(text).first().waitFor();
  }

  heading(name: string | RegExp): Promise<void> {
    return this.screen.getByRole('heading', { name }).first().waitFor();
  }

  /** Until the page of that name is on screen: the one before it may show the same words. */
  comesTo(page: string): Promise<void> {
    return this.phone.page.locator(`#frames iframe.on[data-page$="/${page}"]`).waitFor();
  }

  /** From the Journey tab into the article that the Subscription Account has just sent. */
  async readArticle(): Promise<void> {
    await this.phone.open('pages/journey/journey');
    await this.tap(journeyPage[this.language].play);
    await this.tapRow(chatsPage[this.language].folder);
    await this.tap(this.article.title);
    await this.heading(this.article.title);
  }

  /** By the Mini Program card at the foot of the article. */
  async enterShop(): Promise<void> {
    await this.tap(new RegExp(this.article.card));
  }

  async choose(id: keyof (typeof productTexts)['en'] = 'spring-green'): Promise<void> {
    await this.tap(new RegExp(`^${productTexts[this.language][id].name}`));
    const t = productPage[this.language];
    await this.tap(id === 'tasting' ? t.reserve : t.buy);
    await this.sees(checkoutPage[this.language].total);
  }

  /** Presses Pay at the checkout, so that WeChat Pay's sheet opens. */
  async pay(amount = '¥68.00'): Promise<void> {
    await this.tap(orderStatusWords[this.language].pay(amount));
    await this.sheet().waitFor();
  }

  sheet(): Locator {
    return this.screen.getByRole('dialog', { name: paySheetWords[this.language].title });
  }

  /** Ends the played payment. */
  async end(outcome: 'success' | keyof (typeof paySheetWords)['en']['endings']): Promise<void> {
    const t = paySheetWords[this.language];
    if (outcome === 'success') {
      await this.sheet().getByRole('button', { name: t.pay, exact: true }).tap();
      return;
    }
    await this.sheet().getByRole('button', { name: t.others }).tap();
    await this.sheet().getByRole('button', { name: t.endings[outcome].line }).tap();
  }

  async paidFor(amount = '¥68.00'): Promise<void> {
    await this.heading(resultPage[this.language].paid);
    await this.sees(amount);
  }

  /** Article, shop, tea, paid: to WeChat Pay's result page. */
  async buy(): Promise<void> {
    await this.readArticle();
    await this.enterShop();
    await this.choose();
    await this.pay();
    await this.end('success');
    await this.paidFor();
  }

  /** Done on the result page: back to the chats, as a follower where the box is ticked. */
  async finish(): Promise<void> {
    await this.tap(resultPage[this.language].done);
  }

  async openServiceChat(): Promise<void> {
    const name = brand.name[this.language];
    await this.tapRow(name);
    await this.sees(chatPage[this.language].welcome(name));
  }

  /** Chooses on the result page how a buyer becomes a follower. */
  async mode(mode: FollowMode): Promise<void> {
    await this.screen.getByRole('radio', { name: followModes[this.language].names[mode] }).tap();
  }

  /** From the result page, or with `profile` from the account's profile, to a follower. */
  async follow(how: FollowMode | 'profile'): Promise<void> {
    if (how === 'described') return this.finish();
    if (how === 'today') {
      await this.mode('today');
      await this.tap(resultPage[this.language].view);
    }
    await this.tap(profilePage[this.language].follow);
    await this.sees(profilePage[this.language].following);
  }

  /** As the merchant, sends what the template says from an account, or tries to. */
  async write(account: AccountKind): Promise<void> {
    await this.go(`${routes.compose}?account=${account}`, 'reLaunch');
    await this.send();
  }

  async send(): Promise<void> {
    await this.tap(/^(Send from|由)/);
  }

  /** Sends what was written in another month: late in a month its offer still holds, early it has ended. */
  async sendAnew(): Promise<void> {
    await this.send();
    const longer = this.button(remedyLabels[this.language].sevenDays);
    const sent = this.button(sentSummaryWords[this.language].see);
    await longer.or(sent).first().waitFor();
    if (await sent.isVisible()) return;
    await longer.tap();
    await this.send();
    await sent.waitFor();
  }

  /** From the chat list by the Service Account's unread message and its article to the product. */
  async comeBack(title: string): Promise<void> {
    await this.openPost(title);
    await this.enterByPost();
  }

  async openPost(title: string): Promise<void> {
    const t = chatsPage[this.language];
    await this.screen
      .getByRole('button', { name: t.unread(1).replace('1', '') })
      .first()
      .waitFor();
    await this.tapRow(brand.name[this.language]);
    await this.comesTo('chat');
    await this.screen.getByRole('button', { name: title }).last().tap();
    await this.heading(title);
  }

  async enterByPost(): Promise<void> {
    await this.screen.getByRole('button', { name: brand.name[this.language] }).last().tap();
  }

  /** The second purchase: one tap opens WeChat Pay. */
  async buyAgain(amount: string): Promise<void> {
    await this.tap(productPage[this.language].again(amount));
    await this.sheet().waitFor();
    await this.end('success');
    await this.paidFor(amount);
  }

  /** To another page as the program itself would go, without a start of its own. */
  async go(url: string, way: 'navigateTo' | 'reLaunch' = 'navigateTo'): Promise<void> {
    await this.phone.page.evaluate(
      async ([to, how]) => {
        await (how === 'reLaunch' ? wx.reLaunch({ url: to }) : wx.navigateTo({ url: to }));
      },
      [url, way] as const,
    );
  }

  /** At a page that any start leads to: by one only where the program does not run yet, which costs much. */
  async begin(route: string): Promise<void> {
    if (this.phone.page.url() === 'about:blank') await this.phone.open(route);
    else await this.go(`/${route}`, 'reLaunch');
  }

  /** Gives the phone another past and starts the program anew: it holds this and nothing else, by key. */
  async relive(texts: ReadonlyMap<string, string>): Promise<void> {
    const { page } = this.phone;
    if (page.url() === 'about:blank') await this.phone.open();
    await page.evaluate(
      async (entries) => {
        // The lock of the tab that is the phone has the name under which its storage stands.
        const [lock] = (await navigator.locks.query()).held ?? [];
        localStorage.clear();
        for (const [key, text] of entries) localStorage.setItem(`${lock!.name!}:${key}`, text);
      },
      [...texts],
    );
    await this.phone.open();
  }

  /** What the phone has kept, read as the next start of the app would read it. */
  async saved(): Promise<JourneyEvent[]> {
    const entries = await this.phone.page.evaluate(() => Object.entries(localStorage));
    const texts = entries.map(([key, text]) => [key.replace(/^mini-program:.*?:.*?:/, ''), text]);
    return openEventLog(new MemoryStorage(new Map(texts as [string, string][]))).log.all();
  }

  async happened<T extends JourneyEvent['type']>(
    type: T,
  ): Promise<Extract<JourneyEvent, { type: T }>[]> {
    const events = await this.saved();
    return events.filter(
      (event): event is Extract<JourneyEvent, { type: T }> => event.type === type,
    );
  }
}
