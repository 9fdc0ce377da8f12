/** wx.show…, navigation bar, tab bar, scrolling, sharing. */
import { localize } from '../environment/localize';
import { currentPage, isTab } from '../pages/page-stack';
import { type ActionSheetOptions, showActionSheet } from '../shell/action-sheet';
import { type ModalOptions, showModal } from '../shell/modal';
import { capsuleRect } from '../shell/nav-bar';
import { layoutPhone, updateBars } from '../shell/phone';
import { startPullDown, stopPullDown } from '../shell/pull-down-refresh';
import { setShareMenuVisible } from '../shell/share';
import { setTabBarItem, setTabBarStyle, setTabBarVisible, type TabStyle } from '../shell/tab-bar';
import { hideToast, showToast, type ToastOptions } from '../shell/toast';
import { type Api, ApiError, asyncApi, noopApi } from './async-api';

type Fields = Record<string, unknown>;

/**
 * Makes a call that changes the window of the page on screen. Before the page's onReady, or while the
 * page on screen changes, WeChat drops the change and reports success.
 */
function windowCall<O = Fields>(api: string, change: (options: O) => Fields): Api {
  return ((options: never) => {
    const page = currentPage();
    const ready = page?.isReady;
    const run = asyncApi<O>(api, (given) => {
      if (!page || !ready || page !== currentPage()) {
        console.debug(`${api}: lost, as in WeChat before a page's onReady`);
        return;
      }
      Object.assign(page.window, change(given));
      updateBars();
    });
    return run(options);
  }) as Api;
}

/** Makes a call of the tab bar, which WeChat takes only while a tab page is on screen. */
function tabBarCall<O = Fields>(api: string, run: (options: O) => void): Api {
  return asyncApi<O>(api, (options) => {
    const page = currentPage();
    if (!page || !isTab(page.path)) throw new ApiError(`${api}:fail not TabBar page`);
    run(options);
  });
}

function showTabBar(visible: boolean): void {
  setTabBarVisible(visible);
  layoutPhone();
}

const tab = (api: string, change: (options: { text: string }) => Fields) =>
  tabBarCall<{ index: number; text: string }>(api, (options) =>
    setTabBarItem(api, options.index, change(options)),
  );

async function pageScrollTo(options: Fields): Promise<void> {
  const { win, doc } = currentPage()!.backend;
  const { scrollTop, selector, duration = 300, offsetTop = 0 } = options;
  // Of the two scrollTop counts; a selector that finds nothing moves nothing.
  const target = selector ? doc.querySelector(String(selector)) : null;
  const top =
    scrollTop !== undefined
      ? Number(scrollTop)
      : target && target.getBoundingClientRect().top + win.scrollY + Number(offsetTop);
  if (top === null) return;
  win.scrollTo({ top, behavior: duration === 0 ? 'auto' : 'smooth' });
}

const TEXT_STYLES: Record<string, string> = { '#ffffff': 'white', '#000000': 'black' };

export const uiApi: Fields = {
  showToast: asyncApi<ToastOptions>('showToast', showToast),
  hideToast: asyncApi('hideToast', hideToast),
  showLoading: asyncApi<ToastOptions>('showLoading', (options) =>
    showToast({ ...options, icon: 'loading', duration: Infinity }),
  ),
  hideLoading: asyncApi('hideLoading', hideToast),
  showModal: asyncApi<ModalOptions>('showModal', async (options) => ({
    ...(await showModal(options)),
  })),
  showActionSheet: asyncApi<ActionSheetOptions>('showActionSheet', async (options) => {
    const tapIndex = await showActionSheet(options);
    if (tapIndex === undefined) throw new Error('showActionSheet:fail cancel');
    return { tapIndex };
  }),
  makePhoneCall: asyncApi<{ phoneNumber: string }>('makePhoneCall', async ({ phoneNumber }) => {
    const confirmText = localize('Call', '呼叫');
    const { confirm } = await showModal({ content: phoneNumber, confirmText });
    if (!confirm) throw new Error('makePhoneCall:fail cancel');
  }),
  setNavigationBarTitle: windowCall<{ title: string }>('setNavigationBarTitle', ({ title }) => ({
    navigationBarTitleText: title,
  })),
  setNavigationBarColor: windowCall<{ frontColor: string; backgroundColor: string }>(
    'setNavigationBarColor',
    ({ frontColor, backgroundColor }) => ({
      navigationBarTextStyle: TEXT_STYLES[String(frontColor).toLowerCase()] ?? 'black',
      navigationBarBackgroundColor: backgroundColor,
    }),
  ),
  showNavigationBarLoading: windowCall('showNavigationBarLoading', () => ({ loading: true })),
  hideNavigationBarLoading: windowCall('hideNavigationBarLoading', () => ({ loading: false })),
  hideHomeButton: windowCall('hideHomeButton', () => ({ homeHidden: true })),
  setBackgroundColor: windowCall<{ backgroundColor: string }>(
    'setBackgroundColor',
    ({ backgroundColor }) => ({ backgroundColor }),
  ),
  setTabBarStyle: tabBarCall<TabStyle>('setTabBarStyle', setTabBarStyle),
  setTabBarItem: tabBarCall<{ index: number }>('setTabBarItem', ({ index, ...change }) => {
    const { text, iconPath, selectedIconPath } = change as Record<string, string>;
    const given = Object.entries({ text, iconPath, selectedIconPath }).filter(([, v]) => v);
    setTabBarItem('setTabBarItem', index, Object.fromEntries(given));
  }),
  setTabBarBadge: tab('setTabBarBadge', ({ text }) => ({ badge: text, dot: false })),
  removeTabBarBadge: tab('removeTabBarBadge', () => ({ badge: '' })),
  showTabBarRedDot: tab('showTabBarRedDot', () => ({ dot: true })),
  hideTabBarRedDot: tab('hideTabBarRedDot', () => ({ dot: false })),
  showTabBar: tabBarCall('showTabBar', () => showTabBar(true)),
  hideTabBar: tabBarCall('hideTabBar', () => showTabBar(false)),
  pageScrollTo: asyncApi('pageScrollTo', pageScrollTo),
  startPullDownRefresh: asyncApi('startPullDownRefresh', () => startPullDown(currentPage())),
  stopPullDownRefresh: asyncApi('stopPullDownRefresh', stopPullDown),
  showShareMenu: asyncApi('showShareMenu', () => setShareMenuVisible(true)),
  hideShareMenu: asyncApi('hideShareMenu', () => setShareMenuVisible(false)),
  getMenuButtonBoundingClientRect: capsuleRect,
  ...Object.fromEntries(
    ['setBackgroundTextStyle', 'updateShareMenu', 'hideKeyboard', 'loadFontFace'].map(noopApi),
  ),
};
