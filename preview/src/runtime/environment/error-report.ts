/** Shows errors on the page, in a bar that can be closed, and in the console. */

const reported = new Set<string>();
let bar: HTMLElement | undefined;
type Kind = 'error' | 'unhandledRejection';
let notifyApp: (kind: Kind, error: unknown) => void = () => undefined;
let lastMissing: { name: string; at: number } | undefined;

/** Adds the bar to `container`; `app` passes errors to App.onError and App.onUnhandledRejection. */
export function initErrorReport(container: HTMLElement, app: typeof notifyApp): void {
  bar = document.createElement('div');
  bar.className = 'report';
  bar.setAttribute('role', 'alert');
  container.append(bar);
  notifyApp = app;
  window.addEventListener('error', (event) => {
    // A resource that does not load is an error event without an error.
    if (event.error) reportError(event.error, 'error');
  });
  window.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    reportError(event.reason, 'unhandledRejection');
  });
}

function show(message: string): void {
  if (!bar) return;
  const line = document.createElement('p');
  const close = document.createElement('button');
  close.textContent = '×';
  close.setAttribute('aria-label', 'Dismiss');
  close.onclick = () => line.remove();
  line.append(message, close);
  bar.append(line);
  while (bar.childElementCount > 3) bar.firstElementChild!.remove();
}

/** Reports a message once: repeated calls with the same text do nothing. */
export function reportOnce(message: string): void {
  if (reported.has(message)) return;
  reported.add(message);
  console.error(message);
  show(message);
}

/** Warns once, in the console only, of what works here and not in WeChat. */
export function warnOnce(message: string): void {
  if (reported.has(message)) return;
  reported.add(message);
  console.warn(message);
}

/**
 * Warns of a fetch from another host: in WeChat it arrives late, or offline not at all; here it is
 * blocked.
 */
export const warnOfRemoteFetch = (what: string, url: string, path: string) =>
  warnOnce(`${path} asks another host for ${what}: ${url}`);

/** Names a feature of WeChat that this preview does not have. */
export const reportUnsupported = (what: string) => reportOnce(`${what} is not in this preview.`);

/** Names a tag that this preview does not have; returns the text for the page. */
export function reportUnsupportedTag(tag: string, path: string): string {
  const message = `<${tag}> is not in this preview`;
  reportOnce(`${message} (in ${path}).`);
  return message;
}

/** Remembers that a script looked for a `wx.*` that does not exist: it may call it next. */
export function noteMissingApi(name: string): void {
  lastMissing = { name, at: performance.now() };
}

const MISSING_MS = 100;

/** `wx.foo is not a function`, or a property read of a missing `wx.cloud`: the name of it. */
function missingApi(error: unknown): string | undefined {
  if (!(error instanceof TypeError)) return undefined;
  const named = /\bwx\.(\w+) is not a function/.exec(error.message)?.[1];
  if (named) return named;
  if (!lastMissing || performance.now() - lastMissing.at > MISSING_MS) return undefined;
  const indirect = /undefined|is not a function/.test(error.message);
  return indirect ? lastMissing.name : undefined;
}

/** Reports an uncaught error to the app, in the console and on the page. */
export function reportError(error: unknown, kind: Kind = 'error'): void {
  const api = missingApi(error);
  if (api) reportUnsupported(`wx.${api}`);
  console.error(error);
  notifyApp(kind, error);
  show(api ? `wx.${api} is not in this preview.` : messageOf(error));
}

function messageOf(error: unknown): string {
  if (error instanceof Error) return `${error.name}: ${error.message}`;
  const { errMsg } = (error ?? {}) as { errMsg?: unknown };
  return typeof errMsg === 'string' ? errMsg : String(error);
}
