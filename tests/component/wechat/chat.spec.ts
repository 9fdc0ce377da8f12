import { tap, type Mounted } from '../../support/pageObjects/mountedPage';
import {
  followed,
  startWith,
  eventTypes,
  open,
  ORDER,
  paid,
  pushed,
  sharedStore,
  text,
  titled,
  wentTo,
} from '../../support/builders/componentJourney';

describe('chat of the Service Account', () => {
  it('greets the follower, tells of the order, and has then been read', () => {
    startWith(...paid, followed);
    const page = open('chat', { account: 'service' });
    expect(titled()).toBe('Lantern Tea');
    expect(text(page)).toContain('Thank you for following Lantern Tea.');
    const notice = text(page.querySelector('.notice') as Mounted);
    expect(notice).toContain('Payment received');
    expect(notice).toContain('¥136.00');
    expect(notice).toContain('Spring Green Tea × 2');
    expect(notice).toContain(ORDER);
    expect(sharedStore().store.state.unread.service).toBe(0);
    expect(sharedStore().store.state.welcomed).toBe(true);
  });

  it('opens the order by the door of a template message', async () => {
    startWith(...paid, followed);
    const page = open('chat', { account: 'service' });
    await tap(page, '.notice');
    expect(sharedStore().store.state.entry?.scene).toBe(1043);
    expect(wentTo()).toBe(`/packages/shop/pages/order/order?id=${ORDER}`);
  });

  it('leads by its menu into the shop and to the orders', async () => {
    startWith(followed);
    const page = open('chat', { account: 'service' });
    const [shop, orders] = page.querySelectorAll('.entry');
    await tap({ querySelector: () => shop }, '');
    expect(wentTo()).toBe('/packages/shop/pages/shop/shop?scene=1035');
    await tap({ querySelector: () => orders }, '');
    expect(sharedStore().store.state.entry).toMatchObject({ scene: 1035, from: 'orders' });
    expect(wentTo()).toBe('/packages/shop/pages/order/order');
  });

  it('is no return to the shop for a customer who looks after an order', async () => {
    startWith(...paid, followed);
    const page = open('chat', { account: 'service' });
    const [, orders] = page.querySelectorAll('.entry');
    await tap({ querySelector: () => orders }, '');
    expect(sharedStore().store.state.entries).toBe(1);
    expect(sharedStore().store.state.cameBack).toBe(false);
  });

  it('writes the time once for what arrived together', () => {
    startWith(...paid, followed);
    const page = open('chat', { account: 'service' });
    expect(page.querySelectorAll('.stamp')).toHaveLength(1);
  });

  it('says to a stranger what will stand here, and leads to the profile', async () => {
    const page = open('chat', { account: 'service' });
    expect(text(page)).toContain('You do not follow Lantern Tea yet.');
    expect(page.querySelectorAll('.entry')).toHaveLength(0);
    await tap(page, '.green');
    expect(wentTo()).toBe('/packages/wechat/pages/profile/profile?route=profile');
  });

  it('speaks Chinese', () => {
    startWith(...paid, followed);
    const page = open('chat', { account: 'service' });
    sharedStore().settings.chooseLanguage('zh');
    expect(titled()).toBe('灯笼茶舍');
    expect(text(page)).toContain('谢谢关注灯笼茶舍。');
    expect(text(page)).toContain('明前绿茶 × 2');
  });
});

describe('chat of the Subscription Account', () => {
  it('shows its article and opens it', async () => {
    startWith(pushed);
    const page = open('chat', { account: 'subscription' });
    expect(titled()).toBe('Lantern News');
    expect(sharedStore().store.state.unread.subscription).toBe(0);
    await tap(page, '.cover');
    expect(wentTo()).toBe('/packages/wechat/pages/article/article?id=spring');
  });

  it('offers to send the article while there is none, and shows it read', async () => {
    const page = open('chat', { account: 'subscription' });
    await tap(page, '.green');
    expect(eventTypes()).toEqual(['pushed', 'chatOpened']);
    expect(page.querySelectorAll('.cover')).toHaveLength(1);
  });
});

it.each([
  [{}, 'This address names no account.'],
  [{ account: 'enterprise' }, 'There is no kind of account called “enterprise”.'],
  [{ account: '%E0%A4%A' }, 'There is no kind of account called “%E0%A4%A”.'],
])('knows no chat of %j and says so', (query, sentence) => {
  const page = open('chat', query);
  expect(text(page)).toContain(sentence);
  expect(eventTypes()).toEqual([]);
});
