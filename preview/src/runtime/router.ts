/** The page stack and the ways through it, with WeChat's limits and messages. */
import type { Program } from '../program';
import * as app from './pages/app';
import { pair, type EventChannel } from './pages/event-channel';
import { isStopped } from './environment/stopped';
import { space } from './framework/code-space';
import * as history from './pages/browser-history';
import { isClosed, toBackground, toForeground } from './pages/foreground';
import { Page } from './pages/page';
import { currentPage, firstPage, isTab, stack, tabList, tabPages } from './pages/page-stack';
import { parameter } from './environment/url-parameter';
import { dismissAll } from './shell/dialog-layer';
import { reopen } from './shell/closed-screen';
import * as phone from './shell/phone';
import * as pullDown from './shell/pull-down-refresh';
import { hideToast } from './shell/toast';
import { localize } from './environment/localize';
import { parse, type Target } from './pages/page-url';

export interface NavigateOptions {
  url: string;
  events?: Record<string, (...args: unknown[]) => void>;
}

const STACK_LIMIT = 10;
/** `?slow` in the address: a page takes as long to come as on a phone, and the one before it still answers. */
const MOVE_MS = parameter('slow') !== null ? 300 : 0;

let program: Program;
let last: Promise<unknown> = Promise.resolve();

/** Makes a relative page URL absolute. */
export const absolute = (url: string, from: string) => parse(url, from).url;

/** One after the other: a page that is opening is on the stack before the next move starts. */
function serial<T>(move: () => T | Promise<T>, takes = MOVE_MS): Promise<T> {
  const wait = () => (takes > 0 ? new Promise((done) => setTimeout(done, takes)) : undefined);
  const result = last
    .then(wait)
    .then(() => (isStopped() ? new Promise<T>(() => undefined) : move()));
  last = result.catch(() => undefined);
  return result;
}

function fail(api: string, reason: string): never {
  throw new Error(`${api}:fail ${reason}`);
}

function known(api: string, url: string): Target {
  const target = parse(url, currentPage()?.path);
  if (!program.pages.includes(target.path)) fail(api, `page "${target.path}" is not found`);
  return target;
}

function open({ target, id, channel }: Opening): Page {
  const cached = tabPages.get(target.path);
  if (cached) return cached;
  if (!space.getComponentByUrlWithoutDefault(`/${target.path}`, ''))
    throw new Error(`page "${target.path}" is not registered: its script has failed`);
  const page = new Page(target, program, phone.frames(), { id, channel });
  if (isTab(target.path)) {
    tabPages.set(target.path, page);
    if (program.app.tabBar?.custom) page.addTabBar();
  }
  pullDown.listen(page);
  phone.place(page);
  return page;
}

interface Opening {
  target: Target;
  id?: string;
  channel?: EventChannel;
}
interface Move {
  /** How many pages stay, from the root. */
  keep: number;
  open?: Opening[];
  /** Tab pages in the background go as well. */
  dropTabs?: boolean;
}

/** Every change of the stack is this: some pages stay, others go, others come. */
function change({ keep, open: targets = [], dropTabs = false }: Move): void {
  phone.clearNotice();
  putAway();
  const gone = stack.splice(keep).reverse();
  if (gone.length === 0 && targets.length > 0) currentPage()?.hide();
  const dropped = dropTabs ? [...new Set([...gone, ...tabPages.values()])] : gone;
  for (const page of dropped) {
    if (tabPages.has(page.path) && !dropTabs) page.hide();
    else page.unload();
  }
  if (dropTabs) tabPages.clear();
  for (const opening of targets) {
    if (opening !== targets[0]) currentPage()?.hide();
    const page = open(opening);
    stack.push(page);
    page.show();
  }
  if (targets.length === 0) currentPage()?.show();
  phone.update();
}

const entries = () => stack.map(({ id, target }) => ({ id, url: target.url }));

export function navigateTo({ url, events = {} }: NavigateOptions) {
  return serial(() => {
    const target = known('navigateTo', url);
    if (isTab(target.path)) fail('navigateTo', 'can not navigateTo a tabbar page');
    if (stack.length >= STACK_LIMIT) fail('navigateTo', 'webview count limit exceed');
    const [here, there] = pair();
    for (const [name, listener] of Object.entries(events)) here.on(name, listener);
    change({ keep: stack.length, open: [{ target, channel: there }] });
    history.push(entries());
    return { eventChannel: here };
  });
}

export function redirectTo({ url }: NavigateOptions) {
  return serial(() => {
    const target = known('redirectTo', url);
    if (isTab(target.path)) fail('redirectTo', 'can not redirectTo a tabbar page');
    change({ keep: Math.max(stack.length - 1, 0), open: [{ target }] });
    history.replace(entries());
    return {};
  });
}

export function switchTab({ url }: NavigateOptions) {
  return serial(() => {
    if (url.includes('?')) console.warn('wx.switchTab: url 不支持 queryString');
    const { path } = known('switchTab', url);
    if (!isTab(path)) fail('switchTab', 'can not switch to no-tabBar page');
    toTab(path);
    return {};
  });
}

function toTab(path: string): void {
  if (currentPage()?.path === path) return;
  const stays = stack[0]?.path === path;
  change(stays ? { keep: 1 } : { keep: 0, open: [{ target: parse(`/${path}`) }] });
  history.push(entries());
}

/** A tap on the tab bar. */
function tapTab(index: number): Promise<void> {
  return serial(() => {
    const tab = tabList()[index]!;
    toTab(tab.pagePath);
    const { pagePath, text } = tab;
    currentPage()?.call('onTabItemTap', { index: String(index), pagePath, text });
  });
}

export function reLaunch({ url }: NavigateOptions) {
  return serial(() => {
    change({ keep: 0, open: [{ target: known('reLaunch', url) }], dropTabs: true });
    history.push(entries());
    return {};
  });
}

export function navigateBack(wanted?: unknown) {
  const delta = typeof wanted === 'number' ? Math.trunc(wanted) : 1;
  return serial(async () => {
    if (stack.length < 2) fail('navigateBack', 'cannot navigate back at first page');
    change({ keep: Math.max(stack.length - Math.max(delta, 1), 1) });
    await history.back(entries());
    return {};
  });
}

/** The stack as an entry of the browser's history has it. */
function restore(wanted: history.Entry[]): void {
  let keep = 0;
  while (keep < wanted.length && stack[keep]?.id === wanted[keep]?.id) keep += 1;
  if (keep === wanted.length && keep === stack.length) return;
  const targets = wanted.slice(keep).map(({ id, url }) => ({ target: parse(url), id }));
  change({ keep, open: targets });
}

/** Opens a URL as the only page, as a link from outside does. */
function enter(target: Target, isEntryPage: boolean, stack = [target]): void {
  const exists = program.pages.includes(target.path);
  try {
    const targets = exists ? stack.map((one) => ({ target: one })) : [];
    change({ keep: 0, open: targets, dropTabs: true });
  } catch (error) {
    phone.notice(String((error as Error).message));
    throw error;
  }
  history.replace(entries(), target.url);
  if (exists) return;
  const { path, query } = target;
  if (!app.emit('pageNotFound', { path, query, isEntryPage }))
    phone.notice(
      localize(`There is no page "${path}" in this Mini Program.`, `小程序里没有页面“${path}”。`),
    );
}

/**
 * `?restored=page` and `?restored=home`: the two stacks with which WeChat brings back a Mini Program
 * that it had killed, where app.json or the page asks for it.
 */
function launchStack(target: Target): Target[] {
  const how = parameter('restored');
  if (!how) return [target];
  const first = parse(`/${firstPage()}`);
  const { restartStrategy } = {
    ...program.app.window,
    ...program.components[target.path]?.json,
  } as Record<string, unknown>;
  if (restartStrategy !== 'homePageAndLatestPage') return [first];
  return how === 'home' && target.path !== first.path ? [first, target] : [target];
}

/** What the page on screen has opened goes with it, but not what says that the Mini Program is closed. */
function putAway(): void {
  if (!isClosed()) dismissAll();
  hideToast();
}

/** What the preview's address names; without a path the first page, as where WeChat is given none. */
function addressed(url: string): Target {
  const target = parse(url);
  return target.path ? target : parse(`/${firstPage()}${target.url.slice(1)}`);
}

/** Launches the app and opens the page that the address names, or the first one. */
export function start(mini: Program): void {
  program = mini;
  const first = history.init({
    restored: (wanted) =>
      void serial(() => {
        reopen();
        restore(wanted);
      }),
    entered: (url) =>
      void serial(() => {
        reopen();
        enter(addressed(url), false);
      }),
  });
  const stack = launchStack(addressed(first));
  const target = stack[stack.length - 1]!;
  app.started(app.options(target.path, target.query));
  void serial(() => enter(target, true, stack), 0);
  document.addEventListener('visibilitychange', () =>
    document.hidden ? toBackground() : toForeground(),
  );
}

/** Where the buttons of WeChat's bars lead. */
export const ways: phone.Navigation = {
  back: () => void navigateBack(),
  home: () => void reLaunch({ url: `/${firstPage()}` }),
  tab: (index) => void tapTab(index),
};
