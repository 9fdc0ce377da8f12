/**
 * An end-to-end test: a phone of its own, with the Mini Program served beside it. It fails on
 * anything that the page says to the console, throws, fails to load or asks of another site, and a
 * failure leaves `test-results/<test>/` with a picture, and with TRACE=1 a trace of the steps
 * (`npx playwright-core show-trace trace.zip`).
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, newPhone, type PhoneOptions } from './browser';
import { phoneOn, type Phone } from './phone';

export interface E2eTestOptions extends PhoneOptions {
  /** Complaints that the test provokes on purpose. */
  allow?: RegExp[];
  /** Whether pages take as long to come as on a phone. */
  slow?: boolean;
  /** Whether a page takes taps as soon as it shows; a test of taps that come twice says no. */
  instant?: boolean;
}

const RESULTS = path.resolve(__dirname, '../../../test-results');
const STEP_MS = 10_000;
/** A trace of the steps with the screen at each; it costs at every step, so only when it is asked for. */
const TRACE = Boolean(process.env['TRACE']);

let browser: Browser | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/**
 * Registers a test whose name says what the reader of a failing run must know. What the page complained
 * of so far can be read while it runs.
 */
export function e2eTest(
  name: string,
  tell: (phone: Phone, complaints: readonly string[]) => Promise<void>,
  options: E2eTestOptions = {},
): void {
  test(name, async () => {
    if (!browser) throw new Error('No browser.');
    const results = path.join(RESULTS, name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80));
    rmSync(results, { recursive: true, force: true });
    const context = await newPhone(browser, options);
    const { slow = false, instant = true } = options;
    if (TRACE) await context.tracing.start({ snapshots: true });
    const page = await context.newPage();
    page.setDefaultTimeout(STEP_MS);
    const complaints = listen(page);
    try {
      const search = [slow && 'slow', instant && 'instant'].filter(Boolean).join('&');
      await tell(phoneOn(page, address(), search && `?${search}`), complaints);
      const unexpected = complaints.filter((c) => !options.allow?.some((a) => a.test(c)));
      if (unexpected.length > 0) throw new Error(unexpected.join('\n'));
      if (TRACE) await context.tracing.stop();
    } catch (error) {
      mkdirSync(results, { recursive: true });
      await page.screenshot({ path: path.join(results, 'screen.png') });
      if (TRACE) await context.tracing.stop({ path: path.join(results, 'trace.zip') });
      const said = complaints.length > 0 ? `\nThe page said:\n${complaints.join('\n')}` : '';
      if (error instanceof Error) error.message += `${said}\nLeft in ${results}`;
      throw error;
    } finally {
      await context.close();
    }
  });
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
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(process.env['PREVIEW_URL'] ?? '') || /^(data|blob|about):/.test(url)) return;
    complaints.push(`from outside: ${url}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown';
    // What a kill cuts off has not failed; the stream that tells of rebuilds ends with the page.
    if (reason === 'net::ERR_ABORTED' || request.url().endsWith('/events')) return;
    complaints.push(`failed: ${request.url()} (${reason})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}

function address(): string {
  const url = process.env['PREVIEW_URL'];
  if (!url) throw new Error(process.env['PREVIEW_ERROR'] ?? 'Stories run in the e2e project only.');
  return url;
}
