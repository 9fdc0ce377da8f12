/** "Copied" is said when it is true, also at an address that is not secure, where browsers have no clipboard. */
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

/** As a browser is at an address like http://192.168.1.2:5050. */
const NOT_SECURE = 'delete Navigator.prototype.clipboard; delete Navigator.prototype.locks;';
const REFUSES = `${NOT_SECURE} document.execCommand = () => false;`;

const open = async (script: string) => {
  host = await PreviewPage.open(browser, site.url);
  await host.page.addInitScript(script);
  await host.page.reload();
  await host.on.locator('#life').waitFor();
};
const tap = (name: string) => host.page.getByRole('button', { name, exact: true }).click();
const forward = async () => {
  await tap('More');
  await tap('Forward to a friend');
  await tap('Copy');
};
const link = () => host.page.getByLabel('Link to the shared page');
const toast = () => host.page.locator('.toast').textContent();

/** What the clipboard holds, pasted as a person would. */
async function pasted(): Promise<string> {
  await host.page.evaluate(
    "document.body.append(Object.assign(document.createElement('input'), { id: 'paste' }))",
  );
  const field = host.page.locator('#paste');
  await field.focus();
  await host.page.keyboard.press('Control+V');
  return field.inputValue();
}

test('without a secure address, text and link are copied all the same', async () => {
  await open(NOT_SECURE);
  await forward();
  expect(await toast()).toBe('Copied');
  const shown = await link().inputValue();
  await tap('Done');
  expect(await pasted()).toBe(shown);
});

test('a link that the browser does not copy is selected, and nobody is told that it was copied', async () => {
  await open(REFUSES);
  await forward();
  await host.page.locator('.toast').waitFor();
  expect(await toast()).toContain('did not copy it');
  const selected = await link().evaluate((it: HTMLInputElement) =>
    it.value.slice(it.selectionStart ?? 0, it.selectionEnd ?? 0),
  );
  expect(selected).toBe(await link().inputValue());
  expect(selected).toContain('#/pages/detail/detail?id=9');
});

test('wx.setClipboardData fails where nothing was copied', async () => {
  await open(REFUSES);
  expect(await host.wx("wx.setClipboardData({ data: 'tea' })")).toBe(
    'setClipboardData:fail the browser has refused',
  );
  expect(await host.page.locator('.toast').count()).toBe(0);
  expect(await host.wx('wx.getClipboardData().then(({ data }) => data)')).toBe('');
});
