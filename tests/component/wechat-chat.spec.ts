import { tap, type Mounted } from '../helpers/mp';
import {
  followed,
  given,
  happened,
  open,
  ORDER,
  paid,
  pushed,
  shared,
  text,
  titled,
  wentTo,
} from '../helpers/wechat';

describe('chat of the Service Account', () => {
  it('greets the follower, tells of the order, and has then been read', () => {
    given(...paid, followed);
    const page = open('chat', { account: 'service' });
    expect(titled()).toBe('Lantern Tea');
    expect(text(page)).toContain('Thank you for following Lantern Tea.');
    const notice = text(page.querySelector('.notice') as Mounted);
    expect(notice).toContain('Payment received');
    expect(notice).toContain('¥136.00');
    expect(notice).toContain('Spring Green Tea × 2');
    expect(notice).toContain(ORDER);
    expect(shared().store.state.unread.service).toBe(0);
    expect(shared().store.state.welcomed).toBe(true);
  });

  it('opens the order by the door of a template message', async () => {
    given(...paid, followed);
    const page = open('chat', { account: 'service' });
    await tap(page, '.notice');
    expect(shared().store.state.entry?.scene).toBe(1043);
    expect(wentTo()).toBe(`/packages/shop/pages/order/order?id=${ORDER}`);
  });

  it('leads by its menu into the shop and to the orders', async () => {
    given(followed);
    const page = open('chat', { account: 'service' });
    const [shop, orders] = page.querySelectorAll('.entry');
    await tap({ querySelector: () => shop }, '');
    expect(wentTo()).toBe('/packages/shop/pages/shop/shop?scene=1035');
    await tap({ querySelector: () => orders }, '');
    expect(shared().store.state.entry).toMatchObject({ scene: 1035, from: 'orders' });
    expect(wentTo()).toBe('/packages/shop/pages/order/order');
  });

  it('is no return to the shop for a customer who looks after an order', async () => {
    given(...paid, followed);
    const page = open('chat', { account: 'service' });
    const [, orders] = page.querySelectorAll('.entry');
    await tap({ querySelector: () => orders }, '');
    expect(shared().store.state.entries).toBe(1);
    expect(shared().store.state.cameBack).toBe(false);
  });

  it('writes the time once for what arrived together', () => {
    given(...paid, followed);
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
    given(...paid, followed);
    const page = open('chat', { account: 'service' });
    shared().settings.chooseLanguage('zh');
    expect(titled()).toBe('灯笼茶舍');
    expect(text(page)).toContain('谢谢关注灯笼茶舍。');
    expect(text(page)).toContain('明前绿茶 × 2');
  });
});

describe('chat of the Subscription Account', () => {
  it('shows its article and opens it', async () => {
    given(pushed);
    const page = open('chat', { account: 'subscription' });
    expect(titled()).toBe('Lantern News');
    expect(shared().store.state.unread.subscription).toBe(0);
    await tap(page, '.cover');
    expect(wentTo()).toBe('/packages/wechat/pages/article/article?id=spring');
  });

  it('offers to send the article while there is none, and shows it read', async () => {
    const page = open('chat', { account: 'subscription' });
    await tap(page, '.green');
    expect(happened()).toEqual(['pushed', 'chatOpened']);
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
  expect(happened()).toEqual([]);
});
