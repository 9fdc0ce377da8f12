/** A browser that keeps nothing for the site: the Mini Program runs for this visit, and that is said. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser/browser';
import { PreviewPage, serveFixture } from '../support/preview/previewPage';

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

const THROWS = "() => { throw new DOMException('The operation is insecure.', 'SecurityError'); }";
const FULL = "() => { throw new DOMException('No room.', 'QuotaExceededError'); }";
const storageIs = (getter: string) =>
  `Object.defineProperty(window, 'localStorage', { get: ${getter} });`;

const DESK = { width: 900, height: 920 };
const open = async (script: string, locale = 'en-US', viewport = DESK) => {
  host = await PreviewPage.open(browser, site.url, { locale, viewport });
  await host.on.locator('#life').waitFor();
  await host.wx("wx.setStorageSync('before', 1)");
  await host.page.addInitScript(script);
  await host.page.reload();
  await host.on.locator('#life').waitFor();
};
const note = () => host.page.locator('.not-kept');

describe.each([
  ['is blocked', `${storageIs(THROWS)} navigator.locks.request = ${THROWS};`],
  ['is not there', storageIs('() => null')],
  ['takes nothing', `localStorage.clear(); Storage.prototype.setItem = ${FULL};`],
])('where site data %s', (_, script) => {
  test('the Mini Program runs, keeps what it stores until the page is closed, and says so', async () => {
    await open(script);
    expect(await note().textContent()).toContain('gone when you close or reload the page');
    const info = "wx.setStorageSync('n', [1]); wx.getStorageInfoSync().keys";
    expect(await host.wx(info)).toEqual(['n']);
    expect(await host.wx("wx.getStorageSync('n')")).toEqual([1]);
    await host.wx("wx.removeStorageSync('n')");
    expect(await host.wx('wx.getStorageInfoSync().keys')).toEqual([]);
    await host.wx("wx.navigateTo({ url: '/pages/detail/detail?id=3' })");
    await host.shows('#id', '3');
    await host.page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await note().count()).toBe(0);
    expect(host.console).toEqual([]);
  });
});

test.each([
  ['a phone', 390, 844, 'en-US'],
  ['a phone', 390, 844, 'zh-CN'],
  ['a narrow phone', 320, 568, 'en-US'],
  ['a narrow phone', 320, 568, 'zh-CN'],
  ['a desk', 900, 920, 'en-US'],
])('the note covers nothing on %s of %i x %i in %s', async (_, width, height, locale) => {
  await open(storageIs(THROWS), locale, { width, height });
  const phone = (await host.page.locator('#phone').boundingBox())!;
  const line = (await note().boundingBox())!;
  expect(line.y).toBeGreaterThanOrEqual(0);
  expect(line.y + line.height).toBeLessThanOrEqual(phone.y);
  expect(phone.y + phone.height).toBeLessThanOrEqual(height);
  expect(await host.wx('wx.getWindowInfo().screenHeight')).toBe(
    await host.page.locator('#phone').evaluate(({ clientHeight }) => clientHeight),
  );
});

test('the note stands in the person’s language', async () => {
  await open(storageIs(THROWS), 'zh-CN');
  expect(await note().textContent()).toContain('关闭或刷新页面后，这里的操作都不会保留');
});

test('storage that is full has kept something: what it holds is read, and what it refuses is refused', async () => {
  await open(`Storage.prototype.setItem = ${FULL};`);
  expect(await note().count()).toBe(0);
  expect(await host.wx("wx.getStorageSync('before')")).toBe(1);
  const write = "try { wx.setStorageSync('n', 1) } catch (e) { e.message }";
  expect(await host.wx(write)).toBe('setStorageSync:fail exceed storage max size 10Mb');
});
