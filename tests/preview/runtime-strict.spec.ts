/** Where WeChat refuses, shortens, delays or loses something, the preview does too. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser/browser';
import { eventually, PreviewPage, serveFixture } from '../support/preview/previewPage';

let browser: Browser;
let site: { url: string; close(): void };
let host: PreviewPage;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveFixture('strict')]);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});
afterEach(() => host?.close());

const open = async (hash: string, search = '') => {
  host = await PreviewPage.open(browser, site.url, { hash, search });
  await host.on.locator('#body, #mirror').first().waitFor();
};
const HOME = 'pages/home/home';
const PAGE = 'pages/page/page';

/** What a call of `wx` answers, be it an error: all fields. */
const answer = (call: string) =>
  host.page.evaluate(
    (code) =>
      Promise.resolve((0, eval)(`wx.${code}`)).then(
        (result) => result as unknown,
        (error: unknown) => ({ ...(error as object) }),
      ),
    call,
  );

describe('a call that is written wrong fails with the words of WeChat, and throws nothing', () => {
  const text = (length: number) => 'x'.repeat(length);
  const wrong = (parameter: string, type: string, given: string) =>
    `parameter error: parameter.${parameter} should be ${type} instead of ${given};`;
  const CALLS: [call: string, errMsg: string][] = [
    [
      "showModal({ title: 'a', confirmText: 'Start' })",
      'showModal:fail confirmText length should not larger than 4 Chinese characters',
    ],
    [
      "showModal({ title: 'a', cancelText: '不要现在做' })",
      'showModal:fail cancelText length should not larger than 4 Chinese characters',
    ],
    [
      "showModal({ title: 'a', content: 1 })",
      `showModal:fail ${wrong('content', 'String', 'Number')}`,
    ],
    ['showModal({ title: undefined })', `showModal:fail ${wrong('title', 'String', 'Undefined')}`],
    [
      "showModal('a')",
      'showModal:fail parameter error: parameter should be Object instead of String;',
    ],
    [
      'showActionSheet({ itemList: [1, 2, 3, 4, 5, 6, 7].map(String) })',
      'showActionSheet:fail parameter error: itemList should not be large than 6',
    ],
    [
      'showActionSheet({ itemList: [] })',
      'showActionSheet:fail parameter error: parameter.itemList should have at least 1 item',
    ],
    ['showToast({})', `showToast:fail ${wrong('title', 'String', 'Undefined')}`],
    [
      'setNavigationBarTitle({ title: null })',
      `setNavigationBarTitle:fail ${wrong('title', 'String', 'Null')}`,
    ],
    ["setTabBarItem({ text: 'a' })", `setTabBarItem:fail ${wrong('index', 'Number', 'Undefined')}`],
    ['setClipboardData({ data: 5 })', `setClipboardData:fail ${wrong('data', 'String', 'Number')}`],
    ['navigateTo({})', `navigateTo:fail ${wrong('url', 'String', 'Undefined')}`],
    ['redirectTo({ url: [] })', `redirectTo:fail ${wrong('url', 'String', 'Array')}`],
    ['switchTab()', `switchTab:fail ${wrong('url', 'String', 'Undefined')}`],
    ['reLaunch({ url: 1 })', `reLaunch:fail ${wrong('url', 'String', 'Number')}`],
    [
      "pageScrollTo({ scrollTop: '9' })",
      `pageScrollTo:fail ${wrong('scrollTop', 'Number', 'String')}`,
    ],
    ['request({})', `request:fail ${wrong('url', 'String', 'Undefined')}`],
    [
      "requestPayment({ timeStamp: 1, nonceStr: 'n', package: 'p', signType: 'RSA', paySign: 's' })",
      `requestPayment:fail ${wrong('timeStamp', 'String', 'Number')}`,
    ],
    ['setStorage({ data: 1 })', `setStorage:fail ${wrong('key', 'String', 'Undefined')}`],
  ];

  test('and stands in the console', async () => {
    await open(`/${HOME}`);
    for (const [call, errMsg] of CALLS) {
      const error = (await answer(call)) as { errMsg: string; errno?: number };
      expect([call, error.errMsg]).toEqual([call, errMsg]);
      expect([call, error.errno]).toEqual([
        call,
        /should be \w+ instead of/.test(errMsg) ? 1001 : undefined,
      ]);
    }
    expect(host.console).toEqual(CALLS.map(([, errMsg]) => `error ${errMsg}`));
    expect(await host.page.getByRole('dialog').count()).toBe(0);
  });

  test('fail and complete hear of it, and a promise is not made', async () => {
    await open(`/${HOME}`);
    const heard = await host.wx(`(() => {
      const heard = [];
      const hear = ({ errMsg }) => heard.push(errMsg);
      const made = wx.showModal({ confirmText: '${text(5)}', fail: hear, complete: hear });
      return new Promise((done) => setTimeout(() => done([...heard, typeof made]), 50));
    })()`);
    const failure = 'showModal:fail confirmText length should not larger than 4 Chinese characters';
    expect(heard).toEqual([failure, failure, 'undefined']);
  });

  test('but four letters, or four Chinese characters, are shown', async () => {
    await open(`/${HOME}`);
    const asked = answer("showModal({ title: 'a', confirmText: 'Keep', cancelText: '重新开始' })");
    await host.page.getByRole('button', { name: '重新开始' }).waitFor();
    await host.page.getByRole('button', { name: 'Keep' }).click();
    expect(await asked).toMatchObject({ errMsg: 'showModal:ok', confirm: true });
    expect(host.console).toEqual([]);
  });
});

test('a toast with an icon shows as much as seven Chinese characters, one without shows all', async () => {
  await open(`/${HOME}`);
  const toast = host.page.getByRole('status');
  await host.wx("wx.showToast({ title: '一二三四五六七八', duration: 5000 })");
  expect(await toast.textContent()).toBe('一二三四五六七');
  await host.wx("wx.showToast({ title: 'abcdefghijklmnop', icon: 'error', duration: 5000 })");
  expect(await toast.textContent()).toBe('abcdefghijklmn');
  await host.wx("wx.showToast({ title: '一二三四五六七八', icon: 'none', duration: 5000 })");
  expect(await toast.textContent()).toBe('一二三四五六七八');
});

describe('what stands over a page goes with it', () => {
  test('with any move: a dialog is answered as if it were put away, and a toast ends', async () => {
    await open(`/${HOME}`);
    for (const move of [
      "navigateTo({ url: '/pages/page/page' })",
      "redirectTo({ url: '/pages/field/field' })",
      "switchTab({ url: '/pages/other/other' })",
      "reLaunch({ url: '/pages/home/home' })",
      "navigateTo({ url: '/pages/page/page' })",
      'navigateBack()',
    ]) {
      await host.page.evaluate(`
        globalThis.asked = wx.showModal({ title: 'Sure?' });
        globalThis.chosen = wx.showActionSheet({ itemList: ['a'] }).catch((error) => error.errMsg);
        wx.showToast({ title: 'Soon', duration: 60000 });
        undefined`);
      await eventually(() => host.page.locator('.layer').count(), 3);
      await host.wx(`wx.${move}`);
      // Nor does it keep the taps from the page that came.
      expect([move, await host.page.locator('.layer, #frames[inert]').count()]).toEqual([move, 0]);
      expect(await host.page.evaluate('asked')).toMatchObject({ confirm: false, cancel: true });
      expect(await host.page.evaluate('chosen')).toBe('showActionSheet:fail cancel');
    }
  });

  test('but not with a move that fails, and the Mini Program that was closed stays so', async () => {
    await open(`/${HOME}`);
    await host.page.evaluate("globalThis.asked = wx.showModal({ title: 'Sure?' }); undefined");
    await host.page.getByRole('dialog', { name: 'Sure?' }).waitFor();
    await host.wx("wx.navigateTo({ url: '/pages/none/none' })");
    await host.page.getByRole('button', { name: 'OK' }).click();
    expect(await host.page.evaluate('asked')).toMatchObject({ confirm: true });
    await host.page.getByRole('button', { name: 'Close' }).click();
    await host.wx("wx.navigateTo({ url: '/pages/page/page' })");
    await host.page.getByRole('dialog', { name: 'The Mini Program is closed.' }).waitFor();
    await host.page.getByRole('button', { name: 'Open it again' }).click();
    await eventually(() => host.stack(), [HOME, PAGE]);
  });
});

describe('the tab bar', () => {
  test('takes no call in onLaunch, where there is no page yet', async () => {
    await open(`/${HOME}`);
    expect(await host.wx('getApp().atLaunch')).toBe('setTabBarItem:fail not TabBar page');
    expect(await host.page.getByRole('button', { name: 'Early' }).count()).toBe(0);
    await host.page.getByRole('button', { name: 'Named' }).waitFor();
  });

  test('takes no call on a page that is no tab', async () => {
    await open(`/${PAGE}`);
    for (const call of [
      'setTabBarItem({ index: 0 })',
      'setTabBarStyle({})',
      "setTabBarBadge({ index: 0, text: '1' })",
      'removeTabBarBadge({ index: 0 })',
      'showTabBarRedDot({ index: 0 })',
      'hideTabBarRedDot({ index: 0 })',
      'showTabBar()',
      'hideTabBar()',
    ])
      expect(await answer(call)).toEqual({ errMsg: `${call.split('(')[0]}:fail not TabBar page` });
    await host.wx("wx.switchTab({ url: '/pages/home/home' })");
    expect(await answer("setTabBarItem({ index: 9, text: 'a' })")).toEqual({
      errMsg: 'setTabBarItem:fail tabbar item not found',
    });
    expect(await answer("setTabBarItem({ index: 0, text: 'Now' })")).toEqual({
      errMsg: 'setTabBarItem:ok',
    });
    await host.page.getByRole('button', { name: 'Now' }).waitFor();
  });

  test('an address of a tab loses its query, and WeChat says so', async () => {
    await open(`/${PAGE}`);
    await host.wx("wx.switchTab({ url: '/pages/other/other?a=1' })");
    expect(await host.wx('getCurrentPages()[0].options')).toEqual({});
    expect(host.console).toEqual(['warning wx.switchTab: url 不支持 queryString']);
  });
});

describe('a title', () => {
  const heading = (name: string) => host.page.getByRole('heading', { name }).waitFor();

  test('that is set before onReady is lost, and WeChat says that it went well', async () => {
    await open(`/${PAGE}?when=onShow`);
    await heading('Of its JSON');
    await host.wx("wx.navigateTo({ url: '/pages/page/page?when=onShow' })");
    await heading('Of its JSON');
    expect(host.console).toEqual([]);
  });

  test('that is set in onReady stays, also when the page is shown again', async () => {
    await open(`/${PAGE}?when=onReady`);
    await heading('Set in onReady');
    await host.wx("wx.navigateTo({ url: '/pages/page/page' })");
    await heading('Of its JSON');
    await host.wx('wx.navigateBack()');
    await heading('Set in onReady');
  });

  test('that is set as the page is left is not put on the next one', async () => {
    await open(`/${HOME}`);
    const set =
      "wx.navigateTo({ url: '/pages/page/page' }), wx.setNavigationBarTitle({ title: 'Late' })";
    expect(await host.wx(set)).toEqual({ errMsg: 'setNavigationBarTitle:ok' });
    await heading('Of its JSON');
    expect(await host.page.getByRole('heading', { name: 'Late' }).count()).toBe(0);
  });
});

describe('a field that is being typed in', () => {
  const field = (name: string) => host.on.getByPlaceholder(name, { exact: true });
  const caret = (name: string) =>
    field(name).evaluate((input) => (input as HTMLInputElement).selectionStart);

  test.each(['Mirror', 'Area'])(
    'the page that writes back what was typed moves the caret to the end: %s',
    async (name) => {
      await open('/pages/field/field');
      // How often the page's word has come: a key that is struck before it would be lost.
      const written = await field(name).evaluateHandle((node) => {
        const input = node as HTMLInputElement;
        const count = { of: 0 };
        const own = input.setSelectionRange;
        input.setSelectionRange = (...range) => {
          own.apply(input, range);
          count.of += 1;
        };
        return count;
      });
      const writes = () => written.evaluate((count) => count.of);
      await field(name).click();
      await host.page.keyboard.type('ac');
      await eventually(writes, 2);
      await host.page.keyboard.press('ArrowLeft');
      await host.page.keyboard.type('b');
      await eventually(writes, 3);
      expect(await field(name).inputValue()).toBe('abc');
      expect(await caret(name)).toBe(3);
    },
  );

  test('a page that only listens leaves the caret where it is', async () => {
    await open('/pages/field/field');
    await field('Free').click();
    await host.page.keyboard.type('ac');
    await host.page.keyboard.press('ArrowLeft');
    await host.page.keyboard.type('b');
    await eventually(() => host.wx('getCurrentPages()[0].heard.join()'), 'a,ac,abc');
    expect(await caret('Free')).toBe(2);
  });

  test('what a page writes comes late, over what was typed meanwhile', async () => {
    await open('/pages/field/field');
    await field('Free').click();
    await host.page.keyboard.type('ab');
    // In one breath, as no key of a test could be struck.
    const before = await host.wx(`(() => {
      const frame = document.querySelector('iframe.on').contentDocument;
      const field = frame.querySelector('#free input');
      getCurrentPages()[0].setData({ given: 'x' });
      field.value += 'c';
      field.dispatchEvent(new Event('input'));
      return field.value;
    })()`);
    expect(before).toBe('abc');
    await eventually(() => field('Free').inputValue(), 'x');
  });

  test('the letters of pinyin are told, and writing them back breaks the word', async () => {
    await open('/pages/field/field');
    const phone = await host.page.context().newCDPSession(host.page);
    const compose = (text: string) =>
      phone.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await field('Free').click();
    await compose('ni');
    await eventually(() => host.wx('getCurrentPages()[0].heard.join()'), 'ni');
    await phone.send('Input.insertText', { text: '你' });
    expect(await field('Free').inputValue()).toBe('你');

    await field('Mirror').click();
    const letters = async () => {
      await compose('ni');
      return (await field('Mirror').inputValue()).startsWith('nini');
    };
    await eventually(letters, true);
  });

  test('a value beyond maxlength is cut, 140 when nothing is said', async () => {
    await open('/pages/field/field');
    await host.wx("getCurrentPages()[0].setData({ given: 'x'.repeat(200) })");
    for (const name of ['Free', 'Free area'])
      await eventually(async () => (await field(name).inputValue()).length, 140);
    for (const name of ['Short', 'Short area']) expect(await field(name).inputValue()).toBe('xxx');
  });
});

describe('what a reader or an agency may refuse', () => {
  test.each([
    ['', { errMsg: 'setClipboardData:ok' }],
    [
      '?privacy=undeclared',
      {
        errMsg: 'setClipboardData:fail api scope is not declared in the privacy agreement',
        errno: 112,
      },
    ],
    [
      '?privacy=refused',
      { errMsg: 'setClipboardData:fail privacy permission is not authorized', errno: 104 },
    ],
  ])('the clipboard: %s', async (search, expected) => {
    await open(`/${PAGE}`, search);
    expect(await answer("setClipboardData({ data: 'a' })")).toEqual(expected);
    const { errMsg } = (await answer('getClipboardData()')) as { errMsg: string };
    expect(errMsg).toBe(expected.errMsg.replace('set', 'get'));
  });
});

describe('a Mini Program that WeChat had killed', () => {
  test('comes back with its page alone, or with its first page behind it', async () => {
    await open(`/${PAGE}`, '?restored=page');
    expect(await host.stack()).toEqual([PAGE]);
    await host.close();
    await open(`/${PAGE}`, '?restored=home');
    expect(await host.stack()).toEqual([HOME, PAGE]);
    await host.wx('wx.navigateBack()');
    await eventually(() => host.stack(), [HOME]);
    await host.close();
    await open(`/${HOME}`, '?restored=home');
    expect(await host.stack()).toEqual([HOME]);
  });
});

describe('what only a tap may ask for', () => {
  test('the profile of an account: from a tap, by callbacks, without a promise', async () => {
    await open(`/${PAGE}`);
    const early = await host.wx(`new Promise((done) => {
      const made = wx.openOfficialAccountProfile({ username: 'gh_1', fail: (e) => done([e.errMsg, typeof made]) });
    })`);
    const reason = 'openOfficialAccountProfile:fail can only be invoked by user TAP gesture.';
    expect(early).toEqual([reason, 'undefined']);
    const wrong = await host.wx(
      'new Promise((done) => wx.openOfficialAccountProfile({ fail: (e) => done(e.errMsg) }))',
    );
    expect(wrong).toBe(
      'openOfficialAccountProfile:fail parameter error: parameter.username should be String instead of Undefined;',
    );
    expect(await host.wx("typeof wx.openOfficialAccountProfile({ username: 'gh_1' })")).toBe(
      'undefined',
    );
    await host.on.locator('#follow').click();
    await host.shows('#ended', 'openOfficialAccountProfile:fail not in the preview');
  });
});

describe('the ways between pages', () => {
  test('a second call before the first has gone opens a second page', async () => {
    await open(`/${HOME}`);
    const twice = "wx.navigateTo({ url: '/pages/page/page' })";
    await host.wx(`Promise.all([${twice}, ${twice}])`);
    expect(await host.stack()).toEqual([HOME, PAGE, PAGE]);
  });

  test('go back further than there are pages, and never by less than one', async () => {
    await open(`/${HOME}`);
    for (let i = 0; i < 3; i += 1) await host.wx("wx.navigateTo({ url: '/pages/page/page' })");
    await host.wx('wx.navigateBack({ delta: 0 })');
    expect(await host.stack()).toEqual([HOME, PAGE, PAGE]);
    await host.wx("wx.navigateBack({ delta: 'x' })");
    expect(await host.stack()).toEqual([HOME, PAGE]);
    await host.wx('wx.navigateBack({ delta: 9 })');
    expect(await host.stack()).toEqual([HOME]);
  });

  test('lead to no page that is not there, and to a tab by switchTab and reLaunch alone', async () => {
    await open(`/${PAGE}`);
    const none = 'fail page "pages/none/none" is not found';
    for (const way of ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch'])
      expect(await answer(`${way}({ url: '/pages/none/none' })`)).toEqual({
        errMsg: `${way}:${none}`,
      });
    expect(await answer("redirectTo({ url: '/pages/other/other' })")).toEqual({
      errMsg: 'redirectTo:fail can not redirectTo a tabbar page',
    });
    expect(await answer("reLaunch({ url: '/pages/other/other?a=1' })")).toEqual({
      errMsg: 'reLaunch:ok',
    });
    expect(await host.wx('getCurrentPages()[0].options')).toEqual({ a: '1' });
  });
});

describe('what may not come', () => {
  test('a net, and a theme where app.json has no darkmode', async () => {
    await open(`/${PAGE}`);
    const network = async () =>
      ((await answer('getNetworkType()')) as { networkType: string }).networkType;
    expect(await network()).toBe('wifi');
    await host.page.context().setOffline(true);
    await eventually(network, 'none');
    expect(await host.wx("'theme' in wx.getAppBaseInfo() && wx.getAppBaseInfo().theme")).toBe(
      undefined,
    );
    const order = await host.wx(`new Promise((done) => {
      const order = [];
      wx.getNetworkType({ success: () => done([...order, 'answer']) });
      order.push('code');
    })`);
    expect(order).toEqual(['code', 'answer']);
  });

  test('the same code of a login twice', async () => {
    await open(`/${PAGE}`);
    const codes: string[] = [];
    for (let i = 0; i < 2; i += 1) {
      const { errMsg, code } = (await answer('login()')) as { errMsg: string; code: string };
      expect(errMsg).toBe('login:ok');
      expect(code).toMatch(/^preview-\d+$/);
      codes.push(code);
    }
    expect(codes[0]).not.toBe(codes[1]);
  });

  test('animationend', async () => {
    await open(`/${PAGE}`, '?animationend=none');
    const over = () =>
      host.on
        .locator('.moves')
        .evaluate((moves) =>
          Promise.all(moves.getAnimations().map((one) => one.finished)).then(() => ''),
        );
    await over();
    expect(await host.text('#ended')).toBe('');
    await host.close();
    await open(`/${PAGE}`);
    await host.shows('#ended', 'ended');
  });

  test('a picture of another host is named', async () => {
    await open(`/${PAGE}`);
    await host.wx("getCurrentPages()[0].setData({ picture: 'https://pictures.test/a.png' })");
    const told =
      'warning pages/page/page asks another host for a picture: https://pictures.test/a.png';
    await eventually(async () => host.console.includes(told), true);
  });

  test('an answer of a host that is not on the list of allowed domains', async () => {
    await open(`/${PAGE}`);
    const fail = (url: string) =>
      host.wx(`new Promise((done) => wx.request({ url: '${url}', fail: (e) => done(e.errMsg) }))`);
    expect(await fail('https://elsewhere.test/a')).toBe('request:fail url not in domain list');
    expect(await fail('/a')).toBe('request:fail invalid url "/a"');
  });
});

test('a place that is not on the page moves nothing, and scrollTop counts before a selector', async () => {
  await open(`/${PAGE}`);
  const top = () => host.on.locator('body').evaluate(() => window.scrollY);
  await host.wx('wx.pageScrollTo({ scrollTop: 100, duration: 0 })');
  await host.wx("wx.pageScrollTo({ selector: '#none', duration: 0 })");
  expect(await top()).toBe(100);
  await host.wx("wx.pageScrollTo({ scrollTop: 50, selector: '#low', duration: 0 })");
  expect(await top()).toBe(50);
});

describe('the storage, asked at once', () => {
  const attempt = (call: string) =>
    host.wx(`(() => { try { ${call}; return 'ok'; } catch (e) { return e.message; } })()`);

  test('refuses a key of more than 1 MB, and what JSON cannot hold', async () => {
    await open(`/${PAGE}`);
    const write = (length: number) => `wx.setStorageSync('big', 'x'.repeat(${length}))`;
    // Two more are the quotation marks.
    expect(await attempt(write(1024 * 1024 - 2))).toBe('ok');
    expect(await attempt(write(1024 * 1024 - 1))).toBe(
      'setStorageSync:fail entry size limit reached',
    );
    expect(await host.wx("wx.getStorageSync('big').length")).toBe(1024 * 1024 - 2);
    const circle = 'const circle = {}; circle.self = circle; wx.setStorageSync("c", circle)';
    expect(await attempt(circle)).toMatch(/circular/);
    const left = '{ kept: null, gone: undefined, call() {}, none: NaN, day: new Date(0) }';
    expect(await attempt(`wx.setStorageSync('c', ${left})`)).toBe('ok');
    expect(await host.wx("wx.getStorageSync('c')")).toEqual({
      kept: null,
      none: null,
      day: '1970-01-01T00:00:00.000Z',
    });
  });

  test('counts what it holds in KB, of 10240', async () => {
    await open(`/${PAGE}`);
    const size = () => host.wx('wx.getStorageInfoSync()');
    expect(await size()).toEqual({ keys: [], currentSize: 0, limitSize: 10240 });
    // Quotation marks included, three whole KB.
    await host.wx("wx.setStorageSync('a', 'x'.repeat(3 * 1024 - 2))");
    expect(await size()).toEqual({ keys: ['a'], currentSize: 3, limitSize: 10240 });
  });
});

test('what is taken out of the storage twice is no fault', async () => {
  await open(`/${PAGE}`);
  const code = "wx.setStorageSync('a', 1), wx.removeStorageSync('a'), wx.removeStorageSync('a')";
  expect(await host.wx(`(${code}, wx.getStorageSync('a'))`)).toBe('');
  expect(host.console).toEqual([]);
});

test('a template of another file sees what is handed to it, and nothing of the page', async () => {
  await open(`/${PAGE}`);
  await host.shows('#of-the-page', 'of the page');
  await host.shows('#part', 'from a template');
});

test('a block draws nothing of its own', async () => {
  await open(`/${PAGE}`);
  const drawn = () =>
    host.on
      .locator('#part')
      .evaluate(({ children }) => Array.from(children, (one) => one.localName));
  await eventually(drawn, ['wx-text', 'wx-text']);
});

test('a slider whose step does not divide its length is named', async () => {
  await open(`/${PAGE}`);
  await host.wx('getCurrentPages()[0].setData({ step: 7 })');
  await host.on.getByRole('slider', { name: 'Uneven' }).waitFor();
  expect(host.console).toEqual([
    'error <slider> in pages/page/page: step must be above 0 and divide max - min.',
  ]);
});

test('data that is set to undefined, and a handler that is not there, are named once', async () => {
  await open(`/${PAGE}`);
  for (let i = 0; i < 2; i += 1) {
    await host.wx('getCurrentPages()[0].setData({ picture: undefined })');
    await host.on.locator('#nobody').click();
  }
  const told = [
    'warning pages/page/page: Setting data field "picture" to undefined is invalid.',
    'warning Component "pages/page/page" does not have a method "nobody" to handle event "tap".',
  ];
  await eventually(() => Promise.resolve(host.console), told);
});

test('an event whose handler an expression leaves empty is named once, and hears nothing', async () => {
  await open(`/${PAGE}`);
  const tap = async (heard: string) => {
    await host.wx(`getCurrentPages()[0].setData({ heard: '${heard}', ended: '' })`);
    await host.on.locator('#sometimes').click();
  };
  const told =
    'warning Component "pages/page/page" names no method to handle event "tap": nothing is bound, and nothing caught.';
  await tap('no');
  await eventually(() => Promise.resolve(host.console), [told]);
  await tap('yes');
  await host.shows('#ended', 'ended');
  await tap('no');
  expect(await host.text('#ended')).toBe('');
  expect(host.console).toEqual([told]);
});

test('a next tick comes after the code that asks for it, when the page is drawn', async () => {
  await open(`/${PAGE}`);
  const order = await host.wx(`new Promise((done) => {
    const order = [];
    const drawn = () => document.querySelector('iframe.on').contentDocument.querySelector('#ended').textContent;
    getCurrentPages()[0].setData({ ended: 'a' });
    wx.nextTick(() => done([...order, 'tick', drawn()]));
    order.push('code');
  })`);
  expect(order).toEqual(['code', 'tick', 'a']);
});
