/** The person's settings in WeChat, taken from the preview's address. */
import { urlParameter } from './url-parameter';

export const DEFAULT_FONT_SIZE = 16;

/** `?fontSize=23`: WeChat's text size, in pixels. */
export const fontSizeSetting = () => Number(urlParameter('fontSize')) || DEFAULT_FONT_SIZE;

/** `?lang`, or the browser's language, in WeChat's codes. */
export function languageSetting(): string {
  const wanted = urlParameter('lang') ?? navigator.language.replace('-', '_');
  if (/^zh_(TW|HK|MO|Hant)/i.test(wanted)) return /HK|MO/i.test(wanted) ? 'zh_HK' : 'zh_TW';
  return wanted.startsWith('zh') ? 'zh_CN' : wanted.slice(0, 2);
}
