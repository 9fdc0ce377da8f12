import { type NotFound, type PageQuery, nearestRoute } from '../routing/routes';
import { notFound as missing } from '../i18n/notFound';
import { appName } from '../i18n/appName';
import { plainSentences, type Bilingual, type Language, type PlainSentences } from '../bilingual';
import { pageUrl, isTab, setTitle } from '../services/navigation';
import { nameTabs } from '../services/tabBar';
import { viewContext, type ViewContext } from './viewContext';
import {
  closeView,
  openView,
  viewMethods,
  type LiveView,
  type ViewInstance,
} from './viewLifecycle';
import { settings, store } from '../store/index';
import {
  sharedCardEntry,
  sharedLanguage,
  withShareParams,
  withoutShareParams,
} from '../routing/shareParams';

export interface PageDefinition<
  T extends object,
  L extends object,
  P extends object,
  M extends object,
> {
  words: Bilingual<T>;
  /** What only this page knows while it is open: what is typed, what is unfolded. */
  local?: L;
  /** Says that the page's address is wrong, and names it. */
  notFound?(query: PageQuery, world: ViewContext<T>): NotFound | null;
  /** What the template shows; called when the page comes into sight and after every change while it is. */
  project(world: ViewContext<T>, local: L, query: PageQuery): P;
  /** The title in the navigation bar; without it, what the page's json says. */
  title?(world: ViewContext<T>, query: PageQuery): string;
  /** What opens on a friend's phone; without it, this same page. The sender's language is added to the path. */
  share?(world: ViewContext<T>, query: PageQuery, local: L): { title: string; path: string };
  /** Once, when the page opens with a good address. */
  opened?(this: PageInstance<L> & M): void;
  /** Each time that the page comes into sight, if its address is good. */
  shown?(this: PageInstance<L> & M): void;
  /** Once, when it was drawn for the first time. */
  ready?(this: PageInstance<L> & M): void;
  /** What its template's events call. */
  on?: M & { [own in keyof WechatMiniprogram.Page.ILifetime]?: never } & ThisType<
      PageInstance<L> & M
    >;
}

export interface PageInstance<L> extends ViewInstance<L> {
  readonly query: PageQuery;
}

/**
 * Registers a page that is a projection of the store: it sets only the data that
 * changed, and none while it is out of sight. The template gets `t` (the plain sentences), `language`,
 * `notFound`, and what `project` returns.
 */
export function definePage<
  T extends object,
  L extends object,
  P extends object,
  M extends Record<string, (...args: never[]) => unknown>,
>(definition: PageDefinition<T, L, P, M>): void {
  const { words, project, notFound, title, share, opened, shown, ready, on } = definition;

  interface Instance extends LiveView<L> {
    query: PageQuery;
    /** This page's path, from WeChat. */
    route: string;
    /** What WeChat's bars were told since the page came into sight. */
    bars: { title?: string | undefined; language?: Language };
  }

  const look = () => viewContext(words);

  /** What the template gets, whatever the page. */
  function dataOf(world: ViewContext<T>, { local, query }: Instance) {
    const { language, t } = world;
    const wrong = notFound?.(query, world) ?? null;
    return {
      t: plainSentences(t) as PlainSentences<T>,
      language,
      notFound: wrong,
      ...(wrong ? {} : project(world, local, query)),
    };
  }

  function setBars(world: ViewContext<T>, page: Instance): void {
    const { bars, query, route } = page;
    const { language } = world;
    const titled = notFound?.(query, world) ? missing[language].title : title?.(world, query);
    page.bars = { title: titled, language };
    if (titled !== undefined && titled !== bars.title) setTitle(titled);
    if (language !== bars.language && isTab(`/${route}`)) nameTabs(language);
  }

  /** A page with a wrong address sends the place that is nearest to what was looked for. */
  function cardOf(world: ViewContext<T>, { query, local, route }: Instance) {
    const name = appName[world.language];
    const wrong = notFound?.(query, world);
    if (wrong) return { title: name, path: nearestRoute[wrong.what] };
    if (share) return share(world, query, local);
    const titled = title?.(world, query);
    return {
      title: titled ? `${titled} · ${name}` : name,
      path: pageUrl(`/${route}`, withoutShareParams(query)),
    };
  }

  Page({
    ...on,
    onShareAppMessage(this: Instance) {
      const world = look();
      const card = cardOf(world, this);
      return { ...card, path: withShareParams(card.path, world.language, world.now) };
    },
    onLoad(this: Instance, query: PageQuery) {
      this.query = decoded(query);
      openView(this, {
        words,
        local: definition.local,
        project: (world) => dataOf(world, this),
        drawn: (world) => setBars(world, this),
      });
      const language = sharedLanguage(this.query);
      if (language) settings.offerLanguage(language);
      if (notFound?.(this.query, look())) return;
      const entrance = sharedCardEntry(this.query, store.state);
      // A phone that cannot keep the count still shows the page: its first own command says what is wrong.
      if (entrance) store.observe(entrance);
      opened?.call(this as never);
    },
    onShow(this: Instance) {
      this.visible = true;
      // What they were told before WeChat may have lost, when another page came or went.
      this.bars = {};
      if (!notFound?.(this.query, look())) shown?.call(this as never);
      this.draw();
    },
    onReady(this: Instance) {
      // Set before this, a title can be lost for good.
      if (this.visible && this.bars.title !== undefined) setTitle(this.bars.title);
      ready?.call(this as never);
    },
    onHide(this: Instance) {
      this.visible = false;
    },
    onUnload(this: Instance) {
      closeView(this);
    },
    ...viewMethods,
  } as unknown as WechatMiniprogram.Page.Options<object, object>);
}

/** WeChat hands parameters over as they stood in the address. */
const decoded = (query: PageQuery): PageQuery =>
  Object.fromEntries(
    Object.entries(query).map(([key, value]) => [key, value === undefined ? '' : decode(value)]),
  );

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
