import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve } from 'node:path';
import { type BuildOptions, CONTENT_SECURITY_POLICY } from '../build';
import { errorPage } from './error-page';
import { type Built, LiveBuild } from './live-build';

interface ServeOptions extends BuildOptions {
  /** 0 for any free one. When left out, 5050 or the next free one after it. */
  port?: number;
  /** Listen on the whole network, not only for this machine. */
  host?: boolean;
  /** Follow the files as they change; true when left out. */
  watch?: boolean;
  /** Called after every build, the first included, with its duration in milliseconds. */
  onBuilt?: (built: Built, ms: number) => void;
  /** Called with a one-line message when files can no longer be read; the previous build is still served. */
  onUnreadable?: (message: string) => void;
}

export interface Served {
  /** The address on this machine, ending in a slash. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** The port cannot be used; the message gives the reason in one line. */
export class CannotListen extends Error {}

/** On every answer, refusals too. */
const HEADERS = new Map([
  ['Cache-Control', 'no-store'],
  // frame-ancestors works in a header only, not in the shell's <meta>.
  ['Content-Security-Policy', `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`],
  // No other site, nor a page of another port, may take the scripts and pictures as its own.
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
]);

const DEFAULT_PORT = 5050;
const PORTS_TRIED = 100;

/**
 * Builds a Mini Program and serves it, rebuilding as its files change; open pages reload.
 * Only what the build put out can be requested: nothing is looked up on disk.
 * @throws NotAMiniProgram, CannotRead, CannotListen
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const listeners = new Set<ServerResponse>();
  const { watch = true, ...build } = options;
  const live = new LiveBuild({ dev: true, name: nameOf(build.project), ...build }, watch, {
    onBuilt(built, ms) {
      options.onBuilt?.(built, ms);
      for (const listener of listeners) sendId(listener, built);
    },
    onUnreadable: (message) => options.onUnreadable?.(message),
  });
  const server = createServer((request, response) => {
    response.setHeaders(HEADERS);
    answer(request, response, live, listeners, options.host === true).catch((error: Error) =>
      refuse(response, 500, error.message),
    );
  });
  const close = async () => {
    live.stop();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  const port = await listen(server, options);
  try {
    await live.current();
  } catch (error) {
    await close();
    throw error;
  }
  if (watch) live.start();
  return { url: `http://127.0.0.1:${port}/`, port, close };
}

/** By its folder: what was served on this port before may have the same app ID and pages. */
const nameOf = (project: string) =>
  createHash('sha256').update(resolve(project)).digest('hex').slice(0, 16);

async function listen(server: Server, { port, host }: ServeOptions): Promise<number> {
  const first = port ?? DEFAULT_PORT;
  const tries = port === undefined ? PORTS_TRIED : 1;
  for (let candidate = first; candidate < first + tries; candidate++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, host ? '0.0.0.0' : '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      // Windows refuses a port of the range that it reserves in the same way.
      if (code === 'EADDRINUSE' || (code === 'EACCES' && port === undefined)) continue;
      const why = code === 'EACCES' ? 'may not be used without more rights' : `fails (${message})`;
      throw new CannotListen(`Port ${first} ${why}; choose another with --port.`);
    }
  }
  const ports = tries === 1 ? `Port ${first} is` : `Ports ${first} to ${first + tries - 1} are`;
  throw new CannotListen(`${ports} in use; choose another with --port.`);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  live: LiveBuild,
  listeners: Set<ServerResponse>,
  anyHost: boolean,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Only GET and HEAD.');
  }
  if (!anyHost && !isLoopback(request.headers.host)) {
    return refuse(response, 403, 'Open this by its own address, 127.0.0.1 or localhost.');
  }
  const path = decodePath(request.url);
  if (path === undefined) return refuse(response, 400, 'Not a path.');
  const built = await live.current();
  if (path === 'events') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    if (request.method === 'HEAD') return void response.end();
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
    return sendId(response, built);
  }
  if (path === 'live.js') return send(response, 200, path, RELOAD_SCRIPT);
  if (path === 'index.html') {
    const html = built.ok ? built.files.get(path) : Buffer.from(errorPage(built.errors));
    return send(response, built.ok ? 200 : 500, path, withReloadScript(html, built.id));
  }
  const bytes = built.ok ? built.files.get(path) : undefined;
  if (!bytes) return refuse(response, 404, 'No such file.');
  send(response, 200, path, bytes);
}

/** A name that a foreign site could point at this machine (DNS rebinding) is not answered. */
function isLoopback(host = ''): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host);
}

/** The path relative to the root, decoded once; the root itself is index.html. */
function decodePath(url = ''): string | undefined {
  if (!url.startsWith('/')) return undefined;
  try {
    return decodeURIComponent(url.slice(1).replace(/[?#].*$/s, '')) || 'index.html';
  } catch {
    // A stray % is not an address of ours.
    return undefined;
  }
}

/**
 * Reloads the page when what it was made from is no longer what the server has; also after the
 * server was restarted. Opened after load, which an open stream would hold up.
 */
const RELOAD_SCRIPT = `const { build } = document.currentScript.dataset;
addEventListener('load', () => setTimeout(() => {
  new EventSource('events').onmessage = ({ data }) => {
    if (data !== build) location.reload();
  };
}));
`;

function withReloadScript(html: Uint8Array | undefined, id: string): string {
  const script = `<script src="live.js" data-build="${id}"></script>\n  </body>`;
  return Buffer.from(html ?? '')
    .toString()
    .replace('</body>', script);
}

function sendId(response: ServerResponse, { id }: Built): void {
  response.write(`data: ${id}\n\n`);
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

function send(response: ServerResponse, status: number, path: string, body: string | Uint8Array) {
  response.writeHead(status, {
    'Content-Type': TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${message}\n`);
}
