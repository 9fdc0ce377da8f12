/** Vant, unmodified, worked by mouse, keyboard and finger. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser/browser';
import { eventually, PreviewPage, serveFixture } from '../support/preview/previewPage';

let browser: Browser;
let site: { url: string; close(): void };
let host: PreviewPage;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveFixture('vant')]);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});
/** Vant's icons are a font of another host. */
const FONT =
  /^warning pages\/\w+\/\w+ asks another host for the font vant-icon: \/\/at\.alicdn\.com\//;
afterEach(async () => {
  expect(host.console.filter((line) => !FONT.test(line))).toEqual([]);
  await host.close();
});

const open = async (page: string, options: Parameters<typeof PreviewPage.open>[2] = {}) => {
  host = await PreviewPage.open(browser, site.url, { hash: `/pages/${page}/${page}`, ...options });
};
const click = (selector: string) => host.on.locator(selector).click();
const said = (text: string) => host.shows('#said', text);
const visible = (selector: string) => () => host.on.locator(selector).isVisible();

test('buttons, cells, choices', async () => {
  await open('controls');
  await click('#cell');
  await said('cell');
  await click('#primary');
  await said('button');
  await host.on.locator('#disabled wx-button').click({ force: true });
  await click('#switch');
  await said('switch true');
  await click('#radio-b');
  await said('radio b');
  await host.on.getByText('I agree').click();
  await said('checkbox true');
  await host.on.locator('#primary wx-button').press('Enter');
  await said('button');
  await host.on.locator('#cell').press('Enter');
  await said('cell');
});

test('a stepper stops at its ends', async () => {
  await open('controls');
  await click('#stepper [data-type="plus"], #stepper wx-view[class*="plus"]');
  await said('stepper 3');
  const plus = host.on.locator('#stepper wx-view[class*="stepper__plus"]');
  await plus.click();
  await said('stepper 4');
  await plus.click();
  await host.on.locator('#stepper input').fill('2');
  await host.page.keyboard.press('Tab');
  await said('stepper 2');
  expect(await host.on.locator('#stepper input').inputValue()).toBe('2');
});

test('a field, a slider', async () => {
  await open('controls');
  const field = host.on.getByPlaceholder('Your name');
  await field.click();
  await host.page.keyboard.type('Mei');
  await said('field Mei');
  expect(await host.wx('getCurrentPages()[0].data.name')).toBe('Mei');

  const box = (await host.on.locator('#slider wx-view').first().boundingBox())!;
  await host.page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2);
  await host.page.mouse.down();
  await host.page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2, { steps: 5 });
  await host.page.mouse.up();
  await eventually(async () => Math.round(Number((await host.text('#said'))!.slice(7)) / 5), 14);
});

test('tabs by tap and by swipe', async () => {
  await open('panels', { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  await host.on.getByText('Second', { exact: true }).tap();
  await said('tab Second');
  await host.on.getByText('First', { exact: true }).tap();
  await said('tab First');
});

test('what opens also closes', async () => {
  await open('panels');
  await click('#open-popup');
  await host.on.locator('#in-popup').waitFor();
  await host.on
    .locator('.van-overlay, [class*="van-overlay"]')
    .first()
    .click({ position: { x: 20, y: 20 } });
  await eventually(visible('#in-popup'), false);

  await click('#open-overlay');
  await host.on.locator('#in-overlay').click();
  await eventually(visible('#in-overlay'), false);

  await click('#open-sheet');
  await host.on.getByText('Leave', { exact: true }).click();
  await said('sheet Leave');

  await click('#open-dialog');
  await host.on.getByText('Leave?').waitFor();
  await host.on
    .locator('#van-dialog')
    .getByText(/confirm|确认/i)
    .click();
  await said('dialog yes');

  await click('#open-toast');
  await host.on.getByText('Saved').waitFor();
  await host.on.getByText('Saved').waitFor({ state: 'hidden' });
});

test('collapse, sidebar, notice', async () => {
  await open('panels');
  const height = async () =>
    (await host.on.locator('#item [class*="collapse-item__wrapper"]').first().boundingBox())!
      .height;
  expect(await height()).toBe(0);
  await host.on.getByText('Question').click();
  await eventually(async () => (await height()) > 40, true);
  await click('#side');
  await said('sidebar 1');
  const x = () => host.on.locator('[class*="notice-bar__content"]').first().boundingBox();
  const start = (await x())!.x;
  await eventually(async () => (await x())!.x < start, true);
  await click('#notice [class*="van-icon-cross"]');
  await eventually(visible('#notice [class*="notice-bar__content"]'), false);
});

test('icons come from the font that is built in, and WeChat’s own way is named once', async () => {
  await open('controls');
  await host.on.locator('#icon').waitFor();
  const loaded = () =>
    host.on.locator('body').evaluate((body) => body.ownerDocument.fonts.check('24px vant-icon'));
  await eventually(loaded, true);
  await eventually(() => Promise.resolve(host.console.filter((line) => FONT.test(line)).length), 1);
});
