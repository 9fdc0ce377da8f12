/** App(), getApp() and the life of the Mini Program as a whole. */
import type { Program } from '../../program';
import { reportError } from '../environment/error-report';
import { urlParameter } from '../environment/url-parameter';

interface LaunchOptions {
  path: string;
  query: Record<string, string>;
  scene: number;
  referrerInfo: object;
  forwardMaterials: unknown[];
  apiCategory: string;
}
type Listener = (argument?: unknown) => unknown;
type EventName = 'show' | 'hide' | 'error' | 'unhandledRejection' | 'pageNotFound' | 'themeChange';

const METHODS: Record<EventName, string> = {
  show: 'onShow',
  hide: 'onHide',
  error: 'onError',
  unhandledRejection: 'onUnhandledRejection',
  pageNotFound: 'onPageNotFound',
  themeChange: 'onThemeChange',
};
/** What opens a Mini Program from a search of the past: WeChat's commonest scene value. */
const DEFAULT_SCENE = 1001;

const listeners = new Map<EventName, Set<Listener>>();
let app: Record<string, unknown> = {};
let launched: LaunchOptions | undefined;
let entered: LaunchOptions | undefined;
let shown = false;

const getApp = () => app;

/** Options of the launch, and of the last time that the Mini Program came to the front. */
export const launchOptions = () => launched;
export const enterOptions = () => entered;
export const isAppShown = () => shown;

/** Puts `App` and `getApp` in place and runs app.ts. */
export function runApp(program: Program): void {
  Object.assign(globalThis, {
    App: (definition: Record<string, unknown>) => {
      app = Object.assign(Object.create({ onLaunch() {} }) as object, definition) as typeof app;
    },
    getApp,
  });
  try {
    program.runApp();
  } catch (error) {
    reportError(error);
  }
}

export function entryOptions(path: string, query: Record<string, string>): LaunchOptions {
  const scene = Number(urlParameter('scene')) || DEFAULT_SCENE;
  return { path, query, scene, referrerInfo: {}, forwardMaterials: [], apiCategory: 'default' };
}

/** App.onLaunch, then App.onShow. */
export function launchApp(opening: LaunchOptions): void {
  launched = opening;
  guarded(app.onLaunch, opening);
  showApp(opening);
}

export function showApp(opening: LaunchOptions): void {
  entered = opening;
  shown = true;
  emitAppEvent('show', opening);
}

export function hideApp(): void {
  shown = false;
  emitAppEvent('hide', {});
}

/** `wx.onAppShow` and its kind. */
export function onAppEvent(event: EventName, listener: Listener): void {
  if (!listeners.has(event)) listeners.set(event, new Set());
  listeners.get(event)!.add(listener);
}

/** Without a listener, all of them go. */
export function offAppEvent(event: EventName, listener?: Listener): void {
  if (listener) listeners.get(event)?.delete(listener);
  else listeners.delete(event);
}

/**
 * Calls the App's method of that name, then the listeners of `wx.on…`.
 * @returns whether anything was called
 */
export function emitAppEvent(event: EventName, argument: unknown): boolean {
  const method = app[METHODS[event]];
  const others = [...(listeners.get(event) ?? [])];
  const all = typeof method === 'function' ? [method, ...others] : others;
  for (const listener of all) guarded(listener, argument);
  return all.length > 0;
}

let notifying = false;

/** An error on its way to App.onError; an error in that handler is not passed to it again. */
export function notifyAppOfError(kind: 'error' | 'unhandledRejection', error: unknown): void {
  if (notifying) return;
  notifying = true;
  if (kind === 'error') emitAppEvent('error', error instanceof Error ? error.stack : String(error));
  else emitAppEvent('unhandledRejection', { reason: error, promise: undefined });
  notifying = false;
}

/** Runs app code; an error in it does not stop the host. */
function guarded(method: unknown, argument: unknown): void {
  if (typeof method !== 'function') return;
  try {
    method.call(app, argument);
  } catch (error) {
    reportError(error);
  }
}
