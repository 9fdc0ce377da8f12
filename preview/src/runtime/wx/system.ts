/** wx.getSystemInfo and its kind, and the events of the App. */
import { DEFAULT_FONT_SIZE, fontSizeSetting, languageSetting } from '../environment/phone-settings';
import { themeForApp } from '../environment/theme';
import { enterOptions, launchOptions, offAppEvent, onAppEvent } from '../pages/app';
import { currentPage, isTab } from '../pages/page-stack';
import {
  hasCustomNavBar,
  NAV_BAR_HEIGHT,
  screenElement,
  screenInsets,
  TAB_BAR_HEIGHT,
} from '../shell/screen-metrics';
import { isTabBarVisible } from '../shell/tab-bar';
import { asyncApi } from './async-api';

/** The base library whose answers these are. */
const SDK_VERSION = '3.8.0';

function getWindowInfo() {
  const { status, safe } = screenInsets();
  const { clientWidth: width, clientHeight: height } = screenElement();
  const page = currentPage();
  const top = page && hasCustomNavBar(page) ? 0 : status + NAV_BAR_HEIGHT;
  const bottom = page && isTab(page.path) && isTabBarVisible() ? TAB_BAR_HEIGHT + safe : 0;
  const safeArea = {
    left: 0,
    top: status,
    right: width,
    bottom: height - safe,
    width,
    height: height - status - safe,
  };
  return {
    pixelRatio: window.devicePixelRatio,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: height - top - bottom,
    statusBarHeight: status,
    safeArea,
    screenTop: top,
  };
}

function getDeviceInfo() {
  return {
    abi: '',
    benchmarkLevel: -1,
    brand: 'devtools',
    model: 'Browser preview',
    system: navigator.platform,
    platform: 'devtools',
    cpuType: '',
    memorySize: '',
  };
}

function getAppBaseInfo() {
  return {
    SDKVersion: SDK_VERSION,
    version: '8.0.50',
    language: languageSetting(),
    theme: themeForApp(),
    enableDebug: false,
    fontSizeSetting: fontSizeSetting(),
    fontSizeScaleFactor: fontSizeSetting() / DEFAULT_FONT_SIZE,
    host: { env: 'WeChat', appId: '', version: 0 },
  };
}

const getSystemSetting = () => ({
  bluetoothEnabled: false,
  locationEnabled: false,
  wifiEnabled: true,
  deviceOrientation: 'portrait',
});

const getSystemInfoSync = () => ({
  ...getWindowInfo(),
  ...getDeviceInfo(),
  ...getAppBaseInfo(),
  ...getSystemSetting(),
  deviceOrientation: 'portrait',
});

const accountInfo = () => ({
  miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
});

/** `wx.onX` and `wx.offX` for the App's events. */
const events = Object.entries({
  AppShow: 'show',
  AppHide: 'hide',
  Error: 'error',
  UnhandledRejection: 'unhandledRejection',
  PageNotFound: 'pageNotFound',
  ThemeChange: 'themeChange',
} as const).flatMap(([name, event]): [string, (listener: () => void) => void][] => [
  [`on${name}`, (listener) => onAppEvent(event, listener)],
  [`off${name}`, (listener) => offAppEvent(event, listener)],
]);

export const systemApi: Record<string, unknown> = {
  getWindowInfo,
  getDeviceInfo,
  getAppBaseInfo,
  getSystemSetting,
  getAppAuthorizeSetting: () => ({}),
  getSystemInfoSync,
  getSystemInfo: asyncApi('getSystemInfo', getSystemInfoSync),
  getSystemInfoAsync: asyncApi('getSystemInfoAsync', getSystemInfoSync),
  getAccountInfoSync: accountInfo,
  getLaunchOptionsSync: () => launchOptions(),
  getEnterOptionsSync: () => enterOptions(),
  ...Object.fromEntries(events),
};
