import { stepText } from '../../../miniprogram/i18n/stepTexts';
import { attribute, tap } from '../../support/pageObjects/mountedPage';
import {
  startWith,
  open,
  paid,
  sharedStore,
  text,
  titled,
  wentTo,
} from '../../support/builders/componentJourney';

const SHOP = '/packages/shop/pages/shop/shop';

it.each([
  ['friend', '.card', `${SHOP}?scene=1007&from=friend`],
  ['scan', '.stand', `${SHOP}?scene=1047&from=table`],
  ['discover', '.unknown', `${SHOP}?scene=9999`],
])('the door of %s leads into the shop with its own scene', async (page, door, url) => {
  await tap(open(page), door);
  expect(wentTo()).toBe(url);
});

it('lists the Mini Program among the recent ones only after somebody has come in', async () => {
  const before = open('recents');
  expect(text(before)).toContain('Lantern Tea will appear here');
  await tap(before, '.link');
  expect(wentTo()).toBe('/packages/wechat/pages/scan/scan');

  startWith({ type: 'enterMiniProgram', scene: 1047, from: 'table' });
  const page = open('recents');
  expect(text(page)).not.toContain('will appear here');
  await tap(page, '.entry');
  expect(wentTo()).toBe(`${SHOP}?scene=1001`);
});

it('leads from Discover to the viewfinder and to the recent Mini Programs', async () => {
  const page = open('discover');
  const [moments, scan, miniPrograms] = page.querySelectorAll('.cell');
  expect(attribute(moments!, 'ariaRole')).toBeUndefined();
  await tap({ querySelector: () => scan }, '');
  expect(wentTo()).toBe('/packages/wechat/pages/scan/scan');
  await tap({ querySelector: () => miniPrograms }, '');
  expect(wentTo()).toBe('/packages/wechat/pages/recents/recents');
  expect(text(page)).toContain('scene (场景值) 9999');
});

it('says that the friend and the code are drawn, in both languages', () => {
  expect(text(open('friend'))).toContain('Nobody is behind this chat.');
  const page = open('scan');
  expect(text(page)).toContain('no phone can read it');
  sharedStore().settings.chooseLanguage('zh');
  expect(text(page)).toContain('手机也扫不出来');
  expect(titled()).toBe('扫一扫');
});

it('speaks of no article to a customer who comes back by another door', () => {
  startWith(...paid);
  expect(text(open('friend'))).toContain('Step 10 of');
  expect(text(open('friend'))).not.toContain('article');
  expect(stepText('return', 'today', 'en').why).toContain('1035 an account’s menu');
});

it('is a first visit for a stranger and a return for a customer', () => {
  expect(text(open('discover'))).toContain('Step 3 of');
  startWith(...paid);
  expect(text(open('discover'))).toContain('Step 10 of');
});
