import type { Language } from '../bilingual';

/** The language of WeChat itself: Chinese in all its scripts, or else English. */
export const wechatLanguage = (): Language =>
  wx.getAppBaseInfo().language.startsWith('zh') ? 'zh' : 'en';
