/** The tab bar. */
import type { Program } from '../../program';
import { asset } from '../environment/asset-url';
import * as theme from '../environment/theme';
import { button, el } from './dom';
import { ignoreTaps } from '../framework/ignore-taps';
import { localize } from '../environment/localize';

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

export function create(program: Program, tapped: typeof onTap): HTMLElement {
  onTap = tapped;
  const { tabBar } = program.app;
  tabs = (tabBar?.list ?? []).map((tab) => ({ ...tab }));
  style = { ...tabBar };
  visible = Boolean(tabBar) && !tabBar?.custom;
  bar = el('nav', { class: 'tabs', 'aria-label': localize('Tabs', '标签') });
  return bar;
}

/** Whether tab pages leave room for the bar. */
export const isVisible = () => visible;

export function setVisible(value: boolean): void {
  visible = value;
}

export function setStyle(change: TabStyle): void {
  style = { ...style, ...change };
  update(shown);
}

/** @throws when there is no such tab */
export function setTab(api: string, index: number, change: Partial<Tab>): void {
  const tab = tabs[index];
  if (!tab) throw new Error(`${api}:fail tabbar item not found`);
  Object.assign(tab, change);
  update(shown);
}

/** Draws the bar for the tab page at `path`; hides it on any other page. */
export function update(path: string | undefined): void {
  shown = path;
  const wasHidden = bar.hidden;
  bar.hidden = !visible || path === undefined;
  if (wasHidden && !bar.hidden) ignoreTaps(bar);
  bar.style.display = bar.hidden ? 'none' : '';
  bar.style.background = theme.resolve(style.backgroundColor) ?? '#ffffff';
  const border = theme.resolve(style.borderStyle) === 'white' ? '#fff' : 'var(--line)';
  bar.style.borderTopColor = border;
  bar.classList.toggle('plain', !tabs.some((tab) => tab.iconPath));
  // Kept, not redrawn: the focus stays where it is.
  while (bar.childElementCount < tabs.length) {
    const index = bar.childElementCount;
    bar.append(button('', () => onTap(index)));
  }
  tabs.forEach((tab, index) =>
    draw(bar.children[index] as HTMLElement, tab, tab.pagePath === path),
  );
}

function draw(element: HTMLElement, tab: Tab, selected: boolean): void {
  const color = theme.resolve(selected ? style.selectedColor : style.color);
  element.style.color = color ?? (selected ? '#057a3d' : '#5c5c5c');
  if (selected) element.setAttribute('aria-current', 'page');
  else element.removeAttribute('aria-current');
  const src = theme.resolve(selected ? (tab.selectedIconPath ?? tab.iconPath) : tab.iconPath);
  const icon = src ? [el('img', { src: asset(`/${src}`), alt: '' })] : [];
  const badge = tab.badge
    ? [el('span', { class: 'badge' }, [tab.badge])]
    : tab.dot
      ? [el('span', { class: 'badge dot' })]
      : [];
  element.replaceChildren(...icon, tab.text, ...badge);
}
