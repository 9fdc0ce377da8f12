/** The host in a real browser: lifecycles, ways through the page stack, the shell. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser/browser';
import { eventually, PreviewPage, serveFixture } from '../support/preview/previewPage';

let browser: Browser;
let site: { url: string; close(): void };
let host: PreviewPage;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveFixture('host')]);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});
afterEach(() => host.close());

const open = async (options: Parameters<typeof PreviewPage.open>[2] = {}) => {
  host = await PreviewPage.open(browser, site.url, options);
};
/** What takes a tap in the middle of `selector` the moment `call` has opened it. */
const takesTap = (call: string, selector: string) =>
  host.page.evaluate(
    async ([code, what]) => {
      await (0, eval)(code!);
      const { x, y, width, height } = document.querySelector(what!)!.getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2)?.matches(what!) ?? false;
    },
    [call, selector],
  );
const HOME = 'pages/home/home';
const DETAIL = 'pages/detail/detail';
const NEWS = 'pages/news/news';

describe('lifecycles', () => {
  test('run in the order of WeChat', async () => {
    await open({ search: '?scene=1058' });
    await host.on.locator('#life').waitFor();
    expect(await host.log()).toEqual([
      'app launch pages/home/home 1058',
      'app show',
      'life created',
      'life attached first',
      'home onLoad {}',
      'home onShow',
      'life show first',
      'life ready first',
      'home onReady',
    ]);

    await host.on.locator('#to-detail').click();
    await host.shows('#id', '7');
    expect(await host.log()).toEqual([
      'home onHide',
      'life hide first',
      'life created',
      'detail created',
      'detail attached',
      'life attached second',
      'detail onLoad {"id":"7","name":"a%20b"}',
      'detail onShow',
      'life show second',
      'life ready second',
      'detail ready',
      'detail onReady',
    ]);

    await host.page.getByRole('button', { name: 'Back' }).click();
    await host.on.locator('#life').waitFor();
    expect(await host.log()).toEqual([
      'detail onUnload',
      'life detached second',
      'detail detached',
      'home onShow',
      'life show first',
    ]);

    await host.page.getByRole('button', { name: 'News' }).click();
    await host.shows('#body', 'News');
    await eventually(
      () => host.log(),
      [
        'home onHide',
        'life hide first',
        'news onLoad {}',
        'news onShow',
        'news onReady',
        'news onTabItemTap {"index":"1","pagePath":"pages/news/news","text":"News"}',
      ],
    );
    expect(host.console).toEqual([]);
  });

  test('closing and opening again is warm, killing is cold', async () => {
    await open();
    await host.on.locator('#life').waitFor();
    await host.log();
    await host.page.getByRole('button', { name: 'Close the Mini Program' }).click();
    expect(await host.log()).toEqual(['home onHide', 'life hide first', 'app hide']);
    await host.page.getByRole('button', { name: 'Open it again' }).click();
    expect(await host.log()).toEqual(['app show', 'home onShow', 'life show first']);

    await host.page.getByRole('button', { name: 'Close the Mini Program' }).click();
    await host.page.getByRole('button', { name: 'Quit and start again' }).click();
    await host.on.locator('#life').waitFor();
    expect((await host.log())[0]).toBe('app launch pages/home/home 1001');
  });

  test('the browser’s back opens what was closed, and shows one page', async () => {
    await open();
    await host.on.locator('#life').waitFor();
    await host.wx("wx.switchTab({ url: '/pages/news/news' })");
    await host.page.getByRole('button', { name: 'Close the Mini Program' }).click();
    await host.page.goBack();
    await host.on.locator('#life').waitFor();
    expect(await host.page.locator('#frames iframe.on').count()).toBe(1);
    expect(await host.page.getByRole('button', { name: 'Open it again' }).count()).toBe(0);
  });

  test('an event channel joins a page and the one that it opens', async () => {
    await open();
    await host.on.locator('#life').waitFor();
    await host.wx('getCurrentPages()[0].open()');
    await host.shows('#asked', 'tea?');
    await host.page.goBack();
    await host.shows('#said', 'yes');
  });
});

describe('the browser’s back takes what the page had opened along', () => {
  const detail = async () => {
    await open();
    await host.on.locator('#life').waitFor();
    await host.wx("wx.navigateTo({ url: '/pages/detail/detail' })");
  };
  const back = async () => {
    await host.page.goBack();
    await host.on.locator('#life').waitFor();
    await eventually(() => host.page.locator('.layer').count(), 0);
  };

  test.each([
    ['a dialog', "wx.showModal({ title: 'Sure?' })", { confirm: false, cancel: true }],
    [
      'a sheet',
      "wx.showActionSheet({ itemList: ['a'] })",
      { errMsg: 'showActionSheet:fail cancel' },
    ],
  ])('%s is answered as if it were put away', async (_, call, answer) => {
    await detail();
    await host.page.evaluate(`globalThis.answer = ${call}.catch((error) => error); undefined`);
    await host.page.getByRole('dialog').waitFor();
    await back();
    expect(await host.page.evaluate('answer')).toMatchObject(answer);
    await host.on.locator('#to-detail').click();
    await host.shows('#id', '7');
  });

  test('a toast, and what says that something is loading', async () => {
    await detail();
    for (const call of ["wx.showToast({ title: 'Ready' })", "wx.showLoading({ title: 'Soon' })"]) {
      await host.wx(call);
      await host.page.locator('.toast').waitFor();
    }
    await back();
  });
});

describe('as slow as a phone', () => {
  test('a page takes its time to come, the one before it still answers, and a second call opens a second page', async () => {
    await open({ search: '?slow' });
    await host.on.locator('#life').waitFor();
    const depths = await host.wx(`(async () => {
      const detail = { url: '/pages/detail/detail' };
      const depths = [];
      const first = wx.navigateTo(detail);
      await new Promise((done) => setTimeout(done, 100));
      depths.push(getCurrentPages().length);
      const second = wx.navigateTo(detail);
      await first;
      depths.push(getCurrentPages().length);
      await second;
      depths.push(getCurrentPages().length);
      const back = wx.navigateBack();
      depths.push(getCurrentPages().length);
      await back;
      return [...depths, getCurrentPages().length];
    })()`);
    expect(depths).toEqual([1, 2, 3, 3, 2]);
    expect(host.console).toEqual([]);
  });

  test('a page that comes while nobody looks covers the one before', async () => {
    await open({ search: '?slow' });
    await host.on.locator('#life').waitFor();
    await host.wx(`(async () => {
      const look = (hidden) => {
        Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
        document.dispatchEvent(new Event('visibilitychange'));
      };
      const move = wx.navigateTo({ url: '/pages/detail/detail' });
      look(true);
      await move;
      look(false);
    })()`);
    expect(await host.page.locator('#frames iframe.on').count()).toBe(1);
  });
});

describe('the page stack', () => {
  test('refuses as WeChat does', async () => {
    await open();
    const go = (call: string) => host.wx<string>(`wx.${call}`);
    expect(await go("navigateTo({ url: '/pages/nope/nope' })")).toBe(
      'navigateTo:fail page "pages/nope/nope" is not found',
    );
    expect(await go("navigateTo({ url: '/pages/news/news' })")).toBe(
      'navigateTo:fail can not navigateTo a tabbar page',
    );
    expect(await go("switchTab({ url: '/pages/detail/detail' })")).toBe(
      'switchTab:fail can not switch to no-tabBar page',
    );
    expect(await go('navigateBack()')).toBe('navigateBack:fail cannot navigate back at first page');
    for (let id = 1; id <= 9; id += 1)
      await go(`navigateTo({ url: '/pages/detail/detail?id=${id}' })`);
    expect(await go("navigateTo({ url: '/pages/detail/detail' })")).toBe(
      'navigateTo:fail webview count limit exceed',
    );
    expect((await host.stack()).length).toBe(10);
    await go('navigateBack({ delta: 3 })');
    expect((await host.stack()).length).toBe(7);
    await go("redirectTo({ url: '/pages/plain/plain' })");
    expect((await host.stack()).slice(-2)).toEqual([DETAIL, 'pages/plain/plain']);
    await go("reLaunch({ url: '/pages/detail/detail?id=5' })");
    expect(await host.stack()).toEqual([DETAIL]);
    await go("switchTab({ url: '/pages/home/home' })");
    expect(await host.stack()).toEqual([HOME]);
  });

  test('callbacks come as well as promises', async () => {
    await open();
    const heard = await host.wx(`new Promise((done) => {
      const heard = [];
      wx.switchTab({ url: '/pages/plain/plain', fail: ({ errMsg }) => heard.push(errMsg),
        complete: ({ errMsg }) => done(heard.concat(errMsg)) });
    })`);
    const failure = 'switchTab:fail can not switch to no-tabBar page';
    expect(heard).toEqual([failure, failure]);
  });

  test('follows back and forward of the browser, tab switches included', async () => {
    await open();
    await host.on.locator('#to-detail').click();
    await host.shows('#id', '7');
    await host.on.locator('#deeper').click();
    await host.shows('#id', '8');
    expect(host.page.url()).toContain('#/pages/detail/detail?id=8');

    await host.page.goBack();
    await host.shows('#id', '7');
    await host.page.goForward();
    await host.shows('#id', '8');
    expect(await host.stack()).toEqual([HOME, DETAIL, DETAIL]);

    // The chevron steps back in the history, so that forward works after it too.
    await host.page.getByRole('button', { name: 'Back' }).click();
    await host.shows('#id', '7');
    await host.page.goForward();
    await host.shows('#id', '8');

    await host.wx('wx.navigateBack({ delta: 2 })');
    await host.page.getByRole('button', { name: 'News' }).click();
    await host.shows('#body', 'News');
    await host.page.goBack();
    await eventually(() => host.stack(), [HOME]);
    await host.page.goForward();
    await eventually(() => host.stack(), [NEWS]);
    expect(host.console).toEqual([]);
  });

  test('a link opens any page as the root, with a way home', async () => {
    await open({ hash: '/pages/detail/detail?id=3' });
    await host.shows('#id', '3');
    expect(await host.stack()).toEqual([DETAIL]);
    await host.page.evaluate(() => (location.hash = '#/pages/detail/detail?id=4'));
    await host.shows('#id', '4');
    await host.page.getByRole('button', { name: 'Home' }).click();
    await eventually(() => host.stack(), [HOME]);
  });

  test('a malformed query is a query', async () => {
    await open({ hash: '/pages/plain/plain?id=%zz&=x&flag' });
    await host.shows('#body', JSON.stringify({ id: '%zz', '': 'x', flag: '' }));
    await host.go('/pages/detail/detail?id=%zz');
    await host.shows('#id', '0');
    // WeChat warns as well: the page's `id` is a Number.
    expect(host.console.filter((line) => !line.includes('non-number value'))).toEqual([]);
  });

  test('an unknown route is named, with a way home', async () => {
    await open({ hash: '/pages/nope/nope?id=1' });
    const notice = host.page.locator('.notice');
    await notice.waitFor();
    expect(await notice.textContent()).toContain('"pages/nope/nope"');
    await notice.getByRole('button', { name: 'Home' }).click();
    await eventually(() => host.stack(), [HOME]);
  });

  test('there is no going back to an unknown route', async () => {
    await open({ hash: '/pages/detail/detail?id=1' });
    await host.shows('#id', '1');
    const notice = host.page.locator('.notice');
    await host.page.evaluate(() => (location.hash = '#/pages/nope/nope'));
    await notice.waitFor();
    await host.page.goBack();
    await host.shows('#id', '1');
    await host.page.goForward();
    await notice.getByRole('button', { name: 'Home' }).click();
    await eventually(() => host.stack(), [HOME]);
    await host.page.goBack();
    await host.shows('#id', '1');
  });

  test('an app may take an unknown route itself', async () => {
    await open();
    await host.wx(`wx.onPageNotFound(({ path, query }) => {
      getApp().log.push('not found ' + path + ' ' + query.id);
      wx.redirectTo({ url: '/pages/detail/detail?id=2' });
    })`);
    await host.log();
    await host.page.evaluate(() => (location.hash = '#/pages/gone/gone?id=1'));
    await host.shows('#id', '2');
    expect(await host.log()).toContain('not found pages/gone/gone 1');
    expect(await host.page.locator('.notice').count()).toBe(0);
  });
});

describe('the shell', () => {
  test('sharing shows the card and the link to the shared page', async () => {
    await open({ instant: false });
    await host.page.getByRole('button', { name: 'More' }).click();
    await host.page.getByRole('button', { name: 'Forward to a friend' }).click();
    const card = host.page.getByRole('dialog', { name: 'Forward to a friend' });
    await card.waitFor();
    expect(await card.locator('strong').textContent()).toBe('Shared by menu menu');
    const link = await card.getByRole('textbox').inputValue();
    expect(link).toBe(`${site.url}#/pages/detail/detail?id=9`);
    await host.page.keyboard.press('Escape');
    expect(await card.count()).toBe(0);

    await host.on.locator('#share').click();
    await card.waitFor();
    expect(await card.locator('strong').textContent()).toBe('Shared by button gift');
    await host.page.goto(link);
    await host.page.reload();
    await host.shows('#id', '9');
  });

  test('a page without onShareAppMessage cannot be forwarded', async () => {
    await open({ hash: '/pages/plain/plain' });
    await host.page.getByRole('button', { name: 'More' }).click();
    await host.page.getByText('This page cannot be forwarded').waitFor();
    expect(await host.page.getByRole('button', { name: 'Forward to a friend' }).count()).toBe(0);
  });

  test('a modal answers who was pressed; a toast goes by itself', async () => {
    await open();
    const answer = host.wx<{ confirm: boolean }>(
      "wx.showModal({ title: 'Sure?', content: 'Really', confirmText: 'Yes' })",
    );
    await host.page.getByRole('dialog', { name: 'Sure?' }).waitFor();
    await host.page.getByRole('button', { name: 'Yes' }).click();
    expect((await answer).confirm).toBe(true);

    const sheet = host.wx("wx.showActionSheet({ itemList: ['One', 'Two'] })");
    await host.page.getByRole('button', { name: 'Two' }).click();
    expect(await sheet).toEqual({ errMsg: 'showActionSheet:ok', tapIndex: 1 });
    const cancelled = host.wx("wx.showActionSheet({ itemList: ['One'] })");
    await host.page.getByRole('button', { name: 'One' }).waitFor();
    await host.page.keyboard.press('Escape');
    expect(await cancelled).toBe('showActionSheet:fail cancel');

    await host.wx("wx.showToast({ title: 'Saved', duration: 300 })");
    await host.page.getByRole('status').getByText('Saved').waitFor();
    await host.page.getByRole('status').waitFor({ state: 'detached' });
  });

  test('theme: theme.json, media queries and wx agree, and follow the system', async () => {
    await open({ colorScheme: 'dark' });
    await host.on.locator('#life').waitFor();
    const colours = () =>
      host.page.evaluate(() => [
        getComputedStyle(document.querySelector('.bar')!).backgroundColor,
        getComputedStyle(
          document.querySelector<HTMLIFrameElement>('iframe.on')!.contentDocument!.body,
        ).backgroundColor,
      ]);
    expect(await colours()).toEqual(['rgb(17, 17, 17)', 'rgb(26, 26, 26)']);
    expect(await host.wx('wx.getAppBaseInfo().theme')).toBe('dark');
    await host.log();
    await host.page.emulateMedia({ colorScheme: 'light' });
    await eventually(colours, ['rgb(255, 255, 255)', 'rgb(250, 250, 250)']);
    expect(await host.log()).toEqual(['app theme light']);
    await host.go('', '?theme=dark');
    await host.on.locator('#life').waitFor();
    expect(await colours()).toEqual(['rgb(17, 17, 17)', 'rgb(26, 26, 26)']);
  });

  test('what wx says of the window is what one sees', async () => {
    await open({ hash: '/pages/plain/plain' });
    await host.on.locator('#body').waitFor();
    const info = await host.wx<Record<string, number>>('wx.getWindowInfo()');
    const frame = await host.page.locator('#frames iframe.on').boundingBox();
    expect([info.windowWidth, info.windowHeight]).toEqual([frame!.width, frame!.height]);
    expect(info.statusBarHeight).toBe(47);
    const capsule = await host.wx<{ top: number; right: number }>(
      'wx.getMenuButtonBoundingClientRect()',
    );
    expect(capsule).toMatchObject({ width: 88, height: 32, top: 53, right: 383 });

    await host.go('', '?bare&lang=zh_CN&fontSize=23');
    await host.page.reload();
    await host.on.locator('#life').waitFor();
    const bare = await host.wx<Record<string, number>>('wx.getWindowInfo()');
    expect(bare).toMatchObject({ screenWidth: 900, statusBarHeight: 0, windowHeight: 920 - 94 });
    const base = await host.wx<Record<string, unknown>>('wx.getSystemInfoSync()');
    expect([base.language, base.fontSizeSetting]).toEqual(['zh_CN', 23]);
    await host.page.getByRole('button', { name: '更多' }).waitFor();
  });

  test('a narrow window has no frame', async () => {
    await open({ viewport: { width: 375, height: 667 } });
    await host.on.locator('#life').waitFor();
    const phone = await host.page.locator('#phone').boundingBox();
    expect(phone).toEqual({ x: 0, y: 0, width: 375, height: 667 });
  });

  test('titles, colours, badges', async () => {
    await open();
    await host.wx("wx.setNavigationBarTitle({ title: 'New title' })");
    await host.page.getByRole('heading', { name: 'New title' }).waitFor();
    await host.wx("wx.setTabBarBadge({ index: 1, text: '3' })");
    await host.page.getByRole('button', { name: /News ?3/ }).waitFor();
    expect(await host.wx("wx.setTabBarBadge({ index: 9, text: '3' })")).toBe(
      'setTabBarBadge:fail tabbar item not found',
    );
  });
});

describe('storage', () => {
  test('keeps types across a reload, and refuses what is too much', async () => {
    await open();
    const value = { text: 'x', list: [1, null, true], deep: { a: 1 } };
    await host.wx(`wx.setStorageSync('a', ${JSON.stringify(value)})`);
    await host.wx("wx.setStorage({ key: 'b', data: 0 })");
    await host.page.reload();
    expect(await host.wx("wx.getStorageSync('a')")).toEqual(value);
    expect(await host.wx("wx.getStorageSync('b')")).toBe(0);
    expect(await host.wx("wx.getStorageSync('none')")).toBe('');
    expect(await host.wx("wx.getStorage({ key: 'none' })")).toBe('getStorage:fail data not found');
    expect(await host.wx<object>('wx.getStorageInfo()')).toMatchObject({
      keys: ['a', 'b'],
      currentSize: 1,
      limitSize: 10240,
    });

    const big = "wx.setStorage({ key: 'big', data: 'x'.repeat(1024 * 1024) })";
    expect(await host.wx(big)).toBe('setStorage:fail entry size limit reached');
    const thrown = `(() => { try {
      for (let i = 0; i < 12; i += 1) wx.setStorageSync('k' + i, 'x'.repeat(1000000));
    } catch (e) { return e.message } })()`;
    expect(await host.wx(thrown)).toBe('setStorageSync:fail exceed storage max size 10Mb');
    expect(await host.wx("wx.getStorageSync('a')")).toEqual(value);
    await host.wx('wx.clearStorageSync()');
    expect(await host.wx<object>('wx.getStorageInfoSync()')).toMatchObject({ keys: [] });
  });
});

describe('what is not here', () => {
  test('says so by name, on the page and in the console', async () => {
    await open({ hash: '/pages/missing/missing' });
    await host.on.getByText('<map-of-tea> is not in this preview').waitFor();
    await host.on.getByText('<camera> is not in this preview').waitFor();
    const bar = host.page.locator('.report');
    await bar.getByText('<camera> is not in this preview').waitFor();

    await host.on.locator('#call').click();
    await bar.getByText('wx.startBeaconDiscovery is not in this preview').first().waitFor();
    await host.on.locator('#cloud').click();
    await bar.getByText('wx.cloud is not in this preview').first().waitFor();
    await host.on.locator('#reject').click();
    await bar.getByText('nobody caught this').waitFor();
    await host.on.locator('#probe').click();
    await host.shows('#said', 'undefined false true');

    const said = host.console.join('\n');
    for (const name of ['<map-of-tea>', '<camera>', 'wx.startBeaconDiscovery', 'wx.cloud'])
      expect(said).toContain(`${name} is not in this preview`);
    const log = (await host.log()).join('\n');
    expect(log).toContain('app error TypeError: wx.startBeaconDiscovery is not a function');
    expect(log).toContain('app rejection nobody caught this');

    while ((await bar.getByRole('button').count()) > 0)
      await bar.getByRole('button', { name: 'Dismiss' }).first().click();
    const payment =
      "{ timeStamp: '1', nonceStr: 'n', package: 'p', signType: 'RSA', paySign: 's' }";
    expect(await host.wx(`wx.requestPayment(${payment})`)).toBe(
      'requestPayment:fail the preview has no WeChat Pay',
    );
  });
});

test('every setData counts, and those to a hidden page apart', async () => {
  await open();
  await host.on.locator('#life').waitFor();
  await host.page.evaluate(() =>
    (window as unknown as { __preview: { reset(): void } }).__preview.reset(),
  );
  await host.wx("getCurrentPages()[0].setData({ said: 'hello' })");
  await host.on.locator('#to-detail').click();
  await host.shows('#id', '7');
  await host.wx("getCurrentPages()[0].setData({ said: 'x' })");
  const { setData, nodes, depth, perPage } = await host.metrics();
  expect(setData).toEqual({ calls: 2, bytes: 28, maxBytes: 16, hiddenPageCalls: 1 });
  expect(perPage[HOME]).toMatchObject({ calls: 2, bytes: 28 });
  expect([nodes, depth]).toEqual([6, 3]);
});

test('a page that is gone draws nothing, and its setData throws at nobody', async () => {
  await open();
  await host.on.locator('#life').waitFor();
  await host.wx("wx.navigateTo({ url: '/pages/parts/parts' })");
  await host.on.locator('#family').waitFor();
  await host.wx('globalThis.left = getCurrentPages()[1]');
  await host.wx('wx.navigateBack()');
  await host.on.locator('#life').waitFor();
  const names = "['a', 'b', 'c']";
  expect(await host.wx(`left.setData({ names: ${names} }), left.data.names.length`)).toBe(3);
  expect(host.console).toEqual([]);
});

describe('the second tap of a double tap acts on nothing that has just appeared', () => {
  test.each([
    ['a dialog', "void wx.showModal({ content: 'Erase?' })", '.modal button:last-child', 'OK'],
    [
      'an action sheet',
      "void wx.showActionSheet({ itemList: ['Erase'] })",
      '.sheet button',
      'Erase',
    ],
  ])('%s', async (_, call, selector, name) => {
    await open({ instant: false });
    await host.on.locator('#life').waitFor();
    expect(await takesTap(call, selector)).toBe(false);
    // Nor does what is beside it: that would put an action sheet away.
    expect(await takesTap('0', '.layer')).toBe(false);
    await host.page.getByRole('button', { name }).click();
    expect(await host.page.getByRole('dialog').count()).toBe(0);
  });

  test('a dialog keeps the focus', async () => {
    await open({ hasTouch: true, instant: false });
    await host.on.locator('#life').waitFor();
    await host.wx("void wx.showModal({ content: 'Erase?' })");
    await host.page.mouse.click(450, 460);
    await host.page.keyboard.press('Escape');
    expect(await host.page.getByRole('dialog').count()).toBe(0);
  });

  test('a page, its way back and the tab bar', async () => {
    await open({ instant: false });
    await host.on.locator('#to-detail').click();
    await host.shows('#id', '7');
    const opens = "wx.navigateTo({ url: '/pages/detail/detail?id=8' })";
    expect(await takesTap(opens, '#frames iframe.on')).toBe(false);
    await host.on.locator('#deeper').click({ trial: true });
    expect(await takesTap('wx.navigateBack()', 'button.lead')).toBe(false);
    await host.page.getByRole('button', { name: 'Back' }).click();
    await host.on.locator('#life').waitFor();
    await host.wx(opens);
    expect(await takesTap('wx.navigateBack()', '.tabs button')).toBe(false);
    await host.page.getByRole('button', { name: 'News' }).click();
    expect(host.console).toEqual([]);
  });
});

test.each(['/', '/?a=1'])('the address #%s names the first page', async (hash) => {
  await open({ hash });
  await host.on.locator('#life').waitFor();
  expect(await host.stack()).toEqual([HOME]);
  await host.page.evaluate((link) => (location.hash = link), '/pages/detail/detail?id=1');
  await host.shows('#id', '1');
  await host.page.evaluate((link) => (location.hash = link), hash);
  await host.on.locator('#life').waitFor();
  expect(host.console).toEqual([]);
});
