/**
 * The program's own pages on a phone that takes its time: a page that was asked for comes when the model
 * lets it come, and until then the one before it takes the taps. In Jest only: each launch gets the
 * program's modules that remember something anew.
 */
import { FakeComponent, setData } from '../pageObjects/fakePage';
import { routes } from '../../../miniprogram/routing/routes';
import { isTab } from '../../../miniprogram/services/navigation';
import type * as Navigation from '../../../miniprogram/services/navigation';
import { catalogue } from '../builders/journeyHistory';
import { settled, type RunningApp, type SimulatedPhone } from './simulatedPhone';

type Data = Record<string, unknown>;
type Methods = Record<string, (...args: unknown[]) => unknown>;

const PROGRAM = '../../../miniprogram';
const SHOP = 'packages/shop/pages';
const WECHAT = 'packages/wechat/pages';
const HOME = 'pages/journey/journey';
const COMPOSE = 'packages/merchant/pages/compose/compose';
/** Any other page is an empty one. */
const pageFiles = [
  ...['shop', 'product', 'checkout', 'order'].map((name) => `${SHOP}/${name}/${name}`),
  ...['result', 'article', 'chats', 'chat', 'profile'].map((name) => `${WECHAT}/${name}/${name}`),
  ...[HOME, COMPOSE],
];
/** What WeChat calls, what a page calls itself, and what takes away all that the phone was watched for. */
const LIFE = /^(on[A-Z]|draw$|update$|batch$|startOver$)/;

const definitions = new Map<string, Methods>();
let program: Methods = {};
let phone: PageStack;

Object.assign(globalThis, {
  getCurrentPages: () => phone.stack,
  App: (definition: Methods) => void (program = definition),
});
Object.assign(wx, {
  setTabBarItem: () => undefined,
  setNavigationBarTitle: () => undefined,
  showModal: () => (phone.changed(), Promise.resolve({ confirm: true })),
  navigateTo: ({ url }: { url: string }) => phone.begin(() => phone.push(url)),
  redirectTo: ({ url }: { url: string }) => phone.begin(() => (phone.pop(), phone.push(url))),
  reLaunch: ({ url }: { url: string }) => phone.begin(() => phone.restore([url])),
  switchTab: ({ url }: { url: string }) => phone.begin(() => phone.toTab(url)),
  navigateBack: () => phone.begin(() => phone.back()),
});

/** The modules of which pages ask for something at each tap: what they give can be put in their place. */
export const liveModules = {
  store: require(`${PROGRAM}/store/index`) as object,
  flows: require(`${PROGRAM}/flows/index`) as object,
  services: require(`${PROGRAM}/services/container`) as object,
  navigation: require(`${PROGRAM}/services/navigation`) as typeof Navigation,
  drafts: require(`${PROGRAM}/packages/merchant/model/phoneDraft`) as object,
};
const { mockAccountProfile } = require(`${PROGRAM}/services/accountProfile`) as {
  mockAccountProfile(go: typeof Navigation.openPage): object;
};
Object.assign(require(`${PROGRAM}/data/catalogue`) as object, { catalogue });

/** Every page of these registers itself; the last component to do so is the sheet of WeChat Pay. */
function load(): void {
  if (definitions.size > 0) return;
  for (const route of pageFiles) {
    Object.assign(globalThis, { Page: (it: Methods) => definitions.set(route, it) });
    require(`${PROGRAM}/${route}`);
  }
  require(`${PROGRAM}/app`);
  require(`${PROGRAM}/packages/shop/components/pay-sheet/pay-sheet`);
}

/** What the program calls of WeChat is from here on of this phone. */
function use(pages: PageStack): void {
  phone = pages;
}

/** One page as WeChat holds it. */
class OpenedPage {
  readonly route: string;
  readonly data: Data = {};
  private readonly methods: Methods;
  private sheet: FakeComponent | undefined;
  private isReady = false;

  constructor(
    readonly url: string,
    on: PageStack,
  ) {
    const [path = '', search = ''] = url.slice(1).split('?');
    this.route = path;
    const set = (patch: Data) => {
      on.changed();
      setData(this.data, patch);
      this.sheet?.give({ order: this.data['paying'] ?? '' });
    };
    const own = { setData: set, route: path };
    this.methods = Object.assign(Object.create(null) as Methods, definitions.get(path), own);
    this.call('onLoad', Object.fromEntries(new URLSearchParams(search)));
  }

  /** What a finger can touch; where a message is written, only what needs no choice. */
  get buttons(): string[] {
    if (this.data['notFound'] || this.data['paid'] === false) return [];
    if (this.route === COMPOSE) return ['send', 'see', 'another', 'month'];
    return Object.keys(definitions.get(this.route) ?? {}).filter((name) => !LIFE.test(name));
  }

  call(name: string, ...args: unknown[]): unknown {
    return this.methods[name]?.(...args);
  }

  show(): void {
    this.call('onShow');
    if (!this.isReady) this.call('onReady');
    this.isReady = true;
    if (!this.route.startsWith(SHOP)) return;
    this.sheet =
      this.sheet?.page('show') ?? new FakeComponent({ order: this.data['paying'] ?? '' });
  }

  hide(): void {
    this.call('onHide');
    this.sheet?.page('hide');
  }

  close(): void {
    this.call('onUnload');
    this.sheet?.detach();
  }
}

/** The pages that are open, and the ways that somebody has set out on. */
export class PageStack {
  stack: OpenedPage[] = [];
  /** What the browser's forward leads to. */
  ahead: string[] = [];
  isAway = false;
  /** Changes with everything that a person could notice. */
  private changes = 0;
  private ways: { go: () => void; arrived: (it: object) => void }[] = [];

  constructor(readonly world: SimulatedPhone) {
    load();
    use(this);
  }

  get top(): OpenedPage | undefined {
    return this.stack[this.stack.length - 1];
  }

  get underWay(): number {
    return this.ways.length;
  }

  /** The number of the order that the page in sight tells of, if it asks to pay one. */
  get orderInSight(): string | null {
    const { number, order } = this.top?.data ?? {};
    return this.isAway ? null : ((number || order || null) as string | null);
  }

  changed(): void {
    this.changes += 1;
  }

  /** What a person could notice, and what was saved. */
  get noticed(): string {
    const { phone, app } = this.world;
    const { length } = phone.saved;
    return [this.changes, length, app.sheet.request?.out_trade_no, phone.texts.size].join();
  }

  begin(go: () => void): Promise<object> {
    this.changed();
    return new Promise((arrived) => this.ways.push({ go, arrived }));
  }

  /** The next page comes; answers whether one was under way. */
  async arrive(): Promise<boolean> {
    const way = this.ways.shift();
    if (!way) return false;
    await this.arriving(() => {
      way.go();
      way.arrived({});
    });
    return true;
  }

  push(url: string): void {
    this.top?.hide();
    const page = new OpenedPage(url, this);
    this.stack.push(page);
    page.show();
  }

  pop(): void {
    this.stack.pop()?.close();
  }

  back(): void {
    if (this.stack.length < 2) return;
    this.ahead.push(this.top!.url);
    this.pop();
    this.top!.show();
  }

  toTab(url: string): void {
    if (this.top?.url === url) return;
    while (this.stack.length > 0) this.pop();
    this.push(url);
  }

  restore(urls: readonly string[]): void {
    while (this.stack.length > 0) this.pop();
    for (const url of urls) this.push(url);
  }

  /** WeChat killed the program in the middle of everything, and opens it again where it was. */
  async reopen(withHome: boolean): Promise<void> {
    const url = this.top?.url ?? `/${HOME}`;
    const restored = withHome && !isTab(url) ? [`/${HOME}`, url] : [url];
    // What the killed pages still wait for never comes.
    Object.assign(this, { stack: [], ways: [], ahead: [], isAway: false });
    this.world.kill();
    await this.launch(restored);
  }

  launch(urls = [`/${HOME}`]): Promise<void> {
    return this.arriving(() => {
      program['onShow']?.();
      for (const url of urls) this.push(url);
    });
  }

  /** Somebody looks at something else, or at the program again. */
  async look(away: boolean): Promise<void> {
    if (this.isAway === away) return;
    this.isAway = away;
    await this.arriving(() => {
      if (away) return this.top?.hide();
      program['onShow']?.();
      return this.top?.show();
    });
  }

  /** Whether a touch of the page in sight did anything that a person could notice. */
  async touch(button: string, event: object): Promise<boolean> {
    const before = this.noticed;
    this.world.app.start(Promise.resolve(this.top?.call(button, event)));
    await settled();
    return this.noticed !== before;
  }

  /** Puts the parts of an app that was launched in the place of the program's own. */
  connect(app: RunningApp): void {
    const { store, paymentFlow, stepRunner, settings, sheet, drafts, phone: storage } = app;
    Object.assign(liveModules.store, { store, settings });
    Object.assign(liveModules.flows, { paymentFlow, stepRunner });
    Object.assign(liveModules.drafts, { draftStorage: drafts });
    Object.assign(liveModules.navigation, this.navigation());
    Object.assign(liveModules.services, {
      paySheet: sheet,
      storage,
      ids: { next: (prefix: string) => this.world.number(prefix) },
      accountProfile: mockAccountProfile((url) => liveModules.navigation.openPage(url)),
    });
  }

  /** The ways between pages, as a program that was launched just now has them. */
  navigation(): typeof Navigation {
    let ways = liveModules.navigation;
    jest.isolateModules(() => {
      ways = jest.requireActual(`${PROGRAM}/services/navigation`);
    });
    return ways;
  }

  private async arriving(come: () => unknown): Promise<void> {
    const { world } = this;
    world.arriving = true;
    come();
    await settled();
    world.arriving = false;
  }
}

/** Places that a link may lead to. */
export function linksOf({ app }: SimulatedPhone): string[] {
  const { orders, pushes } = app.store.state;
  return [
    routes.shop(),
    ...catalogue.flatMap(({ id }) => [routes.product(id), routes.checkout({ product: id })]),
    ...orders
      .slice(-2)
      .flatMap(({ out_trade_no: order }) => [
        ...[routes.order(order), routes.checkout({ order }), routes.result(order)],
      ]),
    ...pushes.slice(-2).map(({ article }) => routes.article(article)),
    ...[routes.chats, routes.chat('service'), routes.profile('profile'), routes.compose],
  ];
}

/** Whether a message is being written. */
export const isComposing = ({ top }: PageStack): boolean =>
  top?.route === COMPOSE && !top.data['sent'];
