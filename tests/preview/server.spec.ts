/** @jest-environment node */
import { unlinkSync } from 'node:fs';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { NotAMiniProgram } from '../../preview/src/build';
import { CannotListen, serve, type Served } from '../../preview/src/server';
import { httpGet as askPort } from '../support/preview/httpRequest';
import { folderWith, MINIMAL, STUB_RUNTIME, write } from '../support/preview/temporaryProject';

let folder: string;
let served: Served;

beforeEach(async () => {
  folder = folderWith({ ...MINIMAL, 'images/a b.png': 'picture' });
  served = await serve({ project: folder, runtime: STUB_RUNTIME, port: 0 });
});

afterEach(() => served.close());

const ask = (path: string, how?: Parameters<typeof askPort>[2]) => askPort(served.port, path, how);

/** Ids as the page's EventSource gets them. */
function listen(): { next(): Promise<string>; close(): void } {
  const waiting: ((id: string) => void)[] = [];
  const got: string[] = [];
  const req = get(`${served.url}events`, (response) => {
    response.on('data', (chunk: Buffer) => {
      for (const [, id] of chunk.toString().matchAll(/data: (\w+)/g)) {
        const next = waiting.shift();
        if (next) next(id ?? '');
        else got.push(id ?? '');
      }
    });
  }).on('error', () => undefined);
  return {
    next: () =>
      new Promise((resolve) => (got[0] ? resolve(got.shift() ?? '') : waiting.push(resolve))),
    close: () => req.destroy(),
  };
}

test('serves what was built', async () => {
  const html = await ask('/');
  expect(html).toMatchObject({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
  expect(html.body).toContain('<div id="phone"></div>');
  expect(await ask('/index.html')).toMatchObject({ status: 200, body: html.body });
  expect(await ask('/?bare')).toMatchObject({ status: 200 });
  expect((await ask('/app.js')).body).toContain('pages/a/a');
  expect((await ask('/app.js.map')).status).toBe(200);
  expect(await ask('/assets/images/a%20b.png')).toMatchObject({
    status: 200,
    body: 'picture',
    headers: { 'content-type': 'image/png' },
  });
  expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
});

test('a saved file is built, told to the page and served', async () => {
  const events = listen();
  const first = await events.next();
  expect((await ask('/')).body).toContain(`data-build="${first}"`);
  write(folder, { 'pages/a/a.wxml': '<view>after the change</view>' });
  const second = await events.next();
  events.close();
  expect(second).not.toBe(first);
  expect((await ask('/')).body).toContain(`data-build="${second}"`);
  expect((await ask('/app.js')).body).toContain('after the change');
});

test('never serves a page older than its files', async () => {
  for (const text of ['one', 'two', 'three']) {
    write(folder, { 'pages/a/a.wxml': `<view>${text} of three</view>` });
    expect((await ask('/app.js')).body).toContain(`${text} of three`);
  }
});

test('an error takes the place of the app, until it is mended', async () => {
  const events = listen();
  await events.next();
  write(folder, { 'pages/a/a.wxml': '<view>\n  {{ <b> }}</view>' });
  const broken = await events.next();
  const page = await ask('/');
  expect(page.status).toBe(500);
  expect(page.body).toContain('pages/a/a.wxml:2:');
  expect(page.body).toContain('&#60;b&#62;');
  expect(page.body).toContain(`data-build="${broken}"`);
  expect(page.body).not.toContain('id="phone"');
  expect((await ask('/app.js')).status).toBe(404);
  write(folder, MINIMAL);
  await events.next();
  events.close();
  expect((await ask('/')).status).toBe(200);
});

test('a file that was missing, and app.json gone for a while, mend themselves', async () => {
  write(folder, { 'pages/a/a.wxml': '<include src="./b.wxml" />' });
  expect((await ask('/')).body).toContain('pages/a/b.wxml does not exist.');
  write(folder, { 'pages/a/b.wxml': '<view />' });
  expect((await ask('/')).status).toBe(200);
  unlinkSync(join(folder, 'app.json'));
  expect((await ask('/')).body).toContain('is not a Mini Program');
  write(folder, MINIMAL);
  expect((await ask('/')).status).toBe(200);
});

test('a new picture is served without a change to any other file', async () => {
  write(folder, { 'images/new.png': 'new' });
  await ask('/');
  expect((await ask('/assets/images/new.png')).body).toBe('new');
});

describe('ports', () => {
  const busy = createServer();
  let port: number;

  beforeAll(async () => {
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
    port = (busy.address() as AddressInfo).port;
  });
  afterAll(() => void busy.close());

  test('a busy one that was asked for is refused in one line', async () => {
    const serving = serve({ project: folder, runtime: STUB_RUNTIME, port });
    await expect(serving).rejects.toThrow(CannotListen);
    await expect(serving).rejects.toThrow(`Port ${port} is in use; choose another with --port.`);
  });

  test('without one asked for, the next free one is taken', async () => {
    const options = { project: folder, runtime: STUB_RUNTIME };
    const [one, two] = [await serve(options), await serve(options)];
    expect(one.port).toBeGreaterThanOrEqual(5050);
    expect(two.port).toBeGreaterThan(one.port);
    await Promise.all([one.close(), two.close()]);
  });
});

test('a folder without a Mini Program is not served', async () => {
  await expect(serve({ project: folderWith({}), port: 0 })).rejects.toThrow(NotAMiniProgram);
});
