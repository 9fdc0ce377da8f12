/** wx.showToast and wx.showLoading: one at a time, as in WeChat. */
import { assetUrl } from '../environment/asset-url';
import { el, svg } from './dom';
import { screenElement } from './screen-metrics';

export interface ToastOptions {
  title?: string;
  icon?: 'success' | 'error' | 'loading' | 'none';
  image?: string;
  duration?: number;
  mask?: boolean;
}

const DRAWINGS: Record<string, string> = {
  success: '<path d="M5 12.5 10 17.5 19.5 7"/>',
  error: '<path d="M12 6v8M12 17.5v.5"/><circle cx="12" cy="12" r="9.5"/>',
  loading: '<path d="M12 3a9 9 0 1 1-9 9"/>',
};

/** Room beside an icon, in Chinese characters; a Latin letter takes half of one. */
const ROOM = 7;

function clip(title: string): string {
  let width = 0;
  return Array.from(title)
    .filter((letter) => (width += letter > 'ÿ' ? 1 : 0.5) <= ROOM)
    .join('');
}

let layer: HTMLElement | undefined;
let timer = 0;

export function showToast(options: ToastOptions): void {
  hideToast();
  const { title = '', icon = 'success', image, duration = 1500, mask = false } = options;
  const drawing = image ? [el('img', { src: assetUrl(image), alt: '' })] : draw(icon);
  const kind = drawing.length > 0 ? 'toast tall' : 'toast';
  const shown = drawing.length > 0 ? clip(title) : title;
  const box = el('div', { class: kind, role: 'status' }, [...drawing, shown]);
  layer = el('div', { class: mask ? 'layer' : 'layer through' }, [box]);
  screenElement().append(layer);
  if (Number.isFinite(duration)) timer = window.setTimeout(hideToast, duration);
}

function draw(icon: string): Element[] {
  const path = DRAWINGS[icon];
  if (!path) return [];
  const drawing = svg(path, 40);
  if (icon === 'loading') drawing.classList.add('spin');
  return [drawing];
}

export function hideToast(): void {
  window.clearTimeout(timer);
  layer?.remove();
  layer = undefined;
}
