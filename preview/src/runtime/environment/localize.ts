/** The host's own sentences, in its two languages. */
import { languageSetting } from './phone-settings';

/** The one of two sentences that is in the language of the person. */
export const localize = (english: string, chinese: string) =>
  languageSetting().startsWith('zh') ? chinese : english;
