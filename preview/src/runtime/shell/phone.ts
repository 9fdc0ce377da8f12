/** The phone: its frame, and where pages stand in it. */
import type { Program } from '../../program';
import { localize } from '../environment/localize';
import { currentTheme, onThemeChange } from '../environment/theme';
import { ignoreTaps } from '../framework/ignore-taps';
import type { Page } from '../pages/page';
import { alivePages, currentPage, isTab } from '../pages/page-stack';
import { button, el } from './dom';
import { createNavBar, type NavBarActions, updateNavBar } from './nav-bar';
import {
  hasCustomNavBar,
  isFrameless,
  NAV_BAR_HEIGHT,
  screenElement,
  screenInsets,
  TAB_BAR_HEIGHT,
} from './screen-metrics';
import { SHELL_CSS } from './shell-css';
import { createTabBar, isTabBarVisible, updateTabBar } from './tab-bar';

/** Where the bars' buttons lead. */
export interface BarActions extends NavBarActions {
  tab(index: number): void;
}

let pages: HTMLElement;
let program: Program;
let actions: BarActions;

/** What holds the pages' iframes. */
export const pageContainer = () => pages;

/** Draws the phone into `#phone`. */
export function drawPhone(mini: Program, bars: BarActions): void {
  program = mini;
  actions = bars;
  const style = el('style');
  style.textContent = SHELL_CSS;
  document.head.append(style);
  pages = el('main', { id: 'frames' });
  const drawn = [createNavBar(actions), createTabBar(program, actions.tab)];
  screenElement().append(pages, ...drawn, el('div', { class: 'home-line' }));
  // A tap that nothing takes leaves the focus in the dialog above.
  screenElement().addEventListener('mousedown', (event) => {
    if (event.target === screenElement()) event.preventDefault();
  });
  window.addEventListener('resize', layoutPhone);
  onThemeChange(() => {
    for (const page of alivePages()) {
      page.backend.restyle();
      page.applyTheme(program);
    }
    layoutPhone();
  });
  layoutPhone();
}

/** Puts every page and the bars where they belong. */
export function layoutPhone(): void {
  document.documentElement.classList.toggle('bare', isFrameless());
  document.documentElement.classList.toggle('dark', currentTheme() === 'dark');
  alivePages().forEach(placePage);
  updateBars();
}

/** Puts a page's iframe between the bars, and gives the page its safe areas. */
export function placePage(page: Page): void {
  const { status, safe } = screenInsets();
  const top = hasCustomNavBar(page) ? 0 : status + NAV_BAR_HEIGHT;
  const bottom = isTab(page.path) && isTabBarVisible() ? TAB_BAR_HEIGHT + safe : 0;
  page.iframe.style.inset = `${top}px 0 ${bottom}px`;
  page.iframe.style.height = `calc(100% - ${top + bottom}px)`;
  const root = page.backend.doc.documentElement;
  root.style.setProperty('--safe-area-inset-top', `${top === 0 ? status : 0}px`);
  root.style.setProperty('--safe-area-inset-bottom', `${bottom === 0 ? safe : 0}px`);
}

/** Draws the bars for the page on screen. */
export function updateBars(): void {
  const page = currentPage();
  updateNavBar(page, program);
  updateTabBar(page && isTab(page.path) ? page.path : undefined);
  document.title = page?.title || localize('Mini Program', '小程序');
  if (page) page.backend.doc.title = document.title;
}

let noticeElement: HTMLElement | undefined;

/** A plain screen in place of a page, with a way home. */
export function showNotice(text: string): void {
  removeNotice();
  const go = button(localize('Home', '首页'), actions.home, 'go');
  noticeElement = el('div', { class: 'notice under', role: 'alert' }, [el('p', {}, [text]), go]);
  screenElement().append(noticeElement);
  ignoreTaps(noticeElement);
}

export function removeNotice(): void {
  noticeElement?.remove();
  noticeElement = undefined;
}
