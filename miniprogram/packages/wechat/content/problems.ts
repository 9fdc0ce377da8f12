import { dateAndTime } from '../../../content/format';
import { notSaved } from '../../../content/notSaved';
import { words, type Language } from '../../../content/words';
import type { Refusal } from '../../../domain/refusal';
import type { NotSaved } from '../../../store/store';

const sentences = words(
  {
    onePushADay: (until: string) =>
      `A Subscription Account sends once a day, and today it has. The next article can go out on ${until}.`,
    other: (code: string) => `This cannot be done now. (${code})`,
  },
  {
    onePushADay: (until: string) => `公众号一天只能群发一次，今天的已经用掉，${until} 起可再发。`,
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
