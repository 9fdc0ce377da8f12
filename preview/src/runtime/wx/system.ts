/** What wx says of the phone, the window and WeChat. */
import * as app from '../app';
import { bars, insets, isCustom, screen } from '../shell/phone';
import * as tabBar from '../shell/tab-bar';
import * as router from '../router';
import { parameter } from '../parameter';
import * as theme from '../theme';
import { async } from './api';

/** The base library whose answers these are. */
export const SDK_VERSION = '3.8.0';

const DEFAULT_FONT_SIZE = 16;

/** `?fontSize=23`: the size that a person chose in WeChat's settings, in pixels. */
export const fontSizeSetting = () => Number(parameter('fontSize')) || DEFAULT_FONT_SIZE;

/** `?lang`, or the browser's language in WeChat's codes. */
export function language(): string {
  const wanted = parameter('lang') ?? navigator.language.replace('-', '_');
  if (/^zh_(TW|HK|MO|Hant)/i.test(wanted)) return /HK|MO/i.test(wanted) ? 'zh_HK' : 'zh_TW';
  return wanted.startsWith('zh') ? 'zh_CN' : wanted.slice(0, 2);
}

export function getWindowInfo() {
  const { status, safe } = insets();
  const { clientWidth: width, clientHeight: height } = screen();
  const page = router.current();
  const top = page && isCustom(page) ? 0 : status + bars.nav;
  const bottom = page && router.isTab(page.path) && tabBar.isVisible() ? bars.tab + safe : 0;
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

export function getDeviceInfo() {
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

export function getAppBaseInfo() {
  return {
    SDKVersion: SDK_VERSION,
    version: '8.0.50',
    language: language(),
    theme: theme.told(),
    enableDebug: false,
    fontSizeSetting: fontSizeSetting(),
    fontSizeScaleFactor: fontSizeSetting() / DEFAULT_FONT_SIZE,
    host: { env: 'WeChat', appId: '', version: 0 },
  };
}

export const getSystemSetting = () => ({
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

/** `wx.onX` and `wx.offX` for what app.ts hears of. */
const events = Object.entries({
  AppShow: 'show',
  AppHide: 'hide',
  Error: 'error',
  UnhandledRejection: 'unhandledRejection',
  PageNotFound: 'pageNotFound',
  ThemeChange: 'themeChange',
} as const).flatMap(([name, event]): [string, (listener: () => void) => void][] => [
  [`on${name}`, (listener) => app.on(event, listener)],
  [`off${name}`, (listener) => app.off(event, listener)],
]);

export const system: Record<string, unknown> = {
  getWindowInfo,
  getDeviceInfo,
  getAppBaseInfo,
  getSystemSetting,
  getAppAuthorizeSetting: () => ({}),
  getSystemInfoSync,
  getSystemInfo: async('getSystemInfo', getSystemInfoSync),
  getSystemInfoAsync: async('getSystemInfoAsync', getSystemInfoSync),
  getAccountInfoSync: accountInfo,
  getLaunchOptionsSync: () => app.launchOptions(),
  getEnterOptionsSync: () => app.enterOptions(),
  ...Object.fromEntries(events),
};
