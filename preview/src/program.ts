/**
 * What the compiler (src/build) hands to the runtime (src/runtime): one native Mini Program,
 * compiled. It is the whole contract between the two; neither imports anything else of the other.
 *
 * Paths are those of the Mini Program's root: no leading slash, no extension
 * (`pages/home/home`, `miniprogram_npm/@vant/weapp/button/index`).
 */
import type { template } from 'glass-easel';

export interface Program {
  /** Unique among all programs that are, or were, served at the same address. */
  name: string;
  /** app.json as written, with defaults left out. `@name` theme variables are left in place. */
  app: AppJson;
  /** Every route, in order: app.json's pages, then each subpackage's. */
  pages: string[];
  /** theme.json, when app.json names one. */
  theme?: Record<'light' | 'dark', Record<string, string>>;
  /** app.wxss, compiled as a component's style is; applies to every page. */
  appStyle: string;
  /** Pages and components by path. A page's own record is among them. */
  components: Record<string, CompiledComponent>;
  /** URL prefix (relative to the document) under which the project's own images stand. */
  assetBase: string;
  /** Fonts that WeChat would fetch from another host and that are built in here: address by family. */
  remoteFonts: Record<string, string>;
  /** The names of those images, from the root, as they are on disk. */
  pictures: string[];
  /** Read by every template at each call, so the runtime may fill it in at any time before the first page. */
  hooks: TemplateHooks;
  /** Evaluates app.ts. */
  runApp(): void;
}

/** How templates call listeners; without a hook glass-easel's own way is taken. */
export interface TemplateHooks {
  /** Wraps a WXS `change:prop` listener. */
  changeProp?: template.ChangePropFilter;
  /** Calls an event listener; `path[0] !== 0` marks a WXS function. */
  event?: template.EventListenerWrapper;
}

export interface CompiledComponent {
  /** The .json beside it; usingComponents (app.json's merged in) and componentGenerics hold resolved paths. */
  json: ComponentJson;
  /** The template compiler's output, evaluated: for CodeSpace.addCompiledTemplate. */
  template: template.ComponentTemplate;
  /**
   * CSS after rpx, imports and tag names are resolved. Each class is written `.__S__name`:
   * the runtime replaces `__S__` by the component's style scope prefix when it inserts the style
   * (Vant decides its isolation in JS, so the prefix is only known then).
   * `:host` is written `:where([wx-is="<path>"])`. The tag `page` is written `body`; every other
   * tag `name`, built-in or not, is written `wx-name`: so must its element be called.
   * Local pictures are `url(<assetBase>/...)`, relative to the document.
   */
  style: string;
  /** Evaluates the script, once; the runtime has set the current path before it calls. */
  run(): void;
}

export interface ComponentJson {
  component?: boolean;
  usingComponents?: Record<string, string>;
  componentGenerics?: Record<string, true | { default?: string }>;
  componentPlaceholder?: Record<string, string>;
  styleIsolation?: string;
  [key: string]: unknown;
}

export interface WindowJson {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: 'black' | 'white' | `@${string}`;
  navigationStyle?: 'default' | 'custom';
  backgroundColor?: string;
  enablePullDownRefresh?: boolean;
  onReachBottomDistance?: number;
  [key: string]: unknown;
}

export interface AppJson {
  pages: string[];
  entryPagePath?: string;
  window?: WindowJson;
  tabBar?: {
    color?: string;
    selectedColor?: string;
    backgroundColor?: string;
    borderStyle?: string;
    custom?: boolean;
    list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[];
  };
  usingComponents?: Record<string, string>;
  darkmode?: boolean;
  [key: string]: unknown;
}
