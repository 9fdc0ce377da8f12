/** The host's own sentences, in its two languages. */
import { language } from './phone-settings';

/** The one of two sentences that is in the language of the person. */
export const localize = (english: string, chinese: string) =>
  language().startsWith('zh') ? chinese : english;
