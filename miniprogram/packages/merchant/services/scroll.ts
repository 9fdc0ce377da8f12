/** Brings a place of the page into sight, and a little of what stands above it, without motion. Rejects with WeChat's errMsg. */
export const scrollToElement = (selector: string): Promise<unknown> =>
  wx.pageScrollTo({ selector, offsetTop: -160, duration: 0 });

/** Back to the top of the page, without motion. Rejects with WeChat's errMsg. */
export const scrollToTop = (): Promise<unknown> => wx.pageScrollTo({ scrollTop: 0, duration: 0 });
