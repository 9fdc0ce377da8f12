import { toldProduct } from '../../content/shop';
import { dateAndTime } from '../../content/format';
import { refusals } from '../../content/refusals';
import { vouchedBy } from '../../content/vouched';
import type { Language } from '../../content/words';
import type { Refusal } from '../../domain/refusal';
import { refusalVouched, today } from './content/claims';
import { remedies as labels, type Remedy } from './content/remedies';

/** Where on the page a message is wanting. */
export type Place = 'title' | 'text' | 'product' | 'promotion' | 'account';

/** What the page says to a refused message. */
export interface Answer {
  place: Place;
  /** Which rule. */
  rule: string;
  /** Until when; '' where that depends on the message alone. */
  until: string;
  /** What one could do, and the buttons that do it. */
  instead: string;
  remedies: { does: Remedy; label: string }[];
  vouched: string;
  /** A narrow exception of today's WeChat. */
  today: { words: string; vouched: string } | null;
}

/** The answer to a refusal in the reader's language; `null` for a refusal of some other command. */
export function answerTo(refusal: Refusal, language: Language): Answer | null {
  const found = tell(refusal, language);
  if (!found) return null;
  const { remedies, ...said } = found;
  const vouch = refusalVouched[refusal.code];
  return {
    place: 'account',
    until: '',
    ...said,
    remedies: remedies.map((does) => ({ does, label: labels[language][does] })),
    vouched: vouch ? vouchedBy(vouch, language) : '',
    today: refusal.code === 'miniProgramCannotPush' ? noteOf('miniProgram', language) : null,
  };
}

/** A dated note and who vouches for it. */
export const noteOf = (note: keyof typeof today, language: Language) => ({
  words: today[note].words[language],
  vouched: vouchedBy(today[note], language),
});

type Said = Pick<Answer, 'rule' | 'instead'> &
  Partial<Pick<Answer, 'place' | 'until'>> & { remedies: Remedy[] };

function tell(refusal: Refusal, language: Language): Said | null {
  const t = refusals[language];
  switch (refusal.code) {
    case 'noProduct':
      return { place: 'product', ...t.noProduct, remedies: ['takeProduct'] };
    case 'unknownProduct': {
      const { rule, instead } = t.unknownProduct;
      return {
        place: 'product',
        rule: rule(refusal.product),
        instead,
        remedies: ['takeProduct'],
      };
    }
    case 'withdrawn': {
      const { rule, instead } = t.withdrawn;
      const { name } = toldProduct(refusal.product, language);
      return { place: 'product', rule: rule(name), instead, remedies: ['restore'] };
    }
    case 'titleEmpty':
      return { place: 'title', ...t.titleEmpty, remedies: ['takeTitle'] };
    case 'titleTooLong':
    case 'textTooLong': {
      const { length, most } = refusal;
      const { rule } = t[refusal.code];
      const title = refusal.code === 'titleTooLong';
      return {
        place: title ? 'title' : 'text',
        rule: rule(length, most),
        instead: t.takeOut(length - most),
        remedies: [title ? 'cutTitle' : 'cutText'],
      };
    }
    case 'percent': {
      const { rule, instead } = t.percent;
      return {
        place: 'promotion',
        rule: rule(refusal.most),
        instead,
        remedies: ['takePercent'],
      };
    }
    case 'promotionEnded': {
      const { rule, instead } = t.promotionEnded;
      const when = dateAndTime(refusal.until, language);
      return { place: 'promotion', rule: rule(when), instead, remedies: ['sevenDays'] };
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
