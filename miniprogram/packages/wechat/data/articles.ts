import { FIRST_ARTICLE } from '../../../routing/routes';
import type { Bilingual, Language } from '../../../bilingual';

/** What the Subscription Account sends to its readers. */
export interface Article {
  title: string;
  /** The grey line under the title in a list. */
  summary: string;
  /** What its drawing shows, for whoever does not see it. */
  picture: string;
  parts: readonly { heading?: string; text: string }[];
  /** The title on the Mini Program's card. */
  card: string;
}

const articles = new Map<string, Bilingual<Article>>([
  [
    FIRST_ARTICLE,
    {
      en: {
        title: 'The first spring tea is here',
        summary: 'Picked in the mist, dried the same night. How to brew it, and where to taste it.',
        picture: 'Drawing: tea terraces in the morning mist, the sun as a paper lantern',
        parts: [
          {
            text: 'On the north side of the hill the mist stays until ten. Leaves grow slowly there, and slow leaves are sweet. This year we picked the first of them in early April: one bud and one leaf, by hand, carried down in baskets so that nothing is crushed.',
          },
          {
            text: 'They went into the pan the same night. Twenty minutes of heat take the grass out of the leaf and leave a smell of warm chestnuts. The cup is the colour of pale straw.',
          },
          {
            heading: 'How to brew it',
            text: 'Three grams in a glass, water at 80 °C. Boiling water makes it bitter. Wait two minutes, drink two thirds, and fill up again. The leaves last for three rounds. The second is the best.',
          },
          {
            heading: 'Where to taste it',
            text: 'At home, from a tin of 50 g. Or at our table: in one hour our tea master pours four teas of the season. Both are in our Mini Program (小程序). Have a look around. You need not follow us first.',
          },
        ],
        card: 'Spring Green Tea, and a seat at the tasting table',
      },
      zh: {
        title: '今年的头采春茶，下山了',
        summary: '雾里采，当夜炒。怎么泡，去哪儿尝，都写在这里。',
        picture: '插画：晨雾里的茶山，太阳像一盏纸灯笼',
        parts: [
          {
            text: '北坡的雾，要到上午十点才散。雾里的茶长得慢，慢，所以甜。今年清明前几天，我们上山采了头一批：一芽一叶，全凭手采，竹篓背下山，一片也不压坏。',
          },
          {
            text: '当天夜里下锅。二十分钟的火候，炒去青草气，留下一股温热的栗子香。茶汤是浅浅的麦秆黄，清亮，不浓。',
          },
          {
            heading: '怎么泡',
            text: '玻璃杯一只，茶三克，水八十度。水太烫，茶会苦。等两分钟，喝到剩三分之一再续水。一杯茶叶可以冲三次，第二泡最好喝。',
          },
          {
            heading: '去哪儿尝',
            text: '想在家喝，带一罐，五十克装。想先尝尝，来茶舍坐坐：一小时，茶师为你泡四款当季的茶。两样都在我们的小程序里，不必先关注，点开就能看。',
          },
        ],
        card: '明前绿茶，还有品茶席位',
      },
    },
  ],
]);

/** The article in the reader's language; `undefined` for an id that nobody wrote. */
export const findArticle = (id: string, language: Language): Article | undefined =>
  articles.get(id)?.[language];
