/** Resolves after what was set until now is drawn. */
export const afterRender = (): Promise<void> => new Promise((resolve) => wx.nextTick(resolve));
