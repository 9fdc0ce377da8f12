import { dateAndTime } from '../../../content/format';
import { notSaved } from '../../../content/notSaved';
import { words, type Language } from '../../../content/words';
import type { Refusal } from '../../../domain/refusal';
import type { NotSaved } from '../../../store/store';

const sentences = words(
  {
    onePushADay: (until: string) =>
      `A Subscription Account sends once a day; today’s message is out. Wait until ${until}, or move the demo’s clock.`,
    other: (code: string) => `This cannot be done now. (${code})`,
  },
  {
    onePushADay: (until: string) =>
      `公众号每天群发一次，今天的已经发出。请等到 ${until}，或拨快演示的时钟。`,
    other: (code: string) => `现在不能这样做。（${code}）`,
  },
);

/** Why a tap on one of WeChat's screens had no effect, and what to do instead. */
export function problem(refusal: Refusal | NotSaved, language: Language): string {
  const t = sentences[language];
  switch (refusal.code) {
    case 'onePushADay':
      return t.onePushADay(dateAndTime(refusal.until, language));
    case 'notSaved':
      return notSaved[language](refusal.reason);
    default:
      return t.other(refusal.code);
  }
}
