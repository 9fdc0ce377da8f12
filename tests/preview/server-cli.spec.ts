/** @jest-environment node */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import fs, { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Server, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { runCommandLine } from '../../preview/src/command';
import { folderWith, MINIMAL, write } from '../support/preview/temporaryProject';

const ROOT = resolve(__dirname, '../..');
const CLI = join(ROOT, 'preview/src/cli.ts');
const BASIC = join(__dirname, 'fixtures/basic');

/** What a command line prints, and its exit code. */
async function preview(...args: string[]) {
  const log = jest.spyOn(console, 'log').mockImplementation();
  const error = jest.spyOn(console, 'error').mockImplementation();
  const code = await runCommandLine(args);
  const linesOf = (spy: jest.SpyInstance) => spy.mock.calls.join('\n').split('\n');
  const result = { code, out: linesOf(log), lines: linesOf(error) };
  log.mockRestore();
  error.mockRestore();
  return result;
}

test('--help says how it is used', async () => {
  const { code, out } = await preview('--help');
  expect(code).toBe(0);
  for (const flag of ['--project', '--port', '--host', '--no-open', '--out', 'build']) {
    expect(out.join('\n')).toContain(flag);
  }
});

test.each<[string, string[], RegExp]>([
  ['an unknown flag', ['--prot', '1'], /^Unknown option '--prot'\. See --help\.$/],
  ['a word too many', ['serve'], /^Unexpected argument 'serve'\. See --help\.$/],
  [
    'a flag of the other command',
    ['build', '--port', '1'],
    /^Unknown option '--port'\. See --help\.$/,
  ],
  ['a port that is no number', ['--port', 'x'], /^--port x: expected a number from 0 to 65535\.$/],
  ['a port out of range', ['--port', '65536'], /^--port 65536: expected a number/],
  ['a flag without its value', ['--port'], /--port.* See --help\.$/],
  [
    'no such folder',
    ['--project', '/nowhere/x'],
    /^\/nowhere\/x is not a Mini Program: there is no such/,
  ],
  [
    'no Mini Program',
    ['build', '--project', __dirname],
    /is not a Mini Program: it has no app\.json\.$/,
  ],
])('%s is refused in one line', async (_, args, message) => {
  expect(await preview(...args)).toEqual({
    code: 1,
    out: [''],
    lines: [expect.stringMatching(message)],
  });
});

test('a busy port is refused in one line', async () => {
  const busy = createServer();
  await new Promise<void>((done) => busy.listen(0, '127.0.0.1', done));
  const { port } = busy.address() as AddressInfo;
  const printed = await preview('--project', BASIC, '--port', String(port));
  busy.close();
  expect(printed).toEqual({
    code: 1,
    out: [''],
    lines: [`Port ${port} is in use; choose another with --port.`],
  });
});

test('a port that needs more rights is refused in one line', async () => {
  jest.spyOn(Server.prototype, 'listen').mockImplementationOnce(function (this: Server) {
    const denied = new Error('listen EACCES: permission denied 127.0.0.1:80');
    process.nextTick(() => this.emit('error', Object.assign(denied, { code: 'EACCES' })));
    return this;
  });
  expect(await preview('--project', BASIC, '--port', '80')).toEqual({
    code: 1,
    out: [''],
    lines: ['Port 80 may not be used without more rights; choose another with --port.'],
  });
});

test.each([['--port', '0'], ['build']])(
  '%s: what cannot be read is refused in one line',
  async (...args) => {
    const project = folderWith(MINIMAL);
    const denied = Object.assign(new Error('EACCES: permission denied, stat'), { code: 'EACCES' });
    const { statSync } = fs;
    const look = jest.spyOn(fs, 'statSync').mockImplementation(((path: string) => {
      if (path === join(project, 'app.json')) throw denied;
      return statSync(path);
    }) as typeof statSync);
    const printed = await preview(...args, '--project', project);
    look.mockRestore();
    expect(printed).toEqual({
      code: 1,
      out: [''],
      lines: [`Cannot read ${join(project, 'app.json')} (EACCES: permission denied).`],
    });
  },
);

test('build writes static files', async () => {
  const out = join(folderWith({}), 'deep/out');
  const { code, out: printed } = await preview('build', '--project', BASIC, '--out', out);
  expect(printed).toEqual([expect.stringMatching(/^Wrote .*deep\/out: 6 files, \d+ KB\.$/)]);
  expect(code).toBe(0);
  expect(readdirSync(out).sort()).toEqual(['app.js', 'assets', 'index.html']);
  expect(readFileSync(join(out, 'app.js'), 'utf8')).not.toContain(ROOT);
});

test('build writes nothing of what does not compile', async () => {
  const project = folderWith({ ...MINIMAL, 'pages/a/a.wxml': '<view>{{ ! }}</view>' });
  const out = join(project, 'out');
  const { code, lines } = await preview('build', '--project', project, '--out', out);
  expect(lines[0]).toBe('error: pages/a/a.wxml:1:12: unexpected character inside expression');
  expect(lines[1]).toBe('> 1 | <view>{{ ! }}</view>');
  expect(code).toBe(1);
  expect(existsSync(out)).toBe(false);
});

/** In a process of its own, as `npm start` runs it. */
describe('serving', () => {
  let child: ChildProcess;
  let ended: Promise<unknown>;
  let output: string;

  /** What has been printed, once it matches. */
  async function printed(pattern: RegExp): Promise<RegExpMatchArray> {
    for (let waited = 0; waited < 20_000; waited += 50) {
      const match = pattern.exec(output);
      if (match) return match;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`Not printed: ${pattern} in\n${output}`);
  }

  function start(...args: string[]): void {
    output = '';
    child = spawn(process.execPath, ['--require', 'tsx/cjs', CLI, '--port', '0', ...args], {
      env: { ...process.env, CI: 'true' },
    });
    ended = new Promise((done) => child.once('exit', done));
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }

  afterEach(async () => {
    child.kill();
    await ended;
  });

  test('prints the address, then what goes wrong and that it is right again', async () => {
    const project = folderWith(MINIMAL);
    start('--project', project);
    const [, url] = await printed(/Preview: (http:\/\/127\.0\.0\.1:\d+\/)\n/);
    expect((await fetch(url ?? '')).status).toBe(200);
    write(project, { 'pages/a/a.js': 'Page({' });
    await printed(/error: pages\/a\/a\.js:1:\d+: .+\n> 1 \| Page\(\{/);
    output = '';
    write(project, MINIMAL);
    await printed(/Built in \d+ ms/);
  });

  test('leaves no process running beside it while nothing changes', async () => {
    start('--project', BASIC);
    await printed(/Preview: /);
    const processes = () => execFileSync('ps', ['-A', '-o', 'ppid=,stat='], { encoding: 'utf8' });
    const running = new RegExp(`^ *${child.pid} +[^Z ]`, 'm');
    while (running.test(processes())) await new Promise(setImmediate);
  });

  test('ends with an exit code', async () => {
    start('--prot');
    await printed(/^Unknown option '--prot'\. See --help\.\n$/);
    await ended;
    expect(child.exitCode).toBe(1);
  });

  test('--host prints an address for a phone with a QR code, or that there is no network', async () => {
    start('--project', BASIC, '--host');
    await printed(/On a phone: http:\/\/[\d.]+:\d+\/\n\n[\s\S]*█|on no local network/);
  });
});
