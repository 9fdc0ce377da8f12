import { chatsPage } from '../../../miniprogram/packages/wechat/i18n/chatsPage';
import { steps } from '../../../miniprogram/domain/journeySteps';
import { attribute, settle, tap, type Mounted } from '../../support/pageObjects/mountedPage';
import {
  fillStorage,
  followed,
  startWith,
  eventTypes,
  open,
  paid,
  pushed,
  post,
  sharedStore,
  text,
  titled,
  today,
  wentTo,
} from '../../support/builders/componentJourney';

const FRIEND = chatsPage.en.friend;

/** The rows of the merchant's accounts. */
const rows = (page: Mounted) =>
  page
    .querySelectorAll('.row')
    .filter((row) => attribute(row, 'ariaRole') === 'button')
    .filter((row) => !text(row as Mounted).startsWith(FRIEND))
    .map((row) => text(row as Mounted));

/** The unread marks, as they are read out. */
const marks = (page: Mounted) =>
  page.querySelectorAll('.badge').map((badge) => attribute(badge, 'ariaLabel'));

describe('chat list', () => {
  it('says before the first article what will stand here, and lets the reader send it', async () => {
    const page = open('chats');
    expect(text(page)).toContain('Lantern News has not sent anything yet.');
    expect(text(page)).toContain(`Step 1 of ${steps.length}`);
    await tap(page, '.green');
    expect(eventTypes()).toEqual(['pushed']);
    expect(text(page)).not.toContain('has not sent anything yet');
    expect(rows(page)[0]).toContain('Lantern News: The first spring tea is here');
    expect(marks(page)).toEqual(['1 unread']);
    expect(text(page)).toContain(`Step 2 of ${steps.length}`);
  });

  it('lets a friend’s card keep its date while the demo’s clock moves on', () => {
    const friend = (page: Mounted) =>
      page
        .querySelectorAll('.row')
        .map((row) => text(row as Mounted))
        .find((row) => row.startsWith(FRIEND));
    startWith(pushed);
    const before = friend(open('chats'));
    startWith({ type: 'moveClock', to: 'nextDay' });
    expect(friend(open('chats'))).toBe(before);
  });

  it('says why the article could not be sent, and has not sent it', async () => {
    const page = open('chats');
    fillStorage();
    await tap(page, '.green');
    expect(text(page.querySelector('.problem') as Mounted)).toContain('exceed storage max size');
    expect(text(page)).toContain('has not sent anything yet');
  });

  it('keeps the folder as one row with a red dot, and opens it', async () => {
    startWith(pushed);
    const page = open('chats');
    expect(rows(page)).toHaveLength(1);
    expect(text(page.querySelector('.badge') as Mounted)).toBe('');
    await tap(page, '.row');
    expect(wentTo()).toBe('/packages/wechat/pages/chats/chats?folder=subscriptions');
  });

  it('shows the Service Account only to a follower, newest first, with its unread number', async () => {
    startWith(pushed, ...paid);
    const before = open('chats');
    expect(rows(before)).toHaveLength(1);
    startWith(followed);
    const page = open('chats');
    expect(rows(page)[0]).toContain('Your payment has arrived.');
    expect(marks(page)).toEqual(['2 unread', '1 unread']);
    expect(rows(page)[1]).toContain('Subscriptions');
    expect(text(page.querySelector('.badge') as Mounted)).toBe('2');
    expect(titled()).toBe('WeChat (2)');
    await tap(page, '.row');
    expect(wentTo()).toBe('/packages/wechat/pages/chat/chat?account=service');
  });

  it('tells a customer who does not follow why no message comes, and leads to the account', async () => {
    startWith(pushed, ...paid);
    const page = open('chats');
    expect(text(page)).toContain('You paid, but you do not follow Lantern Tea');
    expect(text(page)).toContain('Lantern News still can.');
    expect(text(page)).not.toContain('one folder for all Service Accounts');
    await tap(page, '.to-profile');
    expect(wentTo()).toBe('/packages/wechat/pages/profile/profile?route=profile');
  });

  it('draws private chats that say they are scenery and cannot be tapped', () => {
    const page = open('chats');
    expect(text(page)).toContain('I am scenery');
    const buttons = page
      .querySelectorAll('.row')
      .filter((row) => attribute(row, 'ariaRole') === 'button');
    expect(buttons.map((row) => text(row as Mounted))).toEqual([expect.stringContaining(FRIEND)]);
  });

  it('leads by a friend’s row to the friend, and by one tap to Discover', async () => {
    const page = open('chats');
    await tap(page, '.row');
    expect(wentTo()).toBe('/packages/wechat/pages/friend/friend');
    await tap(page, '.discover');
    expect(wentTo()).toBe('/packages/wechat/pages/discover/discover');
  });

  it('shows a post where WeChat shows those of its account, unread, as the next step', () => {
    startWith(pushed, ...paid, followed, { type: 'openChat', account: 'service' }, post());
    const page = open('chats');
    expect(rows(page)[0]).toContain('Lantern Tea');
    expect(rows(page)[0]).toContain('Your spring tea is running low');
    expect(marks(page)).toEqual(['1 unread', '1 unread']);
    expect(text(page)).toContain('one folder for all Service Accounts');
    expect(text(page)).toContain('Source 29 · as of 21 Nov 2024');
    expect(text(page)).toContain(`Step 10 of ${steps.length}`);
  });

  it('keeps the post of a Subscription Account in the folder of whoever does not follow', () => {
    startWith(today, ...paid, post('subscription', { title: 'From our table' }));
    const page = open('chats');
    expect(rows(page)).toEqual([expect.stringContaining('Lantern News: From our table')]);
    expect(marks(page)).toEqual(['1 unread']);
    expect(text(page)).toContain('You paid, but you do not follow');
    expect(text(page)).toContain(`Step 10 of ${steps.length}`);
  });

  it('speaks Chinese', () => {
    startWith(pushed, followed);
    const page = open('chats');
    sharedStore().settings.chooseLanguage('zh');
    expect(titled()).toBe('微信(1)');
    expect(marks(page)).toEqual(['1 条未读', '1 条未读']);
    expect(rows(page).slice(0, 2)).toEqual([
      expect.stringContaining('谢谢关注。'),
      expect.stringContaining('灯笼茶刊：今年的头采春茶，下山了'),
    ]);
  });
});

describe('folder of Subscription Accounts', () => {
  it('shows the article, counts it as seen, and opens it', async () => {
    startWith(pushed);
    const page = open('chats', { folder: 'subscriptions' });
    expect(sharedStore().store.state.unread.subscription).toBe(0);
    expect(titled()).toBe('Subscriptions');
    expect(text(page)).toContain('Lantern News');
    await tap(page, '.cover');
    expect(wentTo()).toBe('/packages/wechat/pages/article/article?id=spring');
    await tap(page, '.feed-head');
    expect(wentTo()).toBe('/packages/wechat/pages/chat/chat?account=subscription');
  });

  it('offers to send the article while there is none', async () => {
    const page = open('chats', { folder: 'subscriptions' });
    await tap(page, '.green');
    expect(eventTypes()).toContain('pushed');
    expect(page.querySelectorAll('.cover')).toHaveLength(1);
  });

  it('does not know any other folder', async () => {
    const page = open('chats', { folder: 'drafts' });
    await settle();
    expect(text(page)).toContain('“drafts”');
    expect(page.querySelectorAll('.row')).toHaveLength(0);
  });
});
