/**
 * What needs WeChat or its servers: it fails and says so, or answers as on a phone where nothing
 * happens.
 */
import { asyncApi, failingApi, noopApi } from './async-api';

const NOT_HERE = (
  'openOfficialAccountProfile openOfficialAccountChat openOfficialAccountArticle getUserProfile ' +
  'getUserInfo getLocation scanCode navigateToMiniProgram ' +
  'openCustomerServiceChat requestSubscribeMessage addPhoneContact openSetting'
).split(' ');

const logger = () => {
  const log = (...args: unknown[]) => console.debug(...args);
  return {
    debug: log,
    info: log,
    log,
    warn: log,
    error: log,
    setFilterMsg() {},
    addFilterMsg() {},
  };
};

const updateManager = () => ({
  onCheckForUpdate: (listener: (update: object) => void) =>
    setTimeout(() => listener({ hasUpdate: false }), 0),
  onUpdateReady() {},
  onUpdateFailed() {},
  applyUpdate() {},
});

export const unsupportedApi: Record<string, unknown> = {
  // A code is valid once, so each call returns a new one.
  login: asyncApi('login', () => ({
    code: `preview-${crypto.getRandomValues(new Uint32Array(4)).join('')}`,
  })),
  getPerformance: () => ({
    now: () => performance.now(),
    createObserver: () => ({ observe() {}, disconnect() {} }),
    getEntries: () => [],
  }),
  getLogManager: logger,
  getRealtimeLogManager: logger,
  getUpdateManager: updateManager,
  reportEvent() {},
  reportAnalytics() {},
  reportMonitor() {},
  reportPerformance() {},
  onMemoryWarning() {},
  offMemoryWarning() {},
  onKeyboardHeightChange() {},
  offKeyboardHeightChange() {},
  onNeedPrivacyAuthorization() {},
  ...Object.fromEntries([
    ...['vibrateShort', 'vibrateLong', 'checkSession', 'setKeepScreenOn', 'preloadSubpackage'].map(
      noopApi,
    ),
    failingApi('requestPayment', 'the preview has no WeChat Pay'),
    ...NOT_HERE.map((name) => failingApi(name, 'not in the preview')),
  ]),
};
