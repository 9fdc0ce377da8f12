import { asRead, type Vouch } from '../../../content/claim';
import { dateAndTime } from '../../../content/format';
import { modesVouched } from '../../../content/mode';
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

/** Who vouches for one send a day. */
export const oncePerDayVouched: Vouch = asRead('13');

/** Who vouches for the rules of WeChat's by which its screens refuse; the other rules are the demo's own. */
export const problemVouched: { [code in Refused['code']]?: Vouch } = {
  onePushADay: oncePerDayVouched,
  boxWithdrawn: modesVouched,
};

/** Why a tap on one of WeChat's screens had no effect, and what to do instead. */
export const problem = (refusal: Refused, language: Language): string =>
  refusal.code === 'onePushADay'
    ? sentences[language].onePushADay(dateAndTime(refusal.until, language))
    : refusalSentence(refusal, language);
