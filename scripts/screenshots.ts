/** `npm run screenshots`: walks the path in the preview and writes the README's pictures to docs/. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { templatePost } from '../miniprogram/data/messageTemplates';
import { postText } from '../miniprogram/i18n/productAndPostText';
import { languages, type Language } from '../miniprogram/bilingual';
import { sentSummaryWords } from '../miniprogram/packages/merchant/i18n/sentSummary';
import { routes } from '../miniprogram/routing/routes';
import { JourneyPages } from '../tests/support/browser/journeyPages';
import { launchBrowser, newPhone } from '../tests/support/browser/browser';
import { servePreview } from '../tests/support/browser/servePreview';
import { phoneOn } from '../tests/support/browser/phone';

const ROOT = path.resolve(__dirname, '..');
const DOCS = path.join(ROOT, 'docs');

/** Nine screens of the path, as PNGs of a phone's width. */
async function walkThrough(browser: Browser, url: string, lang: Language): Promise<Buffer[]> {
  const context = await newPhone(browser, { lang });
  const page = await context.newPage();
  const walk = new JourneyPages(phoneOn(page, url), lang);
  const pictures: Buffer[] = [];
  const picture = async () => void pictures.push(await page.screenshot({ scale: 'css' }));
  await walk.readArticle();
  await picture();
  await walk.enterShop();
  await walk.button(/¥68\.00/).waitFor();
  await picture();
  await walk.choose();
  await picture();
  await walk.pay();
  await picture();
  await walk.end('success');
  await walk.paidFor();
  await picture();
  await walk.finish();
  await walk.openServiceChat();
  await picture();
  await walk.go(routes.compose, 'reLaunch');
  await walk.button(/^(Send from|由)/).waitFor();
  await picture();
  await walk.write('service');
  await walk.tap(sentSummaryWords[lang].see);
  await walk.openPost(postText(templatePost('refill', 0), lang).title);
  await picture();
  await walk.enterByPost();
  await walk.sees('¥57.80');
  await picture();
  await context.close();
  return pictures;
}

/** The screens side by side, five in a row. */
async function strip(browser: Browser, pictures: Buffer[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 16 + 5 * 216, height: 480 } });
  const images = pictures.map(
    (png) => `<img src="data:image/png;base64,${png.toString('base64')}">`,
  );
  await page.setContent(
    `<style>
      body { margin: 0; padding: 16px; display: flex; flex-wrap: wrap; gap: 16px; background: #d9d9d9 }
      img { width: 200px; border-radius: 16px }
    </style>${images.join('')}`,
  );
  await page.locator('img').last().waitFor();
  const png = await page.locator('body').screenshot();
  await page.close();
  return png;
}

async function main(): Promise<void> {
  const served = await servePreview();
  const browser = await launchBrowser();
  try {
    await mkdir(DOCS, { recursive: true });
    for (const lang of languages) {
      const file = path.join(DOCS, `path-${lang}.png`);
      await writeFile(file, await strip(browser, await walkThrough(browser, served.url, lang)));
      console.log(path.relative(ROOT, file));
    }
  } finally {
    await browser.close();
    await served.close();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
