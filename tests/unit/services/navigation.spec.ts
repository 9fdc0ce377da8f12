import fc from '../../support/setup/seededFastCheck';
import {
  pageUrl,
  goBack,
  openPage,
  goHome,
  replacePage,
  setTitle,
  openNotFound,
} from '../../../miniprogram/services/navigation';
import manifest from '../../../miniprogram/app.json';

const went: unknown[] = [];
let depth: number;
const pages = Array.from({ length: 10 }, () => ({}));

const way = (name: string) => (options: object) => {
  went.push([name, options]);
  return Promise.resolve({ errMsg: `${name}:ok` });
};

beforeEach(() => {
  went.length = 0;
  depth = 1;
  const ways = ['switchTab', 'navigateTo', 'redirectTo', 'navigateBack', 'reLaunch'];
  Object.assign(globalThis, {
    wx: Object.fromEntries([...ways, 'setNavigationBarTitle'].map((name) => [name, way(name)])),
    getCurrentPages: () => pages.slice(0, depth),
  });
});

const page = '/packages/shop/pages/product/product?id=tea';
const tab = '/pages/journey/journey';

test.each(manifest.tabBar.list.map(({ pagePath }) => `/${pagePath}`))(
  '%s is a tab',
  async (url) => {
    await openPage(url);
    await replacePage(url);
    expect(went).toEqual([
      ['switchTab', { url }],
      ['switchTab', { url }],
    ]);
  },
);

test('a page opens above this one, or instead of it', async () => {
  await openPage(page);
  await replacePage(page);
  expect(went).toEqual([
    ['navigateTo', { url: page }],
    ['redirectTo', { url: page }],
  ]);
});

test('two quick taps open one page, and a later one opens the next', async () => {
  await Promise.all([openPage(page), openPage(page), replacePage(page)]);
  expect(went).toEqual([['navigateTo', { url: page }]]);
  await openPage(tab);
  expect(went).toHaveLength(2);
});

describe('a tap that leads elsewhere while a page is opening', () => {
  const other = '/packages/shop/pages/order/order';
  /** Opens a page as a phone does, which takes a while; or refuses to. */
  const slowly = (errMsg?: string) =>
    Object.assign(wx, {
      navigateTo: async (options: object) => {
        await new Promise((later) => setImmediate(later));
        went.push(['navigateTo', options]);
        if (errMsg) throw Object.assign(new Error(errMsg), { errMsg });
        depth += 1;
      },
    });
  const failed = (reason: { errMsg: string }) => reason.errMsg;

  test('opens nothing over or instead of the page that came, and does not say that it has', async () => {
    slowly();
    const ways = [
      openPage(page),
      openPage(other),
      replacePage(other),
      openPage(tab),
      openPage(page),
    ];
    expect(await Promise.all(ways)).toEqual([true, false, false, false, true]);
    expect(went).toEqual([['navigateTo', { url: page }]]);
    expect(await openPage(other)).toBe(true);
  });

  test('goes there, once, where that page did not come', async () => {
    slowly('navigateTo:fail');
    const first = openPage(page).catch(failed);
    const second = [replacePage(other), replacePage(other)];
    expect([await first, ...(await Promise.all(second))]).toEqual(['navigateTo:fail', true, true]);
    expect(went).toEqual([
      ['navigateTo', { url: page }],
      ['redirectTo', { url: other }],
    ]);
  });
});

test('the eleventh page takes the place of the tenth', async () => {
  depth = 9;
  await openPage(page);
  depth = 10;
  await openPage(page);
  expect(went.map((it) => (it as [string])[0])).toEqual(['navigateTo', 'redirectTo']);
});

test('back leads home where nothing is behind', async () => {
  depth = 2;
  await goBack();
  depth = 1;
  await goBack();
  await goHome();
  expect(went).toEqual([
    ['navigateBack', undefined],
    ['switchTab', { url: tab }],
    ['switchTab', { url: tab }],
  ]);
});

test('a way that WeChat refuses is rejected with its words', async () => {
  const errMsg = 'navigateTo:fail page "x" is not found';
  Object.assign(wx, { navigateTo: jest.fn().mockRejectedValue({ errMsg }) });
  await expect(openPage('/x')).rejects.toEqual({ errMsg });
});

test('what was not found is named on the page that says so', async () => {
  await openNotFound('pages/gone/gone?a=1&b=2');
  const url = '/pages/not-found/not-found?path=pages%2Fgone%2Fgone%3Fa%3D1%26b%3D2';
  expect(went).toEqual([['reLaunch', { url }]]);
});

test('a title is set', () => {
  setTitle('茶');
  expect(went).toEqual([['setNavigationBarTitle', { title: '茶' }]]);
});

test.each([
  [{}, '/p'],
  [{ id: undefined }, '/p'],
  [{ id: 'a b', n: 0, none: undefined }, '/p?id=a%20b&n=0'],
  [{ id: '' }, '/p?id='],
])('an address with %j', (query, expected) => {
  expect(pageUrl('/p', query)).toBe(expected);
});

test('a parameter comes out of an address as it went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const found = new URLSearchParams(pageUrl('/p', { a, b }).replace(/^.*?\?/, ''));
      expect([found.get('a'), found.get('b')]).toEqual([a, b]);
    }),
  );
});
