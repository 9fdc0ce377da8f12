import { citeTencent, type Citation } from '../../../data/citation';
import { dateAndTime } from '../../../i18n/format';
import { followModesCitation } from '../../../i18n/followMode';
import { refusalSentence, type AnyRefusal } from '../../../i18n/refusalSentence';
import { bilingual, type Language } from '../../../language';

const sentences = bilingual(
  {
    onePushADay: (until: string) =>
      `A Subscription Account sends once a day; today’s message is out. Wait until ${until}, or move the demo’s clock.`,
  },
  {
    onePushADay: (until: string) =>
      `公众号每天群发一次，今天的已经发出。请等到 ${until}，或拨快演示的时钟。`,
  },
);

/** The sources of one send a day. */
export const onePushADayCitation: Citation = citeTencent('13');

/** The sources of the rules of WeChat's by which its screens refuse; the other rules are the demo's own. */
export const refusalCitations: { [code in AnyRefusal['code']]?: Citation } = {
  onePushADay: onePushADayCitation,
  boxWithdrawn: followModesCitation,
};

/** Why a tap on one of WeChat's screens had no effect, and what to do instead. */
export const wechatRefusalSentence = (refusal: AnyRefusal, language: Language): string =>
  refusal.code === 'onePushADay'
    ? sentences[language].onePushADay(dateAndTime(refusal.until, language))
    : refusalSentence(refusal, language);
