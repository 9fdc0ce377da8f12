/** wx.show…, navigation bar, tab bar, scrolling, sharing. */
import { currentPage, isTab } from '../pages/page-stack';
import {
  showActionSheet,
  showModal,
  type ActionSheetOptions,
  type ModalOptions,
} from '../shell/dialogs';
import * as phone from '../shell/phone';
import { capsuleRect } from '../shell/nav-bar';
import { setShareMenu } from '../shell/share';
import * as tabBar from '../shell/tab-bar';
import { hideToast, showToast, type ToastOptions } from '../shell/toast';
import { ApiError, async, noop, type Api } from './async-api';
import * as pull from '../shell/pull-down-refresh';

type Fields = Record<string, unknown>;

/**
 * Makes a call that changes what the page on screen says of its window. WeChat loses what it is
 * told before the page's onReady, or while the page on screen changes, and says that it went well.
 */
function windowCall<O = Fields>(api: string, change: (options: O) => Fields): Api {
  return ((options: never) => {
    const page = currentPage();
    const ready = page?.isReady;
    const run = async<O>(api, (given) => {
      if (!page || !ready || page !== currentPage()) {
        console.debug(`${api}: lost, as in WeChat before a page's onReady`);
        return;
      }
      Object.assign(page.window, change(given));
      phone.update();
    });
    return run(options);
  }) as Api;
}

/** Makes a call of the tab bar, which WeChat takes only while a tab page is on screen. */
function tabBarCall<O = Fields>(api: string, run: (options: O) => void): Api {
  return async<O>(api, (options) => {
    const page = currentPage();
    if (!page || !isTab(page.path)) throw new ApiError(`${api}:fail not TabBar page`);
    run(options);
  });
}

function showTabBar(visible: boolean): void {
  tabBar.setVisible(visible);
  phone.layout();
}

const tab = (api: string, change: (options: { text: string }) => Fields) =>
  tabBarCall<{ index: number; text: string }>(api, (options) =>
    tabBar.setTab(api, options.index, change(options)),
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

export const ui: Fields = {
  showToast: async<ToastOptions>('showToast', showToast),
  hideToast: async('hideToast', hideToast),
  showLoading: async<ToastOptions>('showLoading', (options) =>
    showToast({ ...options, icon: 'loading', duration: Infinity }),
  ),
  hideLoading: async('hideLoading', hideToast),
  showModal: async<ModalOptions>('showModal', async (options) => ({
    ...(await showModal(options)),
  })),
  showActionSheet: async<ActionSheetOptions>('showActionSheet', async (options) => {
    const tapIndex = await showActionSheet(options);
    if (tapIndex === undefined) throw new Error('showActionSheet:fail cancel');
    return { tapIndex };
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
  setTabBarStyle: tabBarCall<tabBar.TabStyle>('setTabBarStyle', tabBar.setStyle),
  setTabBarItem: tabBarCall<{ index: number }>('setTabBarItem', ({ index, ...change }) => {
    const { text, iconPath, selectedIconPath } = change as Record<string, string>;
    const given = Object.entries({ text, iconPath, selectedIconPath }).filter(([, v]) => v);
    tabBar.setTab('setTabBarItem', index, Object.fromEntries(given));
  }),
  setTabBarBadge: tab('setTabBarBadge', ({ text }) => ({ badge: text, dot: false })),
  removeTabBarBadge: tab('removeTabBarBadge', () => ({ badge: '' })),
  showTabBarRedDot: tab('showTabBarRedDot', () => ({ dot: true })),
  hideTabBarRedDot: tab('hideTabBarRedDot', () => ({ dot: false })),
  showTabBar: tabBarCall('showTabBar', () => showTabBar(true)),
  hideTabBar: tabBarCall('hideTabBar', () => showTabBar(false)),
  pageScrollTo: async('pageScrollTo', pageScrollTo),
  startPullDownRefresh: async('startPullDownRefresh', () => pull.start(currentPage())),
  stopPullDownRefresh: async('stopPullDownRefresh', pull.stop),
  showShareMenu: async('showShareMenu', () => setShareMenu(true)),
  hideShareMenu: async('hideShareMenu', () => setShareMenu(false)),
  getMenuButtonBoundingClientRect: capsuleRect,
  ...Object.fromEntries(
    ['setBackgroundTextStyle', 'updateShareMenu', 'hideKeyboard', 'loadFontFace'].map(noop),
  ),
};
