import { citeTencent, type Citation } from '../data/citation';
import type { Bilingual, Language } from '../bilingual';
import { followModesCitation } from './followMode';
import { refusalTexts, type AnyRefusal, type RefusalText, type RefusalTexts } from './refusalTexts';

export type { AnyRefusal };

/** What a package says in words of its own, because its reader can do something else about it there. */
export type OwnRefusalTexts = Bilingual<Partial<RefusalTexts>>;

/** The sources of the rules of WeChat's; the other rules are the demo's own. */
export const refusalCitations = {
  titleTooLong: citeTencent('67'),
  miniProgramCannotPush: citeTencent('23', '24'),
  promotionAsTemplate: citeTencent('19'),
  noFollower: citeTencent('13'),
  onePushADay: citeTencent('13'),
  fourPushesAMonth: citeTencent('13'),
  boxWithdrawn: followModesCitation,
} satisfies { [code in AnyRefusal['code']]?: Citation };

/** The sources of the rule by which something was refused, if it is one of WeChat's. */
export const citationOfRefusal = ({ code }: AnyRefusal): Citation | undefined =>
  code in refusalCitations ? refusalCitations[code as keyof typeof refusalCitations] : undefined;

/** Why something was not done, in its parts; `until` and `instead` are '' where there is no such part. */
export function refusalText(
  refusal: AnyRefusal,
  language: Language,
  own?: OwnRefusalTexts,
): { rule: string; until: string; instead: string } {
  const text = (own?.[language][refusal.code] ?? refusalTexts[language][refusal.code]) as
    RefusalText | ((refusal: AnyRefusal) => RefusalText);
  const said = typeof text === 'function' ? text(refusal) : text;
  return { until: '', instead: '', ...(typeof said === 'string' ? { rule: said } : said) };
}

/** Why something was not done: which rule, and what to do instead. */
export function refusalSentence(
  refusal: AnyRefusal,
  language: Language,
  own?: OwnRefusalTexts,
): string {
  const { rule, instead } = refusalText(refusal, language, own);
  return language === 'en' && instead ? `${rule} ${instead}` : `${rule}${instead}`;
}
