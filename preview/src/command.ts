import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import qrcode from 'qrcode-terminal';
import {
  buildProgram,
  type BuildResult,
  CannotRead,
  endCompiler,
  formatError,
  NotAMiniProgram,
} from './build';
import { CannotListen, serve } from './server';
import { lanAddress } from './server/lan-address';
import { openBrowser } from './server/open-browser';

const USAGE = `Usage:
  preview [--project DIR] [--port N] [--host] [--no-open]   build, serve, watch
  preview build [--project DIR] [--out DIR]                 write static files (dist/preview)

  --project DIR  a native WeChat Mini Program (default: this folder)
  --port N       listen there, or fail (default: 5050 or the next free port)
  --host         listen on the local network, and print a QR code for a phone
  --no-open      open no browser`;

/** An error of the caller, with a one-line message. */
class Refusal extends Error {}

/** Runs one command line, printing as it goes; resolves to the exit code once it is done or serving. */
export async function runCommandLine(args: string[]): Promise<number> {
  try {
    if (args.includes('--help') || args.includes('-h')) {
      console.log(USAGE);
      return 0;
    }
    if (args[0] === 'build') return await writeStatic(args.slice(1));
    await startServer(args);
    return 0;
  } catch (error) {
    const known = [Refusal, CannotListen, CannotRead, NotAMiniProgram].some(
      (kind) => error instanceof kind,
    );
    console.error(known ? (error as Error).message : error);
    return 1;
  }
}

async function startServer(args: string[]): Promise<void> {
  const options = parse(args, {
    project: { type: 'string', default: '.' },
    port: { type: 'string' },
    host: { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
  });
  const { project, host } = options;
  const { url, port } = await serve({
    project,
    host,
    ...(options.port !== undefined && { port: portNumber(options.port) }),
    onBuilt: (built, ms) => {
      void endCompiler();
      report(built);
      if (built.ok) console.log(`Built in ${ms} ms.`);
    },
    onUnreadable: (message) => console.error(`${message} What was built before is served on.`),
  });
  console.log(`Preview: ${url}`);
  if (host) announce(port);
  if (!options['no-open']) openBrowser(url);
}

function announce(port: number): void {
  const address = lanAddress();
  if (address === undefined) {
    console.log('This machine is on no local network: a phone cannot reach it.');
    return;
  }
  const url = `http://${address}:${port}/`;
  // As a method: the library finds its settings on `this`.
  qrcode.generate(url, { small: true }, (code) => console.log(`On a phone: ${url}\n\n${code}`));
}

const cannotWrite = (out: string) => (error: Error) => {
  throw new Refusal(`Cannot write to ${out}: ${error.message}.`);
};

async function writeStatic(args: string[]): Promise<number> {
  const { project, out } = parse(args, {
    project: { type: 'string', default: '.' },
    out: { type: 'string', default: 'dist/preview' },
  });
  const result = await buildProgram({ project });
  report(result);
  if (!result.ok) return 1;
  let total = 0;
  for (const [name, bytes] of result.files) {
    const file = join(resolve(out), name);
    await mkdir(dirname(file), { recursive: true }).catch(cannotWrite(out));
    await writeFile(file, bytes).catch(cannotWrite(out));
    total += bytes.length;
  }
  const size = `${result.files.size} files, ${(total / 1024).toFixed(0)} KB`;
  console.log(`Wrote ${relative('.', resolve(out)) || '.'}: ${size}.`);
  return 0;
}

function report(result: BuildResult): void {
  for (const warning of result.warnings) console.warn(`warning: ${formatError(warning)}\n`);
  if (result.ok) return;
  for (const error of result.errors) console.error(`error: ${formatError(error)}\n`);
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

function parse<T extends Options>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const why = (error as Error).message.split(/\.\s/)[0];
    throw new Refusal(`${why}. See --help.`);
  }
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new Refusal(`--port ${text}: expected a number from 0 to 65535.`);
  }
  return port;
}
