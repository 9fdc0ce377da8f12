/** The same Mini Program in several tabs of one browser: one of them is the phone. */
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

const open = async (options: Parameters<typeof PreviewPage.open>[2] = {}) => {
  host = await PreviewPage.open(browser, site.url, options);
  await runs(host);
};
const runs = (tab: PreviewPage) => tab.on.locator('#life').waitFor();
const useHere = (tab: PreviewPage) => tab.page.getByRole('button', { name: 'Use it here' });
const stored = (tab: PreviewPage, key = 'n') => tab.wx<unknown>(`wx.getStorageSync('${key}')`);

test('a second tab runs nothing until the person wants it there, and then starts from what is saved', async () => {
  await open();
  await host.wx("wx.setStorageSync('n', 1)");
  const second = await host.tab();
  await useHere(second).waitFor();
  expect(await second.page.evaluate('typeof getApp')).toBe('undefined');
  expect(await second.page.getByRole('dialog').textContent()).toContain('open in another tab');
  await useHere(second).click();
  await runs(second);
  expect(await stored(second)).toBe(1);
  expect([...host.console, ...second.console]).toEqual([]);
});

test('the tab that is left goes to the back, keeps its screen, and neither writes, goes on nor answers', async () => {
  await open();
  await host.wx(`
    globalThis.rounds = 0;
    const round = () => { globalThis.rounds += 1; wx.setStorageSync('n', 'from the first') };
    setInterval(round, 5);
    const frames = () => { round(); requestAnimationFrame(frames); };
    frames();
    wx.onAppHide(() => wx.setStorageSync('last', 'kept'));
    // A request that is answered after the tab was left.
    globalThis.answer = new Promise((done) => { globalThis.answered = done; }).then(() => {
      round();
    }).catch((error) => error.message);
    undefined`);
  const second = await host.tab();
  await useHere(second).click();
  await runs(second);
  expect(await stored(second, 'last')).toBe('kept');
  await second.wx("wx.setStorageSync('n', 'from the second')");
  await useHere(host).waitFor();
  expect((await host.log()).slice(-3)).toEqual(['home onHide', 'life hide first', 'app hide']);
  await runs(host);
  const before = await host.page.evaluate('rounds');
  await host.page.evaluate("setTimeout(() => wx.setStorageSync('n', 'later')), answered()");
  expect(await host.page.evaluate('answer')).toBe(
    'setStorageSync:fail the Mini Program is in use in another tab',
  );
  expect(await host.page.evaluate('rounds')).toBe(Number(before) + 1);
  expect(
    await host.page.evaluate("try { wx.removeStorageSync('n') } catch (e) { e.message }"),
  ).toMatch(/^removeStorageSync:fail/);
  // Neither a call, nor the browser's back, nor a return to the tab wakes it.
  await host.wx("void wx.navigateTo({ url: '/pages/detail/detail' })");
  await host.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
  await host.page.evaluate("location.hash = '/pages/news/news'");
  expect(await host.stack()).toEqual(['pages/home/home']);
  expect(await host.log()).toEqual([]);
  expect(await stored(second)).toBe('from the second');
  expect(host.console).toEqual([]);

  await useHere(host).click();
  await host.shows('#body', 'News');
  await useHere(second).waitFor();
  expect(await stored(host)).toBe('from the second');
});

test('three tabs hand the phone round, and each finds what the one before has written', async () => {
  await open();
  const tabs = [host, await host.tab(), await host.tab()];
  await host.wx("wx.setStorageSync('n', 0)");
  const left = new Set([host]);
  for (const [count, turn] of [1, 2, 0, 2, 1, 0].entries()) {
    const tab = tabs[turn]!;
    // One that was left shows its old screen until it has loaded anew.
    const loaded = left.has(tab) && tab.page.waitForEvent('load');
    await useHere(tab).click();
    await loaded;
    await runs(tab);
    left.add(tab);
    expect(await stored(tab)).toBe(count);
    await tab.wx(`wx.setStorageSync('n', ${count + 1})`);
  }
});

test('reload, crash and closing free the phone at once', async () => {
  await open();
  await host.page.reload();
  await runs(host);
  const second = await host.tab();
  await useHere(second).waitFor();
  await host.page.close();
  await second.page.reload();
  await runs(second);
  const third = await second.tab();
  const crash = await second.page.context().newCDPSession(second.page);
  crash.send('Page.crash').catch(() => undefined);
  await second.page.waitForEvent('crash');
  await third.page.reload();
  await runs(third);
});

test('a tab that does not answer is passed over, and stops when it wakes', async () => {
  await open();
  // As a tab is that is busy.
  await host.page.addInitScript('BroadcastChannel = class { postMessage() {} }');
  await host.page.reload();
  await runs(host);
  await host.wx("wx.setStorageSync('n', 1)");
  const second = await host.tab();
  await useHere(second).click();
  await runs(second);
  await useHere(host).waitFor();
  expect(
    await host.page.evaluate("try { wx.setStorageSync('n', 2) } catch (e) { 'refused' }"),
  ).toBe('refused');
  expect(await stored(second)).toBe(1);
});

test('a page that the browser brings back from its cache starts from what is saved', async () => {
  await open();
  // Chromium without a window has no such cache: only what it tells a page is played.
  const told = (event: string) =>
    host.page.evaluate(`dispatchEvent(new PageTransitionEvent('${event}', { persisted: true }))`);
  await host.page.evaluate('globalThis.old = true');
  await told('pagehide');
  const second = await host.tab();
  await runs(second);
  await second.wx("wx.setStorageSync('n', 7)");
  await second.page.close();
  await Promise.all([host.page.waitForEvent('load'), told('pageshow')]);
  await runs(host);
  expect(await host.page.evaluate('globalThis.old')).toBeUndefined();
  expect(await stored(host)).toBe(7);
});

test('the folder and its index.html are one phone', async () => {
  await open();
  await host.wx("wx.setStorageSync('n', 1)");
  await host.page.goto(`${site.url}index.html`);
  await runs(host);
  expect(await stored(host)).toBe(1);
});

test('where Web Locks are missing every tab runs', async () => {
  host = await PreviewPage.open(browser, site.url);
  await host.page.context().addInitScript('delete Navigator.prototype.locks');
  const tabs = [await host.tab(), await host.tab()];
  await Promise.all(tabs.map(runs));
});
