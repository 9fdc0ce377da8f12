import { tabs } from '../content/tabs';
import type { Language } from '../content/words';

/** Names the tabs in the reader's language; app.json can hold only one. */
export function dressTabBar(language: Language): void {
  Object.values(tabs[language]).forEach((text, index) => wx.setTabBarItem({ index, text }));
}
