/** The phone: its frame, where pages stand in it, and the screens that WeChat would show. */
import type { Program } from '../../program';
import { button, el } from './dom';
import { ignoreTaps } from './double-tap';
import type { Page } from '../page';
import { parameter } from '../parameter';
import * as router from '../router';
import * as theme from '../theme';
import { SHELL_CSS } from './css';
import * as navBar from './nav-bar';
import * as tabBar from './tab-bar';
import { open } from './layer';
import { say } from './words';

const NAV_BAR = 44;
const TAB_BAR = 50;
const FRAME_FROM = 500;
const FRAME = { status: 47, safe: 34 };

let phone: HTMLElement;
let pages: HTMLElement;
let program: Program;
let closed = false;

export const frames = () => pages;
export const screen = () => phone;
export const isClosed = () => closed;

const bareWanted = parameter('bare') !== null;
const isBare = () => bareWanted || window.innerWidth < FRAME_FROM;

/** Heights in CSS pixels of what surrounds a page; zero where there is no frame. */
export const insets = () => (isBare() ? { status: 0, safe: 0 } : FRAME);
export const bars = { nav: NAV_BAR, tab: TAB_BAR };

/** Draws the phone into `#phone`. */
export function mount(mini: Program): void {
  program = mini;
  const style = el('style');
  style.textContent = SHELL_CSS;
  document.head.append(style);
  phone = document.getElementById('phone')!;
  pages = el('main', { id: 'frames' });
  phone.append(pages, navBar.create(), tabBar.create(program), el('div', { class: 'home-line' }));
  // A tap that nothing takes leaves the focus in the dialog above.
  phone.addEventListener('mousedown', (event) => {
    if (event.target === phone) event.preventDefault();
  });
  window.addEventListener('resize', layout);
  theme.onChange(() => {
    for (const page of router.alive()) {
      page.backend.restyle();
      page.dress(program);
    }
    layout();
  });
  layout();
}

function layout(): void {
  document.documentElement.classList.toggle('bare', isBare());
  document.documentElement.classList.toggle('dark', theme.current() === 'dark');
  for (const page of router.alive()) place(page, router.isTab(page.path));
  update();
}

/** Puts a page's iframe between the bars, and tells the page its safe areas. */
export function place(page: Page, isTab: boolean): void {
  const { status, safe } = insets();
  const top = isCustom(page) ? 0 : status + NAV_BAR;
  const bottom = isTab && tabBar.isVisible() ? TAB_BAR + safe : 0;
  page.iframe.style.inset = `${top}px 0 ${bottom}px`;
  page.iframe.style.height = `calc(100% - ${top + bottom}px)`;
  const root = page.backend.doc.documentElement;
  root.style.setProperty('--safe-area-inset-top', `${top === 0 ? status : 0}px`);
  root.style.setProperty('--safe-area-inset-bottom', `${bottom === 0 ? safe : 0}px`);
}

export const isCustom = (page: Page) => page.window.navigationStyle === 'custom';

/** Draws the bars for the page on screen. */
export function update(): void {
  if (!program) return;
  const page = router.current();
  navBar.update(page, program);
  tabBar.update(page && router.isTab(page.path) ? page.path : undefined);
  document.title = page?.title || say('Mini Program', '小程序');
  if (page) page.backend.doc.title = document.title;
}

let noticeElement: HTMLElement | undefined;

/** A plain screen in place of a page, with a way home. */
export function notice(text: string, home: string): void {
  clearNotice();
  const go = button(say('Home', '首页'), () => void router.reLaunch({ url: `/${home}` }), 'go');
  noticeElement = el('div', { class: 'notice under', role: 'alert' }, [el('p', {}, [text]), go]);
  phone.append(noticeElement);
  ignoreTaps(noticeElement);
}

export function clearNotice(): void {
  noticeElement?.remove();
  noticeElement = undefined;
}

/** ◎: the Mini Program goes to the background. */
export function close(): void {
  router.hide();
  closed = true;
  const text = say('The Mini Program is closed.', '小程序已关闭。');
  const curtain = el('div', { class: 'notice' }, [
    el('p', {}, [text]),
    button(say('Open it again', '重新打开'), reopen, 'go'),
    button(say('Quit and start again', '结束并重新启动'), router.relaunchCold),
  ]);
  const remove = open(curtain, { label: text, dismiss: reopen });
  uncover = () => {
    remove();
    uncover = undefined;
    closed = false;
    router.show();
  };
}

let uncover: (() => void) | undefined;

/** It comes back to the front, if it was closed. */
export function reopen(): void {
  uncover?.();
}
