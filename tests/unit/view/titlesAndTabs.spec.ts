import { readFileSync } from 'node:fs';
import path from 'node:path';
import { closePages, FakePage, fakePhone } from '../../support/pageObjects/fakePage';
import { MemoryStorage } from '../../support/builders/memoryStorage';
import app from '../../../miniprogram/app.json';
import { brand } from '../../../miniprogram/data/brand';
import { tabNames } from '../../../miniprogram/i18n/tabNames';
import type * as Stores from '../../../miniprogram/store/index';

const ROOT = path.resolve(__dirname, '../../../miniprogram');
const apart = app.subpackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`));
const pages = [...app.pages, ...apart];

/** Addresses that are good; every other page is opened without parameters. */
const QUERIES: Record<string, Record<string, string>> = {
  'packages/guide/pages/account/account': { kind: 'service' },
  'packages/shop/pages/product/product': { id: 'spring-green' },
  'packages/shop/pages/checkout/checkout': { product: 'spring-green' },
  'packages/wechat/pages/article/article': { id: 'spring' },
  'packages/wechat/pages/chat/chat': { account: 'service' },
};

/** Opens a page on a phone just unpacked. */
function open(page: string, language = 'zh_CN'): FakePage {
  closePages();
  jest.resetModules();
  fakePhone.storage = new MemoryStorage();
  fakePhone.language = language;
  fakePhone.titles.length = 0;
  fakePhone.tabs.length = 0;
  require(path.join(ROOT, page));
  return new FakePage(QUERIES[page], page).show();
}

afterEach(closePages);

describe('in WeChat’s most usual language, which is all that a json can hold,', () => {
  test.each(pages)('%s has a title when what it set is lost, or not set yet', (page) => {
    const json = JSON.parse(readFileSync(path.join(ROOT, `${page}.json`), 'utf8')) as {
      navigationBarTitleText?: string;
    };
    const { data } = open(page);
    // An article, a profile and a payment's result have none in WeChat, and here none but where they are not found.
    const title = data['notFound'] ? undefined : fakePhone.titles[0];
    const fallback = title === brand.name.zh ? (expect.stringMatching(/./) as string) : title;
    expect(json.navigationBarTitleText).toEqual(fallback);
  });

  test('the tabs have their names before they are named', () => {
    expect(app.tabBar.list.map(({ text }) => text)).toEqual(Object.values(tabNames.zh));
  });
});

describe.each(app.tabBar.list.map(({ pagePath }) => pagePath))('the tab %s', (tab) => {
  test.each([
    ['en', Object.values(tabNames.en)],
    ['zh_CN', Object.values(tabNames.zh)],
  ])('names the tabs when it comes into sight, in %s', (language, names) => {
    const page = open(tab, language);
    expect(fakePhone.tabs).toEqual(names);
    page.call('onHide');
    fakePhone.tabs.length = 0;
    page.show();
    expect(fakePhone.tabs).toEqual(names);
  });
});

test('a page that is no tab, and a tab behind one, leave the tabs alone, whatever the language', () => {
  const tab = open('pages/more/more', 'en');
  tab.call('onHide');
  fakePhone.tabs.length = 0;
  const { settings } = require(path.join(ROOT, 'store/index')) as typeof Stores;
  require(path.join(ROOT, 'packages/presenter/pages/chapters/chapters'));
  const page = new FakePage({}, 'packages/presenter/pages/chapters/chapters').show();
  settings.chooseLanguage('zh');
  expect(fakePhone.tabs).toEqual([]);
  page.close();
  tab.show();
  expect(fakePhone.tabs).toEqual(Object.values(tabNames.zh));
});

test('a language that is chosen on a tab names the tabs at once', () => {
  open('pages/more/more', 'en');
  const { settings } = require(path.join(ROOT, 'store/index')) as typeof Stores;
  settings.chooseLanguage('zh');
  expect(fakePhone.tabs).toEqual(Object.values(tabNames.zh));
});

describe('a title', () => {
  test('is set again when the page is ready, for what was set before can be lost', () => {
    const page = open('packages/guide/pages/roles/roles');
    page.call('onReady');
    expect(fakePhone.titles).toEqual(['角色', '角色']);
  });

  test('is set again each time that the page comes into sight', () => {
    const page = open('packages/guide/pages/roles/roles');
    page.call('onHide');
    page.show();
    expect(fakePhone.titles).toEqual(['角色', '角色']);
  });

  test('is not set by a page that is ready behind another: it would be the other’s', () => {
    const page = open('packages/guide/pages/roles/roles');
    page.call('onHide');
    page.call('onReady');
    expect(fakePhone.titles).toEqual(['角色']);
  });
});
