import { DAY } from '../../../miniprogram/domain/calendar';
import { steps } from '../../../miniprogram/domain/journeySteps';
import { tap, type Mounted } from '../../support/pageObjects/mountedPage';
import {
  followed,
  startWith,
  eventTypes,
  open,
  paid,
  post,
  sharedStore,
  text,
  titled,
  wentTo,
} from '../../support/builders/componentJourney';

const CAME_BACK = { type: 'enterMiniProgram', scene: 1058, from: 'post-1' } as const;
const ORDERED = {
  type: 'placeOrder',
  out_trade_no: 'wechat-test-2',
  product: 'spring-green',
  quantity: 1,
  promotion: 'post-1',
} as const;

const article = (query: Record<string, string> = {}) => open('article', { id: 'post-1', ...query });
const offer = (page: Mounted) => text(page.querySelector('.offer') as Mounted);
const holds = (page: Mounted) => page.querySelectorAll('.holds').length === 1;

it('stands in the account’s chat as the newest card, and opens', async () => {
  startWith(...paid, followed, post());
  const page = open('chat', { account: 'service' });
  expect(text(page)).toContain(`Step 10 of ${steps.length}`);
  const card = text(page.querySelector('.cover') as Mounted);
  expect(card).toMatch(/^Your spring tea is running low15% off Spring Green Tea, until /);
  expect(jest.mocked(wx.pageScrollTo)).toHaveBeenCalled();
  await tap(page, '.cover');
  expect(wentTo()).toBe('/packages/wechat/pages/article/article?id=post-1');
});

it('opens as an article, and one tap enters on the product with the scene and the source', async () => {
  startWith(...paid, followed, post());
  const page = article();
  expect(text(page)).toContain('A tin of 50 g makes sixteen glasses.');
  expect(text(page)).toContain(`Step 10 of ${steps.length}`);
  expect(offer(page)).toMatch(
    /^15% offSpring Green Tea¥57\.80instead of ¥68\.00Good for one order/,
  );
  expect(holds(page)).toBe(true);
  await tap(page, '.account');
  expect(wentTo()).toBe('/packages/wechat/pages/chat/chat?account=service');
  await tap(page, '.card');
  expect(wentTo()).toBe(
    '/packages/shop/pages/product/product?id=spring-green&scene=1058&from=post-1',
  );
});

describe('to a reader who never bought', () => {
  const step = (...at: [string, Record<string, string>?]) =>
    /Step (\d+) of/.exec(text(open(...at)))?.[1];

  it('is an article to read, wherever it stands', () => {
    startWith(post('subscription'));
    expect(step('chats')).toBe('2');
    expect(step('chats', { folder: 'subscriptions' })).toBe('2');
    expect(step('chat', { account: 'subscription' })).toBe('2');
    expect(step('article', { id: 'post-1' })).toBe('2');
    expect(step('chats')).toBe('2');
  });

  it('is a way back where the Service Account sent it, and once read the chat is a chat', () => {
    startWith(followed, post());
    expect(step('chats')).toBe('10');
    expect(step('chat', { account: 'service' })).toBe('10');
    expect(step('article', { id: 'post-1' })).toBe('10');
    expect(step('chat', { account: 'service' })).toBe('8');
    expect(step('chats')).toBe('8');
  });
});

it('is opened once, however often it is read', () => {
  startWith(post('subscription'));
  article();
  article();
  expect(eventTypes()).toEqual(['pushed', 'articleOpened']);
});

it('says what somebody wrote instead of the template, and the price of a seat', () => {
  startWith(followed, post('service', { title: 'Come', text: 'And sit.' }, 'table'));
  const page = article();
  expect(text(page)).toContain('ComeLantern Tea');
  expect(text(page)).toContain('And sit.');
  expect(offer(page)).toContain('20% offTea Tasting¥24.00 a seatinstead of ¥30.00');
});

it('promises nothing where there is no promotion', () => {
  startWith(followed, post('service', { promotion: undefined }));
  const page = article();
  expect(offer(page)).toBe('Spring Green Tea¥68.00');
  expect(holds(page)).toBe(false);
});

it('says until when an ended promotion was, and the normal price', async () => {
  startWith(post('subscription', { promotion: { percent: 15, until: Date.now() + DAY } }));
  for (let day = 0; day < 2; day += 1)
    sharedStore().store.send({ type: 'moveClock', to: 'nextDay' });
  const page = article();
  expect(offer(page)).toMatch(/¥68\.00This promotion ended on \w+ \d+ \w+, \d\d:\d\d\./);
  expect(holds(page)).toBe(false);
  await tap(page, '.card');
  expect(wentTo()).toContain('product?id=spring-green&scene=1058&from=post-1');
});

it('says that the promotion has been used', () => {
  startWith(post('subscription'), CAME_BACK, ORDERED);
  const page = article();
  expect(offer(page)).toContain('¥68.00You have ordered with this promotion.');
  expect(holds(page)).toBe(false);
});

it('leads to the shop when the product was withdrawn after the push', async () => {
  startWith(post('subscription'), { type: 'withdrawProduct', product: 'spring-green' });
  const page = article();
  expect(offer(page)).toContain('Spring Green Tea was taken off the shelf');
  expect(offer(page)).not.toContain('¥');
  await tap(page, '.card');
  expect(wentTo()).toBe('/packages/shop/pages/shop/shop?scene=1058&from=post-1');
});

describe('on another phone', () => {
  const path = (page: Mounted) => {
    const share = page.instance as unknown as { onShareAppMessage(): { path: string } };
    return new URLSearchParams(share.onShareAppMessage().path.split('?')[1]);
  };

  it('says whose it is and leads to its product, also where a post of the same name stands', async () => {
    startWith(post('subscription'));
    const query = Object.fromEntries(path(article()));
    expect(query).toMatchObject({ id: 'post-1', product: 'spring-green', from: 'share' });
    expect(text(article(query))).toContain('A tin of 50 g');

    const page = open('article', { ...query, sentAt: '1', sent: 'again' });
    expect(text(page)).toContain('exists only on the sender’s phone');
    expect(text(page)).not.toContain('A tin of 50 g');
    await tap(page, '.green');
    expect(wentTo()).toBe('/packages/shop/pages/product/product?id=spring-green');
    expect(sharedStore().store.state.entry?.scene).toBe(1007);
  });

  it('leads to the shop when it knows no such product', async () => {
    const page = article({ sentAt: '1', product: 'toString' });
    await tap(page, '.green');
    expect(wentTo()).toBe('/packages/shop/pages/shop/shop');
  });
});

it('cannot be opened by a customer when the Enterprise Account sent it', async () => {
  startWith(post('enterprise'));
  const page = article();
  expect(text(page)).toContain('to the company’s own staff');
  expect(eventTypes()).toEqual(['pushed']);
  await tap(page, '.green');
  expect(wentTo()).toBe('/packages/wechat/pages/chats/chats');
});

it('does not exist before it is sent, and says so', () => {
  expect(text(article())).toContain('There is no article called “post-1”.');
  expect(titled()).toBe('Not found');
});

it('speaks Chinese', () => {
  startWith(followed, post());
  const page = article();
  sharedStore().settings.chooseLanguage('zh');
  expect(text(page)).toContain('你的春茶，快喝完了吧');
  expect(offer(page)).toContain('8.5 折明前绿茶¥57.80原价 ¥68.00');
});
