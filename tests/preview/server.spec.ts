/** @jest-environment node */
import { unlinkSync } from 'node:fs';
import { createServer, get, request, type IncomingHttpHeaders } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { NotAMiniProgram } from '../../preview/src/build';
import { PortInUse, serve, type Served } from '../../preview/src/server';
import { folderWith, MINIMAL, STUB_RUNTIME, write } from './mini-program';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

let folder: string;
let served: Served;

beforeEach(async () => {
  folder = folderWith({ ...MINIMAL, 'images/a b.png': 'picture' });
  served = await serve({ project: folder, runtime: STUB_RUNTIME, port: 0 });
});

afterEach(() => served.close());

/** One request with the path sent as it is written. */
function ask(path: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  const { method = 'GET', host = `127.0.0.1:${served.port}` } = options;
  return new Promise((resolve, reject) => {
    request(
      { port: served.port, host: '127.0.0.1', path, method, headers: { host } },
      (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    )
      .on('error', reject)
      .end();
  });
}

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

test('serves what was built, under a strict policy', async () => {
  const html = await ask('/');
  expect(html).toMatchObject({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
  expect(html.headers['content-security-policy']).toMatch(
    /^default-src 'none'; script-src 'self';/,
  );
  expect(html.headers['cache-control']).toBe('no-store');
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

test.each([
  '/app.json',
  '/pages/a/a.js',
  '/../app.json',
  '/assets/../app.json',
  '/assets/../../../../../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/%2e%2e%2fapp.json',
  '/%252e%252e%252fapp.json',
  '/assets/images/..%5c..%5capp.json',
  '//etc/passwd',
  '/etc/passwd',
  '/app.js%00',
  '/assets',
  '/assets/',
  '/constructor',
])('refuses %s', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test.each(['/%', '/%ff', 'http://example.com/app.js', '*'])(
  'does not understand %s',
  async (path) => {
    expect((await ask(path)).status).toBe(400);
  },
);

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
  expect(await ask('/', { method })).toMatchObject({
    status: 405,
    headers: { allow: 'GET, HEAD' },
  });
});

test.each([
  ['127.0.0.1', 200],
  ['localhost:5050', 200],
  ['[::1]:80', 200],
  ['example.com', 403],
  ['localhost.example.com', 403],
  ['127.0.0.1.example.com:80', 403],
  ['192.168.0.1', 403],
])('asked as %s answers %d', async (host, status) => {
  expect((await ask('/', { host })).status).toBe(status);
});

test('answers to any name when it was told to listen on the network', async () => {
  await served.close();
  served = await serve({ project: folder, runtime: STUB_RUNTIME, port: 0, host: true });
  expect((await ask('/', { host: 'example.com' })).status).toBe(200);
});

test('is not to be reached from the network unless told so', async () => {
  const reached = await new Promise((resolve) => {
    // 127.0.0.2 is loopback too, yet another address: only 0.0.0.0 would listen there.
    const socket = connect(served.port, '127.0.0.2', () => resolve(true));
    socket.on('error', () => resolve(false));
  });
  expect(reached).toBe(false);
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
    await expect(serving).rejects.toThrow(PortInUse);
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
