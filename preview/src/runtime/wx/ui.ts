/** wx.show…, navigation bar, tab bar, scrolling, sharing. */
import * as router from '../router';
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
import { async, noop } from './api';
import * as pull from '../pull-down';

type Fields = Record<string, unknown>;

/** Changes what the page on screen says of its window, and draws the bars anew. */
function setWindow(change: Fields): void {
  Object.assign(router.current()?.window ?? {}, change);
  phone.update();
}

function relayout(visible: boolean): void {
  tabBar.setVisible(visible);
  for (const page of router.alive()) phone.place(page, router.isTab(page.path));
  phone.update();
}

const tab = (api: string, change: (options: { text: string }) => Fields) =>
  async<{ index: number; text: string }>(api, (options) =>
    tabBar.setTab(api, options.index, change(options)),
  );

async function pageScrollTo(options: Fields): Promise<void> {
  const { win, doc } = router.current()!.backend;
  const { scrollTop, selector, duration = 300, offsetTop = 0 } = options;
  const target = selector ? doc.querySelector(String(selector)) : null;
  const top = target
    ? target.getBoundingClientRect().top + win.scrollY + Number(offsetTop)
    : Number(scrollTop ?? 0);
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
  setNavigationBarTitle: async<{ title: string }>('setNavigationBarTitle', ({ title }) =>
    setWindow({ navigationBarTitleText: title }),
  ),
  setNavigationBarColor: async<{ frontColor: string; backgroundColor: string }>(
    'setNavigationBarColor',
    ({ frontColor, backgroundColor }) =>
      setWindow({
        navigationBarTextStyle: TEXT_STYLES[String(frontColor).toLowerCase()] ?? 'black',
        navigationBarBackgroundColor: backgroundColor,
      }),
  ),
  showNavigationBarLoading: async('showNavigationBarLoading', () => setWindow({ loading: true })),
  hideNavigationBarLoading: async('hideNavigationBarLoading', () => setWindow({ loading: false })),
  hideHomeButton: async('hideHomeButton', () => setWindow({ homeHidden: true })),
  setBackgroundColor: async<{ backgroundColor: string }>(
    'setBackgroundColor',
    ({ backgroundColor }) => setWindow({ backgroundColor }),
  ),
  setTabBarStyle: async<tabBar.TabStyle>('setTabBarStyle', tabBar.setStyle),
  setTabBarItem: async<{ index: number }>('setTabBarItem', ({ index, ...change }) => {
    const { text, iconPath, selectedIconPath } = change as Record<string, string>;
    const given = Object.entries({ text, iconPath, selectedIconPath }).filter(([, v]) => v);
    tabBar.setTab('setTabBarItem', index, Object.fromEntries(given));
  }),
  setTabBarBadge: tab('setTabBarBadge', ({ text }) => ({ badge: text, dot: false })),
  removeTabBarBadge: tab('removeTabBarBadge', () => ({ badge: '' })),
  showTabBarRedDot: tab('showTabBarRedDot', () => ({ dot: true })),
  hideTabBarRedDot: tab('hideTabBarRedDot', () => ({ dot: false })),
  showTabBar: async('showTabBar', () => relayout(true)),
  hideTabBar: async('hideTabBar', () => relayout(false)),
  pageScrollTo: async('pageScrollTo', pageScrollTo),
  startPullDownRefresh: async('startPullDownRefresh', pull.start),
  stopPullDownRefresh: async('stopPullDownRefresh', pull.stop),
  showShareMenu: async('showShareMenu', () => setShareMenu(true)),
  hideShareMenu: async('hideShareMenu', () => setShareMenu(false)),
  getMenuButtonBoundingClientRect: capsuleRect,
  ...Object.fromEntries(
    ['setBackgroundTextStyle', 'updateShareMenu', 'hideKeyboard', 'loadFontFace'].map(noop),
  ),
};
