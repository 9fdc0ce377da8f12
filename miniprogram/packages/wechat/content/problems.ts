import { dateAndTime } from '../../../content/format';
import { words, type Language } from '../../../content/words';
import type { Refusal } from '../../../domain/refusal';
import type { NotSaved } from '../../../store/store';

const sentences = words(
  {
    onePushADay: (until: string) =>
      `A Subscription Account sends once a day, and today it has. The next article can go out on ${until}.`,
    notSaved: (reason: string) =>
      `The phone could not save this, so it has not happened. Free some space and try again. (${reason})`,
    other: (code: string) => `This cannot be done now. (${code})`,
  },
  {
    onePushADay: (until: string) => `公众号一天只能群发一次，今天的已经用掉，${until} 起可再发。`,
    notSaved: (reason: string) =>
      `手机没能保存，这一步没有生效。请清理存储空间后再试。（${reason}）`,
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
      return t.notSaved(refusal.reason);
    default:
      return t.other(refusal.code);
  }
}
