/** Network, phone, account, payment: what needs WeChat or its servers fails here and says so. */
import { showModal } from '../shell/dialogs';
import { localize } from '../environment/localize';
import { async, fails, noop } from './async-api';

type Listener = (status: object) => void;
const listeners = new Set<Listener>();

const networkType = () => (navigator.onLine ? 'wifi' : 'none');
for (const event of ['online', 'offline'])
  window.addEventListener(event, () => {
    const status = { isConnected: navigator.onLine, networkType: networkType() };
    for (const listener of listeners) listener(status);
  });

interface RequestOptions {
  url: string;
  data?: unknown;
  header?: Record<string, string>;
  method?: string;
  dataType?: string;
  success?(result: object): void;
  fail?(error: object): void;
  complete?(result: object): void;
}

function request(options: RequestOptions): object {
  const abort = new AbortController();
  const run = async<RequestOptions>('request', async ({ url, data, header, method = 'GET' }) => {
    const isGet = method.toUpperCase() === 'GET';
    if (!/^https?:\/\/./.test(url)) throw new Error(`request:fail invalid url "${url}"`);
    const target = new URL(url);
    if (target.origin !== location.origin) throw new Error('request:fail url not in domain list');
    if (isGet && data)
      for (const [k, v] of Object.entries(data)) target.searchParams.set(k, String(v));
    const body =
      isGet || data === undefined
        ? undefined
        : typeof data === 'string'
          ? data
          : JSON.stringify(data);
    const headers = { 'content-type': 'application/json', ...header };
    const answer = await fetch(target, { method, headers, body, signal: abort.signal });
    const text = await answer.text();
    return {
      data: options.dataType === undefined || options.dataType === 'json' ? json(text) : text,
      statusCode: answer.status,
      header: Object.fromEntries(answer.headers),
      cookies: [],
    };
  });
  const result = run(options as never) as object | undefined;
  return Object.assign(result ?? {}, { abort: () => abort.abort() });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

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
  onCheckForUpdate: (listener: Listener) => setTimeout(() => listener({ hasUpdate: false }), 0),
  onUpdateReady() {},
  onUpdateFailed() {},
  applyUpdate() {},
});

export const device: Record<string, unknown> = {
  getNetworkType: async('getNetworkType', () => ({ networkType: networkType() })),
  onNetworkStatusChange: (listener: Listener) => listeners.add(listener),
  offNetworkStatusChange: (listener?: Listener) =>
    listener ? listeners.delete(listener) : listeners.clear(),
  makePhoneCall: async<{ phoneNumber: string }>('makePhoneCall', async ({ phoneNumber }) => {
    const { confirm } = await showModal({
      content: phoneNumber,
      confirmText: localize('Call', '呼叫'),
    });
    if (!confirm) throw new Error('makePhoneCall:fail cancel');
  }),
  // Good once: whoever keeps a code for a second call has another.
  login: async('login', () => ({
    code: `preview-${crypto.getRandomValues(new Uint32Array(4)).join('')}`,
  })),
  request,
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
      noop,
    ),
    fails('requestPayment', 'the preview has no WeChat Pay'),
    ...['openOfficialAccountProfile', 'openOfficialAccountChat', 'openOfficialAccountArticle'].map(
      (name) => fails(name, 'not in the preview'),
    ),
    ...['getUserProfile', 'getUserInfo', 'getLocation', 'scanCode', 'navigateToMiniProgram'].map(
      (name) => fails(name, 'not in the preview'),
    ),
    ...['openCustomerServiceChat', 'requestSubscribeMessage', 'addPhoneContact', 'openSetting'].map(
      (name) => fails(name, 'not in the preview'),
    ),
  ]),
};
