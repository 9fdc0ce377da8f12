import { dateAndTime } from '../../../i18n/format';
import {
  refusalSentence,
  type AnyRefusal,
  type OwnRefusalTexts,
} from '../../../i18n/refusalSentence';
import type { Language } from '../../../bilingual';

const wechatRefusalTexts: OwnRefusalTexts = {
  en: {
    onePushADay: ({ until }) =>
      `A Subscription Account sends once a day; today’s message is out. Wait until ${dateAndTime(until, 'en')}, or move the demo’s clock.`,
  },
  zh: {
    onePushADay: ({ until }) =>
      `公众号每天群发一次，今天的已经发出。请等到 ${dateAndTime(until, 'zh')}，或拨快演示的时钟。`,
  },
};

/** Why a tap on one of WeChat's screens had no effect, and what to do instead. */
export const wechatRefusalSentence = (refusal: AnyRefusal, language: Language): string =>
  refusalSentence(refusal, language, wechatRefusalTexts);
