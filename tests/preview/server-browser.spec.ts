/** What the server's policy is worth in a real browser, and what programs at one address share: nothing. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { serve, type Served } from '../../preview/src/server';
import { launchBrowser } from '../support/browser/browser';
import { eventually } from '../support/preview/previewPage';
import { buildWith, folderWith, MINIMAL, programOf } from '../support/preview/temporaryProject';

let browser: Browser;
/** Some other site, which gives anything to anybody and notes what it is asked for. */
let elsewhere: { url: string; page: string; asked: string[]; server: Server };
let served: Served;

beforeAll(async () => {
  browser = await launchBrowser();
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const html = url === '/page';
    const type = html ? 'text/html' : /css/.test(url) ? 'text/css' : 'text/javascript';
    response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
    response.end(html ? elsewhere.page : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  elsewhere = { url: `http://localhost:${port}`, page: '', asked, server };
});
beforeEach(() => void elsewhere.asked.splice(0));
afterEach(() => served.close());
afterAll(async () => {
  await browser.close();
  elsewhere.server.close();
});

/** A page of its own window, and what it said. */
async function open(url: string): Promise<{ page: Page; said: string[] }> {
  const page = await (await browser.newContext()).newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(url);
  return { page, said };
}

test('a Mini Program that reaches out, or makes code of text, gets nowhere', async () => {
  const { url } = elsewhere;
  const project = folderWith({
    ...MINIMAL,
    'pages/a/a.wxml': `
      <image src="${url}/image" /><image src="//localhost:1/image" />
      <rich-text nodes='<img src="${url}/rich" />' />
      <view class="far" style="background: url(${url}/inline)">{{ said }}</view>`,
    'pages/a/a.wxss': `
      @import "${url}/a.css";
      @font-face { font-family: far; src: url(${url}/font); }
      .far { font-family: far; list-style-image: url(${url}/style); }`,
    'pages/a/a.js': `
      const made = [];
      const attempt = (name, make) => { try { make(); made.push(name); } catch (e) { } };
      attempt('eval', () => eval('1'));
      attempt('Function', () => new Function('return 1'));
      attempt('constructor', () => (() => 1).constructor('return 1')());
      globalThis.late = 0;
      attempt('setTimeout', () => setTimeout('globalThis.late = 1', 0));
      attempt('setInterval', () => setInterval('globalThis.late = 1', 0));
      globalThis.fetch('${url}/fetch').catch(() => undefined);
      Page({ onLoad() {
        wx.request({
          url: '${url}/request',
          complete: ({ errMsg }) => this.setData({ said: made.join() + ' ' + errMsg }),
        });
      } });`,
  });
  served = await serve({ project, port: 0, watch: false });
  const { page, said } = await open(served.url);
  const far = page.frameLocator('#frames iframe.on').locator('.far');
  // Of the host itself; the policy is for who goes past it.
  await eventually(() => far.textContent(), ' request:fail url not in domain list');
  const blocked = () =>
    ['image', 'rich', 'inline', 'font', 'style', 'fetch'].filter(
      (what) => !said.some((line) => /Content Security Policy/.test(line) && line.includes(what)),
    );
  await eventually(() => Promise.resolve(blocked()), []);
  expect(await page.evaluate('late')).toBe(0);
  expect(elsewhere.asked).toEqual([]);
  await page.context().close();
});

test('another site can neither take its files nor show it in a frame', async () => {
  served = await serve({
    project: folderWith({ ...MINIMAL, 'images/a.png': 'picture' }),
    port: 0,
    watch: false,
  });
  const { url } = served;
  elsewhere.page = `<!doctype html><script>
    window.results = {};
    const note = (name) => ({
      onload: () => (results[name] = 'taken'),
      onerror: () => (results[name] = 'refused'),
    });
    for (const [tag, name, address] of [
      ['script', 'own', '/own.js'],
      ['script', 'script', '${url}app.js'],
      ['img', 'picture', '${url}assets/images/a.png'],
    ]) document.head.append(Object.assign(document.createElement(tag), { src: address }, note(name)));
    fetch('${url}app.js').then(note('fetch').onload, note('fetch').onerror);
    Object.assign(new EventSource('${url}events'), { onmessage: note('events').onload, onerror: note('events').onerror });
  </script><iframe src="${url}"></iframe>`;
  const { page, said } = await open(`${elsewhere.url}/page`);
  await eventually(
    () => page.evaluate('Object.entries(results).sort().join()'),
    ['events,refused', 'fetch,refused', 'own,taken', 'picture,refused', 'script,refused'].join(),
  );
  await eventually(() => Promise.resolve(said.some((line) => /frame-ancestors/.test(line))), true);
  await page.context().close();
});

describe('programs with the same pages', () => {
  test('that are served on one port, one after the other, share neither storage nor the phone', async () => {
    const [first, second] = [folderWith(MINIMAL), folderWith(MINIMAL)];
    served = await serve({ project: first, port: 0, watch: false });
    const { url, port } = served;
    const context = await browser.newContext();
    // A page that hears of the other server loads anew, and is the other program then.
    await context.route('**/live.js', (route) => route.abort());
    const serves = async (project: string) => {
      await served.close();
      served = await serve({ project, port, watch: false });
    };
    const runs = async (address = url) => {
      const page = await context.newPage();
      await page.goto(address);
      await page.locator('#frames iframe.on').waitFor();
      return page;
    };
    const stored = (page: Page) => page.evaluate("wx.getStorageSync('n')");

    const left = await runs();
    await left.evaluate("wx.setStorageSync('n', 1)");
    await serves(second);
    const other = await runs();
    expect(await stored(other)).toBe('');
    await other.evaluate("wx.setStorageSync('n', 2)");
    await left.close();
    await serves(first);
    const again = await runs();
    expect(await stored(again)).toBe(1);
    await again.close();
    expect(await stored(await runs(`${url}index.html`))).toBe(1);
    await context.close();
  });

  test('that are published are told apart by their app IDs, wherever they were built', async () => {
    const nameOf = async (appid: string) =>
      programOf(await buildWith({ 'project.config.json': JSON.stringify({ appid }) })).name;
    expect(await nameOf('wx1')).toBe(await nameOf('wx1'));
    expect(await nameOf('wx1')).not.toBe(await nameOf('wx2'));
    expect(programOf(await buildWith({})).name).toContain('pages/a/a');
  });
});
