import { dialogButtonLabel } from '../../../miniprogram/i18n/dialogButtonLabel';
import { askToConfirm, showMessage } from '../../../miniprogram/services/dialog';
import {
  mockAccountProfile,
  wechatAccountProfile,
} from '../../../miniprogram/services/accountProfile';
import { phoneNetwork } from '../../../miniprogram/services/network';
import { phoneStorage, errorMessageOf } from '../../../miniprogram/services/storage';
import { wechatLanguage } from '../../../miniprogram/services/locale';
import { nameTabs } from '../../../miniprogram/services/tabBar';
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
    expect(errorMessageOf(thrown)).toBe(reason);
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
    expect(wechatLanguage()).toBe(expected);
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
    await expect(wechatAccountProfile('gh_1').openProfile()).resolves.toBe(true);
    expect(opened).toEqual(['gh_1']);
  });

  test('is not opened where WeChat refuses or is too old', async () => {
    phone({ canIUse: () => true, openOfficialAccountProfile: ({ fail }: Options) => fail() });
    await expect(wechatAccountProfile('gh_1').openProfile()).resolves.toBe(false);
    phone({ canIUse: () => false });
    await expect(wechatAccountProfile('gh_1').openProfile()).resolves.toBe(false);
  });

  test('is a page of its own in the demo', async () => {
    const open = jest.fn(() => Promise.resolve());
    await expect(mockAccountProfile(open).openProfile()).resolves.toBe(true);
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
    nameTabs('en');
    nameTabs('zh');
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

describe('a tab bar out of sight', () => {
  const dress = (errMsg: string) => {
    phone({ setTabBarItem: ({ fail }: { fail(it: object): void }) => fail({ errMsg }) });
    nameTabs('en');
  };

  test('is named when it is in sight again', () => {
    expect(() => dress('setTabBarItem:fail not TabBar page')).not.toThrow();
  });

  test('is the only one that WeChat may refuse to name', () => {
    const errMsg = 'setTabBarItem:fail invalid index';
    expect(() => dress(errMsg)).toThrow(errMsg);
  });
});

describe('a dialog', () => {
  const question = {
    title: 'Start over?',
    content: 'All is deleted.',
    yes: dialogButtonLabel('Yes'),
    no: dialogButtonLabel('Keep'),
  };
  const answer = (yes: boolean) => Promise.resolve({ confirm: yes, cancel: !yes });
  const refusal = { errMsg: 'showModal:fail confirmText length should not larger than 4' };
  const showModal = jest.fn();
  const showToast = jest.fn();

  beforeEach(() => {
    jest.resetAllMocks();
    phone({ showModal, showToast });
  });

  test.each([true, false])('is answered: %s', async (yes) => {
    showModal.mockReturnValue(answer(yes));
    await expect(askToConfirm(question, 'en')).resolves.toBe(yes);
    expect(showModal.mock.calls).toEqual([
      [
        {
          title: 'Start over?',
          content: 'All is deleted.',
          confirmText: 'Yes',
          cancelText: 'Keep',
        },
      ],
    ]);
  });

  test.each([
    ['en', 'OK'],
    ['zh', '知道了'],
  ] as const)(
    'that only tells has one button, in the language of the reader: %s',
    async (language, text) => {
      showModal.mockReturnValue(answer(true));
      await showMessage('No.', language);
      expect(showModal.mock.calls).toEqual([
        [{ content: 'No.', showCancel: false, confirmText: text, cancelText: text }],
      ]);
    },
  );

  test.each([true, false])(
    'whose buttons WeChat refuses is asked with WeChat’s own, and answered: %s',
    async (yes) => {
      showModal.mockRejectedValueOnce(refusal).mockReturnValueOnce(answer(yes));
      await expect(askToConfirm(question, 'en')).resolves.toBe(yes);
      expect(showModal).toHaveBeenLastCalledWith({
        title: 'Start over?',
        content: 'All is deleted.',
      });
      expect(showToast).not.toHaveBeenCalled();
    },
  );

  test.each([
    ['en', 'so nothing has changed'],
    ['zh', '一切照旧'],
  ] as const)(
    'that cannot be shown is no yes, and is never silent (%s)',
    async (language, says) => {
      showModal.mockRejectedValue(refusal);
      await expect(askToConfirm(question, language)).resolves.toBe(false);
      expect(showToast.mock.calls).toEqual([
        [expect.objectContaining({ title: expect.stringContaining(says) as string, icon: 'none' })],
      ]);
    },
  );

  test('that only tells and cannot be shown says it in passing', async () => {
    showModal.mockRejectedValue(refusal);
    await showMessage('The phone is full.', 'en');
    expect(showToast.mock.lastCall).toEqual([
      expect.objectContaining({ title: 'The phone is full.', icon: 'none' }),
    ]);
  });

  test('rejects with WeChat’s words where nothing can be shown at all', async () => {
    showModal.mockRejectedValue(refusal);
    showToast.mockRejectedValue({ errMsg: 'showToast:fail' });
    await expect(showMessage('No.', 'en')).rejects.toEqual({ errMsg: 'showToast:fail' });
  });
});

/** Never run: `tsc` fails where one of these compiles, so that no dialog can have such a button. */
export function doNotCompile() {
  // @ts-expect-error five letters
  dialogButtonLabel('Start');
  // @ts-expect-error five characters
  dialogButtonLabel('从这里开始');
  // @ts-expect-error nothing
  dialogButtonLabel('');
  // @ts-expect-error of any length
  dialogButtonLabel('Go'.trim());
  const words = { title: '', content: '', no: dialogButtonLabel('从这开始') };
  // @ts-expect-error not measured
  void askToConfirm({ ...words, yes: 'Yes' }, 'en');
}

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
