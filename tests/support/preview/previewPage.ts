/** A fixture built, served under a sub path of a plain web host, and opened in a browser. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { buildProgram } from '../../../preview/src/build/index';
import type { Metrics } from '../../../preview/src/runtime/framework/set-data-metrics';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** What any static web host does with the files of `build:preview`, at /somewhere/below/. */
export async function serveFixture(name: string): Promise<{ url: string; close(): void }> {
  const result = await buildProgram({
    project: resolve(__dirname, '../../preview/fixtures', name),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.errors, null, 2));
  const base = '/somewhere/below/';
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const file = path === base ? 'index.html' : path.replace(base, '');
    const bytes = result.files.get(decodeURIComponent(file));
    response.statusCode = bytes ? 200 : 404;
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${base}`, close: () => void server.close() };
}

/** One window on a served Mini Program. */
export class PreviewPage {
  readonly console: string[] = [];
  /** The page on screen, inside the phone. */
  readonly on: FrameLocator;

  private constructor(
    readonly page: Page,
    private readonly base: string,
    private readonly instant: boolean,
  ) {
    this.on = page.frameLocator('#frames iframe.on');
    page.on('console', (message) => {
      if (message.type() !== 'debug') this.console.push(`${message.type()} ${message.text()}`);
    });
    page.on('pageerror', (error) => this.console.push(`uncaught ${error.message}`));
  }

  /**
   * @param hash the route, `/pages/x/x?id=1`
   * @param search of the address, `?theme=dark`
   * @param instant whether a page takes taps as soon as it shows
   */
  static async open(
    browser: Browser,
    base: string,
    {
      hash = '',
      search = '',
      instant = true,
      ...options
    }: BrowserContextOptions & { hash?: string; search?: string; instant?: boolean } = {},
  ): Promise<PreviewPage> {
    const context = await browser.newContext({
      viewport: { width: 900, height: 920 },
      reducedMotion: 'reduce',
      ...options,
    });
    const host = new PreviewPage(await context.newPage(), base, instant);
    await host.go(hash, search);
    return host;
  }

  /** Another tab of the same browser, with the first page. */
  async tab(): Promise<PreviewPage> {
    const host = new PreviewPage(await this.page.context().newPage(), this.base, this.instant);
    await host.go('');
    return host;
  }

  async go(hash: string, search = ''): Promise<void> {
    const asked = [search.slice(1), this.instant ? 'instant' : ''].filter(Boolean).join('&');
    await this.page.goto(`${this.base}${asked && `?${asked}`}${hash && `#${hash}`}`);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  /** The app's own log, since the last call. */
  log(): Promise<string[]> {
    return this.page.evaluate(() => {
      const { log } = (globalThis as unknown as { getApp(): { log: string[] } }).getApp();
      return log.splice(0);
    });
  }

  metrics(): Promise<Metrics> {
    return this.page.evaluate(() =>
      (window as unknown as { __preview: { metrics(): Metrics } }).__preview.metrics(),
    );
  }

  /** Routes of the page stack, from the root. */
  stack(): Promise<string[]> {
    return this.page.evaluate(() =>
      (globalThis as unknown as { getCurrentPages(): { route: string }[] })
        .getCurrentPages()
        .map(({ route }) => route),
    );
  }

  /** Runs in the page's JavaScript with its `wx`; a rejection comes back as its errMsg. */
  wx<T>(call: string): Promise<T> {
    return this.page.evaluate(
      (code) => Promise.resolve((0, eval)(code)).catch((e: { errMsg?: string }) => e.errMsg ?? e),
      call,
    ) as Promise<T>;
  }

  text(selector: string): Promise<string | null> {
    return this.on.locator(selector).textContent();
  }

  /** Waits until the element's text is this. */
  async shows(selector: string, text: string): Promise<void> {
    await eventually(() => this.text(selector), text);
  }
}

const PATIENCE_MS = 4000;
const ROUND_MS = 25;

/** Asks until the answer is the expected one; the last answer makes the failure. */
export async function eventually<T>(ask: () => Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  let answer = await ask();
  const same = () => JSON.stringify(answer) === JSON.stringify(expected);
  while (!same() && Date.now() < end) {
    await new Promise((next) => setTimeout(next, ROUND_MS));
    answer = await ask();
  }
  expect(answer).toEqual(expected);
}
