import type { Command } from '../../../miniprogram/domain/commands';
import type { Draft } from '../../../miniprogram/packages/merchant/model/draft';
import {
  attribute,
  mountPage,
  settle,
  tap,
  tapTarget,
  type Mounted,
} from '../../support/pageObjects/mountedPage';
import { MONDAY } from '../../support/builders/journeyHistory';
import {
  fillStorage,
  followed,
  startWith,
  eventTypes,
  paid,
  sharedStore,
  text,
  wentTo,
} from '../../support/builders/componentJourney';

const FILE = 'packages/merchant/pages/compose/compose';
const KEY = 'journey/draft';

/** The demo's clock stands on Monday 16 March 2026, 10:00 in Shanghai. */
beforeEach(() => void jest.spyOn(Date, 'now').mockReturnValue(MONDAY));

const open = (query: Record<string, string> = {}) => mountPage(FILE, query);
/** The form as it was left with this in it. */
function opened(part: Partial<Draft> = {}): Mounted {
  const draft: Draft = {
    id: 'draft-1',
    template: 'refill',
    title: null,
    text: null,
    product: 'spring-green',
    promotion: { percent: '15', until: MONDAY + 7 * 86_400_000 },
    account: 'service',
    as: 'massSend',
  };
  wx.setStorageSync(KEY, { ...draft, ...part });
  return open();
}

const send = (page: Mounted) => tap(page, '.act .primary');
const answer = (page: Mounted) => {
  const node = page.querySelector('.refusal-panel');
  return node ? text(node as Mounted) : null;
};
/** Taps a button of the answer by its name. */
async function remedy(page: Mounted, name: string): Promise<void> {
  const found = page.querySelectorAll('.remedy').find((it) => text(it as Mounted) === name);
  if (!found) throw new Error(`No button “${name}” in: ${answer(page)}`);
  tapTarget(found).dispatchEvent('tap');
  await settle();
}
async function type(page: Mounted, selector: string, value: string): Promise<void> {
  page.querySelector(selector)?.dispatchEvent('input', { detail: { value } });
  await settle();
}
/** Taps the radio that carries this name. */
async function pick(page: Mounted, name: string): Promise<void> {
  const found = page.querySelectorAll('.pick').find((it) => text(it as Mounted).startsWith(name));
  found?.dispatchEvent('tap');
  await settle();
}
async function choose(page: Mounted, host: string, label: string): Promise<void> {
  const options = page.querySelector(host)?.querySelectorAll('.option') ?? [];
  const found = options.find((it) => text(it as Mounted) === label);
  if (!found) throw new Error(`No option “${label}”`);
  tapTarget(found).dispatchEvent('tap');
  await settle();
}

const post: Extract<Command, { type: 'pushPost' }> = {
  type: 'pushPost',
  account: 'service',
  as: 'massSend',
  post: { template: 'roast', product: 'night-oolong' },
};
const pushes = () => sharedStore().store.state.pushes;

describe('writing', () => {
  it('sends a template as it is to the follower, once however often one taps', async () => {
    startWith(followed);
    const page = open();
    const button = tapTarget(page.querySelector('.act .primary')!);
    button.dispatchEvent('tap');
    button.dispatchEvent('tap');
    await settle();
    expect(pushes()).toMatchObject([
      {
        account: 'service',
        article: 'post-1',
        post: { template: 'refill', product: 'spring-green', promotion: { percent: 15 } },
      },
    ]);
    expect(pushes()[0]?.post).not.toHaveProperty('title');
    expect(text(page)).toContain('1 follower of the Service Account');
    expect(text(page)).toContain(
      'In the chat list, in a row of its own with an unread mark, or in WeChat’s folder of Service Accounts.',
    );
    expect(text(page)).toContain('3 of 4 this month. Counts anew on 1 Apr.');
    expect(text(page)).toContain('Source 29 · as of 21 Nov 2024');
    await tap(page, '.act .see');
    expect(wentTo()).toBe('/packages/wechat/pages/chats/chats');
    await tap(page, '.act .another');
    expect(text(page)).toContain('Send from the Service Account');
  });

  it('previews and counts what is typed, and sends it', async () => {
    startWith(followed);
    const page = open();
    await type(page, '.input', 'Tea for two');
    await type(page, '.text', 'Come by.');
    await type(page, '.number', '２０');
    await pick(page, 'Tea Tasting');
    expect(text(page)).toContain('11 of 32');
    expect(text(page.querySelector('.bubble') as Mounted)).toBe(
      'Tea for two20% off Tea Tasting, until 23 Mar',
    );
    await send(page);
    expect(pushes()[0]?.post).toMatchObject({
      title: 'Tea for two',
      text: 'Come by.',
      product: 'tasting',
      promotion: { percent: 20 },
    });
  });

  it('speaks the template in the reader’s language, and leaves alone what was typed', async () => {
    const page = open();
    await type(page, '.input', 'Tea for two');
    sharedStore().settings.chooseLanguage('zh');
    const bubble = text(page.querySelector('.bubble') as Mounted);
    expect(bubble).toContain('Tea for two');
    expect(bubble).toContain('明前绿茶 8.5 折');
  });

  it('keeps a draft over a kill, until it is sent or the demo starts over', async () => {
    startWith(followed);
    const page = open();
    await type(page, '.input', 'Half a sentence');
    await pick(page, 'Enterprise Account');
    startWith();
    const again = open();
    expect(text(again.querySelector('.bubble') as Mounted)).toContain('Half a sentence');
    expect(text(again.querySelector('.act') as Mounted)).toBe('Send from the Enterprise Account');
    sharedStore().store.reset();
    expect(text(open().querySelector('.bubble') as Mounted)).not.toContain('Half a sentence');
  });

  it.each([[{ template: 'nobody' }], ['half a draft'], [{}]])(
    'a kept draft that is none, %j, is a new one',
    (kept) => {
      wx.setStorageSync(KEY, kept);
      expect(text(open().querySelector('.bubble') as Mounted)).toContain('running low');
    },
  );

  it('opens for one kind of account, and knows no other', () => {
    expect(text(open({ account: 'subscription' }))).toContain('Send from the Subscription Account');
    const page = open({ account: 'radio' });
    expect(text(page)).toContain('There is no kind of account called “radio”.');
    expect(page.querySelector('.act')).toBeUndefined();
  });

  it('a full phone keeps neither draft nor message, and says so', async () => {
    startWith(followed);
    const page = open();
    fillStorage();
    await type(page, '.input', 'Tea');
    expect(text(page.querySelector('.problem') as Mounted)).toContain('could not keep this draft');
    await send(page);
    expect(text(page.querySelector('.problem') as Mounted)).toContain('it has not happened');
    expect(eventTypes()).not.toContain('pushed');
  });
});

describe('what is wanting in the message', () => {
  beforeEach(() => startWith(followed));

  it.each<[string, Partial<Draft>, string, string]>([
    ['no title', { title: ' ' }, 'This message has none.', 'Take the template’s title'],
    ['a long title', { title: '茶'.repeat(70) }, 'has 70 characters', 'Cut the title'],
    ['a long text', { text: 'a'.repeat(601) }, 'has 601 characters', 'Cut the text'],
    ['no product', { product: '' }, 'This message has none.', 'Take the template’s product'],
    ['an unknown product', { product: 'coffee' }, '“coffee”', 'Take the template’s product'],
    [
      'a percentage that is none in digits',
      { promotion: { percent: '0x10', until: MONDAY + 1 } },
      'whole number of per cent, from 1 to 90',
      'Take the template’s percentage',
    ],
    [
      'no percentage',
      { promotion: { percent: '', until: MONDAY + 1 } },
      'whole number of per cent, from 1 to 90',
      'Take the template’s percentage',
    ],
    [
      'an ended promotion',
      { promotion: { percent: '15', until: MONDAY - 1 } },
      'ended on Mon 16 Mar, 09:59',
      'Let it run for 7 days',
    ],
    [
      'a promotion as a template message',
      { as: 'templateMessage' },
      'Advertising is barred.',
      'Make it a mass send',
    ],
  ])('%s is refused, named, and mended by one button', async (_, part, said, button) => {
    const page = opened(part);
    await send(page);
    expect(answer(page)).toContain(said);
    expect(pushes()).toEqual([]);
    await remedy(page, button);
    expect(answer(page)).toBeNull();
    await send(page);
    expect(pushes()).toHaveLength(1);
  });

  it('a withdrawn product is marked, refused, and put back on offer', async () => {
    const page = open();
    await tap(page, '.change');
    expect(text(page.querySelector('.pick') as Mounted)).toContain('Withdrawn');
    await send(page);
    expect(answer(page)).toContain('Spring Green Tea is withdrawn.');
    await remedy(page, 'Put it back on offer');
    await send(page);
    expect(eventTypes()).toEqual(expect.arrayContaining(['productWithdrawn', 'productRestored']));
    expect(pushes()).toHaveLength(1);
  });

  it('a promotion can be left out, and comes back as it was offered', async () => {
    const page = open();
    const host = '.whether';
    await choose(page, host, 'None');
    expect(page.querySelector('.number')).toBeUndefined();
    await choose(page, host, 'Percent off');
    expect(text(page)).toContain('Until Mon 23 Mar, 23:59, Shanghai time.');
  });
});

describe('who may send', () => {
  it('the Mini Program may not, at no time; today’s exceptions stand there with their source', async () => {
    startWith(followed);
    const page = open();
    await pick(page, 'Mini Program');
    await send(page);
    expect(answer(page)).toContain('cannot push messages to people of its own accord');
    expect(answer(page)).toContain('subscribe message (订阅消息)');
    expect(answer(page)).toContain('Sources 23, 24, 28 · undated, read 28 Nov 2026');
    await remedy(page, 'Use the Service Account');
    await send(page);
    expect(pushes()).toMatchObject([{ account: 'service' }]);
  });

  it('the Service Account has nobody to send to before somebody follows', async () => {
    startWith();
    const page = open();
    await send(page);
    expect(answer(page)).toContain('nobody follows yet');
    await remedy(page, 'Go to the journey');
    expect(jest.mocked(wx.switchTab).mock.lastCall?.[0].url).toBe('/pages/journey/journey');
  });

  it('a customer who paid and does not follow is named, and can follow from here', async () => {
    startWith(...paid);
    const page = open();
    expect(text(page)).toContain('No follower: the customer paid, but does not follow.');
    await send(page);
    expect(answer(page)).toContain('so nobody would get this');
    await remedy(page, 'Follow as the customer');
    expect(wentTo()).toBe('/packages/wechat/pages/profile/profile');
    await remedy(page, 'Use the Subscription Account');
    await send(page);
    expect(text(page)).toContain('In the folder of Subscription Accounts');
  });

  it('the fifth of a month is refused until the first of the next, and goes out then', async () => {
    startWith(followed, post, post, post, post);
    const page = open();
    expect(text(page)).toContain('This month: 4 of 4 sent');
    await send(page);
    expect(answer(page)).toContain('a fifth would fail');
    expect(answer(page)).toContain('Until Wed 1 Apr, 00:00, Shanghai time.');
    await remedy(page, 'Next month');
    expect(text(page)).toContain('Wed 1 Apr, 09:00');
    await send(page);
    expect(answer(page)).toContain('The promotion ended on Mon 23 Mar');
    await remedy(page, 'Let it run for 7 days');
    await send(page);
    expect(pushes()).toHaveLength(5);
  });

  it('the second of a day is refused to the Subscription Account until midnight', async () => {
    startWith({ ...post, account: 'subscription' });
    const page = opened({ account: 'subscription' });
    await send(page);
    expect(answer(page)).toContain('Until Tue 17 Mar, 00:00, Shanghai time.');
    await remedy(page, 'Next day');
    await send(page);
    expect(pushes()).toHaveLength(2);
  });

  it('the Enterprise Account reaches its own staff, and no customer', async () => {
    startWith(followed);
    const page = opened({ account: 'enterprise' });
    await send(page);
    expect(text(page)).toContain('Your own staff. No customer sees it.');
    expect(text(page)).toContain('Source 65 · as of 28 Aug 2023');
    expect(text(page.querySelector('.act') as Mounted)).toBe('Write another');
    expect(sharedStore().store.state.unread).toEqual({ subscription: 0, service: 1 });
  });

  it('tells a screen reader which is chosen', async () => {
    startWith();
    const page = open();
    const checked = () =>
      page.querySelectorAll('.column .pick').map((it) => attribute(it, 'ariaChecked'));
    expect(checked()).toEqual([false, true, false, false]);
    await pick(page, 'Enterprise Account');
    expect(checked()).toEqual([false, false, false, true]);
  });
});
