import { confirm, tell } from '../../../miniprogram/services/dialog';
import { mockFollow, wechatFollow } from '../../../miniprogram/services/follow';
import { phoneNetwork } from '../../../miniprogram/services/network';
import { phoneStorage, reasonOf } from '../../../miniprogram/services/storage';
import { phoneLanguage } from '../../../miniprogram/services/system';
import { dressTabBar } from '../../../miniprogram/services/tabBar';
import { phoneClock } from '../../../miniprogram/services/clock';

const phone = (parts: object) => Object.assign(globalThis, { wx: parts });

describe('storage', () => {
  const kept = new Map<string, unknown>();
  beforeEach(() => {
    kept.clear();
    phone({
      getStorageSync: (key: string) => kept.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
      removeStorageSync: (key: string) => void kept.delete(key),
      getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
    });
  });

  test('keeps, lists and forgets', () => {
    phoneStorage.write('a', { b: 1 });
    expect(phoneStorage.read('a')).toEqual({ b: 1 });
    expect(phoneStorage.keys()).toEqual(['a']);
    phoneStorage.remove('a');
    expect(phoneStorage.keys()).toEqual([]);
  });

  test('has nothing where WeChat gives an empty text', () => {
    expect(phoneStorage.read('a')).toBeUndefined();
  });

  test('has something that cannot be read where WeChat fails to read it', () => {
    phone({
      getStorageSync: () => {
        throw { errMsg: 'getStorageSync:fail data error' } as unknown;
      },
    });
    expect(phoneStorage.read('a')).toBeNull();
  });

  test('refuses as WeChat refuses', () => {
    const full = { errMsg: 'setStorageSync:fail exceed storage max size' };
    phone({
      setStorageSync: () => {
        throw full;
      },
    });
    expect(() => phoneStorage.write('a', 1)).toThrow(expect.objectContaining(full) as Error);
  });

  test.each([
    [{ errMsg: 'setStorageSync:fail' }, 'setStorageSync:fail'],
    [new Error('no'), 'no'],
    ['no', 'no'],
  ])('the reason of %j is %s', (thrown, reason) => {
    expect(reasonOf(thrown)).toBe(reason);
  });
});

describe('language', () => {
  test.each([
    ['zh_CN', 'zh'],
    ['zh_TW', 'zh'],
    ['zh_HK', 'zh'],
    ['en', 'en'],
    ['fr', 'en'],
  ])('of a WeChat in %s is %s', (language, expected) => {
    phone({ getAppBaseInfo: () => ({ language }) });
    expect(phoneLanguage()).toBe(expected);
  });
});

describe('network', () => {
  type Options = { success(result: { networkType: string }): void; fail(): void };
  test.each([
    ['wifi', true],
    ['5g', true],
    ['unknown', true],
    ['none', false],
  ])('%s is online: %s', async (networkType, online) => {
    phone({ getNetworkType: ({ success }: Options) => success({ networkType }) });
    await expect(phoneNetwork.online()).resolves.toBe(online);
  });

  test('that cannot be told is offline', async () => {
    phone({ getNetworkType: ({ fail }: Options) => fail() });
    await expect(phoneNetwork.online()).resolves.toBe(false);
  });
});

describe('the profile of the Service Account', () => {
  type Options = { username: string; success(): void; fail(): void };

  test('is opened by its original id', async () => {
    const opened: string[] = [];
    phone({
      canIUse: (name: string) => name === 'openOfficialAccountProfile',
      openOfficialAccountProfile({ username, success }: Options) {
        opened.push(username);
        success();
      },
    });
    await expect(wechatFollow('gh_1').openProfile()).resolves.toBe(true);
    expect(opened).toEqual(['gh_1']);
  });

  test('is not opened where WeChat refuses or is too old', async () => {
    phone({ canIUse: () => true, openOfficialAccountProfile: ({ fail }: Options) => fail() });
    await expect(wechatFollow('gh_1').openProfile()).resolves.toBe(false);
    phone({ canIUse: () => false });
    await expect(wechatFollow('gh_1').openProfile()).resolves.toBe(false);
  });

  test('is a page of its own in the demo', async () => {
    const open = jest.fn(() => Promise.resolve());
    await expect(mockFollow(open).openProfile()).resolves.toBe(true);
    expect(open).toHaveBeenCalledWith('/packages/wechat/pages/profile/profile');
  });
});

describe('the tab bar', () => {
  test('is named in both languages, in the order of app.json', () => {
    const named: unknown[] = [];
    phone({
      setTabBarItem: ({ index, text }: object & { [k: string]: unknown }) =>
        named.push([index, text]),
    });
    dressTabBar('en');
    dressTabBar('zh');
    expect(named).toEqual([
      [0, 'Accounts'],
      [1, 'Journey'],
      [2, 'Merchant'],
      [3, 'More'],
      [0, '账号'],
      [1, '旅程'],
      [2, '商家'],
      [3, '更多'],
    ]);
  });
});

describe('a dialog', () => {
  test.each([true, false])('is answered: %s', async (yes) => {
    const showModal = jest.fn(() => Promise.resolve({ confirm: yes, cancel: !yes }));
    phone({ showModal });
    const words = { title: 'Start over?', content: 'All is deleted.', yes: 'Delete', no: 'Keep' };
    await expect(confirm(words)).resolves.toBe(yes);
    expect(showModal).toHaveBeenCalledWith({
      title: 'Start over?',
      content: 'All is deleted.',
      confirmText: 'Delete',
      cancelText: 'Keep',
    });
  });

  test('that only tells has one button', async () => {
    const showModal = jest.fn(() => Promise.resolve({ confirm: true, cancel: false }));
    phone({ showModal });
    await tell('No.');
    expect(showModal).toHaveBeenCalledWith({ content: 'No.', showCancel: false });
  });
});

describe('the clock', () => {
  test('is the phone’s, and waits', async () => {
    jest.useFakeTimers({ now: 1000 });
    const waited = phoneClock.wait(500);
    await jest.advanceTimersByTimeAsync(500);
    await waited;
    expect(phoneClock.now()).toBe(1500);
    jest.useRealTimers();
  });
});
