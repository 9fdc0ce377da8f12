/** Pictures with any name that a file can have. */
import type { Browser } from 'playwright-core';
import { fileUrl } from '../../preview/src/file-url';
import { launchBrowser } from '../support/browser/browser';
import { PreviewPage, serveFixture } from '../support/preview/previewPage';
import { folderWith, MINIMAL } from '../support/preview/temporaryProject';
import { eventually } from '../support/preview/previewPage';

const NAMES = [
  '50%.svg',
  '#1 & more.svg',
  'what?.svg',
  '绿茶 (春).svg',
  "it's.svg",
  'a%20b.svg',
  'plain.svg',
];
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('a picture is shown whatever its name, from the page, from a style and from the tab bar', async () => {
  const images = NAMES.map((name) => `<image src="/images/${name}" />`);
  const site = await serveFixture(
    folderWith({
      ...MINIMAL,
      'app.json': JSON.stringify({
        pages: ['pages/a/a', 'pages/b/b'],
        tabBar: {
          list: ['a', 'b'].map((name) => ({
            pagePath: `pages/${name}/${name}`,
            text: name,
            iconPath: 'images/#1 & more.svg',
          })),
        },
      }),
      'pages/a/a.wxml': `${images.join('')}<image src="../../images/plain.svg?v=2" />${NAMES.map((_, n) => `<view class="n${n}" />`).join('')}`,
      'pages/a/a.wxss': NAMES.map(
        (name, n) => `.n${n} { background: url("../../images/${name}") }`,
      ).join('\n'),
      'pages/b/b.wxml': '<view>b</view>',
      'pages/b/b.js': 'Page({})',
      ...Object.fromEntries(NAMES.map((name) => [`images/${name}`, SVG])),
    }),
  );
  const host = await PreviewPage.open(browser, site.url);
  const failed: string[] = [];
  host.page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  await host.page.reload();
  const widths = () =>
    host.on
      .locator('img')
      .evaluateAll((all) => (all as HTMLImageElement[]).map((it) => it.naturalWidth));
  await eventually(
    widths,
    [...NAMES, 'plain.svg?v=2'].map(() => 8),
  );
  const icons = host.page.locator('.tabs img');
  expect(
    await icons.evaluateAll((all) => (all as HTMLImageElement[]).map((it) => it.naturalWidth)),
  ).toEqual([8, 8]);
  await host.page.waitForLoadState('networkidle');
  expect(failed).toEqual([]);
  expect(host.console).toEqual([]);
  await host.close();
  site.close();
});

test.each([
  ['a#b.png', ['a#b.png'], 'a%23b.png'],
  ['a.png?v=1#x', ['a.png'], 'a.png?v=1#x'],
  ['a%20b.png', ['a b.png'], 'a%20b.png'],
  ['a%20b.png', ['a b.png', 'a%20b.png'], 'a%2520b.png'],
  ['图/50%.png', ['图/50%.png'], '%E5%9B%BE/50%25.png'],
  ['gone%.png', [], 'gone%25.png'],
])('%s means the file that there is', (source, files, address) => {
  expect(fileUrl(source, (path) => files.includes(path))).toBe(address);
});
