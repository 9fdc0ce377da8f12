/** @jest-environment node */
import fs from 'node:fs';
import { join } from 'node:path';
import { CannotRead } from '../../preview/src/build';
import { serve, type Served } from '../../preview/src/server';
import { httpGet } from '../support/preview/httpRequest';
import { folderWith, MINIMAL, STUB_RUNTIME, write } from '../support/preview/temporaryProject';

let served: Served | undefined;
let waiting: (() => void)[] = [];
let unreadable: string[] = [];

afterEach(async () => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  await served?.close();
});

/** Serves a project, whose builds `built` waits for. */
async function follow(project: string): Promise<void> {
  waiting = [];
  unreadable = [];
  served = await serve({
    project,
    runtime: STUB_RUNTIME,
    port: 0,
    onBuilt: () => waiting.splice(0).forEach((done) => done()),
    onUnreadable: (message) => unreadable.push(message),
  });
}

/** Resolves when something has been built again, without anybody asking for it. */
const built = () => new Promise<void>((done) => waiting.push(done));

const page = async (path: string) => (await httpGet(served?.port ?? 0, path)).body;

/** Changes something, and what the preview makes of it once it has noticed by itself. */
async function after(change: () => void): Promise<string> {
  const next = built();
  change();
  await next;
  return page('/app.js');
}

test('nothing is looked at while nothing changes, however long that is', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'] });
  await follow(folderWith(MINIMAL));
  const looks = (
    ['statSync', 'lstatSync', 'readdirSync', 'readFileSync', 'existsSync'] as const
  ).map((name) => jest.spyOn(fs, name));
  await jest.advanceTimersByTimeAsync(24 * 60 * 60 * 1000);
  expect(looks.map((look) => look.mock.calls)).toEqual(looks.map(() => []));
});

test('no folder above the project is watched, where others write all the time', async () => {
  const watch = jest.spyOn(fs, 'watch');
  const folder = folderWith(MINIMAL);
  await follow(folder);
  const watched = watch.mock.calls.map(([path]) => String(path));
  expect(watched).toContain(join(folder, 'pages/a'));
  expect(watched.filter((path) => folder.startsWith(join(path, '/')))).toEqual([]);
});

describe('noticed by itself is', () => {
  const A = 'pages/a/a.wxml';
  let folder: string;
  beforeEach(async () => {
    folder = folderWith({ ...MINIMAL, [A]: '<view>old one</view>' });
    await follow(folder);
  });

  test('a file that is written', async () => {
    const text = await after(() => write(folder, { [A]: '<view>new one</view>' }));
    expect(text).toContain('new one');
  });

  test('a file that another takes the place of, as old and as long, as some editors save', async () => {
    for (const word of ['new', 'odd']) {
      const text = await after(() => {
        const { atime, mtime } = fs.statSync(join(folder, A));
        write(folder, { 'pages/a/.a.swp': `<view>${word} one</view>` });
        fs.utimesSync(join(folder, 'pages/a/.a.swp'), atime, mtime);
        fs.renameSync(join(folder, 'pages/a/.a.swp'), join(folder, A));
      });
      expect(text).toContain(`${word} one`);
    }
  });

  test('a file that did not exist, in a folder that did not', async () => {
    await after(() => write(folder, { [A]: '<include src="/parts/deep/b.wxml" />' }));
    const text = await after(() =>
      write(folder, { 'parts/deep/b.wxml': '<view>b is here</view>' }),
    );
    expect(text).toContain('b is here');
  });

  test('a folder that another takes the place of', async () => {
    write(folder, { 'other/a.wxml': '<view>new one</view>', 'other/a.js': 'Page({})' });
    const text = await after(() => {
      fs.renameSync(join(folder, 'pages/a'), join(folder, 'pages/old'));
      fs.renameSync(join(folder, 'other'), join(folder, 'pages/a'));
    });
    expect(text).toContain('new one');
    expect(await after(() => write(folder, { [A]: '<view>and newer</view>' }))).toContain(
      'and newer',
    );
  });

  test('the whole project, gone and back', async () => {
    await after(() => fs.renameSync(folder, `${folder}-away`));
    write(`${folder}-away`, { [A]: '<view>new one</view>' });
    const text = await after(() => fs.renameSync(`${folder}-away`, folder));
    expect(text).toContain('new one');
  });

  test('a package that is linked, edited where it stands and installed anew', async () => {
    const packages = folderWith({
      'dep/package.json': '{ "name": "dep", "main": "index.js" }',
      'dep/index.js': 'module.exports = "old dep"',
    });
    fs.mkdirSync(join(folder, 'node_modules'));
    fs.symlinkSync(join(packages, 'dep'), join(folder, 'node_modules/dep'));
    const using = await after(() =>
      write(folder, { 'pages/a/a.js': 'const dep = require("dep"); Page({ data: { dep } })' }),
    );
    expect(using).toContain('old dep');
    const edited = await after(() =>
      write(packages, { 'dep/index.js': 'module.exports = "new dep"' }),
    );
    expect(edited).toContain('new dep');
    await after(() => fs.rmSync(join(folder, 'node_modules/dep')));
    const installed = await after(() =>
      write(folder, {
        'node_modules/dep/index.js': 'module.exports = "installed"',
        'node_modules/dep/package.json': '{ "name": "dep" }',
      }),
    );
    expect(installed).toContain('installed');
  });
});

/** What a change is told by where the system tells of none. */
describe('seen all the same is a file that is written', () => {
  test.each(['ENOSPC', 'EMFILE', 'EPERM'])('where the system watches nothing: %s', async (code) => {
    jest.spyOn(fs, 'watch').mockImplementation(() => {
      throw Object.assign(new Error(`${code}: no watch`), { code });
    });
    const folder = folderWith(MINIMAL);
    await follow(folder);
    expect(await after(() => write(folder, { 'app.js': 'App({ a: "new one" })' }))).toContain(
      'new one',
    );
  });

  test('where others write: on a drive of the network', async () => {
    jest.spyOn(fs, 'watch').mockImplementation(() => {
      const silent = { on: () => silent, close: () => undefined };
      return silent as unknown as fs.FSWatcher;
    });
    const NFS = 0x6969;
    jest.spyOn(fs, 'statfsSync').mockReturnValue({ type: NFS } as fs.StatsFs & fs.BigIntStatsFs);
    const folder = folderWith(MINIMAL);
    await follow(folder);
    expect(await after(() => write(folder, { 'app.js': 'App({ a: "new one" })' }))).toContain(
      'new one',
    );
  });
});

/** Rights do not bind root, so as root this stands back to somebody who is in nobody's group. */
async function asOrdinaryUser(work: () => Promise<void>): Promise<void> {
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65534);
  try {
    await work();
  } finally {
    if (root) process.seteuid?.(0);
  }
}

/** Changes rights, which only their owner may. */
function chmod(path: string, mode: number): void {
  const user = process.geteuid?.() ?? 0;
  if (process.getuid?.() === 0) process.seteuid?.(0);
  fs.chmodSync(path, mode);
  process.seteuid?.(user);
}

describe('what may not be read', () => {
  let folder: string;
  beforeEach(() => {
    folder = folderWith({ ...MINIMAL, 'images/a.png': 'picture' });
    fs.chmodSync(folder, 0o755);
  });

  test.each([
    ['a folder of pages', 'pages', 'pages/a/a'],
    ['a page’s template', 'pages/a/a.wxml', 'pages/a/a.wxml'],
    ['a page’s script', 'pages/a/a.js', 'pages/a/a.js'],
    ['a folder of pictures', 'images', 'images'],
    ['the project', '.', 'project.config.json'],
  ])(
    '%s: said in one line, served on from before, and read again once it may',
    async (_, taken, named) => {
      await follow(folder);
      const before = await page('/app.js');
      const place = join(folder, taken);
      const { mode } = fs.statSync(place);
      await asOrdinaryUser(async () => {
        chmod(place, 0);
        // Also when somebody asks for it over and over.
        for (let times = 0; times < 3; times++) expect(await page('/app.js')).toBe(before);
        expect(unreadable).toEqual([
          expect.stringMatching(/^Cannot read .* \(EACCES: permission denied\)\.$/),
        ]);
        expect(unreadable[0]).toContain(join(folder, named));
        expect(await after(() => chmod(place, mode))).toBe(before);
      });
      expect(await after(() => write(folder, { 'app.js': 'App({ a: "new one" })' }))).toContain(
        'new one',
      );
    },
  );

  test('from the start: refused in one line', async () => {
    fs.chmodSync(join(folder, 'pages/a'), 0);
    await asOrdinaryUser(async () => {
      await expect(follow(folder)).rejects.toThrow(CannotRead);
      await expect(follow(folder)).rejects.toThrow(
        /^Cannot read .*pages.a.* \(EACCES: permission denied\)\.$/,
      );
    });
    fs.chmodSync(join(folder, 'pages/a'), 0o755);
  });
});
