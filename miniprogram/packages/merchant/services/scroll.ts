/** Brings a place of the page into sight, below its upper edge, without motion. Rejects with WeChat's errMsg. */
export const scrollTo = (selector: string): Promise<unknown> =>
  wx.pageScrollTo({ selector, offsetTop: -24, duration: 0 });

/** Back to the top of the page, without motion. Rejects with WeChat's errMsg. */
export const toTop = (): Promise<unknown> => wx.pageScrollTo({ scrollTop: 0, duration: 0 });
