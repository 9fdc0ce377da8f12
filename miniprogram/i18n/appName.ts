import type { Bilingual } from '../bilingual';

/** What this product is called. WeChat refuses a Mini Program whose name holds its own. */
export const appName: Bilingual<string> = { en: 'Path to Follow', zh: '关注之路' };
