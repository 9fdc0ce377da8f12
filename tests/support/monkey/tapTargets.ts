/** Runs in the preview's page: what stands on its screen. */
import { notFound } from '../../../miniprogram/i18n/notFound';
import { stepBar } from '../../../miniprogram/i18n/stepBar';
import type { Target } from './chooseAction';

/** A target, and where it is. */
export interface TapTarget extends Target {
  element: HTMLElement;
  /** The Mini Program's page that it is in; none for what WeChat draws around it. */
  frame?: HTMLIFrameElement;
}

const IN_PAGE =
  'wx-button, wx-navigator, wx-switch, input, textarea, [role=button], [role=link], [role=switch], [role=radio], [role=checkbox], [role=tab], [role=option]';
const FIELD = 'input:not([type=checkbox], [type=radio], [readonly]), textarea';
/** What stands on many pages alike: a page that shows nothing else is empty. */
const FURNITURE = ['step-bar', 'simulation-line', 'home-link']
  .map((name) => `[wx-is="components/${name}/${name}"]`)
  .join();
/** How the program calls its own way home. */
const HOME = [stepBar, notFound]
  .flatMap(({ en, zh }) => [en, zh])
  .map((t) => ('map' in t ? t.map : t.home));
/** What the sheet of WeChat Pay asks for. */
export const PAY_SHEET_AMOUNT = '[wx-is$="/pay-sheet"] [class*=amount]';
const NAME_LENGTH = 40;

export const frames = (): HTMLIFrameElement[] =>
  Array.from(document.querySelectorAll<HTMLIFrameElement>('#frames iframe.on'));

const visible = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true });

const seen = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && visible(element);
};

/** The texts in it, those of a page's own style and script left out. */
function textsIn(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() && !text.parentElement?.closest('style, script')) texts.push(text);
  }
  return texts;
}

function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  const texts = label === null ? textsIn(element).map(({ data }) => data) : [label];
  const name = texts.join(' ').replace(/\s+/g, ' ').trim();
  return name.slice(0, NAME_LENGTH) || element.tagName.toLowerCase();
}

/** Whether a thing is a page's main button. */
const isGreen = (element: Element): boolean =>
  /(^|[\s-])(green|van-button--primary)(\s|$)/.test(element.className) &&
  !element.matches('[disabled], [aria-disabled=true], [aria-disabled=true] *');

function thing(element: HTMLElement, frame?: HTMLIFrameElement): TapTarget {
  const name = nameOf(element);
  const place = frame?.getAttribute('data-page') ?? 'WeChat';
  return {
    element,
    frame,
    name,
    key: `${place} ${name.replace(/\d+/g, '0')}`,
    typed: element.matches(FIELD),
    inPage: frame !== undefined,
    green: isGreen(element),
  };
}

const shell = (selector: string): TapTarget[] =>
  Array.from(document.querySelectorAll<HTMLElement>(selector))
    .filter(seen)
    .map((element) => thing(element));

/** WeChat's own dialog, which keeps everything else from being tapped. */
export const dialog = (): HTMLElement | undefined =>
  Array.from(document.querySelectorAll<HTMLElement>('.layer:not(.through)')).pop();

/** Everything on the Mini Program's page that can be touched. */
export function pageTapTargets(): TapTarget[] {
  return frames().flatMap((frame) =>
    Array.from(frame.contentDocument!.querySelectorAll<HTMLElement>(IN_PAGE))
      .filter(seen)
      .map((element) => thing(element, frame)),
  );
}

/** Whether the sheet of WeChat Pay is open. */
export const isPaySheetOpen = (): boolean =>
  frames().some((frame) => frame.contentDocument!.querySelector(PAY_SHEET_AMOUNT) !== null);

/** What leads home, or back towards it: the tabs, Home or Back, or what closes a dialog. */
export function homeButtons(): { home: boolean; tapTargets: TapTarget[] } {
  const over = dialog();
  if (over) return { home: false, tapTargets: shell('.layer button').slice(-1) };
  const tabs = shell('.tabs button');
  if (tabs.length > 0) return { home: true, tapTargets: tabs };
  return { home: false, tapTargets: [...shell('.notice button'), ...shell('.lead button')] };
}

/** Everything that can be touched. */
export function allTapTargets(): TapTarget[] {
  if (dialog()) return shell('.layer button, .layer input');
  return [...pageTapTargets(), ...shell('.notice button, .bar button, .tabs button')];
}

/** The program's own ways home on the page; none where one of WeChat's dialogs lies over them. */
export const ownButtons = (): TapTarget[] =>
  dialog() ? [] : pageTapTargets().filter(({ name }) => HOME.includes(name));

const hasText = (root: Element): boolean =>
  textsIn(root).some(
    ({ parentElement }) =>
      parentElement !== null && !parentElement.closest(FURNITURE) && seen(parentElement),
  );

/** What a person would find wrong with the screen; empty where nothing is. */
export function faultsOnScreen(): string {
  if (history.state === null) return 'the address does not open';
  const over = dialog() ?? document.querySelector<HTMLElement>('.notice');
  const pages = frames();
  if (pages.length !== 1 && !over) return `${pages.length} pages are on screen`;
  const shown = over ?? pages[0]!.contentDocument!.body;
  if (!seen(over ?? pages[0]!) || !hasText(shown)) return 'the page is empty: no text';
  const { home, tapTargets: ways } = homeButtons();
  const inside = over ? shell('.layer button, .notice button') : pageTapTargets();
  if (inside.length + ways.length === 0) return 'nothing can be tapped';
  if (!over && !home && !inside.some(({ name }) => HOME.includes(name)))
    return 'no way home that is the page’s own';
  return '';
}
