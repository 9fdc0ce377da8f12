/** What WeChat requires of a call's parameters, and its error messages. */
import { urlParameter } from '../environment/url-parameter';
import { lastTapTime } from '../framework/gestures';

type TypeName = 'String' | 'Number' | 'Array';

/** A trailing `?` may be left out; one that is given must be of its type, `undefined` too. */
const PARAMETERS: Record<string, Record<string, TypeName>> = {
  showModal: {
    'title?': 'String',
    'content?': 'String',
    'confirmText?': 'String',
    'cancelText?': 'String',
    'confirmColor?': 'String',
    'cancelColor?': 'String',
  },
  showToast: { title: 'String', 'icon?': 'String', 'duration?': 'Number' },
  showLoading: { title: 'String' },
  showActionSheet: { itemList: 'Array', 'itemColor?': 'String' },
  setNavigationBarTitle: { title: 'String' },
  setNavigationBarColor: { frontColor: 'String', backgroundColor: 'String' },
  setTabBarItem: { index: 'Number' },
  setTabBarBadge: { index: 'Number', text: 'String' },
  removeTabBarBadge: { index: 'Number' },
  showTabBarRedDot: { index: 'Number' },
  hideTabBarRedDot: { index: 'Number' },
  pageScrollTo: { 'scrollTop?': 'Number', 'selector?': 'String', 'duration?': 'Number' },
  navigateTo: { url: 'String' },
  redirectTo: { url: 'String' },
  switchTab: { url: 'String' },
  reLaunch: { url: 'String' },
  setClipboardData: { data: 'String' },
  setStorage: { key: 'String' },
  getStorage: { key: 'String' },
  removeStorage: { key: 'String' },
  request: { url: 'String' },
  makePhoneCall: { phoneNumber: 'String' },
  requestPayment: {
    timeStamp: 'String',
    nonceStr: 'String',
    package: 'String',
    signType: 'String',
    paySign: 'String',
  },
  openOfficialAccountProfile: { username: 'String' },
  previewImage: { urls: 'Array' },
};

/** Limits beyond the types, in the words of WeChat's service. */
const LIMITS: Record<string, (options: never) => string | undefined> = {
  // Some versions count a Latin letter as half of a Chinese character; the strictest counts all alike.
  showModal: (texts: Record<string, string>) =>
    ['confirmText', 'cancelText']
      .filter((name) => (texts[name] ?? '').length > 4)
      .map((name) => `${name} length should not larger than 4 Chinese characters`)[0],
  showActionSheet: ({ itemList }: { itemList: unknown[] }) =>
    itemList.length > 6
      ? 'parameter error: itemList should not be large than 6'
      : itemList.length < 1
        ? 'parameter error: parameter.itemList should have at least 1 item'
        : undefined,
};

/** Calls that WeChat answers only when the Mini Program has declared them and the reader has agreed. */
const PRIVATE = new Set(
  `setClipboardData getClipboardData chooseImage chooseMedia chooseVideo getLocation getUserInfo
  getUserProfile addPhoneContact`.split(/\s+/),
);
/** `?privacy=undeclared` and `?privacy=refused`. */
const PRIVACY: Record<string, CallRefusal> = {
  undeclared: { errno: 112, reason: 'api scope is not declared in the privacy agreement' },
  refused: { errno: 104, reason: 'privacy permission is not authorized' },
};

/** Calls that WeChat takes from a tap only. */
const FROM_A_TAP = new Set(
  `openOfficialAccountProfile openOfficialAccountArticle getUserProfile requestSubscribeMessage
  openSetting`.split(/\s+/),
);
const TAP_MS = 1000;

const typeOf = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1);

/** WeChat's message about parameters of the wrong type; '' when there are none. */
function wrongTypes(api: string, options: unknown): string {
  const given = options ?? {};
  if (typeof given !== 'object') return `parameter should be Object instead of ${typeOf(given)};`;
  const wrong = Object.entries(PARAMETERS[api] ?? {}).map(([key, type]) => {
    const name = key.replace('?', '');
    if (key !== name && !(name in given)) return '';
    const actual = typeOf((given as Record<string, unknown>)[name]);
    return actual === type ? '' : `parameter.${name} should be ${type} instead of ${actual};`;
  });
  return wrong.join('');
}

interface CallRefusal {
  reason: string;
  errno?: number;
}

/**
 * Why WeChat would refuse the call before anything happens, if it would. Wrong
 * parameters are reported in the console as well, as in WeChat: the caller may have no `fail`.
 */
export function callRefusal(api: string, options: unknown): CallRefusal | undefined {
  const types = wrongTypes(api, options);
  const reason = types ? `parameter error: ${types}` : LIMITS[api]?.((options ?? {}) as never);
  if (reason) {
    console.error(`${api}:fail ${reason}`);
    return { reason, ...(types && { errno: 1001 }) };
  }
  if (FROM_A_TAP.has(api) && performance.now() - lastTapTime() > TAP_MS)
    return { reason: 'can only be invoked by user TAP gesture.' };
  return PRIVATE.has(api) ? PRIVACY[urlParameter('privacy') ?? ''] : undefined;
}
