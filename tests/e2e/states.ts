/** Every page in each state that it has: a new page or state is one line in `states`. */
import { catalogue } from '../../miniprogram/content/shop';
import { journey } from '../../miniprogram/content/journey';
import { guide } from '../../miniprogram/content/guide';
import { lost } from '../../miniprogram/content/lost';
import { merchant } from '../../miniprogram/content/merchant';
import { more } from '../../miniprogram/content/more';
import { stepBar } from '../../miniprogram/content/stepBar';
import { brand } from '../../miniprogram/content/shop';
import type { Language } from '../../miniprogram/content/words';
import type { Command } from '../../miniprogram/domain/commands';
import { account } from '../../miniprogram/packages/guide/content/account';
import { advisor } from '../../miniprogram/packages/guide/content/advisor';
import { compare } from '../../miniprogram/packages/guide/content/compare';
import { live } from '../../miniprogram/packages/guide/content/live';
import { roles } from '../../miniprogram/packages/guide/content/roles';
import { sourcesPage } from '../../miniprogram/packages/guide/content/sourcesPage';
import { compose } from '../../miniprogram/packages/merchant/content/compose';
import { funnelWords } from '../../miniprogram/packages/merchant/content/funnel';
import { messages } from '../../miniprogram/packages/merchant/content/messages';
import { refusals } from '../../miniprogram/content/refusals';
import { chapters } from '../../miniprogram/packages/presenter/content/chapters';
import { replayWords } from '../../miniprogram/packages/presenter/content/replay';
import { checkoutWords } from '../../miniprogram/packages/shop/content/checkout';
import { orderWords } from '../../miniprogram/packages/shop/content/order';
import { payment } from '../../miniprogram/packages/shop/content/payment';
import { paySheetWords } from '../../miniprogram/packages/shop/content/paySheet';
import { productWords } from '../../miniprogram/packages/shop/content/product';
import { refusalSentence } from '../../miniprogram/packages/shop/content/refusals';
import { shopWords } from '../../miniprogram/packages/shop/content/shop';
import { findArticle } from '../../miniprogram/packages/wechat/content/articles';
import { articleWords } from '../../miniprogram/packages/wechat/content/article';
import { chatWords } from '../../miniprogram/packages/wechat/content/chat';
import { chatsWords } from '../../miniprogram/packages/wechat/content/chats';
import { doorWords } from '../../miniprogram/packages/wechat/content/doors';
import { profileWords } from '../../miniprogram/packages/wechat/content/profile';
import { resultWords } from '../../miniprogram/packages/wechat/content/result';
import { Store } from '../../miniprogram/store/store';
import { MemoryStorage } from '../helpers/memoryStorage';
import type { Walk } from './walk';

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
export type World = keyof typeof worlds;
export const worldNames = Object.keys(worlds) as World[];

/** What the phone of such a world holds, by key. */
export function stored(world: World, language: Language): Map<string, string> {
  const storage = new MemoryStorage();
  storage.plant('settings/1', { language });
  const store = new Store(
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

export interface Shown {
  /** As in app.json. */
  page: string;
  world: World;
  query?: string;
  /** Words that stand on the page in this state and say that it is this state. */
  sees(language: Language): string | RegExp;
  /** What brings it about, where no address and no history does. */
  act?(walk: Walk): Promise<void>;
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

const openSheet = (walk: Walk) => walk.pay();
const unfoldBar = (walk: Walk) => walk.tap(new RegExp(stepBar[walk.language].unfold));

export const states: Shown[] = [
  { page: 'pages/accounts/accounts', world: 'new', sees: (l) => guide[l].heading },
  { page: 'pages/journey/journey', world: 'new', sees: (l) => journey[l].play },
  { page: 'pages/journey/journey', world: 'follower', sees: (l) => journey[l].loop },
  { page: 'pages/journey/journey', world: 'paid', sees: (l) => journey[l].letFollow },
  { page: 'pages/journey/journey', world: 'damaged', sees: (l) => journey[l].setAside },
  { page: 'pages/merchant/merchant', world: 'new', sees: (l) => merchant[l].funnel.none },
  {
    page: 'pages/merchant/merchant',
    world: 'follower',
    sees: (l) => merchant[l].orders.states.unknown,
  },
  { page: 'pages/more/more', world: 'new', sees: (l) => more[l].live },
  {
    page: 'pages/lost/lost',
    world: 'new',
    query: 'path=pages/nowhere',
    sees: (l) => lost[l].unknown.page('pages/nowhere'),
  },

  { page: wechat('chats'), world: 'new', sees: (l) => chatsWords[l].send },
  { page: wechat('chats'), world: 'paid', query: 'folder=subscriptions', sees: story },
  { page: wechat('chats'), world: 'follower', sees: (l) => chatsWords[l].sceneryNames[0] ?? '' },
  {
    page: wechat('chat'),
    world: 'new',
    query: 'account=subscription',
    sees: (l) => chatWords[l].send,
  },
  { page: wechat('chat'), world: 'paid', query: 'account=subscription', sees: story },
  {
    page: wechat('chat'),
    world: 'new',
    query: 'account=service',
    sees: (l) => chatWords[l].toProfile,
  },
  {
    page: wechat('chat'),
    world: 'follower',
    query: 'account=service',
    sees: (l) => chatWords[l].noticeTitle,
  },
  { page: wechat('article'), world: 'new', query: 'id=spring', sees: (l) => articleWords[l].send },
  { page: wechat('article'), world: 'paid', query: 'id=spring', sees: story },
  {
    page: wechat('article'),
    world: 'new',
    query: 'id=winter',
    sees: (l) => lost[l].unknown.article('winter'),
  },
  {
    page: result,
    world: 'paid',
    query: `order=${PAID}`,
    sees: (l) => resultWords[l].follow(brand.name[l]),
  },
  {
    page: result,
    world: 'follower',
    query: `order=${PAID}`,
    sees: (l) => resultWords[l].following(brand.name[l]),
  },
  {
    page: result,
    world: 'follower',
    query: `order=${UNKNOWN}`,
    sees: (l) => resultWords[l].states.unknown,
  },
  { page: result, world: 'today', query: `order=${PAID}`, sees: (l) => resultWords[l].tap },
  {
    page: result,
    world: 'today',
    query: `order=${PAID}`,
    sees: (l) => resultWords[l].drawn,
    async act(walk) {
      const t = resultWords[walk.language];
      await walk.tap(t.presenter);
      await walk.tap(t.refuse);
      await walk.tap(t.view);
    },
  },
  { page: wechat('profile'), world: 'new', sees: (l) => profileWords[l].none },
  { page: wechat('profile'), world: 'follower', sees: (l) => profileWords[l].messages },

  { page: shop('shop'), world: 'new', sees: (l) => shopWords[l].goods },
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
    sees: (l) => productWords[l].buy,
  },
  {
    page: shop('product'),
    world: 'new',
    query: 'id=tasting',
    sees: (l) => productWords[l].reserve,
  },
  {
    page: shop('product'),
    world: 'new',
    query: 'id=coffee',
    sees: (l) => lost[l].unknown.product('coffee'),
  },
  { page: checkout, world: 'new', query: spring, sees: (l) => checkoutWords[l].total },
  { page: checkout, world: 'new', query: 'product=tasting', sees: (l) => checkoutWords[l].time },
  {
    page: checkout,
    world: 'new',
    query: spring,
    sees: (l) => refusalSentence({ code: 'quantity', most: 20 }, l),
    act: (walk) =>
      walk.screen.getByLabel(checkoutWords[walk.language].quantity, { exact: true }).fill('99'),
  },
  {
    page: checkout,
    world: 'follower',
    query: spring,
    sees: (l) => checkoutWords[l].toOpen,
    act: (walk) => walk.go(`/${checkout}?${spring}`),
  },
  {
    page: checkout,
    world: 'follower',
    query: `order=${OPEN}`,
    sees: (l) => payment[l].long.unpaid,
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
  { page: shop('order'), world: 'new', sees: (l) => orderWords[l].none },
  { page: shop('order'), world: 'follower', sees: (l) => payment[l].short.unknown },
  {
    page: shop('order'),
    world: 'follower',
    query: `id=${PAID}`,
    sees: (l) => payment[l].long.paid,
  },
  {
    page: shop('order'),
    world: 'follower',
    query: `id=${UNKNOWN}`,
    sees: (l) => payment[l].long.unknown,
  },
  {
    page: shop('checkout'),
    world: 'follower',
    query: `order=${FAILED}`,
    sees: (l) => payment[l].long.failed,
  },

  {
    page: guides('account'),
    world: 'new',
    query: 'kind=subscription',
    sees: (l) => account[l].glance,
  },
  { page: guides('account'), world: 'new', query: 'kind=service', sees: (l) => account[l].glance },
  {
    page: guides('account'),
    world: 'new',
    query: 'kind=miniProgram',
    sees: (l) => account[l].glance,
  },
  {
    page: guides('account'),
    world: 'new',
    query: 'kind=enterprise',
    sees: (l) => account[l].glance,
  },
  {
    page: guides('compare'),
    world: 'new',
    query: 'of=service,subscription',
    sees: (l) => compare[l].heading,
  },
  {
    page: guides('compare'),
    world: 'new',
    query: 'of=all',
    sees: (l) => compare[l].heading,
    act: (walk) => walk.screen.locator('[aria-expanded]').first().tap(),
  },
  { page: guides('advisor'), world: 'new', sees: (l) => advisor[l].place(1, 5) },
  {
    page: guides('advisor'),
    world: 'new',
    query: 'answers=bdbyy',
    sees: (l) => advisor[l].answered,
  },
  {
    page: guides('advisor'),
    world: 'new',
    query: 'answers=zz',
    sees: (l) => lost[l].unknown.answers('zz'),
  },
  { page: guides('roles'), world: 'new', sees: (l) => roles[l].heading },
  { page: guides('live'), world: 'new', sees: (l) => live[l].heading },
  { page: guides('sources'), world: 'new', sees: (l) => sourcesPage[l].heading },

  { page: merchants('compose'), world: 'new', sees: (l) => compose[l].preview },
  {
    page: merchants('compose'),
    world: 'follower',
    query: 'account=miniProgram',
    sees: (l) => refusals[l].miniProgramCannotPush.rule,
    act: (walk) => walk.screen.locator('wx-button[class*=green]').last().tap(),
  },
  { page: merchants('messages'), world: 'new', sees: (l) => messages[l].none },
  { page: merchants('messages'), world: 'follower', sees: (l) => messages[l].first },
  { page: merchants('funnel'), world: 'untouched', sees: (l) => funnelWords[l].empty },
  { page: merchants('funnel'), world: 'follower', sees: (l) => funnelWords[l].counted },
  {
    page: merchants('funnel'),
    world: 'follower',
    sees: (l) => funnelWords[l].another,
    act: (walk) => walk.screen.getByRole('radio').nth(1).tap(),
  },
  { page: presenters('chapters'), world: 'new', sees: (l) => chapters[l].heading },
  { page: presenters('replay'), world: 'untouched', sees: (l) => replayWords[l].empty.heading },
  { page: presenters('chapters'), world: 'follower', sees: (l) => chapters[l].back },
  { page: presenters('replay'), world: 'follower', sees: (l) => replayWords[l].stands },

  { page: wechat('friend'), world: 'new', sees: (l) => doorWords[l].asks },
  { page: wechat('discover'), world: 'new', sees: (l) => doorWords[l].enter },
  { page: wechat('scan'), world: 'new', sees: (l) => doorWords[l].hint },
  { page: wechat('recents'), world: 'untouched', sees: (l) => doorWords[l].toScan },
  { page: wechat('recents'), world: 'follower', sees: (l) => doorWords[l].recent },
];
