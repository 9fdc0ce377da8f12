import { MemoryStorage } from './memoryStorage';

/**
 * A base library just large enough for `screen`: pages that keep what is set, and a storage that stores.
 * Import it before anything that imports the store.
 */
export const phone = { storage: new MemoryStorage(), language: 'en', titles: [] as string[] };

type Data = Record<string, unknown>;
type Registered = Record<string, (...args: unknown[]) => unknown>;

let registered: Registered = {};
const pages = new Set<OpenPage>();

/** Leaves every page that is open. */
export function closePages(): void {
  for (const page of pages) page.close();
}

Object.assign(globalThis, {
  Page: (definition: Registered) => {
    registered = definition;
  },
  wx: {
    getStorageSync: (key: string) => phone.storage.read(key) ?? '',
    setStorageSync: (key: string, value: unknown) => phone.storage.write(key, value),
    removeStorageSync: (key: string) => phone.storage.remove(key),
    getStorageInfoSync: () => ({ keys: phone.storage.keys() }),
    getAppBaseInfo: () => ({ language: phone.language }),
    setNavigationBarTitle: ({ title }: { title: string }) => void phone.titles.push(title),
  },
});

/** A page as WeChat holds it: what it shows, and each call of setData. */
export class OpenPage {
  readonly data: Data = {};
  readonly calls: Data[] = [];
  private readonly instance: Registered;

  /** Opens the page that was registered last. */
  constructor(query: Record<string, string> = {}) {
    const set = (patch: Data) => {
      this.calls.push(patch);
      setData(this.data, patch);
    };
    this.instance = Object.assign(Object.create(null) as Registered, registered, {
      setData: set,
      route: 'pages/p',
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

/** setData as WeChat documents it: each key is a path of names and of places in lists. */
export function setData(data: Data, patch: Data): void {
  for (const [path, value] of Object.entries(patch)) {
    const steps = path.replace(/\[(\d+)\]/g, '.$1').split('.');
    const last = steps.pop() ?? '';
    const target = steps.reduce((at, step) => at[step] as Data, data);
    target[last] = structuredClone(value);
  }
}
