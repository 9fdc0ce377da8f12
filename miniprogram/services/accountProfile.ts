/** How a customer gets from the Mini Program to the Service Account's profile, where a tap makes a follower. */
export interface AccountProfile {
  /** Must be called from a tap. Resolves to whether WeChat opened it; where it refused, show a QR code. */
  openProfile(): Promise<boolean>;
}

/**
 * wx.openOfficialAccountProfile, base library 3.7.10. `username` is the account's original id (gh_...);
 * the account must belong to the same or an associated entity. Nothing tells whether the customer then follows.
 */
export const wechatAccountProfile = (username: string): AccountProfile => ({
  openProfile: () =>
    new Promise((resolve) => {
      if (!wx.canIUse('openOfficialAccountProfile')) return resolve(false);
      wx.openOfficialAccountProfile({
        username,
        success: () => resolve(true),
        fail: () => resolve(false),
      });
    }),
});

/** The profile as the demo plays it: a page of its own. */
export const mockAccountProfile = (open: (url: string) => Promise<unknown>): AccountProfile => ({
  openProfile: () => open('/packages/wechat/pages/profile/profile').then(() => true),
});
