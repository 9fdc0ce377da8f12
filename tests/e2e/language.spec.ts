import app from '../../miniprogram/app.json';
import { guide } from '../../miniprogram/content/guide';
import { journey } from '../../miniprogram/content/journey';
import { lost } from '../../miniprogram/content/lost';
import { merchant } from '../../miniprogram/content/merchant';
import { more } from '../../miniprogram/content/more';
import { path } from '../../miniprogram/content/path';
import { brand } from '../../miniprogram/content/shop';
import { startOverWords } from '../../miniprogram/content/startOver';
import { tabs } from '../../miniprogram/content/tabs';
import { languages, type Language } from '../../miniprogram/content/words';
import { account } from '../../miniprogram/packages/guide/content/account';
import { advisor } from '../../miniprogram/packages/guide/content/advisor';
import { compare } from '../../miniprogram/packages/guide/content/compare';
import { live } from '../../miniprogram/packages/guide/content/live';
import { roles } from '../../miniprogram/packages/guide/content/roles';
import { sourcesPage } from '../../miniprogram/packages/guide/content/sourcesPage';
import { compose } from '../../miniprogram/packages/merchant/content/compose';
import { funnelWords } from '../../miniprogram/packages/merchant/content/funnel';
import { messages } from '../../miniprogram/packages/merchant/content/messages';
import { chapters } from '../../miniprogram/packages/presenter/content/chapters';
import { replayWords } from '../../miniprogram/packages/presenter/content/replay';
import { checkoutWords } from '../../miniprogram/packages/shop/content/checkout';
import { orderWords } from '../../miniprogram/packages/shop/content/order';
import { productWords } from '../../miniprogram/packages/shop/content/product';
import { chatsWords } from '../../miniprogram/packages/wechat/content/chats';
import { doorWords } from '../../miniprogram/packages/wechat/content/doors';
import { story } from '../helpers/story';
import { states, stored } from './states';
import { Walk } from './walk';

story('the language follows WeChat, is switched on the spot, and is remembered', async (phone) => {
  const walk = new Walk(phone);
  const tab = (name: string) =>
    phone.page.locator('nav').getByRole('button', { name, exact: true });
  await phone.open('pages/journey/journey');
  await walk.heading(journey.en.heading);
  await tab(tabs.en.more).tap();
  await walk.screen.getByRole('radio', { name: '中文' }).tap();
  await walk.sees(more.zh.language);
  await tab(tabs.zh.journey).tap();
  await walk.heading(journey.zh.heading);
  await phone.open('packages/shop/pages/shop/shop');
  await walk.heading(brand.name.zh);
});

const routes = [
  ...app.pages,
  ...app.subpackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
];

/** The title of every page by its name; those that WeChat shows without one have none. */
const titles = (l: Language): Record<string, string> => ({
  accounts: guide[l].title,
  journey: journey[l].tab,
  merchant: merchant[l].tab,
  more: more[l].tab,
  lost: lost[l].title,
  chats: chatsWords[l].subscriptions,
  chat: brand.name[l],
  article: '',
  result: '',
  profile: '',
  friend: doorWords[l].friend,
  discover: doorWords[l].discover,
  scan: doorWords[l].scan,
  recents: doorWords[l].programs,
  shop: brand.name[l],
  product: productWords[l].title,
  checkout: checkoutWords[l].title,
  order: orderWords[l].all,
  account: account[l].title,
  compare: compare[l].title,
  advisor: advisor[l].title,
  roles: roles[l].title,
  sources: sourcesPage[l].title,
  live: live[l].title,
  compose: compose[l].title,
  messages: messages[l].title,
  funnel: funnelWords[l].title,
  chapters: chapters[l].title,
  replay: replayWords[l].title,
});

/** Where the first state of a page does not stand on this phone. */
const QUERIES: Record<string, string> = {
  chats: 'folder=subscriptions',
  chat: 'account=service',
};

for (const lang of languages) {
  story(
    `every tab, every title and the dialogs that take something back are in the reader’s language [${lang}]`,
    async (phone) => {
      const { page } = phone;
      const walk = new Walk(phone, lang);
      await walk.relive(stored('follower', lang));
      await phone.open('packages/guide/pages/roles/roles');
      await walk.heading(roles[lang].heading);
      await walk.go('/pages/journey/journey', 'reLaunch');
      await walk.heading(journey[lang].heading);
      const names = page.locator('nav.tabs').getByRole('button');
      expect((await names.allTextContents()).map((it) => it.trim())).toEqual(
        Object.values(tabs[lang]),
      );

      await walk.go('/packages/presenter/pages/chapters/chapters', 'reLaunch');
      const asks = async (tap: string | RegExp, title: string, content: string, no: string) => {
        await walk.tap(tap);
        const dialog = page.getByRole('dialog', { name: title });
        await dialog.getByText(content).waitFor();
        await dialog.getByRole('button', { name: no, exact: true }).tap();
        await dialog.waitFor({ state: 'detached' });
      };
      const t = journey[lang];
      const { name: pay } = path[lang].steps.pay;
      const { name: follow } = path[lang].steps.follow;
      await asks(
        new RegExp(`${pay}.*${chapters[lang].takes(6, 7)}`),
        t.question(6, pay),
        t.takenBack(6, 7),
        t.no,
      );
      await asks(chapters[lang].back, t.question(7, follow), t.takenBack(7, 7), t.no);
      const over = startOverWords[lang];
      await asks(over.action, over.question, over.warning, over.no);

      const found: Record<string, string> = {};
      for (const route of routes) {
        const name = route.split('/').pop()!;
        const query = QUERIES[name] ?? states.find((state) => state.page === route)?.query ?? '';
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
