/** Where things are kept on the phone: values that JSON can hold, by key. */
export interface Storage {
  /** `undefined` where there is nothing, and `null` where there is something that cannot be read. */
  read(key: string): unknown;
  /** Throws when WeChat refuses: 1 MB a key, 10 MB in all. When it returns, the value is kept. */
  write(key: string, value: unknown): void;
  remove(key: string): void;
  keys(): string[];
}

export const phoneStorage: Storage = {
  read(key) {
    try {
      const value: unknown = wx.getStorageSync(key);
      return value === '' ? undefined : value;
    } catch {
      return null;
    }
  },
  write: (key, value) => wx.setStorageSync(key, value),
  remove: (key) => wx.removeStorageSync(key),
  keys: () => wx.getStorageInfoSync().keys,
};

/** What WeChat, or whoever threw, said about why it refused. */
export const errorMessageOf = (error: unknown): string =>
  (error as { errMsg?: string }).errMsg ?? (error as Error).message ?? String(error);
