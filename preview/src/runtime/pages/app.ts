/** App(), getApp() and the life of the Mini Program as a whole. */
import type { Program } from '../../program';
import { parameter } from '../environment/url-parameter';
import { uncaught } from '../environment/error-report';

export interface LaunchOptions {
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
const SCENE = 1001;

const listeners = new Map<EventName, Set<Listener>>();
let app: Record<string, unknown> = {};
let launch: LaunchOptions | undefined;
let enter: LaunchOptions | undefined;
let shown = false;

export const getApp = () => app;

/** Options of the launch, and of the last time that the Mini Program came to the front. */
export const launchOptions = () => launch;
export const enterOptions = () => enter;
export const isShown = () => shown;

/** Puts `App` and `getApp` in place and runs app.ts. */
export function run(program: Program): void {
  Object.assign(globalThis, {
    App: (definition: Record<string, unknown>) => {
      app = Object.assign(Object.create({ onLaunch() {} }) as object, definition) as typeof app;
    },
    getApp,
  });
  try {
    program.runApp();
  } catch (error) {
    uncaught(error);
  }
}

export function options(path: string, query: Record<string, string>): LaunchOptions {
  const scene = Number(parameter('scene')) || SCENE;
  return { path, query, scene, referrerInfo: {}, forwardMaterials: [], apiCategory: 'default' };
}

/** App.onLaunch, then App.onShow. */
export function started(opening: LaunchOptions): void {
  launch = opening;
  guarded(app.onLaunch, opening);
  show(opening);
}

export function show(opening: LaunchOptions): void {
  enter = opening;
  shown = true;
  emit('show', opening);
}

export function hide(): void {
  shown = false;
  emit('hide', {});
}

/** `wx.onAppShow` and its kind. */
export function on(event: EventName, listener: Listener): void {
  if (!listeners.has(event)) listeners.set(event, new Set());
  listeners.get(event)!.add(listener);
}

/** Without a listener, all of them go. */
export function off(event: EventName, listener?: Listener): void {
  if (listener) listeners.get(event)?.delete(listener);
  else listeners.delete(event);
}

/**
 * Calls the App's method of that name, then whoever listens by `wx.on…`.
 * @returns whether there was anyone
 */
export function emit(event: EventName, argument: unknown): boolean {
  const method = app[METHODS[event]];
  const others = [...(listeners.get(event) ?? [])];
  const all = typeof method === 'function' ? [method, ...others] : others;
  for (const listener of all) guarded(listener, argument);
  return all.length > 0;
}

let telling = false;

/** An error on its way to App.onError; an error in there is only reported, not told again. */
export function tell(kind: 'error' | 'unhandledRejection', error: unknown): void {
  if (telling) return;
  telling = true;
  if (kind === 'error') emit('error', error instanceof Error ? error.stack : String(error));
  else emit('unhandledRejection', { reason: error, promise: undefined });
  telling = false;
}

/** Runs app code; an error in it does not stop the host. */
function guarded(method: unknown, argument: unknown): void {
  if (typeof method !== 'function') return;
  try {
    method.call(app, argument);
  } catch (error) {
    uncaught(error);
  }
}
