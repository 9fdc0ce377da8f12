/** @jest-environment node */
import { symlinkSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { serve, type Served } from '../../preview/src/server';
import { httpGet as askPort } from '../support/preview/httpRequest';
import { folderWith, MINIMAL, STUB_RUNTIME, write } from '../support/preview/temporaryProject';

let folder: string;
let served: Served;

/** What no answer may hold: it stands in files near the Mini Program and in it. */
const SECRET = 'not for the network';
const options = { runtime: STUB_RUNTIME, port: 0, watch: false };

beforeAll(async () => {
  const around = folderWith({
    ...Object.fromEntries(Object.entries(MINIMAL).map(([n, text]) => [`program/${n}`, text])),
    'program/images/a.png': 'picture',
    'secret.png': SECRET,
    'program/.env': SECRET,
    'program/.git/config': SECRET,
    'program/private.wx0.key': SECRET,
    'program/notes.txt': SECRET,
    'program/.hidden/a.png': SECRET,
    'program/node_modules/p/a.png': SECRET,
  });
  folder = join(around, 'program');
  symlinkSync(join(around, 'secret.png'), join(folder, 'images/link.png'));
  symlinkSync(around, join(folder, 'images/around'));
  served = await serve({ project: folder, ...options });
});

afterAll(() => served.close());

const ask = (path: string, how?: Parameters<typeof askPort>[2]) => askPort(served.port, path, how);

test('a picture of its own is served, so the refusals below are for their paths', async () => {
  expect(await ask('/assets/images/a.png')).toMatchObject({ status: 200, body: 'picture' });
});

test.each([
  '/app.json',
  '/pages/a/a.js',
  '/images/a.png',
  '/notes.txt',
  '/.env',
  '/.git/config',
  '/private.wx0.key',
  '/assets/private.wx0.key',
  '/assets/.hidden/a.png',
  '/assets/node_modules/p/a.png',
  '/../app.json',
  '/../secret.png',
  '/assets/../app.json',
  '/assets/../../secret.png',
  '/assets/images/../../../secret.png',
  '/assets/images/..;/..;/..;/secret.png',
  '/assets/....//....//secret.png',
  '/assets/../../../../../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/%2e%2e%2fapp.json',
  '/assets/%2e%2e/%2E%2E/secret.png',
  '/assets/..%2f..%2fsecret.png',
  '/%252e%252e%252fapp.json',
  '/assets/%252e%252e/%252e%252e/secret.png',
  '/assets/%25252e%25252e/secret.png',
  '/assets/images/..%5c..%5capp.json',
  '/assets\\..\\..\\secret.png',
  '/assets/%E3%80%82%E3%80%82/secret.png',
  '//etc/passwd',
  '/etc/passwd',
  '/file:///etc/passwd',
  '/C:/Windows/win.ini',
  '/app.js%00',
  '/app.js%00.png',
  '/assets/images/a.png%00.js',
  '/assets/images/a.png/',
  '/assets/images/link.png',
  '/assets/images/around/secret.png',
  '/assets/IMAGES/A.PNG',
  '/assets',
  '/assets/',
  '/constructor',
  '/__proto__',
])('refuses %s', async (path) => {
  const { status, body } = await ask(path);
  expect([status, body]).toEqual([404, 'No such file.\n']);
});

test('refuses what stands at an absolute path', async () => {
  const file = join(folder, 'images/a.png');
  for (const path of [file, `/${file}`, `/assets/${file}`, `/${encodeURIComponent(file)}`]) {
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
  }
});

test.each(['/%', '/%ff', '/%c0%ae%c0%ae/secret.png', 'http://127.0.0.1/app.js', 'app.js', '*'])(
  'does not understand %s',
  async (path) => {
    expect((await ask(path)).status).toBe(400);
  },
);

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])(
  'refuses %s',
  async (method) => {
    expect(await ask('/', { method })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
  },
);

test.each([
  'CONNECT example.com:80 HTTP/1.1\r\nHost: example.com:80',
  'GET / HTTP/1.0',
  'GET / HTTP/1.1',
  `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'x'.repeat(20_000)}`,
  'GET /\x00 HTTP/1.1\r\nHost: 127.0.0.1',
  'get / HTTP/1.1\r\nHost: 127.0.0.1',
])('tells nothing to %.60j', async (head) => {
  const answer = await new Promise<string>((resolve) => {
    let text = '';
    const socket = connect(served.port, '127.0.0.1', () => socket.write(`${head}\r\n\r\n`));
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
    socket.on('data', () => socket.end());
  });
  expect(answer).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
  expect((await ask('/')).status).toBe(200);
});

/** A site may point a name of its own at this machine (DNS rebinding) and then ask by that name. */
test.each([
  ['127.0.0.1', 200],
  ['localhost:5050', 200],
  ['LOCALHOST', 200],
  ['[::1]:80', 200],
  ['example.com', 403],
  ['localhost.example.com', 403],
  ['127.0.0.1.example.com:80', 403],
  ['127.0.0.1@example.com', 403],
  ['example.com#127.0.0.1', 403],
  ['example.com:127.0.0.1', 403],
  ['192.168.0.1', 403],
  ['0.0.0.0', 403],
])('asked as "%s" answers %d', async (host, status) => {
  for (const path of ['/', '/app.js', '/live.js', '/assets/images/a.png']) {
    expect([path, (await ask(path, { host })).status]).toEqual([path, status]);
  }
});

test('is not to be reached from the network unless told so, and then by any name', async () => {
  // 127.0.0.2 is loopback too, yet another address: only 0.0.0.0 would listen there.
  const reached = ({ port }: Served) =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.2', () => resolve(socket.destroy() !== undefined));
      socket.on('error', () => resolve(false));
    });
  expect(await reached(served)).toBe(false);
  const open = await serve({ project: folder, ...options, host: true });
  // On macOS 127.0.0.2 is no address of the machine at all.
  expect(await reached(open)).toBe(process.platform !== 'darwin');
  expect((await askPort(open.port, '/', { host: 'example.com' })).status).toBe(200);
  await open.close();
});

test('the policy allows this server and, inline, only styles', async () => {
  const { headers } = await ask('/');
  const policy = String(headers['content-security-policy'])
    .split('; ')
    .map((directive): [string, string[]] => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    });
  expect(Object.fromEntries(policy)).toMatchObject({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  });
  const lax = policy.filter(([name, sources]) =>
    sources.some(
      (source) =>
        !["'none'", "'self'", 'data:', 'blob:'].includes(source) &&
        !(name === 'style-src' && source === "'unsafe-inline'"),
    ),
  );
  expect(lax).toEqual([]);
});

const guarded = (headers: IncomingHttpHeaders) =>
  expect(headers).toMatchObject({
    'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self';/),
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });

test('every answer carries the policy and its companions, refusals too', async () => {
  const answers = await Promise.all([
    ask('/'),
    ask('/app.js'),
    ask('/live.js'),
    ask('/assets/images/a.png'),
    ask('/nothing'),
    ask('/%'),
    ask('/', { method: 'POST' }),
    ask('/', { host: 'example.com' }),
    ask('/events', { method: 'HEAD' }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([
    200, 200, 200, 200, 404, 400, 405, 403, 200,
  ]);
  for (const { headers } of answers) {
    guarded(headers);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
  const events = await new Promise<IncomingHttpHeaders>((resolve) => {
    const stream = get(`${served.url}events`, ({ headers }) => {
      stream.destroy();
      resolve(headers);
    }).on('error', () => undefined);
  });
  guarded(events);
});

test('the page of errors is under the same policy, and shows the source as text', async () => {
  const project = folderWith({ ...MINIMAL });
  const broken = await serve({ project, ...options, watch: true });
  write(project, { 'pages/a/a.wxml': '<view>\n  {{ <script src=//x> }}</view>' });
  const { status, headers, body } = await askPort(broken.port, '/');
  await broken.close();
  expect(status).toBe(500);
  guarded(headers);
  expect(body).not.toContain('<script src=//x>');
});
