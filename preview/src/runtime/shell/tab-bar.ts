/** The tab bar. */
import type { Program } from '../../program';
import { assetUrl } from '../environment/asset-url';
import { localize } from '../environment/localize';
import { resolveThemeVariable } from '../environment/theme';
import { ignoreTaps } from '../framework/ignore-taps';
import { button, el } from './dom';

interface Tab {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
  badge?: string;
  dot?: boolean;
}
export interface TabStyle {
  color?: string;
  selectedColor?: string;
  backgroundColor?: string;
  borderStyle?: string;
}

let bar: HTMLElement;
let onTap: (index: number) => void;
let tabs: Tab[] = [];
let style: TabStyle = {};
let visible = false;
let shown: string | undefined;

export function createTabBar(program: Program, tapped: typeof onTap): HTMLElement {
  onTap = tapped;
  const { tabBar } = program.app;
  tabs = (tabBar?.list ?? []).map((tab) => ({ ...tab }));
  style = { ...tabBar };
  visible = Boolean(tabBar) && !tabBar?.custom;
  bar = el('nav', { class: 'tabs', 'aria-label': localize('Tabs', '标签') });
  return bar;
}

/** Whether tab pages leave room for the bar. */
export const isTabBarVisible = () => visible;

export function setTabBarVisible(value: boolean): void {
  visible = value;
}

export function setTabBarStyle(change: TabStyle): void {
  style = { ...style, ...change };
  updateTabBar(shown);
}

/** @throws when there is no such tab */
export function setTabBarItem(api: string, index: number, change: Partial<Tab>): void {
  const tab = tabs[index];
  if (!tab) throw new Error(`${api}:fail tabbar item not found`);
  Object.assign(tab, change);
  updateTabBar(shown);
}

/** Draws the bar for the tab page at `path`; hides it on any other page. */
export function updateTabBar(path: string | undefined): void {
  shown = path;
  const wasHidden = bar.hidden;
  bar.hidden = !visible || path === undefined;
  if (wasHidden && !bar.hidden) ignoreTaps(bar);
  bar.style.display = bar.hidden ? 'none' : '';
  bar.style.background = resolveThemeVariable(style.backgroundColor) ?? '#ffffff';
  const border = resolveThemeVariable(style.borderStyle) === 'white' ? '#fff' : 'var(--line)';
  bar.style.borderTopColor = border;
  bar.classList.toggle('plain', !tabs.some((tab) => tab.iconPath));
  // Buttons are reused, so that the focus stays where it is.
  while (bar.childElementCount < tabs.length) {
    const index = bar.childElementCount;
    bar.append(button('', () => onTap(index)));
  }
  tabs.forEach((tab, index) =>
    draw(bar.children[index] as HTMLElement, tab, tab.pagePath === path),
  );
}

function draw(element: HTMLElement, tab: Tab, selected: boolean): void {
  const color = resolveThemeVariable(selected ? style.selectedColor : style.color);
  element.style.color = color ?? (selected ? '#057a3d' : '#5c5c5c');
  if (selected) element.setAttribute('aria-current', 'page');
  else element.removeAttribute('aria-current');
  const src = resolveThemeVariable(
    selected ? (tab.selectedIconPath ?? tab.iconPath) : tab.iconPath,
  );
  const icon = src ? [el('img', { src: assetUrl(`/${src}`), alt: '' })] : [];
  const badge = tab.badge
    ? [el('span', { class: 'badge' }, [tab.badge])]
    : tab.dot
      ? [el('span', { class: 'badge dot' })]
      : [];
  element.replaceChildren(...icon, tab.text, ...badge);
}
