import { tabNames } from '../i18n/tabNames';
import type { Language } from '../bilingual';

/**
 * Names the tabs in the reader's language; app.json can hold only one. To be called where a tab is in
 * sight: WeChat refuses it everywhere else.
 */
export function nameTabs(language: Language): void {
  Object.values(tabNames[language]).forEach((text, index) => {
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
