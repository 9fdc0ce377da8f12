/** Every page in each state that it has: a new page or state is one line in `states`. */
import { catalogue } from '../../../miniprogram/data/catalogue';
import { journeyPage } from '../../../miniprogram/i18n/journeyPage';
import { accountsPage } from '../../../miniprogram/i18n/accountsPage';
import { notFound } from '../../../miniprogram/i18n/notFound';
import { merchantPage } from '../../../miniprogram/i18n/merchantPage';
import { morePage } from '../../../miniprogram/i18n/morePage';
import { stepBar } from '../../../miniprogram/i18n/stepBar';
import { brand } from '../../../miniprogram/data/brand';
import type { Language } from '../../../miniprogram/bilingual';
import type { Command } from '../../../miniprogram/domain/commands';
import { accountPage } from '../../../miniprogram/packages/guide/i18n/accountPage';
import { advisorPage } from '../../../miniprogram/packages/guide/i18n/advisorPage';
import { comparePage } from '../../../miniprogram/packages/guide/i18n/comparePage';
import { goingLivePage } from '../../../miniprogram/packages/guide/i18n/goingLivePage';
import { rolesPage } from '../../../miniprogram/packages/guide/i18n/rolesPage';
import { sourcesPage } from '../../../miniprogram/packages/guide/i18n/sourcesPage';
import { composePage } from '../../../miniprogram/packages/merchant/i18n/composePage';
import { funnelPage } from '../../../miniprogram/packages/merchant/i18n/funnelPage';
import { messagesPage } from '../../../miniprogram/packages/merchant/i18n/messagesPage';
import { refusalText } from '../../../miniprogram/i18n/refusalSentence';
import { chaptersPage } from '../../../miniprogram/packages/presenter/i18n/chaptersPage';
import { replayPage } from '../../../miniprogram/packages/presenter/i18n/replayPage';
import { checkoutPage } from '../../../miniprogram/packages/shop/i18n/checkoutPage';
import { orderPage } from '../../../miniprogram/packages/shop/i18n/orderPage';
import { orderStatusWords } from '../../../miniprogram/packages/shop/i18n/orderStatus';
import { paySheetWords } from '../../../miniprogram/packages/shop/i18n/paySheet';
import { productPage } from '../../../miniprogram/packages/shop/i18n/productPage';
import { shopRefusalSentence } from '../../../miniprogram/packages/shop/i18n/shopRefusalSentence';
import { shopPage } from '../../../miniprogram/packages/shop/i18n/shopPage';
import { findArticle } from '../../../miniprogram/packages/wechat/data/articles';
import { articlePage } from '../../../miniprogram/packages/wechat/i18n/articlePage';
import { chatPage } from '../../../miniprogram/packages/wechat/i18n/chatPage';
import { chatsPage } from '../../../miniprogram/packages/wechat/i18n/chatsPage';
import { entrancePages } from '../../../miniprogram/packages/wechat/i18n/entrancePages';
import { profilePage } from '../../../miniprogram/packages/wechat/i18n/profilePage';
import { resultPage } from '../../../miniprogram/packages/wechat/i18n/resultPage';
import { EventStore } from '../../../miniprogram/store/eventStore';
import { MemoryStorage } from '../builders/memoryStorage';
import type { JourneyPages } from './journeyPages';

const PAID = '20260316-1';
const OPEN = '20260316-2';
const UNKNOWN = '20260316-3';
const FAILED = '20260316-4';
const PRICE = 6800;

const place = (out_trade_no: string): Command[] => [
  { type: 'placeOrder', out_trade_no, product: 'spring-green', quantity: 1 },
];
const paying = (out_trade_no: string): Command[] => [
  ...place(out_trade_no),
  { type: 'startPayment', out_trade_no, prepay_id: 'wx1' },
  { type: 'reportPayment', out_trade_no, word: 'ok' },
];
const paid: Command[] = [
  { type: 'push', account: 'subscription', article: 'spring' },
  { type: 'openArticle', article: 'spring' },
  { type: 'enterMiniProgram', scene: 1058, from: 'spring' },
  { type: 'seeShop' },
  { type: 'seeProduct', product: 'spring-green' },
  ...paying(PAID),
  {
    type: 'settlePayment',
    out_trade_no: PAID,
    answer: { trade_state: 'SUCCESS', transaction_id: '42', total: PRICE },
  },
];

/** What has happened on the phone before a page opens. */
const worlds = {
  new: [],
  paid,
  today: [{ type: 'chooseMode', mode: 'today' }, ...paid],
  follower: [
    ...paid,
    { type: 'leaveResult', out_trade_no: PAID, ticked: true },
    ...place(OPEN),
    ...place(FAILED),
    { type: 'startPayment', out_trade_no: FAILED, prepay_id: 'wx1' },
    { type: 'reportPayment', out_trade_no: FAILED, word: 'fail' },
    { type: 'settlePayment', out_trade_no: FAILED, answer: { trade_state: 'NOTPAY' } },
    ...paying(UNKNOWN),
    { type: 'settlePayment', out_trade_no: UNKNOWN, answer: { trade_state: 'none' } },
  ],
  damaged: [],
  // As new, for what any visit of the shop changes: a page opened before counts as one.
  untouched: [],
} satisfies Record<string, Command[]>;
export type SavedJourney = keyof typeof worlds;
export const savedJourneyNames = Object.keys(worlds) as SavedJourney[];

/** What the phone of such a world holds, by key. */
export function stored(world: SavedJourney, language: Language): Map<string, string> {
  const storage = new MemoryStorage();
  storage.plant('settings/1', { language });
  const store = new EventStore(
    { storage, clock: { now: Date.now, wait: () => Promise.resolve() } },
    () => catalogue,
  );
  for (const command of worlds[world]) {
    const outcome = store.send(command);
    if (!outcome.ok) throw new Error(`${world}, ${command.type}: ${outcome.refusal.code}`);
  }
  // A WeChat Pay that cannot read its ledger gives no answer.
  if (world === 'follower') storage.plant('mockPayment/1', 'unreadable');
  if (world === 'damaged') storage.plant('journey/1/log/0', [{ type: 'nonsense' }]);
  return storage.texts;
}

export interface PageState {
  /** As in app.json. */
  page: string;
  world: SavedJourney;
  query?: string;
  /** Words that stand on the page in this state and say that it is this state. */
  sees(language: Language): string | RegExp;
  /** What brings it about, where no address and no history does. */
  act?(walk: JourneyPages): Promise<void>;
}

const wechat = (name: string) => `packages/wechat/pages/${name}/${name}`;
const shop = (name: string) => `packages/shop/pages/${name}/${name}`;
const merchants = (name: string) => `packages/merchant/pages/${name}/${name}`;
const presenters = (name: string) => `packages/presenter/pages/${name}/${name}`;
const guides = (name: string) => `packages/guide/pages/${name}/${name}`;
const story = (language: Language) => findArticle('spring', language)?.title ?? '';
const checkout = shop('checkout');
const result = wechat('result');
const spring = 'product=spring-green';

const openSheet = (walk: JourneyPages) => walk.pay();
const unfoldBar = (walk: JourneyPages) => walk.tap(new RegExp(stepBar[walk.language].unfold));

export const pageStates: PageState[] = [
  { page: 'pages/accounts/accounts', world: 'new', sees: (l) => accountsPage[l].heading },
  { page: 'pages/journey/journey', world: 'new', sees: (l) => journeyPage[l].play },
  { page: 'pages/journey/journey', world: 'follower', sees: (l) => journeyPage[l].loop },
  { page: 'pages/journey/journey', world: 'paid', sees: (l) => journeyPage[l].letFollow },
  { page: 'pages/journey/journey', world: 'damaged', sees: (l) => journeyPage[l].setAside },
  { page: 'pages/merchant/merchant', world: 'new', sees: (l) => merchantPage[l].funnel.none },
  {
    page: 'pages/merchant/merchant',
    world: 'follower',
    sees: (l) => merchantPage[l].orders.states.unknown,
  },
  { page: 'pages/more/more', world: 'new', sees: (l) => morePage[l].live },
  {
    page: 'pages/not-found/not-found',
    world: 'new',
    query: 'path=pages/nowhere',
    sees: (l) => notFound[l].unknown.page('pages/nowhere'),
  },

  { page: wechat('chats'), world: 'new', sees: (l) => chatsPage[l].send },
  { page: wechat('chats'), world: 'paid', query: 'folder=subscriptions', sees: story },
  { page: wechat('chats'), world: 'follower', sees: (l) => chatsPage[l].sceneryNames[0] ?? '' },
  {
    page: wechat('chat'),
    world: 'new',
    query: 'account=subscription',
    sees: (l) => chatPage[l].send,
  },
  { page: wechat('chat'), world: 'paid', query: 'account=subscription', sees: story },
  {
    page: wechat('chat'),
    world: 'new',
    query: 'account=service',
    sees: (l) => chatPage[l].toProfile,
  },
  {
    page: wechat('chat'),
    world: 'follower',
    query: 'account=service',
    sees: (l) => chatPage[l].noticeTitle,
  },
  { page: wechat('article'), world: 'new', query: 'id=spring', sees: (l) => articlePage[l].send },
  { page: wechat('article'), world: 'paid', query: 'id=spring', sees: story },
  {
    page: wechat('article'),
    world: 'new',
    query: 'id=winter',
    sees: (l) => notFound[l].unknown.article('winter'),
  },
  {
    page: result,
    world: 'paid',
    query: `order=${PAID}`,
    sees: (l) => resultPage[l].follow(brand.name[l]),
  },
  {
    page: result,
    world: 'follower',
    query: `order=${PAID}`,
    sees: (l) => resultPage[l].following(brand.name[l]),
  },
  {
    page: result,
    world: 'follower',
    query: `order=${UNKNOWN}`,
    sees: (l) => resultPage[l].states.unknown,
  },
  { page: result, world: 'today', query: `order=${PAID}`, sees: (l) => resultPage[l].tap },
  {
    page: result,
    world: 'today',
    query: `order=${PAID}`,
    sees: (l) => resultPage[l].drawn,
    async act(walk) {
      const t = resultPage[walk.language];
      await walk.tap(t.presenter);
      await walk.tap(t.refuse);
      await walk.tap(t.view);
    },
  },
  { page: wechat('profile'), world: 'new', sees: (l) => profilePage[l].none },
  { page: wechat('profile'), world: 'follower', sees: (l) => profilePage[l].messages },

  { page: shop('shop'), world: 'new', sees: (l) => shopPage[l].goods },
  {
    page: shop('shop'),
    world: 'new',
    query: 'scene=1058&from=spring',
    sees: (l) => stepBar[l].skip,
    act: unfoldBar,
  },
  {
    page: shop('product'),
    world: 'new',
    query: 'id=spring-green',
    sees: (l) => productPage[l].buy,
  },
  {
    page: shop('product'),
    world: 'new',
    query: 'id=tasting',
    sees: (l) => productPage[l].reserve,
  },
  {
    page: shop('product'),
    world: 'new',
    query: 'id=coffee',
    sees: (l) => notFound[l].unknown.product('coffee'),
  },
  { page: checkout, world: 'new', query: spring, sees: (l) => checkoutPage[l].total },
  { page: checkout, world: 'new', query: 'product=tasting', sees: (l) => checkoutPage[l].time },
  {
    page: checkout,
    world: 'new',
    query: spring,
    sees: (l) => shopRefusalSentence({ code: 'quantity', most: 20 }, l),
    act: (walk) =>
      walk.screen.getByLabel(checkoutPage[walk.language].quantity, { exact: true }).fill('99'),
  },
  {
    page: checkout,
    world: 'follower',
    query: spring,
    sees: (l) => checkoutPage[l].toOpen,
    act: (walk) => walk.go(`/${checkout}?${spring}`),
  },
  {
    page: checkout,
    world: 'follower',
    query: `order=${OPEN}`,
    sees: (l) => orderStatusWords[l].long.unpaid,
  },
  {
    page: checkout,
    world: 'follower',
    query: `order=${OPEN}`,
    sees: (l) => paySheetWords[l].mock,
    act: openSheet,
  },
  {
    page: checkout,
    world: 'follower',
    query: `order=${OPEN}`,
    sees: (l) => paySheetWords[l].endings.slow.line,
    async act(walk) {
      await openSheet(walk);
      await walk.tap(paySheetWords[walk.language].others);
    },
  },
  { page: shop('order'), world: 'new', sees: (l) => orderPage[l].none },
  { page: shop('order'), world: 'follower', sees: (l) => orderStatusWords[l].short.unknown },
  {
    page: shop('order'),
    world: 'follower',
    query: `id=${PAID}`,
    sees: (l) => orderStatusWords[l].long.paid,
  },
  {
    page: shop('order'),
    world: 'follower',
    query: `id=${UNKNOWN}`,
    sees: (l) => orderStatusWords[l].long.unknown,
  },
  {
    page: shop('checkout'),
    world: 'follower',
    query: `order=${FAILED}`,
    sees: (l) => orderStatusWords[l].long.failed,
  },

  {
    page: guides('account'),
    world: 'new',
    query: 'kind=subscription',
    sees: (l) => accountPage[l].glance,
  },
  {
    page: guides('account'),
    world: 'new',
    query: 'kind=service',
    sees: (l) => accountPage[l].glance,
  },
  {
    page: guides('account'),
    world: 'new',
    query: 'kind=miniProgram',
    sees: (l) => accountPage[l].glance,
  },
  {
    page: guides('account'),
    world: 'new',
    query: 'kind=enterprise',
    sees: (l) => accountPage[l].glance,
  },
  {
    page: guides('compare'),
    world: 'new',
    query: 'of=service,subscription',
    sees: (l) => comparePage[l].heading,
  },
  {
    page: guides('compare'),
    world: 'new',
    query: 'of=all',
    sees: (l) => comparePage[l].heading,
    act: (walk) => walk.screen.locator('[aria-expanded]').first().tap(),
  },
  { page: guides('advisor'), world: 'new', sees: (l) => advisorPage[l].place(1, 5) },
  {
    page: guides('advisor'),
    world: 'new',
    query: 'answers=bdbyy',
    sees: (l) => advisorPage[l].answered,
  },
  {
    page: guides('advisor'),
    world: 'new',
    query: 'answers=zz',
    sees: (l) => notFound[l].unknown.answers('zz'),
  },
  { page: guides('roles'), world: 'new', sees: (l) => rolesPage[l].heading },
  { page: guides('going-live'), world: 'new', sees: (l) => goingLivePage[l].heading },
  { page: guides('sources'), world: 'new', sees: (l) => sourcesPage[l].heading },

  { page: merchants('compose'), world: 'new', sees: (l) => composePage[l].preview },
  {
    page: merchants('compose'),
    world: 'follower',
    query: 'account=miniProgram',
    sees: (l) => refusalText({ code: 'miniProgramCannotPush' }, l).rule,
    act: (walk) => walk.screen.locator('wx-button[class*=van-button--primary]').last().tap(),
  },
  { page: merchants('messages'), world: 'new', sees: (l) => messagesPage[l].none },
  { page: merchants('messages'), world: 'follower', sees: (l) => messagesPage[l].first },
  { page: merchants('funnel'), world: 'untouched', sees: (l) => funnelPage[l].empty },
  { page: merchants('funnel'), world: 'follower', sees: (l) => funnelPage[l].counted },
  {
    page: merchants('funnel'),
    world: 'follower',
    sees: (l) => funnelPage[l].another,
    act: (walk) => walk.screen.getByRole('radio').nth(1).tap(),
  },
  { page: presenters('chapters'), world: 'new', sees: (l) => chaptersPage[l].heading },
  { page: presenters('replay'), world: 'untouched', sees: (l) => replayPage[l].empty.heading },
  { page: presenters('chapters'), world: 'follower', sees: (l) => chaptersPage[l].back },
  { page: presenters('replay'), world: 'follower', sees: (l) => replayPage[l].stands },

  { page: wechat('friend'), world: 'new', sees: (l) => entrancePages[l].asks },
  { page: wechat('discover'), world: 'new', sees: (l) => entrancePages[l].enter },
  { page: wechat('scan'), world: 'new', sees: (l) => entrancePages[l].hint },
  { page: wechat('recents'), world: 'untouched', sees: (l) => entrancePages[l].toScan },
  { page: wechat('recents'), world: 'follower', sees: (l) => entrancePages[l].recent },
];
