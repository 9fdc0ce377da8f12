import type { Language } from '../content/words';

/** The language of WeChat itself: Chinese in all its scripts, or else English. */
export const phoneLanguage = (): Language =>
  wx.getAppBaseInfo().language.startsWith('zh') ? 'zh' : 'en';
