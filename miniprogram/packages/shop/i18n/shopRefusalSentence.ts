import { dateAndTime } from '../../../i18n/format';
import {
  refusalSentence,
  type AnyRefusal,
  type OwnRefusalTexts,
} from '../../../i18n/refusalSentence';
import type { Language } from '../../../bilingual';
import { productPage } from './productPage';

export type { AnyRefusal };

const shopRefusalTexts: OwnRefusalTexts = {
  en: {
    unknownProduct: ({ product }) =>
      `The shop has nothing called “${product}”. Choose again in the shop.`,
    withdrawn: productPage.en.withdrawn,
    promotionUsed:
      'This offer does not hold for you any more: it is good for one order. Nothing was ordered. The price here is the normal one.',
    promotionEnded: ({ until }) =>
      `This offer ended on ${dateAndTime(until, 'en')}. Nothing was ordered. The price here is the normal one.`,
    notSaved: ({ reason }) =>
      `The phone refused to save this step. What was saved before is kept. Make room, then try again. (${reason})`,
  },
  zh: {
    unknownProduct: ({ product }) => `店里没有“${product}”，请回店铺重新选择。`,
    withdrawn: productPage.zh.withdrawn,
    promotionUsed: '这份优惠只能用于一笔订单，现已不能再用。没有下单，这里显示的是原价。',
    promotionEnded: ({ until }) =>
      `这份优惠已于 ${dateAndTime(until, 'zh')} 结束。没有下单，这里显示的是原价。`,
    notSaved: ({ reason }) =>
      `手机没能保存这一步，之前的内容都还在。请清理出空间后重试。（${reason}）`,
  },
};

/** Why something was not done, for the customer. */
export const shopRefusalSentence = (refusal: AnyRefusal, language: Language): string =>
  refusalSentence(refusal, language, shopRefusalTexts);
