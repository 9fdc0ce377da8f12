/** The page stack and the ways through it, with WeChat's limits and messages. */
import type { Program } from '../program';
import * as app from './app';
import { pair, type EventChannel } from './event-channel';
import { space } from './framework';
import * as history from './history';
import { Page } from './page';
import { parameter } from './parameter';
import { dismissAll } from './shell/layer';
import * as shell from './shell/phone';
import { hideToast } from './shell/toast';
import { say } from './shell/words';
import { parse, type Target } from './url';

export interface NavigateOptions {
  url: string;
  events?: Record<string, (...args: unknown[]) => void>;
}

const STACK_LIMIT = 10;
/** `?slow` in the address: a page takes as long to come as on a phone, and the one before it still answers. */
const MOVE_MS = parameter('slow') !== null ? 300 : 0;

let program: Program;
/** From the root to the page on screen; empty only where a route is unknown. */
const stack: Page[] = [];
const tabs = new Map<string, Page>();
let last: Promise<unknown> = Promise.resolve();
let closed = false;

export const current = (): Page | undefined => stack[stack.length - 1];
export const pages = (): readonly Page[] => stack;
export const depth = () => stack.length;
/** Every page that is alive, tab pages in the background included. */
export const alive = (): Page[] => [...new Set([...stack, ...tabs.values()])];
export const tabList = () => program.app.tabBar?.list ?? [];
export const isTab = (path: string) => tabList().some((tab) => tab.pagePath === path);
export const home = () => program.app.entryPagePath ?? program.pages[0] ?? '';
/** Makes a relative page URL absolute. */
export const absolute = (url: string, from: string) => parse(url, from).url;

/** One after the other: a page that is opening is on the stack before the next move starts. */
function serial<T>(move: () => T | Promise<T>, takes = MOVE_MS): Promise<T> {
  const wait = () => (takes > 0 ? new Promise((done) => setTimeout(done, takes)) : undefined);
  const result = last.then(wait).then(() => (closed ? new Promise<T>(() => undefined) : move()));
  last = result.catch(() => undefined);
  return result;
}

function fail(api: string, reason: string): never {
  throw new Error(`${api}:fail ${reason}`);
}

function known(api: string, url: string): Target {
  const target = parse(url, current()?.path);
  if (!program.pages.includes(target.path)) fail(api, `page "${target.path}" is not found`);
  return target;
}

function open({ target, id, channel }: Opening): Page {
  const cached = tabs.get(target.path);
  if (cached) return cached;
  if (!space.getComponentByUrlWithoutDefault(`/${target.path}`, ''))
    throw new Error(`page "${target.path}" is not registered: its script has failed`);
  const page = new Page(target, program, shell.frames(), { id, channel });
  if (isTab(target.path)) {
    tabs.set(target.path, page);
    if (program.app.tabBar?.custom) page.addTabBar();
  }
  shell.place(page, isTab(target.path));
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
  shell.clearNotice();
  putAway();
  const gone = stack.splice(keep).reverse();
  if (gone.length === 0 && targets.length > 0) current()?.hide();
  const dropped = dropTabs ? [...new Set([...gone, ...tabs.values()])] : gone;
  for (const page of dropped) {
    if (tabs.has(page.path) && !dropTabs) page.hide();
    else page.unload();
  }
  if (dropTabs) tabs.clear();
  for (const opening of targets) {
    if (opening !== targets[0]) current()?.hide();
    const page = open(opening);
    stack.push(page);
    page.show();
  }
  if (targets.length === 0) current()?.show();
  shell.update();
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
  if (current()?.path === path) return;
  const stays = stack[0]?.path === path;
  change(stays ? { keep: 1 } : { keep: 0, open: [{ target: parse(`/${path}`) }] });
  history.push(entries());
}

/** A tap on the tab bar. */
export function tapTab(index: number): Promise<void> {
  return serial(() => {
    const tab = tabList()[index]!;
    toTab(tab.pagePath);
    const { pagePath, text } = tab;
    current()?.call('onTabItemTap', { index: String(index), pagePath, text });
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
    shell.notice(String((error as Error).message), home());
    throw error;
  }
  history.replace(entries(), target.url);
  if (exists) return;
  const { path, query } = target;
  if (!app.emit('pageNotFound', { path, query, isEntryPage }))
    shell.notice(
      say(`There is no page "${path}" in this Mini Program.`, `小程序里没有页面“${path}”。`),
      home(),
    );
}

/**
 * `?restored=page` and `?restored=home`: the two stacks with which WeChat brings back a Mini Program
 * that it had killed, where app.json or the page asks for it.
 */
function launchStack(target: Target): Target[] {
  const how = parameter('restored');
  if (!how) return [target];
  const first = parse(`/${home()}`);
  const { restartStrategy } = {
    ...program.app.window,
    ...program.components[target.path]?.json,
  } as Record<string, unknown>;
  if (restartStrategy !== 'homePageAndLatestPage') return [first];
  return how === 'home' && target.path !== first.path ? [first, target] : [target];
}

/** What the page on screen has opened goes with it, but not what says that the Mini Program is closed. */
function putAway(): void {
  if (!shell.isClosed()) dismissAll();
  hideToast();
}

/** What the preview's address names; without a path the first page, as where WeChat is given none. */
function addressed(url: string): Target {
  const target = parse(url);
  return target.path ? target : parse(`/${home()}${target.url.slice(1)}`);
}

/** Launches the app and opens the page that the address names, or the first one. */
export function start(mini: Program): void {
  program = mini;
  const first = history.init({
    restored: (wanted) =>
      void serial(() => {
        shell.reopen();
        restore(wanted);
      }),
    entered: (url) =>
      void serial(() => {
        shell.reopen();
        enter(addressed(url), false);
      }),
  });
  const stack = launchStack(addressed(first));
  const target = stack[stack.length - 1]!;
  app.started(app.options(target.path, target.query));
  void serial(() => enter(target, true, stack), 0);
  document.addEventListener('visibilitychange', () => (document.hidden ? hide() : show()));
}

/** The Mini Program goes to the back: the page first, then the app. */
export function hide(): void {
  if (!app.isShown()) return;
  const page = current();
  page?.call('onHide');
  page?.component.triggerPageLifetime('hide', []);
  if (page) page.backend.visible = false;
  app.hide();
}

/** It goes to the back for good: no page moves any more, and no way leads back to the front. */
export function close(): void {
  hide();
  closed = true;
}

/** It comes to the front again, warm: the app first. */
export function show(): void {
  const page = current();
  if (closed || app.isShown() || shell.isClosed()) return;
  app.show(app.options(page?.path ?? '', page?.target.query ?? {}));
  page?.show();
}

/** A cold start at the first page: everything in memory is lost, storage stays. */
export function relaunchCold(): void {
  history.forget();
  location.reload();
}
