import { tap, type Mounted } from '../../support/pageObjects/mountedPage';
import {
  fillStorage,
  startWith,
  eventTypes,
  open,
  pushed,
  sharedStore,
  text,
  wentTo,
} from '../../support/builders/componentJourney';

it('shows the article that was sent, and has then been opened', () => {
  startWith(pushed);
  const page = open('article', { id: 'spring' });
  expect(text(page)).toContain('The first spring tea is here');
  expect(text(page)).toContain('How to brew it');
  expect(eventTypes()).toEqual(['pushed', 'articleOpened']);
});

it('leads by its card into the shop, with the scene and the source in the address', async () => {
  startWith(pushed);
  const page = open('article', { id: 'spring' });
  expect(text(page.querySelector('.card') as Mounted)).toContain('Mini Program 小程序');
  await tap(page, '.card');
  expect(wentTo()).toBe('/packages/shop/pages/shop/shop?scene=1058&from=spring');
});

it('leads by the account’s name to its chat', async () => {
  startWith(pushed);
  const page = open('article', { id: 'spring' });
  await tap(page, '.account');
  expect(wentTo()).toBe('/packages/wechat/pages/chat/chat?account=subscription');
});

it('says that it has not been sent, and can be sent from here', async () => {
  const page = open('article', { id: 'spring' });
  expect(text(page)).toMatch(
    /This article has not been sent yet\..*once a day\. ?Source 13 · undated, read 28 Nov 2026/,
  );
  expect(page.querySelectorAll('.card')).toHaveLength(0);
  await tap(page, '.green');
  expect(eventTypes()).toEqual(['pushed', 'articleOpened']);
  expect(page.querySelectorAll('.card')).toHaveLength(1);
});

it('says which rule forbids a second send today, and until when', async () => {
  startWith({ type: 'push', account: 'subscription', article: 'another' });
  const page = open('article', { id: 'spring' });
  await tap(page, '.green');
  expect(text(page)).toMatch(
    /A Subscription Account sends once a day.* 00:00, or move the demo’s clock\. ?Source 13 ·/,
  );
  expect(eventTypes()).toEqual(['pushed']);
  await tap(page, '.link');
  expect(page.querySelectorAll('.problem, .link')).toHaveLength(0);
  await tap(page, '.green');
  expect(eventTypes()).toEqual(['pushed', 'clockMoved', 'pushed', 'articleOpened']);
});

it('says that the phone is full', async () => {
  const page = open('article', { id: 'spring' });
  fillStorage();
  await tap(page, '.green');
  expect(text(page)).toContain('The phone could not save this');
  expect(page.querySelectorAll('.link')).toHaveLength(0);
});

it('speaks Chinese', () => {
  startWith(pushed);
  const page = open('article', { id: 'spring' });
  sharedStore().settings.chooseLanguage('zh');
  expect(text(page)).toContain('今年的头采春茶，下山了');
  expect(text(page)).toContain('灯笼茶刊');
  expect(text(page)).toContain('小程序');
});

it.each([
  [{}, 'This address names no article.'],
  [{ id: 'winter' }, 'There is no article called “winter”.'],
  [{ id: 'toString' }, 'There is no article called “toString”.'],
])('knows no article %j and says so', (query, sentence) => {
  const page = open('article', query);
  expect(text(page)).toContain(sentence);
  expect(eventTypes()).toEqual([]);
});
