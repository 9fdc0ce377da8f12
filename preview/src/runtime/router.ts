/** Changes the page stack: wx.navigateTo and its kind, with WeChat's limits and messages. */
import type { Program } from '../program';
import { localize } from './environment/localize';
import { isStopped } from './environment/stopped';
import { urlParameter } from './environment/url-parameter';
import { componentSpace } from './framework/code-space';
import { emitAppEvent, entryOptions, launchApp } from './pages/app';
import {
  backInHistory,
  followBrowserHistory,
  type HistoryEntry,
  pushHistory,
  replaceHistory,
} from './pages/browser-history';
import { createChannelPair, type EventChannel } from './pages/event-channel';
import { enterBackground, enterForeground, isClosed } from './pages/foreground';
import { Page } from './pages/page';
import { currentPage, firstPage, isTab, pageStack, tabList, tabPages } from './pages/page-stack';
import { type PageUrl, parsePageUrl } from './pages/page-url';
import { removeClosedScreen } from './shell/closed-screen';
import { dismissDialogs } from './shell/dialog-layer';
import {
  type BarActions,
  pageContainer,
  placePage,
  removeNotice,
  showNotice,
  updateBars,
} from './shell/phone';
import { listenToPullDown } from './shell/pull-down-refresh';
import { hideToast } from './shell/toast';

export interface NavigateOptions {
  url: string;
  events?: Record<string, (...args: unknown[]) => void>;
}

const STACK_LIMIT = 10;
/** `?slow` in the address: a page takes as long to open as on a phone, and the page before it still takes taps. */
const NAVIGATION_MS = urlParameter('slow') !== null ? 300 : 0;

let program: Program;
let last: Promise<unknown> = Promise.resolve();

/** Makes a relative page URL absolute. */
export const absoluteUrl = (url: string, from: string) => parsePageUrl(url, from).url;

/** One after the other: a page that is opening is on the stack before the next move starts. */
function inTurn<T>(move: () => T | Promise<T>, takes = NAVIGATION_MS): Promise<T> {
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

function existingPage(api: string, url: string): PageUrl {
  const target = parsePageUrl(url, currentPage()?.path);
  if (!program.pages.includes(target.path)) fail(api, `page "${target.path}" is not found`);
  return target;
}

function openPage({ target, id, channel }: Opening): Page {
  const cached = tabPages.get(target.path);
  if (cached) return cached;
  if (!componentSpace.getComponentByUrlWithoutDefault(`/${target.path}`, ''))
    throw new Error(`page "${target.path}" is not registered: its script has failed`);
  const page = new Page(target, program, pageContainer(), { id, channel });
  if (isTab(target.path)) {
    tabPages.set(target.path, page);
    if (program.app.tabBar?.custom) page.addTabBar();
  }
  listenToPullDown(page);
  placePage(page);
  return page;
}

interface Opening {
  target: PageUrl;
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

/** Makes every change of the stack: some pages stay, others are closed, others are opened. */
function changeStack({ keep, open: targets = [], dropTabs = false }: Move): void {
  removeNotice();
  dismissOverlays();
  const gone = pageStack.splice(keep).reverse();
  if (gone.length === 0 && targets.length > 0) currentPage()?.hide();
  const dropped = dropTabs ? [...new Set([...gone, ...tabPages.values()])] : gone;
  for (const page of dropped) {
    if (tabPages.has(page.path) && !dropTabs) page.hide();
    else page.unload();
  }
  if (dropTabs) tabPages.clear();
  for (const opening of targets) {
    if (opening !== targets[0]) currentPage()?.hide();
    const page = openPage(opening);
    pageStack.push(page);
    page.show();
  }
  if (targets.length === 0) currentPage()?.show();
  updateBars();
}

const entries = () => pageStack.map(({ id, target }) => ({ id, url: target.url }));

export function navigateTo({ url, events = {} }: NavigateOptions) {
  return inTurn(() => {
    const target = existingPage('navigateTo', url);
    if (isTab(target.path)) fail('navigateTo', 'can not navigateTo a tabbar page');
    if (pageStack.length >= STACK_LIMIT) fail('navigateTo', 'webview count limit exceed');
    const [here, there] = createChannelPair();
    for (const [name, listener] of Object.entries(events)) here.on(name, listener);
    changeStack({ keep: pageStack.length, open: [{ target, channel: there }] });
    pushHistory(entries());
    return { eventChannel: here };
  });
}

export function redirectTo({ url }: NavigateOptions) {
  return inTurn(() => {
    const target = existingPage('redirectTo', url);
    if (isTab(target.path)) fail('redirectTo', 'can not redirectTo a tabbar page');
    changeStack({ keep: Math.max(pageStack.length - 1, 0), open: [{ target }] });
    replaceHistory(entries());
    return {};
  });
}

export function switchTab({ url }: NavigateOptions) {
  return inTurn(() => {
    if (url.includes('?')) console.warn('wx.switchTab: url 不支持 queryString');
    const { path } = existingPage('switchTab', url);
    if (!isTab(path)) fail('switchTab', 'can not switch to no-tabBar page');
    toTab(path);
    return {};
  });
}

function toTab(path: string): void {
  if (currentPage()?.path === path) return;
  const stays = pageStack[0]?.path === path;
  changeStack(stays ? { keep: 1 } : { keep: 0, open: [{ target: parsePageUrl(`/${path}`) }] });
  pushHistory(entries());
}

/** A tap on the tab bar. */
function tapTab(index: number): Promise<void> {
  return inTurn(() => {
    const tab = tabList()[index]!;
    toTab(tab.pagePath);
    const { pagePath, text } = tab;
    currentPage()?.call('onTabItemTap', { index: String(index), pagePath, text });
  });
}

export function reLaunch({ url }: NavigateOptions) {
  return inTurn(() => {
    changeStack({ keep: 0, open: [{ target: existingPage('reLaunch', url) }], dropTabs: true });
    pushHistory(entries());
    return {};
  });
}

export function navigateBack(wanted?: unknown) {
  const delta = typeof wanted === 'number' ? Math.trunc(wanted) : 1;
  return inTurn(async () => {
    if (pageStack.length < 2) fail('navigateBack', 'cannot navigate back at first page');
    changeStack({ keep: Math.max(pageStack.length - Math.max(delta, 1), 1) });
    await backInHistory(entries());
    return {};
  });
}

/** The stack as an entry of the browser's history has it. */
function restoreStack(wanted: HistoryEntry[]): void {
  let keep = 0;
  while (keep < wanted.length && pageStack[keep]?.id === wanted[keep]?.id) keep += 1;
  if (keep === wanted.length && keep === pageStack.length) return;
  const targets = wanted.slice(keep).map(({ id, url }) => ({ target: parsePageUrl(url), id }));
  changeStack({ keep, open: targets });
}

/** Opens a URL as the only page, as a link from outside does. */
function openFromLink(target: PageUrl, isEntryPage: boolean, stack = [target]): void {
  const exists = program.pages.includes(target.path);
  try {
    const targets = exists ? stack.map((one) => ({ target: one })) : [];
    changeStack({ keep: 0, open: targets, dropTabs: true });
  } catch (error) {
    showNotice(String((error as Error).message));
    throw error;
  }
  replaceHistory(entries(), target.url);
  if (exists) return;
  const { path, query } = target;
  if (!emitAppEvent('pageNotFound', { path, query, isEntryPage }))
    showNotice(
      localize(`There is no page "${path}" in this Mini Program.`, `小程序里没有页面“${path}”。`),
    );
}

/**
 * `?restored=page` and `?restored=home`: the two stacks with which WeChat brings back a Mini Program
 * that it had killed, where app.json or the page asks for it.
 */
function launchStack(target: PageUrl): PageUrl[] {
  const how = urlParameter('restored');
  if (!how) return [target];
  const first = parsePageUrl(`/${firstPage()}`);
  const { restartStrategy } = {
    ...program.app.window,
    ...program.components[target.path]?.json,
  } as Record<string, unknown>;
  if (restartStrategy !== 'homePageAndLatestPage') return [first];
  return how === 'home' && target.path !== first.path ? [first, target] : [target];
}

/** Dialogs and toasts close with their page, but not the screen of a closed Mini Program. */
function dismissOverlays(): void {
  if (!isClosed()) dismissDialogs();
  hideToast();
}

/** The page of the preview's address; without a path the first page, as in WeChat. */
function pageOfAddress(url: string): PageUrl {
  const target = parsePageUrl(url);
  return target.path ? target : parsePageUrl(`/${firstPage()}${target.url.slice(1)}`);
}

/** Launches the app and opens the page that the address names, or the first one. */
export function startRouter(mini: Program): void {
  program = mini;
  const first = followBrowserHistory({
    restored: (wanted) =>
      void inTurn(() => {
        removeClosedScreen();
        restoreStack(wanted);
      }),
    entered: (url) =>
      void inTurn(() => {
        removeClosedScreen();
        openFromLink(pageOfAddress(url), false);
      }),
  });
  const stack = launchStack(pageOfAddress(first));
  const target = stack[stack.length - 1]!;
  launchApp(entryOptions(target.path, target.query));
  void inTurn(() => openFromLink(target, true, stack), 0);
  document.addEventListener('visibilitychange', () =>
    document.hidden ? enterBackground() : enterForeground(),
  );
}

/** Where the buttons of WeChat's bars lead. */
export const barActions: BarActions = {
  back: () => void navigateBack(),
  home: () => void reLaunch({ url: `/${firstPage()}` }),
  tab: (index) => void tapTab(index),
};
