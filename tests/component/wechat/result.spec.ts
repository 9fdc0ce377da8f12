import { stepText } from '../../../miniprogram/i18n/stepTexts';
import type { Command } from '../../../miniprogram/domain/commands';
import { attribute, settle, tap, type Mounted } from '../../support/pageObjects/mountedPage';
import {
  fillStorage,
  followed,
  startWith,
  eventTypes,
  settlesUnanswered,
  open,
  ORDER,
  paid,
  placed,
  replacedBy,
  says,
  sharedStore,
  starts,
  text,
  today,
  wentTo,
} from '../../support/builders/componentJourney';

const result = () => open('result', { order: ORDER });
const ticked = (page: Mounted) => attribute(page.querySelector('.follow')!, 'ariaChecked');

describe('paid, as described', () => {
  it('shows the sum and the follow box, ticked in advance', () => {
    startWith(...paid);
    const page = result();
    expect(text(page)).toContain('Payment successful');
    expect(text(page)).toContain('¥136.00');
    expect(text(page)).toContain('Follow Lantern Tea');
    expect(ticked(page)).toBe(true);
  });

  it('makes a follower of whoever leaves the tick in, and goes on to the chats', async () => {
    startWith(...paid);
    const page = result();
    await tap(page, '.done');
    expect(eventTypes().slice(-4)).toEqual([
      'followBoxLeft',
      'followed',
      'messageSent',
      'messageSent',
    ]);
    expect(replacedBy()).toBe('/packages/wechat/pages/chats/chats');
  });

  it('makes no follower of whoever takes the tick out', async () => {
    startWith(...paid);
    const page = result();
    await tap(page, '.follow');
    expect(ticked(page)).toBe(false);
    await tap(page, '.done');
    expect(sharedStore().store.state.follower).toBeNull();
    expect(sharedStore().store.state.untickedOnce).toBe(true);
    expect(replacedBy()).toBe('/packages/wechat/pages/chats/chats');
  });

  it('shows a follower no box, and lets them go', async () => {
    startWith(...paid, followed);
    const before = eventTypes();
    const page = result();
    expect(text(page.querySelector('.own') as Mounted)).toContain('You follow Lantern Tea.');
    expect(page.querySelector('.follow')).toBeUndefined();
    await tap(page, '.done');
    expect(eventTypes()).toEqual(before);
    expect(replacedBy()).toBe('/packages/wechat/pages/chats/chats');
  });

  it('stays and says so when the phone cannot save', async () => {
    startWith(...paid);
    const page = result();
    fillStorage();
    await tap(page, '.done');
    expect(text(page)).toContain('The phone could not save this');
    expect(replacedBy()).toBeUndefined();
  });
});

describe('paid, as it works today', () => {
  it('shows no box, says since when, and leads from the shop’s own part to the profile', async () => {
    startWith(...paid, today);
    const page = result();
    expect(page.querySelectorAll('.follow')).toHaveLength(0);
    expect(text(page)).toContain('Since 1 September 2021 there is no box.');
    expect(page.querySelector('.receipt')?.querySelector('.view')).toBeUndefined();
    const own = page.querySelector('.own') as Mounted;
    expect(text(own)).toContain('The shop’s own page');
    // What was taken offline in 2021 and what came later have each their own date.
    expect(text(own)).toContain('Sources 3, 5 · undated, read 28 Nov 2026');
    expect(text(own)).toContain('Whether WeChat does so for every shop is not known.');
    expect(stepText('follow', 'today', 'en')).toMatchObject({
      why: expect.not.stringContaining('QR'),
      cited: 'Sources 3, 5 · undated, read 28 Nov 2026',
    });
    await tap(page, '.view');
    expect(wentTo()).toBe('/packages/wechat/pages/profile/profile');
  });

  it('makes no follower by leaving', async () => {
    startWith(...paid, today);
    const before = eventTypes();
    const page = result();
    await tap(page, '.done');
    expect(eventTypes()).toEqual(before);
    expect(replacedBy()).toBe('/packages/wechat/pages/chats/chats');
  });

  it('shows the QR code where WeChat refuses, and both a hold and a tap read it', async () => {
    startWith(...paid, today);
    const page = result();
    expect(page.querySelectorAll('.play')).toHaveLength(0);
    await tap(page, '.unfold');
    await tap(page, '.play');
    await tap(page, '.view');
    expect(wentTo()).toBeUndefined();
    expect(text(page)).toContain('WeChat did not open the profile. So this merchant chose');
    await tap(page, '.green');
    expect(wentTo()).toBe('/packages/wechat/pages/profile/profile?route=qrCode');
    jest.mocked(wx.navigateTo).mockClear();
    page.querySelector('.code')?.dispatchEvent('longpress');
    await settle();
    expect(wentTo()).toBe('/packages/wechat/pages/profile/profile?route=qrCode');
  });

  it('lets the presenter take the refusal back', async () => {
    startWith(...paid, today);
    const page = result();
    await tap(page, '.unfold');
    await tap(page, '.play');
    await tap(page, '.view');
    await tap(page, '.play');
    await tap(page, '.view');
    expect(wentTo()).toBe('/packages/wechat/pages/profile/profile');
  });
});

it('changes between then and now with one tap, and says which is which', async () => {
  startWith(...paid);
  const page = result();
  const choice = page.querySelector('.mode-choice')!;
  const [described, now] = choice.querySelectorAll('.option');
  expect(attribute(described!, 'ariaChecked')).toBe(true);
  expect(text(page)).toContain('Sources 7, 8 · as of 1 Sep 2021');
  now?.dispatchEvent('tap');
  await settle();
  expect(sharedStore().store.state.mode).toBe('today');
  expect(page.querySelectorAll('.follow')).toHaveLength(0);
  described?.dispatchEvent('tap');
  await settle();
  expect(sharedStore().store.state.mode).toBe('described');
  expect(page.querySelectorAll('.follow')).toHaveLength(1);
});

it.each([
  ['unpaid', [placed], 'Not paid yet'],
  ['paying', [placed, starts], 'Payment under way'],
  ['asking', [placed, starts, says], 'Asking WeChat Pay'],
  ['unknown', [placed, starts, says, settlesUnanswered], 'No answer from WeChat Pay yet'],
])('never calls an order paid that is %s, and leads to it', async (_, commands, heading) => {
  startWith(...commands);
  const page = result();
  expect(text(page)).toContain(heading);
  expect(text(page)).not.toContain('successful');
  await tap(page, '.done');
  expect(replacedBy()).toBe(`/packages/shop/pages/order/order?id=${ORDER}`);
});

it('turns into the success that arrives late', () => {
  startWith(placed, starts, says);
  const page = result();
  sharedStore().store.send(paid[3]!);
  expect(text(page)).toContain('Payment successful');
});

it('is the step of following, followed or not, and of buying again for a later order', () => {
  startWith(...paid);
  const page = result();
  expect(text(page)).toContain('Step 7 of 11');
  sharedStore().store.send(followed);
  expect(text(page)).toContain('Step 7 of 11');
  const again = (command: Command) => ({ ...command, out_trade_no: 'wechat-test-2' }) as Command;
  sharedStore().store.send({ type: 'moveClock', to: 'nextDay' });
  for (const command of paid) {
    sharedStore().store.send(again(command));
    expect(text(open('result', { order: 'wechat-test-2' }))).toContain('Step 11 of 11');
  }
  expect(text(page)).toContain('Step 7 of 11');
});

it('speaks Chinese', () => {
  startWith(...paid);
  const page = result();
  sharedStore().settings.chooseLanguage('zh');
  expect(text(page)).toContain('支付成功');
  expect(text(page)).toContain('关注灯笼茶舍');
});

it.each([
  [{}, 'This address names no order.'],
  [{ order: 'nobody' }, 'This phone knows no order “nobody”.'],
])('knows no order %j and says so', (query, sentence) => {
  expect(text(open('result', query))).toContain(sentence);
});
