import { dateAndTime } from '../../../content/format';
import { refusalSentence, type Refused } from '../../../content/refusalSentence';
import { words, type Language } from '../../../content/words';

const sentences = words(
  {
    onePushADay: (until: string) =>
      `A Subscription Account sends once a day; today’s message is out. Wait until ${until}, or move the demo’s clock.`,
  },
  {
    onePushADay: (until: string) =>
      `公众号每天群发一次，今天的已经发出。请等到 ${until}，或拨快演示的时钟。`,
  },
);

/** Why a tap on one of WeChat's screens had no effect, and what to do instead. */
export const problem = (refusal: Refused, language: Language): string =>
  refusal.code === 'onePushADay'
    ? sentences[language].onePushADay(dateAndTime(refusal.until, language))
    : refusalSentence(refusal, language);
