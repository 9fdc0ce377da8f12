/** wx.setStorage and its kind. */
import * as storage from '../environment/storage';
import { asyncApi } from './async-api';

interface Entry {
  key: string;
  data?: unknown;
}

export const storageApi = {
  setStorageSync: (key: string, data: unknown) => storage.write('setStorageSync', key, data),
  getStorageSync: (key: string) => storage.read(key) ?? '',
  removeStorageSync: (key: string) => storage.remove(key),
  clearStorageSync: storage.clear,
  getStorageInfoSync: storage.info,
  setStorage: asyncApi<Entry>('setStorage', ({ key, data }) =>
    storage.write('setStorage', key, data),
  ),
  getStorage: asyncApi<Entry>('getStorage', ({ key }) => {
    const data = storage.read(key);
    if (data === undefined) throw new Error('getStorage:fail data not found');
    return { data };
  }),
  removeStorage: asyncApi<Entry>('removeStorage', ({ key }) => storage.remove(key)),
  clearStorage: asyncApi('clearStorage', storage.clear),
  getStorageInfo: asyncApi('getStorageInfo', storage.info),
};
