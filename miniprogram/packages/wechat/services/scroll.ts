/** Further down than any page reaches: WeChat stops at its foot. */
const FOOT = 1_000_000;

export const scrollToBottom = (): Promise<unknown> =>
  wx.pageScrollTo({ scrollTop: FOOT, duration: 0 });
