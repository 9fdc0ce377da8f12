/**
 * The ways between pages. Each rejects with WeChat's errMsg; `go` and `replace` resolve to whether they went
 * there.
 */
const tabs = ['accounts', 'journey', 'merchant', 'more'].map((tab) => `/pages/${tab}/${tab}`);

/** Whether an address is a tab's. */
export const isTab = (url: string) => tabs.includes(url.split('?')[0] ?? '');

/** WeChat keeps ten pages at the most; beyond that the newest gives way. */
const STACK = 10;

let underWay: { url: string; end: Promise<boolean> } | null = null;

const pageOnTop = () => getCurrentPages().slice(-1)[0];

/**
 * A second tap on the same while a page is opening joins the first, so that no page opens twice.
 *
 * One that leads elsewhere waits, and goes where the first way failed. Where the first page came, that is what
 * the reader sees: the second would open over or instead of a page on which nobody tapped it, so it does not
 * go, and resolves to `false`. WeChat itself would open both.
 */
async function once(url: string, way: () => Promise<unknown>): Promise<boolean> {
  moved = true;
  const asked = pageOnTop();
  while (underWay) {
    const { url: first, end } = underWay;
    if (first === url) return end;
    // Whoever asked for it hears why it failed.
    await end.catch(() => false);
    if (pageOnTop() !== asked) return false;
  }
  const end = way()
    .then(() => true)
    .finally(() => {
      underWay = null;
    });
  underWay = { url, end };
  return end;
}

export const openPage = (url: string): Promise<boolean> =>
  once(url, async () => {
    if (isTab(url)) await wx.switchTab({ url });
    else if (getCurrentPages().length >= STACK) await wx.redirectTo({ url });
    else await wx.navigateTo({ url });
  });

export const replacePage = (url: string): Promise<boolean> =>
  once(url, async () => {
    if (isTab(url)) await wx.switchTab({ url });
    else await wx.redirectTo({ url });
  });

/** Whether this program has gone anywhere by itself since it was launched. */
let moved = false;

/**
 * Whether the launch itself opened the page on top: it was opened by its address, or restored by WeChat
 * after a kill, which may put the home page behind it.
 */
export const openedByLaunch = (): boolean =>
  !moved &&
  getCurrentPages()
    .slice(0, -1)
    .every(({ route }) => isTab(`/${route}`));

/** Back one page, or home when there is none behind. */
export async function goBack(): Promise<void> {
  moved = true;
  if (getCurrentPages().length > 1) await wx.navigateBack();
  else await goHome();
}

export async function goHome(): Promise<void> {
  moved = true;
  await wx.switchTab({ url: '/pages/journey/journey' });
}

/** Away from everything, to the page that says what was not found and leads home. */
export const openNotFound = (path: string): Promise<unknown> =>
  wx.reLaunch({ url: pageUrl('/pages/not-found/not-found', { path }) });

/** Back to the top of the page, without motion. Rejects with WeChat's errMsg. */
export const scrollToTop = (): Promise<unknown> => wx.pageScrollTo({ scrollTop: 0, duration: 0 });

/** To the foot of the page, without motion: WeChat stops there. Rejects with WeChat's errMsg. */
export const scrollToBottom = (): Promise<unknown> =>
  wx.pageScrollTo({ scrollTop: 1_000_000, duration: 0 });

/** Brings a place of the page into sight, and a little of what stands above it, without motion. Rejects with WeChat's errMsg. */
export const scrollToElement = (selector: string): Promise<unknown> =>
  wx.pageScrollTo({ selector, offsetTop: -160, duration: 0 });

export const setTitle = (title: string): void => void wx.setNavigationBarTitle({ title });

/** A page's address with its parameters. */
export function pageUrl(path: string, query: Record<string, string | number | undefined>): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  );
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
}
