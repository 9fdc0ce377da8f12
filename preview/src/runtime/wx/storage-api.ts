/** wx.setStorage and its kind. */
import {
  clearStorage,
  readStorage,
  removeFromStorage,
  storageInfo,
  writeStorage,
} from '../environment/storage';
import { asyncApi } from './async-api';

interface Entry {
  key: string;
  data?: unknown;
}

export const storageApi = {
  setStorageSync: (key: string, data: unknown) => writeStorage('setStorageSync', key, data),
  getStorageSync: (key: string) => readStorage(key) ?? '',
  removeStorageSync: (key: string) => removeFromStorage(key),
  clearStorageSync: clearStorage,
  getStorageInfoSync: storageInfo,
  setStorage: asyncApi<Entry>('setStorage', ({ key, data }) =>
    writeStorage('setStorage', key, data),
  ),
  getStorage: asyncApi<Entry>('getStorage', ({ key }) => {
    const data = readStorage(key);
    if (data === undefined) throw new Error('getStorage:fail data not found');
    return { data };
  }),
  removeStorage: asyncApi<Entry>('removeStorage', ({ key }) => removeFromStorage(key)),
  clearStorage: asyncApi('clearStorage', clearStorage),
  getStorageInfo: asyncApi('getStorageInfo', storageInfo),
};
