import app from '../../miniprogram/app.json';
import { accountsPage } from '../../miniprogram/i18n/accountsPage';
import { journeyPage } from '../../miniprogram/i18n/journeyPage';
import { notFound } from '../../miniprogram/i18n/notFound';
import { merchantPage } from '../../miniprogram/i18n/merchantPage';
import { morePage } from '../../miniprogram/i18n/morePage';
import { stepTexts } from '../../miniprogram/i18n/stepTexts';
import { brand } from '../../miniprogram/data/brand';
import { startOverWords } from '../../miniprogram/i18n/startOver';
import { tabNames } from '../../miniprogram/i18n/tabNames';
import { languages, type Language } from '../../miniprogram/bilingual';
import { accountPage } from '../../miniprogram/packages/guide/i18n/accountPage';
import { advisorPage } from '../../miniprogram/packages/guide/i18n/advisorPage';
import { comparePage } from '../../miniprogram/packages/guide/i18n/comparePage';
import { goingLivePage } from '../../miniprogram/packages/guide/i18n/goingLivePage';
import { rolesPage } from '../../miniprogram/packages/guide/i18n/rolesPage';
import { sourcesPage } from '../../miniprogram/packages/guide/i18n/sourcesPage';
import { composePage } from '../../miniprogram/packages/merchant/i18n/composePage';
import { funnelPage } from '../../miniprogram/packages/merchant/i18n/funnelPage';
import { messagesPage } from '../../miniprogram/packages/merchant/i18n/messagesPage';
import { chaptersPage } from '../../miniprogram/packages/presenter/i18n/chaptersPage';
import { replayPage } from '../../miniprogram/packages/presenter/i18n/replayPage';
import { checkoutPage } from '../../miniprogram/packages/shop/i18n/checkoutPage';
import { orderPage } from '../../miniprogram/packages/shop/i18n/orderPage';
import { productPage } from '../../miniprogram/packages/shop/i18n/productPage';
import { chatsPage } from '../../miniprogram/packages/wechat/i18n/chatsPage';
import { entrancePages } from '../../miniprogram/packages/wechat/i18n/entrancePages';
import { e2eTest } from '../support/browser/e2eTest';
import { pageStates, stored } from '../support/browser/pageStates';
import { JourneyPages } from '../support/browser/journeyPages';

e2eTest(
  'the language follows WeChat, is switched on the spot, and is remembered',
  async (phone) => {
    const walk = new JourneyPages(phone);
    const tab = (name: string) =>
      phone.page.locator('nav').getByRole('button', { name, exact: true });
    await phone.open('pages/journey/journey');
    await walk.heading(journeyPage.en.heading);
    await tab(tabNames.en.more).tap();
    await walk.screen.getByRole('radio', { name: '中文' }).tap();
    await walk.sees(morePage.zh.language);
    await tab(tabNames.zh.journey).tap();
    await walk.heading(journeyPage.zh.heading);
    await phone.open('packages/shop/pages/shop/shop');
    await walk.heading(brand.name.zh);
  },
);

const routes = [
  ...app.pages,
  ...app.subpackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
];

/** The title of every page by its name; those that WeChat shows without one have none. */
const titles = (l: Language): Record<string, string> => ({
  accounts: accountsPage[l].title,
  journey: journeyPage[l].tab,
  merchant: merchantPage[l].tab,
  more: morePage[l].tab,
  'not-found': notFound[l].title,
  chats: chatsPage[l].subscriptions,
  chat: brand.name[l],
  article: '',
  result: '',
  profile: '',
  friend: entrancePages[l].friend,
  discover: entrancePages[l].discover,
  scan: entrancePages[l].scan,
  recents: entrancePages[l].programs,
  shop: brand.name[l],
  product: productPage[l].title,
  checkout: checkoutPage[l].title,
  order: orderPage[l].all,
  account: accountPage[l].title,
  compare: comparePage[l].title,
  advisor: advisorPage[l].title,
  roles: rolesPage[l].title,
  sources: sourcesPage[l].title,
  'going-live': goingLivePage[l].title,
  compose: composePage[l].title,
  messages: messagesPage[l].title,
  funnel: funnelPage[l].title,
  chapters: chaptersPage[l].title,
  replay: replayPage[l].title,
});

/** Where the first state of a page does not stand on this phone. */
const QUERIES: Record<string, string> = {
  chats: 'folder=subscriptions',
  chat: 'account=service',
};

for (const lang of languages) {
  e2eTest(
    `every tab, every title and the dialogs that take something back are in the reader’s language [${lang}]`,
    async (phone) => {
      const { page } = phone;
      const walk = new JourneyPages(phone, lang);
      await walk.relive(stored('follower', lang));
      await phone.open('packages/guide/pages/roles/roles');
      await walk.heading(rolesPage[lang].heading);
      await walk.go('/pages/journey/journey', 'reLaunch');
      await walk.heading(journeyPage[lang].heading);
      const names = page.locator('nav.tabs').getByRole('button');
      expect((await names.allTextContents()).map((it) => it.trim())).toEqual(
        Object.values(tabNames[lang]),
      );

      await walk.go('/packages/presenter/pages/chapters/chapters', 'reLaunch');
      const asks = async (tap: string | RegExp, title: string, content: string, no: string) => {
        await walk.tap(tap);
        const dialog = page.getByRole('dialog', { name: title });
        await dialog.getByText(content).waitFor();
        await dialog.getByRole('button', { name: no, exact: true }).tap();
        await dialog.waitFor({ state: 'detached' });
      };
      const t = journeyPage[lang];
      const { name: pay } = stepTexts[lang].steps.pay;
      const { name: follow } = stepTexts[lang].steps.follow;
      await asks(
        new RegExp(`${pay}.*${chaptersPage[lang].takes(6, 7)}`),
        t.question(6, pay),
        t.takenBack(6, 7),
        t.no,
      );
      await asks(chaptersPage[lang].back, t.question(7, follow), t.takenBack(7, 7), t.no);
      const over = startOverWords[lang];
      await asks(over.action, over.question, over.warning, over.no);

      const found: Record<string, string> = {};
      for (const route of routes) {
        const name = route.split('/').pop()!;
        const query =
          QUERIES[name] ?? pageStates.find((state) => state.page === route)?.query ?? '';
        await walk.go(`/${route}?${query}`, 'reLaunch');
        await walk.comesTo(name);
        // A title is set anew when the page is ready; one that never comes is told by its text.
        await page
          .locator('h1.title', { hasText: titles(lang)[name]! })
          .waitFor({ state: 'attached' });
        found[name] = (await page.locator('h1.title').textContent()) ?? '';
      }
      expect(found).toEqual(titles(lang));
    },
    { lang },
  );
}
