/**
 * `wx` for component tests: the simulator's stubs, each seen by jest, over a storage that really
 * stores. A stub calls `success`; a test that wants another answer gives one:
 * `jest.mocked(wx.showModal).mockImplementation(...)`.
 */
const stubs = { ...wx };

/** Stored values as JSON text, so that reader and writer share nothing. */
const stored = new Map<string, string>();

const storage = {
  setStorageSync: (key: string, value: unknown) => void stored.set(key, JSON.stringify(value)),
  getStorageSync: (key: string): unknown => JSON.parse(stored.get(key) ?? '""'),
  removeStorageSync: (key: string) => void stored.delete(key),
  clearStorageSync: () => stored.clear(),
  getStorageInfoSync: () => ({
    keys: [...stored.keys()],
    currentSize: Math.ceil([...stored.values()].join('').length / 1024),
    limitSize: 10240,
  }),
};

interface Callbacks {
  success?(result: object): void;
  complete?(result: object): void;
}

/** The asynchronous sisters, which call back or give a promise. */
function later<A extends Callbacks>(work: (options: A) => object) {
  return (options = {} as A): Promise<object> | undefined => {
    const result = work(options);
    if (!options.success && !options.complete) return Promise.resolve(result);
    options.success?.(result);
    options.complete?.(result);
    return undefined;
  };
}

/** The ways between pages, gone at once; the simulator takes a moment more than a test waits. */
const ways = Object.fromEntries(
  ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack'].map((name) => [
    name,
    later(() => ({ errMsg: `${name}:ok` })),
  ]),
);

const asynchronous = {
  ...ways,
  setStorage: later(({ key, data }: Callbacks & { key: string; data: unknown }) => {
    storage.setStorageSync(key, data);
    return { errMsg: 'setStorage:ok' };
  }),
  getStorage: later(({ key }: Callbacks & { key: string }) => ({
    data: storage.getStorageSync(key),
    errMsg: 'getStorage:ok',
  })),
  removeStorage: later(({ key }: Callbacks & { key: string }) => {
    storage.removeStorageSync(key);
    return { errMsg: 'removeStorage:ok' };
  }),
  clearStorage: later(() => {
    storage.clearStorageSync();
    return { errMsg: 'clearStorage:ok' };
  }),
  getStorageInfo: later(() => ({ ...storage.getStorageInfoSync(), errMsg: 'getStorageInfo:ok' })),
  // In WeChat since 3.7.10 and 3.10.0, and not in the simulator.
  openOfficialAccountProfile: later(() => ({ errMsg: 'openOfficialAccountProfile:ok' })),
  openOfficialAccountChat: later(() => ({ errMsg: 'openOfficialAccountChat:ok' })),
};

/** A phone just unpacked: nothing stored, nothing called yet. */
export function resetWxStubs(): void {
  stored.clear();
  const watched = Object.entries({ ...stubs, ...storage, ...asynchronous }).map(([name, value]) => [
    name,
    typeof value === 'function' ? jest.fn(value as (...args: unknown[]) => unknown) : value,
  ]);
  Object.assign(globalThis, { wx: Object.fromEntries(watched) });
}
