/** view, text, icon, progress, label, match-media, page-meta, root-portal. */
import { fontSizeSetting } from '../environment/phone-settings';
import { playAnimation } from '../framework/animation';
import { type BuiltInElement, builtInOfElement, defineBuiltIn } from '../framework/define-built-in';
import { tapElement } from '../framework/gestures';
import { enableHover, hoverProperties } from '../framework/hover';
import { mediaQuery } from '../framework/page-backend';

const view = (element: BuiltInElement) => {
  enableHover(element);
  return { animation: (value: unknown) => playAnimation(element.host, value) };
};

/** Sets an attribute that CSS reads, from a property. */
const flag = (element: BuiltInElement, name: string) => (value: unknown) =>
  element.host.toggleAttribute(name, Boolean(value));

const ICONS: Record<string, [color: string, path: string]> = {
  success: ['#09bb07', 'M10 17l-5-5 1.4-1.4L10 14.2l7.6-7.6L19 8z'],
  success_no_circle: ['#09bb07', 'M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4z'],
  info: ['#10aeff', 'M11 17h2v-6h-2zm0-8h2V7h-2z'],
  warn: ['#f76260', 'M11 15h2v2h-2zm0-8h2v6h-2z'],
  waiting: ['#10aeff', 'M11 7h2v5.2l3.6 2.1-1 1.7-4.6-2.7z'],
  cancel: [
    '#f43530',
    'M17 8.4 15.6 7 12 10.6 8.4 7 7 8.4l3.6 3.6L7 15.6 8.4 17l3.6-3.6 3.6 3.6 1.4-1.4-3.6-3.6z',
  ],
  download: ['#09bb07', 'M11 6h2v6h3l-4 4-4-4h3z'],
  search: [
    '#767676',
    'M15.5 14h-.8a6.5 6.5 0 1 0-.7.7v.8l5 5 1.5-1.5zm-6 0a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9z',
  ],
  clear: [
    '#767676',
    'M17 8.4 15.6 7 12 10.6 8.4 7 7 8.4l3.6 3.6L7 15.6 8.4 17l3.6-3.6 3.6 3.6 1.4-1.4-3.6-3.6z',
  ],
};
const BARE_ICONS = new Set(['success_no_circle', 'search']);

function drawIcon({ host, data }: BuiltInElement): void {
  const type = String(data.type);
  const [color, path] = ICONS[type] ?? ICONS.info!;
  const fill = String(data.color || color);
  const size = typeof data.size === 'number' ? `${data.size}px` : String(data.size);
  const svg = BARE_ICONS.has(type)
    ? `<path fill="${fill}" d="${path}"/>`
    : `<circle cx="12" cy="12" r="10" fill="${fill}"/><path fill="#fff" d="${path}"/>`;
  host.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true">${svg}</svg>`;
  host.firstElementChild!.setAttribute('style', `width:${size};height:${size}`);
}

function progress({ host, data, doc }: BuiltInElement) {
  const bar = doc.createElement('div');
  bar.className = 'wx-bar';
  const fill = bar.appendChild(doc.createElement('i'));
  const label = doc.createElement('span');
  host.append(bar, label);
  const draw = () => {
    const percent = Math.min(100, Math.max(0, Number(data.percent)));
    host.setAttribute('role', 'progressbar');
    host.setAttribute('aria-valuenow', String(percent));
    const height = `${String(data.strokeWidth).replace(/px$/, '')}px`;
    bar.setAttribute('style', `height:${height};background:${String(data.backgroundColor)}`);
    const color = String(data.activeColor || data.color || '#09bb07');
    const motion = data.active ? ';transition:width 0.6s' : '';
    fill.setAttribute('style', `width:${percent}%;background:${color}${motion}`);
    label.textContent = data.showInfo ? `${percent}%` : '';
  };
  draw();
  const names = 'percent showInfo strokeWidth activeColor color backgroundColor active'.split(' ');
  return Object.fromEntries(names.map((name) => [name, draw]));
}

const CONTROLS = 'wx-checkbox,wx-radio,wx-switch,wx-button,wx-input,wx-textarea';
let labels = 0;

function label(element: BuiltInElement) {
  const { host, data, doc } = element;
  const control = () =>
    data.for ? doc.getElementById(String(data.for)) : host.querySelector<HTMLElement>(CONTROLS);
  /** The label's text is the control's name, unless it has one of its own. */
  const name = () => {
    const named = control();
    if (!named || named.hasAttribute('aria-label') || named.localName === 'wx-button') return;
    host.id ||= `wx-label-${(labels += 1)}`;
    named.setAttribute('aria-labelledby', host.id);
  };
  element.on('tap', (event) => {
    const target = (event.target as { $$?: Element }).$$;
    const labelled = control();
    if (!labelled || (target && labelled.contains(target))) return;
    const native = labelled.querySelector<HTMLElement>('input,textarea');
    if (native) native.focus();
    else if (builtInOfElement(labelled)) tapElement(labelled);
  });
  return { attached: () => queueMicrotask(name), for: name };
}

const MEDIA_FEATURES = {
  minWidth: null,
  maxWidth: null,
  width: null,
  minHeight: null,
  maxHeight: null,
  height: null,
  orientation: '',
};

function matchMedia({ host, data, doc }: BuiltInElement) {
  let list: MediaQueryList | undefined;
  const show = () => host.toggleAttribute('hidden', !list?.matches);
  const watch = () => {
    list?.removeEventListener('change', show);
    list = doc.defaultView!.matchMedia(mediaQuery(data as never));
    list.addEventListener('change', show);
    show();
  };
  return {
    attached: watch,
    ...Object.fromEntries(Object.keys(MEDIA_FEATURES).map((name) => [name, watch])),
  };
}

function pageMeta({ doc, fire }: BuiltInElement) {
  const root = doc.documentElement;
  const style = (element: HTMLElement, name: string) => (value: string) =>
    element.style.setProperty(name, value);
  const size = (value: string) => (value === 'system' ? `${fontSizeSetting()}px` : value);
  return {
    backgroundColor: style(root, 'background-color'),
    rootFontSize: (value: string) => style(root, 'font-size')(size(value)),
    pageFontSize: (value: string) => style(doc.body, 'font-size')(size(value)),
    rootBackgroundColor: style(root, 'background-color'),
    pageStyle: (value: string) => doc.body.setAttribute('style', value),
    scrollTop: (value: string) => doc.defaultView!.scrollTo({ top: parseFloat(value) || 0 }),
    attached: () => {
      const win = doc.defaultView!;
      win.addEventListener('scroll', () => fire('scroll', { scrollTop: win.scrollY }));
      win.addEventListener('resize', () =>
        fire('resize', { size: { windowWidth: win.innerWidth, windowHeight: win.innerHeight } }),
      );
    },
  };
}

/** The top layer stands over everything, whatever transforms and clips the ancestors. */
function rootPortal({ host, data }: BuiltInElement) {
  const update = () => {
    if (!host.isConnected || !host.showPopover) return;
    host.popover = data.enable ? 'manual' : null;
    if (data.enable) host.showPopover();
  };
  return { attached: update, enable: update };
}

export function defineBasics(): void {
  defineBuiltIn('view', { ...hoverProperties(), animation: null }, view);
  defineBuiltIn('cover-view', { ...hoverProperties(), animation: null, scrollTop: null }, view);
  defineBuiltIn(
    'text',
    { selectable: false, userSelect: false, space: '', decode: false },
    (element) => ({
      selectable: flag(element, 'selectable'),
      userSelect: flag(element, 'user-select'),
      space: flag(element, 'space'),
    }),
  );
  defineBuiltIn('icon', { type: '', size: null, color: '' }, (element) => {
    const draw = () => drawIcon({ ...element, data: { size: 23, ...defined(element.data) } });
    return { attached: draw, type: draw, size: draw, color: draw };
  });
  defineBuiltIn(
    'progress',
    {
      percent: 0,
      showInfo: false,
      strokeWidth: 6,
      color: '',
      activeColor: '',
      backgroundColor: '#ebebeb',
      active: false,
    },
    progress,
  );
  defineBuiltIn('label', { for: '' }, label);
  defineBuiltIn('match-media', MEDIA_FEATURES, matchMedia);
  defineBuiltIn(
    'page-meta',
    {
      backgroundColor: '',
      rootBackgroundColor: '',
      scrollTop: '',
      pageStyle: '',
      pageFontSize: '',
      rootFontSize: '',
    },
    pageMeta,
  );
  defineBuiltIn('root-portal', { enable: true }, rootPortal);
}

const defined = (data: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value != null && value !== ''));
