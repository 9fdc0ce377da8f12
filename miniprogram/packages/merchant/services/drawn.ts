/** Resolves behind what was set until now. */
export const drawn = (): Promise<void> => new Promise((resolve) => wx.nextTick(resolve));
