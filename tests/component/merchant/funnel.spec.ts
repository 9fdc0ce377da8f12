import { catalogue } from '../../../miniprogram/data/catalogue';
import type { Command } from '../../../miniprogram/domain/commands';
import { simulateDay } from '../../../miniprogram/packages/merchant/domain/simulatedDay';
import type { Settings } from '../../../miniprogram/store/settings';
import type { EventStore } from '../../../miniprogram/store/eventStore';
import {
  moduleOf,
  mountPage,
  settle,
  tap,
  type Mounted,
} from '../../support/pageObjects/mountedPage';

const shared = () => moduleOf<{ store: EventStore; settings: Settings }>('store/index');
const words = (node: Pick<Mounted, 'dom'> | undefined) =>
  (node?.dom?.textContent ?? '').replace(/\s+/g, ' ').trim();
const all = (page: Mounted, selector: string) => page.querySelectorAll(selector).map(words);

function open(...commands: Command[]): Mounted {
  const page = mountPage('packages/merchant/pages/funnel/funnel');
  for (const command of commands) {
    const outcome = shared().store.send(command);
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.refusal.code}`);
  }
  return page;
}

async function choose(page: Mounted, host: string, index: number) {
  page.querySelector(host)?.querySelectorAll('.option')[index]?.dispatchEvent('tap');
  await settle();
}

const ORDER = 'lt20251122abc';
const enter: Command = { type: 'enterMiniProgram', scene: 1058, from: 'spring' };
const bought = (out_trade_no: string): Command[] => [
  { type: 'placeOrder', out_trade_no, product: 'spring-green', quantity: 1 },
  { type: 'startPayment', out_trade_no, prepay_id: 'wx1' },
  {
    type: 'settlePayment',
    out_trade_no,
    answer: { trade_state: 'SUCCESS', transaction_id: `42-${out_trade_no}`, total: 6800 },
  },
];
const paid: Command[] = [
  { type: 'push', account: 'subscription', article: 'spring' },
  enter,
  ...bought(ORDER),
];

beforeEach(() => {
  jest.mocked(wx.getAppBaseInfo).mockReturnValue({ language: 'en' } as never);
});

it('says what will stand there while nothing has happened, and leads to the journey', async () => {
  const page = open();
  expect(words(page.querySelector('.empty'))).toContain('Nothing has happened yet.');
  expect(page.querySelector('.stage')).toBeUndefined();
  expect(words(page.querySelector('.entrances'))).toContain('Nobody has come in yet.');
  await tap(page, '.act');
  expect(wx.switchTab).toHaveBeenCalledWith({ url: '/pages/journey/journey' });
});

it('shows how far this customer is, with the conversion between neighbours and no 0 of 0', () => {
  const page = open(...paid);
  expect(all(page, '.name').slice(0, 3)).toEqual(['Reached', 'Opened', 'Entered']);
  expect(all(page, '.count')).toEqual(['1', '1', '1', '1', '1', '0', '0', '0']);
  expect(all(page, '.between').slice(3)).toEqual([
    '100%1 of 1',
    '0%0 of 1',
    'nobody yet',
    'nobody yet',
  ]);
  expect(page.querySelectorAll('.bar')).toHaveLength(5);
  expect(all(page, '.entrance')).toEqual(['An articlescene 1058Entries1Orders1Paid1Income¥68.00']);
});

it('says beside a stage behind a gap why it is not counted', () => {
  const page = open(...paid, { type: 'enterMiniProgram', scene: 1001 }, ...bought('lt-again'));
  expect(shared().store.state.paid.orders).toBe(2);
  expect(all(page, '.count').slice(5)).toEqual(['0', '0', '0']);
  expect(all(page, '.between').slice(4)).toEqual([
    '0%0 of 1',
    'Done, but needs “Followed” first',
    'Done, but needs “Followed” first',
  ]);
});

it('says that another door stands for the message, where the customer came by one', () => {
  const line = 'Came in by another door, which stands for the message here.';
  const page = open({ type: 'enterMiniProgram', scene: 1007 });
  expect(all(page, '.count').slice(0, 3)).toEqual(['1', '1', '1']);
  expect(all(page, '.note')).toEqual([line]);
  expect(
    all(open(...paid.slice(0, 1), { type: 'openArticle', article: 'spring' }), '.note'),
  ).toEqual([]);
});

it('names the menu of whichever account it was', () => {
  const page = open({ type: 'enterMiniProgram', scene: 1035 });
  expect(all(page, '.entrance')[0]).toMatch(/^A menu of an accountscene 1035/);
  shared().settings.chooseLanguage('zh');
  expect(all(page, '.entrance')[0]).toMatch(/^账号菜单/);
});

it('names the door of an unknown scene value "Other door"', () => {
  const page = open({ type: 'enterMiniProgram', scene: 4711 });
  expect(all(page, '.entrance')[0]).toMatch(/^Other doorany other scene value/);
});

it('shows an invented day, and says that it is invented', async () => {
  const page = open();
  await choose(page, '.views', 1);
  expect(words(page.querySelector('.number'))).toBe('Invented numbers, day no. 1');
  expect(words(page)).toContain('1.20% of those who received an article opened it.');
  expect(words(page)).toContain('Source 68 · as of Aug 2019');
  // Few open: the bars after the first would be too short to see beside it.
  expect(page.querySelectorAll('.cut')).toHaveLength(1);
  expect(words(page)).toContain('it would be 28 times as long');
  const { funnel } = simulateDay(1, 'described', catalogue);
  expect(all(page, '.count')[0]).toBe('20,564');
  expect(all(page, '.count').map((it) => Number(it.replace(',', '')))).toEqual(
    Object.values(funnel),
  );
  expect(all(page, '.entrance').length).toBeGreaterThan(4);
  const before = all(page, '.count');
  await tap(page, '.pinned .act');
  expect(words(page.querySelector('.number'))).toBe('Invented numbers, day no. 2');
  expect(all(page, '.count')).not.toEqual(before);
});

it('shows what the withdrawn box changes: those who follow, and nobody before', async () => {
  const page = open();
  await choose(page, '.views', 1);
  const then = all(page, '.count');
  expect(words(page.querySelector('.follow'))).toBe(
    'Of the same 58 who paid, 49 follow with the box and 12 by a tap of their own.',
  );
  await choose(page, '.modes', 1);
  expect(shared().store.state.mode).toBe('today');
  expect(words(page)).toContain('Since 1 September 2021 there is no box.');
  const now = all(page, '.count');
  expect(now.slice(0, 5)).toEqual(then.slice(0, 5));
  expect([then[5], now[5]]).toEqual(['49', '12']);
  // The fewest are a bar that can be seen.
  expect(now[7]).toBe('2');
  expect(page.querySelectorAll('.bar')).toHaveLength(8);
});

it('says so when the phone cannot save the mode, and stays', async () => {
  const page = open();
  jest.mocked(wx.setStorageSync).mockImplementation(() => {
    throw new Error('quota exceeded');
  });
  await choose(page, '.modes', 1);
  expect(jest.mocked(wx.showModal).mock.lastCall?.[0]?.content).toContain('quota exceeded');
  expect(shared().store.state.mode).toBe('described');
});

it('speaks Chinese on the spot', () => {
  const page = open(...paid);
  shared().settings.chooseLanguage('zh');
  expect(all(page, '.name')[4]).toBe('付款');
  expect(all(page, '.between')[3]).toBe('100%1 人中 1 人');
  expect(all(page, '.entrance')[0]).toMatch(/^公众号文章场景值 1058/);
});
