import { DAY, startOfDay, type Instant } from '../domain/calendar';
import type { Post } from '../domain/post';
import { bilingual } from '../bilingual';

/** What the merchant can send without writing a word. Every sentence of it can be changed before it is sent. */
export const messageTemplates = bilingual(
  {
    refill: {
      name: 'The tin runs low',
      title: 'Your spring tea is running low',
      text: 'A tin of 50 g makes sixteen glasses. If you drank one a day, the last leaves are in the cup by now. We put a second tin aside for you, from the same hill and the same week.',
    },
    roast: {
      name: 'A new tea',
      title: 'Night Oolong is out of the roast',
      text: 'Forty hours over charcoal, a week of rest, and now it is ready. It tastes of dark sugar and walnut, and it lets you sleep. The first tins go to those who know us.',
    },
    table: {
      name: 'An invitation',
      title: 'A table, four teas, one hour',
      text: 'Our tea master pours four teas of the season. You sit, you drink, you ask. Six seats, twice a day.',
    },
  },
  {
    refill: {
      name: '该续茶了',
      title: '你的春茶，快喝完了吧',
      text: '一罐五十克，可以泡十六杯。一天一杯，算来也快见底了。同一座山、同一个星期采的茶，我们替你留了一罐。',
    },
    roast: {
      name: '新茶上架',
      title: '夜焙乌龙，出焙了',
      text: '炭火四十小时，静置一星期，现在正好。有红糖和核桃的香气，晚上喝也睡得着。头几罐，先给认识我们的人。',
    },
    table: {
      name: '邀请',
      title: '茶席留座：四款茶，一小时',
      text: '茶师为你泡四款当季的茶，坐下，慢慢喝，随便问。每席六位，一天两席。',
    },
  },
);

export type TemplateId = keyof (typeof messageTemplates)['en'];

/** What each template offers until somebody changes it; it ends at the end of a day in Shanghai. */
const offers = {
  refill: { product: 'spring-green', percent: 15, days: 7 },
  roast: { product: 'night-oolong', percent: 10, days: 14 },
  table: { product: 'tasting', percent: 20, days: 7 },
} satisfies Record<TemplateId, { product: string; percent: number; days: number }>;

/** The end of the day that is `days` from now: the last moment of a promotion. */
export const endOfDay = (now: Instant, days: number): Instant =>
  startOfDay(now) + (days + 1) * DAY - 1;

/** A template as it is before anybody changes it. */
export function templatePost(template: TemplateId, now: Instant): Post {
  const { product, percent, days } = offers[template];
  return { template, product, promotion: { percent, until: endOfDay(now, days) } };
}
