import { attribute, settle, tap, type Mounted } from '../helpers/mp';
import {
  fillPhone,
  followed,
  given,
  happened,
  open,
  paid,
  pushed,
  shared,
  text,
  titled,
  wentTo,
} from '../helpers/wechat';

/** The rows that can be tapped. */
const rows = (page: Mounted) =>
  page
    .querySelectorAll('.row')
    .filter((row) => attribute(row, 'ariaRole') === 'button')
    .map((row) => text(row as Mounted));

/** The unread marks, as they are read out. */
const marks = (page: Mounted) =>
  page.querySelectorAll('.badge').map((badge) => attribute(badge, 'ariaLabel'));

describe('chat list', () => {
  it('says before the first article what will stand here, and lets the reader send it', async () => {
    const page = open('chats');
    expect(text(page)).toContain('Lantern Tea Journal has not sent anything yet.');
    expect(text(page)).toContain('Step 1 of 8');
    await tap(page, '.green');
    expect(happened()).toEqual(['pushed']);
    expect(text(page)).not.toContain('has not sent anything yet');
    expect(rows(page)[0]).toContain(
      'Lantern Tea Journal: The first spring tea has come down the hill',
    );
    expect(marks(page)).toEqual(['1 unread']);
    expect(text(page)).toContain('Step 2 of 8');
  });

  it('says why the article could not be sent, and has not sent it', async () => {
    const page = open('chats');
    fillPhone();
    await tap(page, '.green');
    expect(text(page.querySelector('.problem') as Mounted)).toContain('exceed storage max size');
    expect(text(page)).toContain('has not sent anything yet');
  });

  it('keeps the folder as one row with a red dot, and opens it', async () => {
    given(pushed);
    const page = open('chats');
    expect(rows(page)).toHaveLength(1);
    expect(page.querySelector('.badge-dot')).toBeDefined();
    await tap(page, '.row');
    expect(wentTo()).toBe('/packages/wechat/pages/chats/chats?folder=subscriptions');
  });

  it('shows the Service Account only to a follower, newest first, with its unread number', async () => {
    given(pushed, ...paid);
    const before = open('chats');
    expect(rows(before)).toHaveLength(1);
    given(followed);
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
    given(pushed, ...paid);
    const page = open('chats');
    expect(text(page)).toContain('You paid, but you do not follow Lantern Tea.');
    await tap(page, '.green');
    expect(wentTo()).toBe('/packages/wechat/pages/profile/profile?route=profile');
  });

  it('draws private chats that say they are scenery and cannot be tapped', () => {
    const page = open('chats');
    const scenery = page.querySelectorAll('.row');
    expect(scenery).toHaveLength(3);
    expect(text(page)).toContain('Moon Rabbit');
    expect(text(page)).toContain('I am scenery');
    for (const row of scenery) expect(attribute(row, 'ariaRole')).not.toBe('button');
  });

  it('speaks Chinese', () => {
    given(pushed, followed);
    const page = open('chats');
    shared().settings.chooseLanguage('zh');
    expect(titled()).toBe('微信(1)');
    expect(marks(page)).toEqual(['1 条未读', '1 条未读']);
    expect(rows(page)).toEqual([
      expect.stringContaining('谢谢关注。'),
      expect.stringContaining('灯笼茶刊：今年的头采春茶，下山了'),
    ]);
  });
});

describe('folder of Subscription Accounts', () => {
  it('shows the article, counts it as seen, and opens it', async () => {
    given(pushed);
    const page = open('chats', { folder: 'subscriptions' });
    expect(shared().store.state.unread.subscription).toBe(0);
    expect(titled()).toBe('Subscriptions 公众号');
    expect(text(page)).toContain('Lantern Tea Journal');
    await tap(page, '.cover');
    expect(wentTo()).toBe('/packages/wechat/pages/article/article?id=spring');
    await tap(page, '.feed-head');
    expect(wentTo()).toBe('/packages/wechat/pages/chat/chat?account=subscription');
  });

  it('offers to send the article while there is none', async () => {
    const page = open('chats', { folder: 'subscriptions' });
    await tap(page, '.green');
    expect(happened()).toContain('pushed');
    expect(page.querySelectorAll('.cover')).toHaveLength(1);
  });

  it('does not know any other folder', async () => {
    const page = open('chats', { folder: 'drafts' });
    await settle();
    expect(text(page)).toContain('“drafts”');
    expect(page.querySelectorAll('.row')).toHaveLength(0);
  });
});
