import {
  citationOfRefusal,
  refusalText,
  type OwnRefusalTexts,
} from '../../../../i18n/refusalSentence';
import { productText } from '../../../../i18n/productAndPostText';
import { cite } from '../../../../i18n/citation';
import type { Language } from '../../../../bilingual';
import type { Refusal } from '../../../../domain/refusal';
import { todayNotes } from '../../i18n/citations';
import { remedyLabels as labels, type Remedy } from '../../i18n/remedies';

/** The part of the form in which something is missing. */
export type FormField = 'title' | 'text' | 'product' | 'promotion' | 'account';

/** What the page says to a refused message. */
export interface RefusalPanel {
  field: FormField;
  /** Which rule. */
  rule: string;
  /** Until when; '' where that depends on the message alone. */
  until: string;
  /** What one could do, and the buttons that do it. */
  instead: string;
  remedies: { does: Remedy; label: string }[];
  cited: string;
  /** A narrow exception of today's WeChat. */
  today: { words: string; cited: string } | null;
}

const ownTexts: OwnRefusalTexts = {
  en: {
    withdrawn: ({ product }) => ({
      rule: `${productText(product, 'en').name} is withdrawn. Whoever opened the article could not buy it.`,
      instead: 'Put it back on offer, or choose another product.',
    }),
  },
  zh: {
    withdrawn: ({ product }) => ({
      rule: `${productText(product, 'zh').name}已下架，打开文章的人买不到。`,
      instead: '请重新上架，或另选商品。',
    }),
  },
};

/** Where each refusal of a message is shown, and the buttons that mend it. */
const panels: {
  [R in Refusal as R['code']]?: {
    field: FormField;
    remedies: Remedy[] | ((refusal: R) => Remedy[]);
  };
} = {
  noProduct: { field: 'product', remedies: ['takeProduct'] },
  unknownProduct: { field: 'product', remedies: ['takeProduct'] },
  withdrawn: { field: 'product', remedies: ['restore'] },
  titleEmpty: { field: 'title', remedies: ['takeTitle'] },
  titleTooLong: { field: 'title', remedies: ['cutTitle'] },
  textTooLong: { field: 'text', remedies: ['cutText'] },
  percent: { field: 'promotion', remedies: ['takePercent'] },
  promotionEnded: { field: 'promotion', remedies: ['sevenDays'] },
  miniProgramCannotPush: { field: 'account', remedies: ['useService', 'useSubscription'] },
  promotionAsTemplate: { field: 'account', remedies: ['massSend'] },
  noFollower: {
    field: 'account',
    remedies: ({ paid }) => [paid ? 'follow' : 'journey', 'useSubscription'],
  },
  onePushADay: { field: 'account', remedies: ['nextDay', 'useService'] },
  fourPushesAMonth: { field: 'account', remedies: ['nextMonth', 'useSubscription'] },
};

/** What the page says to a refusal, in the reader's language; `null` for a refusal of some other command. */
export function refusalPanel(refusal: Refusal, language: Language): RefusalPanel | null {
  const panel = panels[refusal.code] as
    { field: FormField; remedies: Remedy[] | ((refusal: Refusal) => Remedy[]) } | undefined;
  if (!panel) return null;
  const { field, remedies } = panel;
  const does = typeof remedies === 'function' ? remedies(refusal) : remedies;
  const citation = citationOfRefusal(refusal);
  return {
    field,
    ...refusalText(refusal, language, ownTexts),
    remedies: does.map((remedy) => ({ does: remedy, label: labels[language][remedy] })),
    cited: citation ? cite(citation, language) : '',
    today: refusal.code === 'miniProgramCannotPush' ? citedNote('miniProgram', language) : null,
  };
}

/** A dated note and its sources. */
export const citedNote = (note: keyof typeof todayNotes, language: Language) => ({
  words: todayNotes[note].words[language],
  cited: cite(todayNotes[note], language),
});
