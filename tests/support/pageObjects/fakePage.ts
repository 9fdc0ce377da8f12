import { MemoryStorage } from '../builders/memoryStorage';

/**
 * A base library just large enough for `definePage`: pages that keep what is set, and a storage that stores.
 * Import it before anything that imports the store.
 */
export const fakePhone = {
  storage: new MemoryStorage(),
  language: 'en',
  titles: [] as string[],
  /** What each tab was named, by its place. */
  tabs: [] as string[],
  /** The content of each dialog that was shown, and what the reader taps in the next. */
  dialogs: [] as string[],
  yes: true,
  /** Every address that was gone to. */
  went: [] as string[],
};

type Data = Record<string, unknown>;
type Registered = Record<string, (...args: unknown[]) => unknown>;

interface ComponentDefinition {
  properties: Record<string, { type: unknown; value: unknown }>;
  observers: Registered;
  lifetimes: Registered;
  pageLifetimes: Registered;
  methods: Registered;
}

const goTo = ({ url }: { url: string }) => (fakePhone.went.push(url), Promise.resolve());

let registered: Registered = {};
let component: ComponentDefinition | undefined;
const pages = new Set<FakePage>();

/** Leaves every page that is open. */
export function closePages(): void {
  for (const page of pages) page.close();
}

Object.assign(globalThis, {
  Page: (definition: Registered) => {
    registered = definition;
  },
  Component: (definition: ComponentDefinition) => {
    component = definition;
  },
  getCurrentPages: () => [],
  wx: {
    showModal: ({ content }: { content: string }) => {
      fakePhone.dialogs.push(content);
      return Promise.resolve({ confirm: fakePhone.yes });
    },
    switchTab: goTo,
    nextTick: (work: () => void) => queueMicrotask(work),
    pageScrollTo: () => Promise.resolve(),
    navigateTo: goTo,
    getStorageSync: (key: string) => fakePhone.storage.read(key) ?? '',
    setStorageSync: (key: string, value: unknown) => fakePhone.storage.write(key, value),
    removeStorageSync: (key: string) => fakePhone.storage.remove(key),
    getStorageInfoSync: () => ({ keys: fakePhone.storage.keys() }),
    getAppBaseInfo: () => ({ language: fakePhone.language }),
    setTabBarItem: ({ index, text }: { index: number; text: string }) => {
      fakePhone.tabs[index] = text;
    },
    setNavigationBarTitle: ({ title }: { title: string }) => void fakePhone.titles.push(title),
  },
});

/** A page as WeChat holds it: what it shows, and each call of setData. */
export class FakePage {
  readonly data: Data = {};
  readonly calls: Data[] = [];
  private readonly instance: Registered;

  /** Opens the page that was registered last. */
  constructor(query: Record<string, string> = {}, route = 'pages/p') {
    const set = (patch: Data) => {
      this.calls.push(patch);
      setData(this.data, patch);
    };
    this.instance = Object.assign(Object.create(null) as Registered, registered, {
      setData: set,
      route,
    });
    pages.add(this);
    this.call('onLoad', query);
  }

  call(name: string, ...args: unknown[]): unknown {
    const method = this.instance[name];
    if (!method) throw new Error(`The page has no ${name}`);
    return method.apply(this.instance, args);
  }

  show(): this {
    this.call('onShow');
    return this;
  }

  close(): void {
    pages.delete(this);
    this.call('onUnload');
  }

  /** What was set since this was last asked. */
  news(): Data[] {
    return this.calls.splice(0);
  }
}

/** A component as WeChat holds it: its properties, what it shows, and each call of setData. */
export class FakeComponent {
  readonly calls: Data[] = [];
  readonly data: Data;
  private readonly definition: ComponentDefinition;
  private readonly instance: Registered & { data: Data };

  /** Holds the component that was registered last; WeChat tells of its first properties before it attaches it. */
  constructor(given: Data = {}) {
    if (!component) throw new Error('No component was registered');
    this.definition = component;
    const { properties, methods } = component;
    this.data = Object.fromEntries(Object.entries(properties).map(([key, it]) => [key, it.value]));
    this.instance = Object.assign(Object.create(null) as Registered, methods, {
      data: this.data,
      setData: (patch: Data) => {
        this.calls.push(patch);
        setData(this.data, patch);
      },
    });
    if (Object.keys(given).length > 0) this.give(given);
    this.run(component.lifetimes, 'attached');
  }

  /** The types that the properties are declared with. */
  get types(): Data {
    const { properties } = this.definition;
    return Object.fromEntries(Object.entries(properties).map(([key, { type }]) => [key, type]));
  }

  /** The page around it gives other properties. */
  give(given: Data): this {
    Object.assign(this.data, given);
    for (const [names, observer] of Object.entries(this.definition.observers)) {
      if (names.split(',').some((name) => name in given)) observer.call(this.instance);
    }
    return this;
  }

  call(name: string, ...args: unknown[]): unknown {
    return this.run(this.definition.methods, name, ...args);
  }

  page(event: 'show' | 'hide'): this {
    this.run(this.definition.pageLifetimes, event);
    return this;
  }

  detach(): void {
    this.run(this.definition.lifetimes, 'detached');
  }

  /** What was set since this was last asked. */
  news(): Data[] {
    return this.calls.splice(0);
  }

  private run(of: Registered, name: string, ...args: unknown[]): unknown {
    const method = of[name];
    if (!method) throw new Error(`The component has no ${name}`);
    return method.apply(this.instance, args);
  }
}

/** setData as WeChat documents it: each key is a path of names and of places in lists. */
export function setData(data: Data, patch: Data): void {
  for (const [path, value] of Object.entries(patch)) {
    const steps = path.replace(/\[(\d+)\]/g, '.$1').split('.');
    const last = steps.pop() ?? '';
    const target = steps.reduce((at, step) => at[step] as Data, data);
    target[last] = structuredClone(value);
  }
}
