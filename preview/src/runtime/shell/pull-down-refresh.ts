/** Pull-down refresh: the gesture at the top of a page, and wx.start/stopPullDownRefresh. */
import type { Page } from '../pages/page';
import { el } from './dom';

const TRIGGER_PX = 60;
const OPEN_PX = 50;

let dots: HTMLElement | undefined;
let pulled: Page | undefined;

/** Shows the dots and calls onPullDownRefresh. */
export function startPullDown(page: Page | undefined): void {
  if (!page || pulled) return;
  pulled = page;
  dots = el('div', { class: 'pull', role: 'status' }, ['•••']);
  dots.style.inset = `${page.iframe.offsetTop}px 0 auto`;
  page.iframe.before(dots);
  page.iframe.style.transform = `translateY(${OPEN_PX}px)`;
  page.call('onPullDownRefresh');
}

export function stopPullDown(): void {
  dots?.remove();
  if (pulled) pulled.iframe.style.transform = '';
  pulled = undefined;
}

/** Listens to a page that enables it in its JSON. */
export function listenToPullDown(page: Page): void {
  if (!page.window.enablePullDownRefresh) return;
  const { doc, win } = page.backend;
  let from: number | undefined;
  doc.addEventListener('pointerdown', (event) => {
    from = win.scrollY === 0 ? event.clientY : undefined;
  });
  const end = (event: PointerEvent) => {
    if (from !== undefined && event.clientY - from > TRIGGER_PX && win.scrollY === 0)
      startPullDown(page);
    from = undefined;
  };
  doc.addEventListener('pointerup', end);
}
