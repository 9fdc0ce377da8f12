/** Back to the top of the page, without motion. Rejects with WeChat's errMsg. */
export const scrollToTop = (): Promise<unknown> => wx.pageScrollTo({ scrollTop: 0, duration: 0 });
