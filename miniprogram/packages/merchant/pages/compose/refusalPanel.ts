import { productText } from '../../../../i18n/productAndPostText';
import { dateAndTime } from '../../../../i18n/format';
import { pushRefusals } from '../../../../i18n/pushRefusals';
import { cite } from '../../../../i18n/citation';
import type { Language } from '../../../../language';
import type { Refusal } from '../../../../domain/refusal';
import { refusalCitations, todayNotes } from '../../i18n/citations';
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

/** What the page says to a refusal, in the reader's language; `null` for a refusal of some other command. */
export function refusalPanel(refusal: Refusal, language: Language): RefusalPanel | null {
  const found = describeRefusal(refusal, language);
  if (!found) return null;
  const { remedies, ...said } = found;
  const citation = refusalCitations[refusal.code];
  return {
    field: 'account',
    until: '',
    ...said,
    remedies: remedies.map((does) => ({ does, label: labels[language][does] })),
    cited: citation ? cite(citation, language) : '',
    today: refusal.code === 'miniProgramCannotPush' ? citedNote('miniProgram', language) : null,
  };
}

/** A dated note and its sources. */
export const citedNote = (note: keyof typeof todayNotes, language: Language) => ({
  words: todayNotes[note].words[language],
  cited: cite(todayNotes[note], language),
});

type RefusalTexts = Pick<RefusalPanel, 'rule' | 'instead'> &
  Partial<Pick<RefusalPanel, 'field' | 'until'>> & { remedies: Remedy[] };

function describeRefusal(refusal: Refusal, language: Language): RefusalTexts | null {
  const t = pushRefusals[language];
  switch (refusal.code) {
    case 'noProduct':
      return { field: 'product', ...t.noProduct, remedies: ['takeProduct'] };
    case 'unknownProduct': {
      const { rule, instead } = t.unknownProduct;
      return {
        field: 'product',
        rule: rule(refusal.product),
        instead,
        remedies: ['takeProduct'],
      };
    }
    case 'withdrawn': {
      const { rule, instead } = t.withdrawn;
      const { name } = productText(refusal.product, language);
      return { field: 'product', rule: rule(name), instead, remedies: ['restore'] };
    }
    case 'titleEmpty':
      return { field: 'title', ...t.titleEmpty, remedies: ['takeTitle'] };
    case 'titleTooLong':
    case 'textTooLong': {
      const { length, most } = refusal;
      const { rule } = t[refusal.code];
      const title = refusal.code === 'titleTooLong';
      return {
        field: title ? 'title' : 'text',
        rule: rule(length, most),
        instead: t.takeOut(length - most),
        remedies: [title ? 'cutTitle' : 'cutText'],
      };
    }
    case 'percent': {
      const { rule, instead } = t.percent;
      return {
        field: 'promotion',
        rule: rule(refusal.most),
        instead,
        remedies: ['takePercent'],
      };
    }
    case 'promotionEnded': {
      const { rule, instead } = t.promotionEnded;
      const when = dateAndTime(refusal.until, language);
      return { field: 'promotion', rule: rule(when), instead, remedies: ['sevenDays'] };
    }
    case 'miniProgramCannotPush':
      return {
        ...t.miniProgramCannotPush,
        until: t.always,
        remedies: ['useService', 'useSubscription'],
      };
    case 'promotionAsTemplate':
      return {
        ...t.promotionAsTemplate,
        until: t.always,
        remedies: ['massSend'],
      };
    case 'noFollower': {
      const { rule, until, instead } = t.noFollower;
      const who = refusal.paid ? 'paid' : 'nobody';
      return {
        rule: rule[who],
        until,
        instead: instead[who],
        remedies: [refusal.paid ? 'follow' : 'journey', 'useSubscription'],
      };
    }
    case 'onePushADay':
      return {
        ...t.onePushADay,
        until: t.until(dateAndTime(refusal.until, language)),
        remedies: ['nextDay', 'useService'],
      };
    case 'fourPushesAMonth':
      return {
        ...t.fourPushesAMonth,
        until: t.until(dateAndTime(refusal.until, language)),
        remedies: ['nextMonth', 'useSubscription'],
      };
    default:
      return null;
  }
}
