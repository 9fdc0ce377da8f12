import type { Bilingual } from '../bilingual';

/** The demo's merchant: a tea house that sells tea and takes reservations for tastings. All of it is invented. */
export const brand = {
  /** Its Service Account and its Mini Program bear the same name. */
  name: { en: 'Lantern Tea', zh: '灯笼茶舍' } satisfies Bilingual<string>,
  /** Its Subscription Account, under another name, so that the two are told apart in a chat list. */
  journal: { en: 'Lantern News', zh: '灯笼茶刊' } satisfies Bilingual<string>,
  /** The letter on its round sign. */
  letter: { en: 'L', zh: '灯' } satisfies Bilingual<string>,
};
