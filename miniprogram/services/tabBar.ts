import { tabs } from '../content/tabs';
import type { Language } from '../content/words';

/**
 * Names the tabs in the reader's language; app.json can hold only one. To be called where a tab is in
 * sight: WeChat refuses it everywhere else.
 */
export function dressTabBar(language: Language): void {
  Object.values(tabs[language]).forEach((text, index) => {
    wx.setTabBarItem({
      index,
      text,
      fail({ errMsg }) {
        // Another page came over the tab at once: the tab names them again when it is back in sight.
        if (!errMsg.includes('not TabBar page')) throw new Error(errMsg);
      },
    });
  });
}
