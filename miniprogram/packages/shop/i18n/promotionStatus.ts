import { dateAndTime } from '../../../i18n/format';
import { chineseDiscount } from '../../../i18n/productAndPostText';
import { bilingual, type Language } from '../../../bilingual';
import type { PromotionStatus } from '../../../domain/promotion';

export const promotionWords = bilingual(
  {
    less: (percent: number) => `${percent}% off, for you`,
    valid: (percent: number, until: string) =>
      `${percent}% off one order, until ${until}. It came along with the article.`,
    ordered: (percent: number) => `${percent}% off is in your open order.`,
    used: 'You have used this offer. The price is the normal one.',
    ended: (until: string) => `This offer ended on ${until}. The price is the normal one.`,
  },
  {
    less: (percent: number) => `专享 ${chineseDiscount(percent)}`,
    valid: (percent: number, until: string) =>
      `一笔订单享 ${chineseDiscount(percent)}，${until} 前有效。优惠随文章带来。`,
    ordered: (percent: number) => `未完成的订单已享 ${chineseDiscount(percent)}。`,
    used: '这份优惠已经用过，现按原价。',
    ended: (until: string) => `这份优惠已于 ${until} 结束，现按原价。`,
  },
);

/** What became of the promotion that the customer came for. */
export function promotionSentence(standing: PromotionStatus, language: Language): string {
  const t = promotionWords[language];
  const until = dateAndTime(standing.until, language);
  switch (standing.is) {
    case 'valid':
      return t.valid(standing.percent, until);
    case 'used':
      return t.used;
    case 'ended':
      return t.ended(until);
  }
}
