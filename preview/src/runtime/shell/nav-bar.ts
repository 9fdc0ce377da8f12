/** Status bar, navigation bar and WeChat's capsule. */
import type { Program } from '../../program';
import { localize } from '../environment/localize';
import { resolveThemeVariable } from '../environment/theme';
import { ignoreTaps } from '../framework/ignore-taps';
import type { Page } from '../pages/page';
import { firstPage, isTab, pageStack } from '../pages/page-stack';
import { showClosedScreen } from './closed-screen';
import { button, el, svg } from './dom';
import { hasCustomNavBar } from './screen-metrics';
import { openCapsuleMenu } from './share';

/** Where its buttons lead. */
export interface NavBarActions {
  back(): void;
  home(): void;
}

let actions: NavBarActions;
let bar: HTMLElement;
let title: HTMLElement;
let leading: HTMLElement;
let capsule: HTMLElement;
let drawn: Page | undefined;

const BACK = '<path d="M14.5 4 7 12l7.5 8"/>';
const HOME = '<path d="M4 11.5 12 4l8 7.5V20h-5v-5H9v5H4z"/>';
const MORE =
  '<g fill="currentColor" stroke="none"><circle cx="5" cy="12" r="2"/><circle cx="12" cy="12" r="3"/><circle cx="19" cy="12" r="2"/></g>';
const CLOSE =
  '<circle cx="12" cy="12" r="8"/><circle cx="12" cy="12" r="3" fill="currentColor" stroke="none"/>';

export function createNavBar(own: NavBarActions): HTMLElement {
  actions = own;
  title = el('h1', { class: 'title' });
  leading = el('div', { class: 'lead' });
  capsule = el('div', { class: 'capsule' }, [
    button(svg(MORE), () => void openCapsuleMenu(), '', localize('More', '更多')),
    button(svg(CLOSE), showClosedScreen, '', localize('Close the Mini Program', '关闭小程序')),
  ]);
  const status = el('div', { class: 'status', 'aria-hidden': 'true' }, [
    el('span', {}, ['9:41']),
    el('span', {}, ['5G']),
  ]);
  const row = el('div', { class: 'row' }, [leading, title, capsule]);
  bar = el('header', { class: 'bar' }, [status, row]);
  return bar;
}

/** WeChat's defaults are white on black. */
export function updateNavBar(page: Page | undefined, program: Program): void {
  const window = page?.window ?? program.app.window ?? {};
  const background = resolveThemeVariable(window.navigationBarBackgroundColor) ?? '#000000';
  const style = resolveThemeVariable(window.navigationBarTextStyle) ?? 'white';
  bar.classList.toggle('custom', page !== undefined && hasCustomNavBar(page));
  bar.classList.toggle('white', style === 'white');
  bar.setAttribute(
    'style',
    `background:${background};color:${style === 'white' ? '#fff' : '#000'}`,
  );
  const loading = window.loading ? [el('span', { class: 'spin' }, ['◌'])] : [];
  title.replaceChildren(...loading, page?.title ?? '');
  drawLeading(page);
}

function drawLeading(page: Page | undefined): void {
  if (page !== drawn) ignoreTaps(leading);
  drawn = page;
  const isFirst = page && (isTab(page.path) || page.path === firstPage());
  if (pageStack.length > 1)
    leading.replaceChildren(button(svg(BACK), actions.back, 'lead', localize('Back', '返回')));
  else if (page && !isFirst && !page.window.homeHidden)
    leading.replaceChildren(button(svg(HOME), actions.home, 'lead', localize('Home', '首页')));
  else leading.replaceChildren();
}

/** Where the visible part of the capsule is, in pixels from the corner of the screen. */
export function capsuleRect(): Omit<DOMRect, 'x' | 'y' | 'toJSON'> {
  const CAPSULE_INSET = 6;
  const at = capsule.getBoundingClientRect();
  const origin = bar.getBoundingClientRect();
  const left = at.left - origin.left;
  const top = at.top - origin.top + CAPSULE_INSET;
  const { width } = at;
  const height = at.height - 2 * CAPSULE_INSET;
  return { left, top, width, height, right: left + width, bottom: top + height };
}
