import type { Bilingual } from '../bilingual';

/** What is said when the phone refuses to keep what was done, with the phone's own reason. */
export const notSaved: Bilingual<(reason: string) => string> = {
  en: (reason) =>
    `The phone could not save this, so it has not happened. Free some space and try again. (${reason})`,
  zh: (reason) => `手机没能保存，这一步没有生效。请清理存储空间后再试。（${reason}）`,
};
