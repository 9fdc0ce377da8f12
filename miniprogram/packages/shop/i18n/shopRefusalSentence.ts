import { dateAndTime } from '../../../i18n/format';
import { refusalSentence as told, type AnyRefusal } from '../../../i18n/refusalSentence';
import { bilingual, type Language } from '../../../language';
import { productPage } from './productPage';

export type { AnyRefusal };

const sentences = bilingual(
  {
    unknownProduct: (id: string) =>
      `The shop has nothing called “${id}”. Choose again in the shop.`,
    promotionUsed:
      'This offer does not hold for you any more: it is good for one order. Nothing was ordered. The price here is the normal one.',
    promotionEnded: (until: string) =>
      `This offer ended on ${until}. Nothing was ordered. The price here is the normal one.`,
    notSaved: (reason: string) =>
      `The phone refused to save this step. What was saved before is kept. Make room, then try again. (${reason})`,
  },
  {
    unknownProduct: (id: string) => `店里没有“${id}”，请回店铺重新选择。`,
    promotionUsed: '这份优惠只能用于一笔订单，现已不能再用。没有下单，这里显示的是原价。',
    promotionEnded: (until: string) => `这份优惠已于 ${until} 结束。没有下单，这里显示的是原价。`,
    notSaved: (reason: string) =>
      `手机没能保存这一步，之前的内容都还在。请清理出空间后重试。（${reason}）`,
  },
);

/** Why something was not done, for the customer: what concerns the shop in its own words, all else as everywhere. */
export function shopRefusalSentence(refusal: AnyRefusal, language: Language): string {
  const t = sentences[language];
  switch (refusal.code) {
    case 'unknownProduct':
      return t.unknownProduct(refusal.product);
    case 'notSaved':
      return t.notSaved(refusal.reason);
    case 'promotionEnded':
      return t.promotionEnded(dateAndTime(refusal.until, language));
    case 'withdrawn':
      return productPage[language].withdrawn;
    case 'promotionUsed':
      return t.promotionUsed;
    default:
      return told(refusal, language);
  }
}
