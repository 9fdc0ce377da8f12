import type { Command } from '../../../miniprogram/domain/commands';
import { tastingSlots } from '../../../miniprogram/domain/catalogue';
import { steps } from '../../../miniprogram/domain/journeySteps';
import type { StepRunner } from '../../../miniprogram/flows/stepRunner';
import type { Settings } from '../../../miniprogram/store/settings';
import type { EventStore } from '../../../miniprogram/store/eventStore';
import type { PaymentFlow } from '../../../miniprogram/flows/paymentFlow';
import {
  attribute,
  moduleOf,
  mountPage,
  settle,
  tap,
  type Mounted,
} from '../../support/pageObjects/mountedPage';

const shared = () => ({
  ...moduleOf<{ store: EventStore; settings: Settings }>('store/index'),
  ...moduleOf<{ stepRunner: StepRunner }>('flows/index'),
});
const text = (page: Pick<Mounted, 'querySelector' | 'dom'>, selector?: string) =>
  ((selector ? page.querySelector(selector) : page)?.dom?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim();

const switchedTo = () => jest.mocked(wx.switchTab).mock.lastCall?.[0].url;
const wentTo = () => jest.mocked(wx.navigateTo).mock.lastCall?.[0].url;

const ORDER = 'lt20251122abc';
const push: Command = { type: 'push', account: 'subscription', article: 'spring' };
const placed: Command = {
  type: 'placeOrder',
  out_trade_no: ORDER,
  product: 'spring-green',
  quantity: 2,
};
const started: Command = { type: 'startPayment', out_trade_no: ORDER, prepay_id: 'wx1' };
const settled: Command = {
  type: 'settlePayment',
  out_trade_no: ORDER,
  answer: { trade_state: 'SUCCESS', transaction_id: '42', total: 13600 },
};
const reported = (word: 'ok' | 'cancel' | 'fail'): Command => ({
  type: 'reportPayment',
  out_trade_no: ORDER,
  word,
});
const paid: Command[] = [push, placed, started, reported('ok'), settled];
const walked: Command[] = [
  ...paid,
  { type: 'follow', route: 'profile' },
  { type: 'openChat', account: 'service' },
];

function send(...commands: Command[]): void {
  for (const command of commands) {
    const outcome = shared().store.send(command);
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.refusal.code}`);
  }
}

/** Taps a node of a component that stands in the page. */
async function tapInside(page: Mounted, host: string, selector: string, index = 0) {
  const node = page.querySelector(host)?.querySelectorAll(selector)[index];
  if (!node) throw new Error(`Nothing to tap at ${host} ${selector}`);
  node.dispatchEvent('tap');
  await settle();
}

beforeEach(() => {
  jest.mocked(wx.getAppBaseInfo).mockReturnValue({ language: 'en' } as never);
});

describe('journey', () => {
  const open = (...commands: Command[]) => {
    const page = mountPage('pages/journey/journey');
    send(...commands);
    return page;
  };
  const labels = (page: Mounted) =>
    page.querySelectorAll('.stop').map((stop) => stop.dom?.textContent ?? '');
  /** What a screen reader says in place of the checks. */
  const checks = (page: Mounted) =>
    page.querySelectorAll('.check').map((check) => attribute(check, 'ariaLabel'));
  const act = (page: Mounted) => tap(page, '.act');

  it('shows the steps with who acts, in their order, the first of them next', () => {
    const all = labels(open());
    expect(all.map((label) => parseInt(label, 10))).toEqual(steps.map((_, i) => i + 1));
    expect(all[0]).toBe('1Send an articleNextThe merchant · Keeps the brand in mind.');
    expect(all.filter((label) => label.includes('Next'))).toHaveLength(1);
  });

  it('checks what is done and marks what is next', () => {
    const page = open(...paid);
    const all = labels(page);
    expect(all[0]).toMatch(/^Send/);
    expect(all[1]).toMatch(/^2Read(?!.*Next)/);
    expect(all.find((label) => label.includes('Next'))).toMatch(/^7Follow/);
    expect(checks(page).length).toBeGreaterThan(1);
    expect(new Set(checks(page))).toEqual(new Set(['Done']));
  });

  it('plays: the article goes out, and the chats open', async () => {
    const page = open();
    expect(text(page, '.pinned')).toBe('Play');
    await act(page);
    expect(shared().store.state.pushes).toMatchObject([
      { account: 'subscription', article: 'spring' },
    ]);
    expect(wentTo()).toBe('/packages/wechat/pages/chats/chats');
  });

  it('goes on where the path was left, and sends no second article', async () => {
    const page = open(push, placed);
    expect(text(page, '.pinned')).toBe('Continue: step 6, Pay');
    await act(page);
    expect(wentTo()).toBe(`/packages/shop/pages/checkout/checkout?order=${ORDER}`);
    expect(shared().store.state.pushes).toHaveLength(1);
  });

  it('offers the walk again at its end', async () => {
    const page = open();
    shared().stepRunner.playToEnd();
    expect(text(page, '.pinned')).toBe('Walk it again');
    await act(page);
    expect(wentTo()).toBe('/packages/wechat/pages/chats/chats');
  });

  it.each([
    [2, '/packages/shop/pages/shop/shop?scene=1058&from=spring'],
    [4, '/packages/shop/pages/checkout/checkout?product=spring-green'],
    [5, '/packages/shop/pages/checkout/checkout?order=LT'],
    [6, '/packages/wechat/pages/result/result?order=LT'],
    [7, '/packages/wechat/pages/chat/chat?account=service'],
  ])(
    'leads from stop %i to its place, by what comes before it, after a yes',
    async (index, url) => {
      const page = open();
      jest.mocked(wx.showModal).mockResolvedValue({ confirm: true } as never);
      page.querySelectorAll('.stop')[index]?.dispatchEvent('tap');
      await settle();
      expect(wentTo()?.startsWith(url)).toBe(true);
      expect(steps.map(({ done }) => done(shared().store.state)).indexOf(false)).toBe(index);
    },
  );

  it('shows the stops that were passed, and counts no visit and no article for it', async () => {
    const page = open({ type: 'enterMiniProgram', scene: 1047, sees: { type: 'seeShop' } });
    const { state } = shared().store;
    page.querySelectorAll('.stop')[2]?.dispatchEvent('tap');
    await settle();
    expect(wentTo()).toBe('/packages/shop/pages/shop/shop');
    expect(text(page, '.pinned')).toBe('Continue: step 4, Choose');
    await act(page);
    expect(wentTo()).toContain('/packages/shop/pages/product/product?id=');
    expect(shared().store.state).toBe(state);
  });

  it.each([
    [5, `/packages/shop/pages/order/order?id=${ORDER}`],
    [6, `/packages/wechat/pages/result/result?order=${ORDER}`],
    [7, '/packages/wechat/pages/chat/chat?account=service'],
  ])('leads from stop %i to what happened there', async (index, url) => {
    const page = open(...walked);
    page.querySelectorAll('.stop')[index]?.dispatchEvent('tap');
    await settle();
    expect(wentTo()).toBe(url);
  });

  it('changes the mode, and says since when it is so', async () => {
    const page = open();
    expect(text(page, '.since')).toContain('WeChat took it offline on 1 September 2021.');
    await tapInside(page, '.modes', '.option', 1);
    expect(shared().store.state.mode).toBe('today');
    expect(text(page, '.since')).toContain('Since 1 September 2021 there is no box.');
    expect(text(page, '.citation')).toBe('Sources 7, 8 · as of 1 Sep 2021');
  });

  it('says by which way the customer follows, and what today would take', async () => {
    const page = open(...paid);
    send({ type: 'leaveResult', out_trade_no: ORDER, ticked: true });
    expect(text(page, '.follower')).toBe(
      'This customer followed by the box on the payment result.',
    );
    send({ type: 'chooseMode', mode: 'today' });
    expect(text(page, '.follower')).toContain('Today this would take a tap.');
    jest.mocked(wx.showModal).mockResolvedValue({ confirm: true } as never);
    await tap(page, '.out');
    expect(jest.mocked(wx.showModal).mock.lastCall?.[0]?.content).toContain('Step 7 is taken back');
    expect(shared().store.state.follower).toBeNull();
    expect(wentTo()).toBe(`/packages/wechat/pages/result/result?order=${ORDER}`);
  });

  it.each(['described', 'today'] as const)(
    'shows a customer who paid and does not follow, and a way out: %s',
    async (mode) => {
      const page = open({ type: 'chooseMode', mode }, ...paid);
      expect(text(page, '.unreached')).toContain('does not reach this customer');
      await tap(page, '.out');
      expect(wentTo()).toBe('/packages/wechat/pages/profile/profile');
      send({ type: 'follow', route: 'profile' });
      expect(page.querySelector('.out')).toBeUndefined();
      expect(text(page, '.follower')).toContain('by a tap on the account’s profile');
    },
  );

  it('tells the presenter what to say at the next step, where that is wanted', () => {
    const page = open(push);
    expect(page.querySelector('.note')).toBeUndefined();
    shared().settings.showNotes(true);
    expect(page.querySelectorAll('.note')).toHaveLength(1);
    expect(text(page, '.stop.here')).toMatch(/^2Read the article.*Say/);
  });

  it('leads to the chapters and to the replay', async () => {
    const page = open();
    await tap(page, '.chapters');
    expect(wentTo()).toBe('/packages/presenter/pages/chapters/chapters');
    await tap(page, '.replay');
    expect(wentTo()).toBe('/packages/presenter/pages/replay/replay');
  });

  it('says so when the phone cannot save, and stays', async () => {
    const page = open();
    jest.mocked(wx.setStorageSync).mockImplementation(() => {
      throw new Error('quota exceeded');
    });
    await act(page);
    expect(jest.mocked(wx.showModal).mock.lastCall?.[0]?.content).toContain('quota exceeded');
    expect(wx.navigateTo).not.toHaveBeenCalled();
  });

  it('starts over only after a yes', async () => {
    const page = open(...walked);
    jest
      .mocked(wx.showModal)
      .mockImplementation(() => Promise.resolve({ confirm: false }) as never);
    await tap(page, '.start-over');
    expect(shared().store.state.orders).toHaveLength(1);
    jest.mocked(wx.showModal).mockImplementation(() => Promise.resolve({ confirm: true }) as never);
    await tap(page, '.start-over');
    expect(shared().store.state.orders).toHaveLength(0);
    expect(text(page, '.pinned')).toBe('Play');
  });

  it('takes back the last step, closes what showed it, and goes to where it is done', async () => {
    const page = open(...walked);
    await tap(page, '.step-back');
    expect(shared().store.state.welcomed).toBe(false);
    expect(switchedTo()).toBe('/pages/journey/journey');
    expect(wentTo()).toBe('/packages/wechat/pages/chats/chats');
  });

  it('has nothing to start over before the first step', () => {
    expect(open().querySelector('.start-over')).toBeUndefined();
  });

  it('tells of a saved journey that could not be read, and goes on', () => {
    wx.setStorageSync('journey/1/log/0', { version: 1, events: 'torn' });
    const page = open();
    expect(text(page, '.aside')).toContain('set aside, not deleted');
    expect(text(page, '.pinned')).toBe('Play');
  });

  it('speaks Chinese on the spot', () => {
    const page = open(push);
    shared().settings.chooseLanguage('zh');
    expect(text(page, '.heading')).toBe('从一篇文章，到再次下单');
    expect(text(page, '.pinned')).toBe('继续第 2 步：阅读文章');
    expect(labels(page)[0]).toMatch(/^推送文章商家/);
  });
});

describe('merchant', () => {
  const open = (...commands: Command[]) => {
    const page = mountPage('pages/merchant/merchant');
    send(...commands);
    return page;
  };
  const figures = (page: Mounted) =>
    page.querySelectorAll('.number').map((it) => it.dom?.textContent);

  const writable = (page: Mounted) => page.querySelectorAll('.reached').map((row) => text(row));
  const full = (page: Mounted) => page.querySelectorAll('.bar.full').length;

  it('says what will stand there while nothing has happened', () => {
    const page = open();
    expect(figures(page)).toEqual(['0', '0', '¥0.00']);
    expect(text(page)).toContain('Nobody follows yet.');
    expect(text(page)).toContain('in step 7 of the journey');
    expect(text(page)).toContain('No orders yet.');
    expect(text(page)).toContain('Place one in step 5 of the journey.');
    expect(text(page)).toContain('Today: 0 of 1 sent');
    expect(text(page)).toContain('This month: 0 of 4 sent');
    expect(text(page, '.citation')).toBe('Sources 13, 23, 24, 28 · undated, read 28 Nov 2026');
    expect(text(page, '.funnel')).toContain('Nobody has been reached yet.');
    expect(full(page)).toBe(0);
    expect(page.querySelector('.all')).toBeUndefined();
  });

  it('counts the follower, the order and the money', () => {
    const page = open({ type: 'enterMiniProgram', scene: 1058, from: 'spring' }, ...walked);
    expect(figures(page)).toEqual(['1', '1', '¥136.00']);
    expect(text(page)).toContain('By a tap on the account’s profile');
    expect(text(page, '.order')).toContain('Spring Green Tea × 2');
    expect(text(page, '.order')).toContain(`No. ${ORDER}`);
    expect(text(page)).toContain('Today: 1 of 1 sent');
    expect(full(page)).toBe(6);
    expect(text(page, '.funnel')).toContain('6 of 8 stages: Followed');
    expect(writable(page)).toHaveLength(2);
  });

  it('shows the customer who paid and does not follow, and the way out', async () => {
    const page = open(...paid);
    expect(writable(page)[1]).toContain('Paid, but does not follow');
    expect(text(page)).not.toContain('Nobody follows yet.');
    await tap(page, '.unreachable .follow');
    expect(wentTo()).toBe(`/packages/wechat/pages/result/result?order=${ORDER}`);
    send({ type: 'follow', route: 'qrCode' });
    expect(writable(page)).toHaveLength(2);
    expect(writable(page)[0]).toContain('By the account’s QR code');
  });

  it('says why a second purchase fills no bar', () => {
    const again = paid
      .slice(1)
      .map((command) => ({ ...command, out_trade_no: 'tabs-again' }) as Command);
    const page = open(...paid, ...again);
    expect(figures(page)[1]).toBe('2');
    expect(text(page, '.funnel')).toContain('Followed, Came back. What came after is not counted.');
  });

  it('shows the last five orders, and leads to all of them', async () => {
    const ids = Array.from({ length: 7 }, (_, i) => `${ORDER}${i}`);
    const page = open(...ids.map((out_trade_no) => ({ ...placed, out_trade_no }) as Command));
    const shown = page.querySelectorAll('.order').map((row) => text(row));
    expect(shown).toHaveLength(5);
    expect(shown[0]).toContain(ids[6]);
    await tap(page, '.all');
    expect(wentTo()).toBe('/packages/shop/pages/order/order');
  });

  it('leads to the funnel, the messages and the message to write', async () => {
    const page = open();
    await tap(page, '.funnel');
    expect(wentTo()).toBe('/packages/merchant/pages/funnel/funnel');
    await tap(page, '.allowance');
    expect(wentTo()).toBe('/packages/merchant/pages/messages/messages');
    await tap(page, '.act');
    expect(wentTo()).toBe('/packages/merchant/pages/compose/compose');
  });

  it.each([
    ['not paid', [placed], 'Not paid'],
    ['left while it was being paid', [placed, started], 'Unknown: WeChat Pay has not answered'],
    [
      'unknown',
      [
        placed,
        started,
        reported('ok'),
        { type: 'settlePayment', out_trade_no: ORDER, answer: { trade_state: 'none' } },
      ],
      'Unknown: WeChat Pay has not answered',
    ],
    [
      'cancelled',
      [
        placed,
        started,
        reported('cancel'),
        { type: 'settlePayment', out_trade_no: ORDER, answer: { trade_state: 'NOTPAY' } },
      ],
      'Not paid: the customer cancelled',
    ],
    ['paid', paid, 'Paid'],
  ] as [string, Command[], string][])('shows an order that is %s', (_, commands, words) => {
    const page = open(...commands);
    expect(text(page, '.order')).toContain(words);
    expect(figures(page)[1]).toBe(words === 'Paid' ? '1' : '0');
  });

  it.each([
    [[placed], 'The customer is paying'],
    [[placed, started], 'The customer is paying'],
    [[placed, started, reported('ok')], 'Asking WeChat Pay'],
  ] as [Command[], string][])('shows what is under way: %#', (commands, words) => {
    const page = open();
    const { paymentFlow } = moduleOf<{ paymentFlow: PaymentFlow }>('flows/index');
    jest.spyOn(paymentFlow, 'isInProgress').mockReturnValue(true);
    send(...commands);
    expect(text(page, '.order')).toContain(words);
  });

  it('shows a tasting whose hour came unpaid as its customer sees it: expired', () => {
    const page = open();
    const slot = tastingSlots(shared().store.now())[0]!;
    const answer = { trade_state: 'NOTPAY' } as const;
    send({ ...placed, product: 'tasting', slot } as Command, started, reported('cancel'));
    send({ type: 'settlePayment', out_trade_no: ORDER, answer });
    expect(text(page, '.order')).toContain('Not paid: the customer cancelled');
    send({ type: 'moveClock', to: 'nextDay' }, { type: 'moveClock', to: 'nextDay' });
    expect(text(page, '.order')).toContain('Expired: not paid before its hour');
    expect(text(page, '.order')).not.toContain('cancelled');
  });

  it('opens an order', async () => {
    await tap(open(push, placed), '.order');
    expect(wentTo()).toBe(`/packages/shop/pages/order/order?id=${ORDER}`);
  });

  it('speaks Chinese on the spot', () => {
    const page = open(...walked);
    shared().settings.chooseLanguage('zh');
    expect(text(page, '.order')).toContain('明前绿茶 × 2');
    expect(text(page)).toContain('今天已发 1 次，共 1 次');
  });
});

describe('more', () => {
  it('switches the language of this page, and keeps the choice', async () => {
    const page = mountPage('pages/more/more');
    expect(text(page)).toContain('Going live');
    await tapInside(page, '.languages', '.option', 1);
    expect(text(page)).toContain('正式上线');
    expect(text(mountPage('pages/more/more'))).toContain('正式上线');
  });

  it('says so when the phone cannot keep the choice', async () => {
    const page = mountPage('pages/more/more');
    jest.mocked(wx.setStorageSync).mockImplementation(() => {
      throw new Error('quota exceeded');
    });
    await tapInside(page, '.languages', '.option', 1);
    expect(jest.mocked(wx.showModal).mock.lastCall?.[0]?.content).toContain('quota exceeded');
    expect(text(page)).toContain('Going live');
  });

  it('changes the mode of the path', async () => {
    const page = mountPage('pages/more/more');
    await tapInside(page, '.modes', '.option', 1);
    expect(shared().store.state.mode).toBe('today');
    expect(text(page)).toContain('Since 1 September 2021 there is no box.');
    expect(text(page, '.citation')).toBe('Sources 7, 8 · as of 1 Sep 2021');
  });

  it('shows the presenter’s notes when they are wanted, and keeps that', async () => {
    const page = mountPage('pages/more/more');
    await tap(page, '.notes');
    expect(shared().settings.notes).toBe(true);
    const again = mountPage('pages/more/more').querySelector('.notes');
    expect(again && attribute(again, 'ariaChecked')).toBe(true);
  });

  it('says that payment and following are played', () => {
    const words = text(mountPage('pages/more/more'));
    expect(words).toContain('No money moves.');
    expect(words).toContain('Nobody is followed.');
  });

  it('names the version of the package', () => {
    const { version } = jest.requireActual<{ version: string }>('../../../package.json');
    expect(text(mountPage('pages/more/more'))).toContain(`Version ${version}`);
  });

  it('leads to going live and to the sources', async () => {
    const page = mountPage('pages/more/more');
    const went = [];
    for (const way of ['.live', '.sources']) {
      await tap(page, way);
      went.push(wentTo());
    }
    expect(went).toEqual([
      '/packages/guide/pages/going-live/going-live',
      '/packages/guide/pages/sources/sources',
    ]);
  });

  it('starts over after a yes', async () => {
    const page = mountPage('pages/more/more');
    send(push);
    jest.mocked(wx.showModal).mockImplementation(() => Promise.resolve({ confirm: true }) as never);
    await tap(page, '.start-over');
    expect(shared().store.state.pushes).toHaveLength(0);
  });
});

describe('lost', () => {
  it('names the page that is not there', () => {
    const page = mountPage('pages/not-found/not-found', { path: 'pages%2Fnowhere' });
    expect(text(page)).toContain('There is no page “pages/nowhere”.');
  });

  it('stands without an address, too', () => {
    expect(text(mountPage('pages/not-found/not-found'))).toContain('This address names no page.');
  });
});
