export interface Network {
  online(): Promise<boolean>;
}

export const phoneNetwork: Network = {
  online: () =>
    new Promise((resolve) => {
      wx.getNetworkType({
        success: ({ networkType }) => resolve(networkType !== 'none'),
        fail: () => resolve(false),
      });
    }),
};
