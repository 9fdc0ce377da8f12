import type { EventStore } from '../../../miniprogram/store/eventStore';
import type { StepRunner } from '../../../miniprogram/flows/stepRunner';
import type { Settings } from '../../../miniprogram/store/settings';
import { steps } from '../../../miniprogram/domain/journeySteps';
import {
  attribute,
  moduleOf,
  mount,
  settle,
  tap,
  type Mounted,
} from '../../support/pageObjects/mountedPage';

const shared = () => ({
  ...moduleOf<{ store: EventStore; settings: Settings }>('store/index'),
  ...moduleOf<{ stepRunner: StepRunner }>('flows/index'),
});
const citationsOn = (piece: Mounted) =>
  piece.querySelectorAll('.citation').map(({ dom }) => dom?.textContent?.trim());
const text = (piece: Mounted) => piece.dom?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const wentTo = () => jest.mocked(wx.navigateTo).mock.lastCall?.[0].url;
const switchedTo = () => jest.mocked(wx.switchTab).mock.lastCall?.[0].url;

beforeEach(() => {
  jest.mocked(wx.getAppBaseInfo).mockReturnValue({ language: 'en' } as never);
});

describe('step bar', () => {
  it('says which of the steps this is, who acts and what for', () => {
    const bar = mount('components/step-bar/step-bar', { step: 'checkout' });
    expect(text(bar)).toContain('Step 5 of 11 · The customer');
    expect(text(bar)).toContain('First the order, then the money.');
  });

  it('counts each step at its own place', () => {
    const places = steps.map(({ id }) => {
      const bar = mount('components/step-bar/step-bar', { step: id });
      return /Step (\d+) of 11/.exec(text(bar))?.[1];
    });
    expect(places).toEqual(steps.map((_, index) => `${index + 1}`));
  });

  it('tells why the step matters only once it is unfolded', async () => {
    const bar = mount('components/step-bar/step-bar', { step: 'pay' });
    expect(text(bar)).not.toContain('Only that answer counts.');
    await tap(bar, '.step');
    expect(text(bar)).toContain('Only that answer counts.');
    await tap(bar, '.step');
    expect(text(bar)).not.toContain('Only that answer counts.');
  });

  it('says who vouches for what it tells about WeChat, and for nothing else', async () => {
    const pay = mount('components/step-bar/step-bar', { step: 'pay' });
    expect(text(pay)).not.toContain('as of');
    await tap(pay, '.step');
    expect(citationsOn(pay)[0]).toBe('Sources 41, 44 · as of 21 Mar 2025');
    shared().settings.chooseLanguage('zh');
    expect(citationsOn(pay)[0]).toBe('来源 41、44 · 截至 2025 年 3 月 21 日');
    const product = mount('components/step-bar/step-bar', { step: 'product' });
    await tap(product, '.step');
    expect(citationsOn(product)).toEqual([]);
  });

  it('tells before the step what will happen behind it, and saves nothing', async () => {
    const bar = mount('components/step-bar/step-bar', { step: 'pay' });
    await tap(bar, '.step');
    expect(text(bar)).toContain('This has not happened yet.');
    expect(text(bar)).toContain('POST /v3/pay/transactions/jsapi');
    expect(text(bar)).toContain('"total": 6800');
    expect(shared().store.state.at).toBe(0);
  });

  it('tells after it what happened, from the log: who calls whom, who sees it, what is simulated', async () => {
    shared().store.send({ type: 'enterMiniProgram', scene: 1058, from: 'spring' });
    const bar = mount('components/step-bar/step-bar', { step: 'shop' });
    await tap(bar, '.step');
    expect(text(bar)).not.toContain('This has not happened yet.');
    expect(text(bar)).toContain('WeChat → Mini Program');
    expect(text(bar)).toContain('"scene": 1058');
    expect(text(bar)).toContain('Nobody else sees it.');
    expect(text(bar)).toContain('Simulated here: the scene comes with the page’s address.');
  });

  it('tells what would happen with what the page holds, not with what a script would choose', async () => {
    const forecast = async (step: string, pending: object) => {
      const bar = mount('components/step-bar/step-bar', { step, pending });
      await tap(bar, '.step');
      return text(bar);
    };
    const ordered = await forecast('checkout', { product: 'night-oolong', quantity: 3 });
    expect(ordered).toContain('"product": "night-oolong"');
    expect(ordered).toContain('"quantity": 3');
    const refused = await forecast('offer', { account: 'miniProgram', product: 'night-oolong' });
    expect(refused).toContain('As things stand, this would be refused.');
    expect(shared().store.state.at).toBe(0);
  });

  it('turns to the steps before and after without leaving the page', async () => {
    shared().stepRunner.goToStep('offer');
    const bar = mount('components/step-bar/step-bar', { step: 'chat' });
    await tap(bar, '.step');
    const turns = () => bar.querySelectorAll('.turn').map((it) => attribute(it, 'ariaLabel'));
    expect(turns()).toEqual(['The step before', 'The step after']);
    await tap(bar, '.turn');
    await tap(bar, '.turn');
    expect(text(bar)).toContain('Step 6 of 11 · WeChat Pay');
    expect(text(bar)).toContain('wx.requestPayment');
    expect(text(bar)).not.toContain('This has not happened yet.');
    expect(text(bar)).not.toContain('Skip to the next step');
    for (let step = 5; step >= 1; step -= 1) await tap(bar, '.turn');
    expect(text(bar)).toContain('Step 1 of 11');
    expect(turns()).toEqual(['The step after']);
    await tap(bar, '.step');
    expect(text(bar)).toContain('Step 8 of 11');
  });

  it('stays whole when the page comes to another step while its sheet is turned', async () => {
    const bar = mount('components/step-bar/step-bar', { step: 'product' });
    await tap(bar, '.step');
    bar.querySelectorAll('.turn').pop()?.dispatchEvent('tap');
    await settle();
    bar.setData({ step: 'again' });
    expect(text(bar)).toContain('Step 5 of 11');
    bar.querySelectorAll('.turn').pop()?.dispatchEvent('tap');
    await settle();
    expect(text(bar)).toContain('Step 6 of 11');
    bar.setData({ step: 'pay' });
    expect(text(bar)).toContain('Skip to the next step');
  });

  it('tells at once of what happens while it is in sight', () => {
    const bar = mount('components/step-bar/step-bar', { step: 'follow' });
    expect(text(bar)).toContain('One payment makes a follower.');
    shared().store.send({ type: 'chooseMode', mode: 'today' });
    expect(text(bar)).toContain('One more tap makes a follower.');
  });

  it('tells the presenter what to say where the notes are switched on', async () => {
    shared().settings.showNotes(true);
    const bar = mount('components/step-bar/step-bar', { step: 'pay' });
    await tap(bar, '.step');
    expect(text(bar)).toContain('Say Cancel once to show that nothing breaks.');
    shared().settings.showNotes(false);
    expect(text(bar)).not.toContain('Cancel once');
  });

  it('takes back the step that was done last, if there is one', async () => {
    const bar = mount('components/step-bar/step-bar', { step: 'shop' });
    await tap(bar, '.step');
    expect(text(bar)).not.toContain('Back one step');
    await tap(bar, '.step');
    shared().store.send({ type: 'push', account: 'subscription', article: 'spring' });
    shared().store.send({ type: 'openArticle', article: 'spring' });
    await tap(bar, '.step');
    await tap(bar, '.way');
    expect(
      shared()
        .store.history()
        .map(({ type }) => type),
    ).toEqual(['pushed']);
    expect(switchedTo()).toBe('/pages/journey/journey');
  });

  it('tells of following as the chosen mode has it', async () => {
    const bar = mount('components/step-bar/step-bar', { step: 'follow' });
    shared().store.send({ type: 'chooseMode', mode: 'today' });
    await tap(bar, '.step');
    expect(text(bar)).toContain('where the customer taps Follow.');
    expect(citationsOn(bar)[0]).toBe('Sources 3, 5 · undated, read 28 Nov 2026');
  });

  it('leads back to the map, and on to the next step', async () => {
    const bar = mount('components/step-bar/step-bar', { step: 'article' });
    await tap(bar, '.home');
    expect(switchedTo()).toBe('/pages/journey/journey');
    await tap(bar, '.step');
    await tap(bar, '.way');
    expect(wentTo()).toBe('/packages/shop/pages/shop/shop?scene=1058&from=spring');
  });

  it('has nothing to skip to behind the last step', async () => {
    const bar = mount('components/step-bar/step-bar', { step: 'again' });
    await tap(bar, '.step');
    expect(bar.querySelectorAll('.way')).toHaveLength(0);
  });

  it('shows nothing for a step that does not exist', () => {
    expect(text(mount('components/step-bar/step-bar', { step: 'lunch' }))).toBe('');
  });

  it('changes its language on the spot', () => {
    const bar = mount('components/step-bar/step-bar', { step: 'checkout' });
    shared().settings.chooseLanguage('zh');
    expect(text(bar)).toContain('第 5 步，共 11 步 · 顾客');
  });

  it('is still while its page is out of sight, and right when it comes back', () => {
    const bar = mount('components/step-bar/step-bar', { step: 'checkout' });
    bar.triggerPageLifeTime('hide');
    shared().settings.chooseLanguage('zh');
    expect(text(bar)).toContain('Step 5 of 11');
    bar.triggerPageLifeTime('show');
    expect(text(bar)).toContain('第 5 步');
  });

  it('hears of nothing once it is gone', () => {
    const bar = mount('components/step-bar/step-bar', { step: 'checkout' });
    bar.detach();
    expect(() => shared().settings.chooseLanguage('zh')).not.toThrow();
    expect(text(bar)).toContain('Step 5 of 11');
  });
});

describe('simulation line', () => {
  it('says in the reader’s language that nothing is real', () => {
    const line = mount('components/simulation-line/simulation-line');
    expect(text(line)).toBe('Simulation: no money moves, nobody is messaged');
    shared().settings.chooseLanguage('zh');
    expect(text(line)).toBe('模拟演示：不会扣款，也不会发出消息');
  });
});

describe('not found', () => {
  const lost = (what: string, given: string) =>
    mount('components/not-found/not-found', { missing: { what, value: given } });

  it('names what was asked for', () => {
    expect(text(lost('product', 'coffee'))).toContain('The shop has nothing called “coffee”.');
    expect(text(lost('order', 'x1'))).toContain('This phone knows no order “x1”.');
    expect(text(lost('account', 'club'))).toContain('There is no kind of account called “club”.');
  });

  it('says so when nothing was named', () => {
    expect(text(lost('product', ''))).toContain('This address names no product.');
  });

  it('cuts an address without an end', () => {
    const note = text(lost('product', 'x'.repeat(5000)));
    expect(note).toContain('xxx…”');
    expect(note.length).toBeLessThan(250);
  });

  it.each([
    ['product', 'coffee', '/packages/shop/pages/shop/shop'],
    ['article', 'winter', '/packages/wechat/pages/chats/chats'],
    ['order', 'x1', '/packages/shop/pages/order/order'],
    ['page', 'packages/shop/pages/basket/basket', '/packages/shop/pages/shop/shop'],
    ['page', 'packages/wechat/pages/chat', '/packages/wechat/pages/chats/chats'],
  ])('leads from an unknown %s %s to %s', async (what, given, url) => {
    await tap(lost(what, given), '.green');
    expect(wentTo()).toBe(url);
  });

  it.each([
    ['account', 'club', '/pages/accounts/accounts'],
    ['page', 'some/where/else', '/pages/journey/journey'],
  ])('leads from an unknown %s %s to the tab %s', async (what, given, url) => {
    await tap(lost(what, given), '.green');
    expect(switchedTo()).toBe(url);
  });

  it('also leads home', async () => {
    await tap(lost('product', 'coffee'), '.home');
    expect(switchedTo()).toBe('/pages/journey/journey');
  });

  it('is not there while nothing is lost', () => {
    expect(text(mount('components/not-found/not-found', { missing: null }))).toBe('');
  });
});

describe('option-row', () => {
  const options = [
    { value: 'a', label: 'Apple' },
    { value: 'b', label: 'Pear' },
  ];

  it('marks what is chosen', () => {
    const row = mount('components/option-row/option-row', { options, value: 'a', label: 'Fruit' });
    const checked = row.querySelectorAll('.option').map((it) => attribute(it, 'ariaChecked'));
    expect(checked).toEqual([true, false]);
  });
});

describe('account mark', () => {
  it('draws each kind differently', () => {
    const kinds = ['subscription', 'service', 'miniProgram', 'enterprise', 'pay'];
    const drawings = kinds.map(
      (kind) => mount('components/account-mark/account-mark', { kind }).dom?.innerHTML,
    );
    expect(new Set(drawings).size).toBe(kinds.length);
  });
});
