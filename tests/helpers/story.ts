/**
 * An end-to-end test: a phone of its own, with the Mini Program served beside it. It fails on
 * anything that the page says to the console, throws or fails to load, and a failure leaves
 * `test-results/<test>/` with a picture and a trace (`npx playwright-core show-trace trace.zip`).
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { launchBrowser, newPhone, type PhoneOptions } from './browser';

export interface Phone {
  context: BrowserContext;
  page: Page;
  /** The Mini Program's page on screen; bars and dialogs are in `page`. */
  screen: FrameLocator;
  /** Opens a page by its path (`pages/x/x?id=1`), or the first page, and waits until it shows. */
  open(route?: string): Promise<void>;
}

export interface StoryOptions extends PhoneOptions {
  /** Complaints that the test provokes on purpose. */
  allow?: RegExp[];
}

const RESULTS = path.resolve(__dirname, '../../test-results');
const STEP_MS = 10_000;

let browser: Browser | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Registers a test whose name says what the reader of a failing run must know. */
export function story(
  name: string,
  tell: (phone: Phone) => Promise<void>,
  options: StoryOptions = {},
): void {
  test(name, async () => {
    if (!browser) throw new Error('No browser.');
    const results = path.join(RESULTS, name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80));
    rmSync(results, { recursive: true, force: true });
    const context = await newPhone(browser, options);
    await context.tracing.start({ snapshots: true });
    const page = await context.newPage();
    page.setDefaultTimeout(STEP_MS);
    const complaints = listen(page);
    try {
      await tell({ context, page, screen: screenOf(page), open: (route) => open(page, route) });
      const unexpected = complaints.filter((c) => !options.allow?.some((a) => a.test(c)));
      if (unexpected.length > 0) throw new Error(unexpected.join('\n'));
      await context.tracing.stop();
    } catch (error) {
      mkdirSync(results, { recursive: true });
      await page.screenshot({ path: path.join(results, 'screen.png') });
      await context.tracing.stop({ path: path.join(results, 'trace.zip') });
      const said = complaints.length > 0 ? `\nThe page said:\n${complaints.join('\n')}` : '';
      if (error instanceof Error) error.message += `${said}\nPicture and trace: ${results}`;
      throw error;
    } finally {
      await context.close();
    }
  });
}

export const screenOf = (page: Page): FrameLocator => page.frameLocator('#frames iframe.on');

async function open(page: Page, route = ''): Promise<void> {
  const url = process.env['PREVIEW_URL'];
  if (!url) throw new Error(process.env['PREVIEW_ERROR'] ?? 'Stories run in the e2e project only.');
  // A mere change of the hash would go on in the page that is open; this starts the program anew.
  await page.goto('about:blank');
  const hash = route ? `#/${route.replace(/^\//, '')}` : '';
  await page.goto(url + hash, { waitUntil: 'commit' });
  await page.locator('#frames iframe.on').waitFor();
}

/** Everything that should not have been said, as it is said. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      complaints.push(`console.${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    // The stream that tells of rebuilds ends with the page.
    if (request.url().endsWith('/events')) return;
    complaints.push(`failed: ${request.url()} (${request.failure()?.errorText ?? 'unknown'})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}
