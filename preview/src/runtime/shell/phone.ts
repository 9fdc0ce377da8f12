/** The phone: its frame, and where pages stand in it. */
import type { Program } from '../../program';
import { localize } from '../environment/localize';
import * as theme from '../environment/theme';
import { ignoreTaps } from '../framework/ignore-taps';
import type { Page } from '../pages/page';
import { alivePages, currentPage, isTab } from '../pages/page-stack';
import { button, el } from './dom';
import * as navBar from './nav-bar';
import { hasCustomNavBar, insets, isBare, NAV_BAR_HEIGHT, screen, TAB_BAR_HEIGHT } from './screen';
import { SHELL_CSS } from './shell-css';
import * as tabBar from './tab-bar';

/** Where the bars' buttons lead. */
export interface Navigation extends navBar.Navigation {
  tab(index: number): void;
}

let pages: HTMLElement;
let program: Program;
let navigation: Navigation;

/** What holds the pages' iframes. */
export const frames = () => pages;

/** Draws the phone into `#phone`. */
export function mount(mini: Program, ways: Navigation): void {
  program = mini;
  navigation = ways;
  const style = el('style');
  style.textContent = SHELL_CSS;
  document.head.append(style);
  pages = el('main', { id: 'frames' });
  const bars = [navBar.create(navigation), tabBar.create(program, navigation.tab)];
  screen().append(pages, ...bars, el('div', { class: 'home-line' }));
  // A tap that nothing takes leaves the focus in the dialog above.
  screen().addEventListener('mousedown', (event) => {
    if (event.target === screen()) event.preventDefault();
  });
  window.addEventListener('resize', layout);
  theme.onChange(() => {
    for (const page of alivePages()) {
      page.backend.restyle();
      page.dress(program);
    }
    layout();
  });
  layout();
}

/** Puts every page and the bars where they belong. */
export function layout(): void {
  document.documentElement.classList.toggle('bare', isBare());
  document.documentElement.classList.toggle('dark', theme.current() === 'dark');
  alivePages().forEach(place);
  update();
}

/** Puts a page's iframe between the bars, and tells the page its safe areas. */
export function place(page: Page): void {
  const { status, safe } = insets();
  const top = hasCustomNavBar(page) ? 0 : status + NAV_BAR_HEIGHT;
  const bottom = isTab(page.path) && tabBar.isVisible() ? TAB_BAR_HEIGHT + safe : 0;
  page.iframe.style.inset = `${top}px 0 ${bottom}px`;
  page.iframe.style.height = `calc(100% - ${top + bottom}px)`;
  const root = page.backend.doc.documentElement;
  root.style.setProperty('--safe-area-inset-top', `${top === 0 ? status : 0}px`);
  root.style.setProperty('--safe-area-inset-bottom', `${bottom === 0 ? safe : 0}px`);
}

/** Draws the bars for the page on screen. */
export function update(): void {
  const page = currentPage();
  navBar.update(page, program);
  tabBar.update(page && isTab(page.path) ? page.path : undefined);
  document.title = page?.title || localize('Mini Program', '小程序');
  if (page) page.backend.doc.title = document.title;
}

let noticeElement: HTMLElement | undefined;

/** A plain screen in place of a page, with a way home. */
export function notice(text: string): void {
  clearNotice();
  const go = button(localize('Home', '首页'), navigation.home, 'go');
  noticeElement = el('div', { class: 'notice under', role: 'alert' }, [el('p', {}, [text]), go]);
  screen().append(noticeElement);
  ignoreTaps(noticeElement);
}

export function clearNotice(): void {
  noticeElement?.remove();
  noticeElement = undefined;
}
