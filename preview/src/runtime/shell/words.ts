/** What the shell says, in the two languages of the preview. */
import { language } from '../wx/system';

const chinese = () => language().startsWith('zh');

/** The sentence in the language of the person. */
export const say = (english: string, inChinese: string) => (chinese() ? inChinese : english);
