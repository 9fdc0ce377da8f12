/** Where a page's nodes live: the document of its own iframe. */
import { CurrentWindowBackendContext } from 'glass-easel';
import type { Program } from '../../program';
import { warnOfRemoteFetch } from '../environment/error-report';
import { currentTheme } from '../environment/theme';
import { BASE_CSS } from './base-css';
import { domTagName } from './built-in-tags';
import { componentSpace } from './code-space';
import { kebabCase } from './letter-case';
import { rewriteInlineStyle, rewriteStyleSheet } from './rewrite-css';

interface Sheet {
  path: string;
  prefix: string;
  element: HTMLStyleElement;
}

/** What each directive of the content security policy keeps from loading. */
const FETCHED: Record<string, string> = { 'img-src': 'a picture', 'font-src': 'a font' };

export class PageBackend extends CurrentWindowBackendContext {
  readonly doc: Document;
  readonly win: Window & typeof globalThis;
  /** On screen; and whether it ever was: a `setData` to a page that is not any more is counted. */
  visible = false;
  wasVisible = false;
  path = '';
  private readonly sheets: Sheet[] = [];

  constructor(
    iframe: HTMLIFrameElement,
    private readonly program: Program,
  ) {
    super();
    this.doc = writeDocument(iframe);
    this.win = iframe.contentWindow as Window & typeof globalThis;
    this.watchFetches();
    const prototype = this.win.Element.prototype;
    const setAttribute = prototype.setAttribute;
    prototype.setAttribute = function (name, value) {
      setAttribute.call(this, name, name === 'style' ? rewriteInlineStyle(value) : value);
    };
    this.document = {
      createElement: (tag: string) => this.doc.createElement(domTagName(tag)),
      createTextNode: (text: string) => this.doc.createTextNode(text),
      createDocumentFragment: () => this.doc.createDocumentFragment(),
    } as unknown as typeof this.document;
  }

  /** The document loads nothing from outside, and a built-in font loads as soon as a glyph wants it. */
  private watchFetches(): void {
    this.doc.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      warnOfRemoteFetch(FETCHED[effectiveDirective] ?? effectiveDirective, blockedURI, this.path),
    );
    this.doc.fonts.addEventListener('loadingdone', ({ fontfaces }) => {
      for (const { family } of fontfaces) {
        const url = this.program.remoteFonts[family.replace(/["']/g, '')];
        if (url) warnOfRemoteFetch(`the font ${family}`, url, this.path);
      }
    });
  }

  override getWindowWidth(): number {
    return this.doc.documentElement.clientWidth;
  }

  override getWindowHeight(): number {
    return this.win.innerHeight;
  }

  override getTheme(): string {
    return currentTheme();
  }

  override getRootNode(): never {
    return this.doc.body as never;
  }

  /** Style sheets go by component path; the same one is inserted once. */
  override appendStyleSheetPath(path: string, styleScope = 0): number {
    const prefix = componentSpace.styleScopeManager.queryName(styleScope) ?? '';
    const known = this.sheets.findIndex((s) => s.path === path && s.prefix === prefix);
    if (known >= 0) return known;
    const element = this.doc.createElement('style');
    this.doc.head.append(element);
    this.sheets.push({ path, prefix, element });
    this.fill(this.sheets[this.sheets.length - 1]!);
    return this.sheets.length - 1;
  }

  override disableStyleSheet(index: number): void {
    this.sheets[index]?.element.remove();
  }

  /** Rewrites every style sheet, after the theme changed. */
  restyle(): void {
    this.sheets.forEach((s) => this.fill(s));
  }

  private fill({ path, prefix, element }: Sheet): void {
    const source = path === 'app' ? this.program.appStyle : this.program.components[path]?.style;
    element.textContent = rewriteStyleSheet(source ?? '', prefix);
  }

  /** Gestures are our own (gestures.ts): nothing to listen to for each node. */
  override setListenerStats(): void {}

  override render(callback: (error: Error | null) => void): void {
    // A hidden document gets no animation frames.
    setTimeout(() => callback(null), 0);
  }

  override createMediaQueryObserver(
    status: Record<string, number | string | undefined>,
    listener: (result: { matches: boolean }) => void,
  ): { disconnect(): void } {
    const list = this.win.matchMedia(mediaQuery(status));
    const tell = () => listener({ matches: list.matches });
    list.addEventListener('change', tell);
    queueMicrotask(tell);
    return { disconnect: () => list.removeEventListener('change', tell) };
  }
}

/** The media query for match-media's attributes and createMediaQueryObserver's descriptor. */
export function mediaQuery(status: Record<string, number | string | undefined>): string {
  const given = Object.entries(status).filter(([, value]) => value !== undefined && value !== '');
  return given
    .map(
      ([name, value]) => `(${kebabCase(name)}: ${value}${typeof value === 'number' ? 'px' : ''})`,
    )
    .join(' and ');
}

/** A document in standards mode; `about:blank` alone would be in quirks mode. */
function writeDocument(iframe: HTMLIFrameElement): Document {
  const doc = iframe.contentDocument!;
  doc.open();
  doc.write('<!doctype html><html><head><meta charset="utf-8"></head><body></body></html>');
  doc.close();
  const base = doc.createElement('style');
  base.textContent = BASE_CSS;
  doc.head.append(base);
  return doc;
}
