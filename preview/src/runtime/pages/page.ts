/** One page: its iframe, its instance, its lifecycle. */
import { Component as GlassComponent } from 'glass-easel';
import type { Program, WindowJson } from '../../program';
import { reportError } from '../environment/error-report';
import { currentTheme, resolveThemeVariable } from '../environment/theme';
import { codeSpace, type Component, type Instance, miniProgramEnv } from '../framework/code-space';
import { keepFocusInModals } from '../framework/focus-trap';
import { listenToGestures } from '../framework/gestures';
import { ignoreTaps } from '../framework/ignore-taps';
import { PageBackend } from '../framework/page-backend';
import { fireReady } from '../framework/ready-lifetime';
import { EventChannel } from './event-channel';
import type { PageUrl } from './page-url';

const REACH_BOTTOM_PX = 50;
const session = Date.now().toString(36);
let opened = 0;
/** Unique among all pages of this tab's history, reloads included. */
const newId = () => `${session}-${(opened += 1)}`;

type Root = ReturnType<ReturnType<typeof miniProgramEnv.associateBackend>['createRoot']>;
const CUSTOM_TAB_BAR = 'custom-tab-bar/index';

const create = (backend: PageBackend, path: string): Root =>
  miniProgramEnv.associateBackend(backend).createRoot('page-root', codeSpace, `/${path}`);

function attach(root: Root, { doc }: PageBackend): void {
  const placeholder = doc.createElement('div');
  doc.body.append(placeholder);
  root.attach(doc.body as never, placeholder as never);
}

export class Page {
  /** Unique in the history of this browser tab. */
  readonly id: string;
  readonly path: string;
  readonly backend: PageBackend;
  readonly iframe = document.createElement('iframe');
  readonly instance: Instance;
  readonly component: Component;
  /** The settings of its JSON, as changed since by wx: title, colours. */
  window: WindowJson;
  private readonly root: Root;
  private tabBar?: Root;
  /** Whether onReady has run. */
  isReady = false;
  private opened = false;
  private size = '';

  /**
   * Makes the page and attaches it: created and attached of all its components have run.
   * @throws what the page's script threw when it registered
   */
  constructor(
    readonly target: PageUrl,
    program: Program,
    container: HTMLElement,
    { id = newId(), channel = new EventChannel() }: { id?: string; channel?: EventChannel } = {},
  ) {
    this.id = id;
    this.path = target.path;
    const json = program.components[this.path]?.json ?? {};
    this.window = { ...program.app.window, ...(json as WindowJson) };
    this.iframe.setAttribute('data-page', this.path);
    this.iframe.title = this.title || this.path;
    container.append(this.iframe);
    this.backend = new PageBackend(this.iframe, program);
    this.backend.path = this.path;
    this.applyTheme(program);

    this.root = create(this.backend, this.path);
    this.component = this.root.getComponent();
    this.instance = this.root.get() as unknown as Instance;
    Object.assign(this.instance, {
      route: this.path,
      __route__: this.path,
      options: target.query,
      getOpenerEventChannel: () => channel,
    });
    this.setPropertiesFromQuery();
    attach(this.root, this.backend);
    listenToGestures(this.backend.doc);
    keepFocusInModals(this.backend.doc);
    this.watch();
  }

  get title(): string {
    return resolveThemeVariable(this.window.navigationBarTitleText) ?? '';
  }

  /** `"custom": true` in app.json's tabBar: each tab page carries a bar of the project's own. */
  addTabBar(): void {
    this.tabBar = create(this.backend, CUSTOM_TAB_BAR);
    attach(this.tabBar, this.backend);
  }

  getTabBar(): unknown {
    return this.tabBar?.get();
  }

  /** Calls a method of the page, if it has it; an error in it is reported, not thrown. */
  call(method: string, ...args: unknown[]): unknown {
    const handler = this.instance[method];
    if (typeof handler !== 'function') return undefined;
    try {
      return handler.apply(this.instance, args) as unknown;
    } catch (error) {
      reportError(error);
      return undefined;
    }
  }

  /** onLoad at the first time; onShow; then ready of its components and onReady. */
  show(): void {
    this.backend.visible = this.backend.wasVisible = true;
    this.iframe.classList.add('on');
    this.iframe.inert = false;
    ignoreTaps(this.iframe);
    const first = !this.opened;
    this.opened = true;
    this.size = this.measure();
    if (first) this.call('onLoad', this.target.query);
    this.call('onShow');
    this.component.triggerPageLifetime('show', []);
    if (!first) return;
    fireReady(this.backend);
    this.isReady = true;
    this.call('onReady');
  }

  hide(): void {
    if (this.backend.visible) {
      this.call('onHide');
      this.component.triggerPageLifetime('hide', []);
    }
    // Also after the whole program went to the background: its page stays on screen until another opens.
    this.coverIframe();
  }

  /** Hides the iframe, without a lifecycle call. */
  coverIframe(): void {
    this.backend.visible = false;
    this.iframe.classList.remove('on');
    this.iframe.inert = true;
  }

  unload(): void {
    this.call('onUnload');
    this.coverIframe();
    this.root.release();
    this.tabBar?.release();
    this.iframe.remove();
  }

  /** Applies the current theme and its page colours. */
  applyTheme(program: Program): void {
    const root = this.backend.doc.documentElement;
    const background = resolveThemeVariable(
      this.window.backgroundColorContent as string | undefined,
    );
    root.style.setProperty('background-color', background ?? null);
    root.style.setProperty('color-scheme', currentTheme());
    root.classList.toggle('style-v2', program.app.style === 'v2');
    root.lang = document.documentElement.lang;
  }

  private setPropertiesFromQuery(): void {
    const proxy = GlassComponent.getDataProxy(this.component);
    const given = Object.entries(this.target.query).filter(([name]) =>
      GlassComponent.hasProperty(this.component, name),
    );
    for (const [name, value] of given) proxy.replaceProperty(name, value);
    if (given.length > 0) proxy.applyDataUpdates(true);
  }

  private measure(): string {
    const { innerWidth, innerHeight } = this.backend.win;
    return `${innerWidth} ${innerHeight}`;
  }

  private watch(): void {
    const { win, doc } = this.backend;
    let bottom = false;
    let waiting = false;
    win.addEventListener('scroll', () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        this.call('onPageScroll', { scrollTop: win.scrollY });
        const distance = Number(this.window.onReachBottomDistance ?? REACH_BOTTOM_PX);
        const now = win.scrollY + win.innerHeight >= doc.documentElement.scrollHeight - distance;
        if (now && !bottom) this.call('onReachBottom');
        bottom = now;
      });
    });
    win.addEventListener('resize', () => {
      // The first layout between the bars is no resize to the page.
      if (!this.backend.visible || this.measure() === this.size) return;
      this.size = this.measure();
      const size = { windowWidth: win.innerWidth, windowHeight: win.innerHeight };
      this.call('onResize', { size });
      this.component.triggerPageLifetime('resize', [{ size }]);
    });
  }
}
