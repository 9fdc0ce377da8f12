import {
  endOfDay,
  templatePost,
  messageTemplates,
  type TemplateId,
} from '../../../data/messageTemplates';
import { postText } from '../../../i18n/productAndPostText';
import type { Language } from '../../../bilingual';
import { isAccountKind, type AccountKind } from '../../../domain/accounts';
import { startOfMonth, type Instant } from '../../../domain/calendar';
import type { Post } from '../../../domain/post';
import { normalizeText, isBlank, parseWholeNumber } from '../../../domain/unicodeText';

export type SendMethod = 'massSend' | 'templateMessage';

/** A message while it is being written. */
export interface Draft {
  /** A number of its own, which the message carries when it is sent. */
  id: string;
  template: TemplateId;
  /** `null`: as the template has it, in whatever language the reader chooses. */
  title: string | null;
  text: string | null;
  /** '' while none is chosen. */
  product: string;
  /** `percent` as it was typed. */
  promotion: { percent: string; until: Instant } | null;
  /** The promotion as it was when it was left out, to be taken up again. */
  leftOut?: Draft['promotion'];
  account: AccountKind;
  as: SendMethod;
}

export const templateIds = Object.keys(messageTemplates.en) as TemplateId[];

/** What a template offers until somebody changes it, for the Service Account to send. */
export const initialDraft = (now: Instant, id: string, template: TemplateId = 'refill'): Draft => ({
  id,
  template,
  title: null,
  text: null,
  product: templatePost(template, now).product,
  promotion: templatePromotion(template, now),
  account: 'service',
  as: 'massSend',
});

/** The promotion of a template as it would be typed. */
export function templatePromotion(template: TemplateId, now: Instant): Draft['promotion'] {
  const { promotion } = templatePost(template, now);
  return promotion ? { percent: String(promotion.percent), until: promotion.until } : null;
}

/** What a draft says in the reader's language. */
const draftText = ({ template, title, text }: Draft, language: Language) =>
  postText(
    {
      template,
      product: '',
      ...(title !== null && { title }),
      ...(text !== null && { text }),
    },
    language,
  );

/** The fields that are typed in. */
export const typedFields = ['title', 'text', 'percent'] as const;
export type TypedField = (typeof typedFields)[number];

/** What stands in each field, in the reader's language. */
export const fieldValues = (draft: Draft, language: Language): Record<TypedField, string> => ({
  ...draftText(draft, language),
  percent: draft.promotion?.percent ?? '',
});

/** Whether another template would throw away something that was typed. */
export function hasTypedText(draft: Draft, language: Language): boolean {
  const { title, text } = draft;
  const own = draftText({ ...draft, title: null, text: null }, language);
  const differs = (typed: string | null, words: string) =>
    typed !== null && !isBlank(typed) && typed !== words;
  const { percent = '' } = draft.promotion ?? draft.leftOut ?? {};
  const offered = templatePromotion(draft.template, 0)?.percent;
  return (
    differs(title, own.title) || differs(text, own.text) || (percent !== '' && percent !== offered)
  );
}

/** What is sent: a title on one line, and what looks the same as the same text. A percentage that is no number is for `decide` to refuse. */
export const postOfDraft = ({ id, template, title, text, product, promotion }: Draft): Post => ({
  draft: id,
  template,
  product,
  ...(title !== null && { title: normalizeText(oneLine(title)) }),
  ...(text !== null && { text: normalizeText(text) }),
  ...(promotion && {
    promotion: {
      percent: parseWholeNumber(promotion.percent),
      until: promotion.until,
    },
  }),
});

const oneLine = (words: string): string => words.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ');

/** How it is sent: only the Service Account has a choice. */
export const sendMethodOf = ({ account, as }: Draft): SendMethod =>
  account === 'service' ? as : 'massSend';

/** When a promotion can end: last moments of days in Shanghai. The end of the month is left out where it is one of the others. */
export function promotionEnds(now: Instant): { in: '3' | '7' | '14' | 'month'; until: Instant }[] {
  const days = (['3', '7', '14'] as const).map((it) => ({
    in: it,
    until: endOfDay(now, Number(it)),
  }));
  const month = { in: 'month' as const, until: startOfMonth(now, 1) - 1 };
  return days.some(({ until }) => until === month.until) ? days : [...days, month];
}

/** Whether something that was kept is a draft that this version wrote. */
export function isDraft(value: unknown): value is Draft {
  const { id, template, title, text, product, promotion, leftOut, account, as } = Object(
    value,
  ) as Partial<Record<keyof Draft, unknown>>;
  const isText = (it: unknown) => it === null || typeof it === 'string';
  const isOffer = (it: unknown) => {
    const { percent, until } = Object(it) as { percent?: unknown; until?: unknown };
    return it === null || (typeof percent === 'string' && Number.isFinite(until));
  };
  return (
    typeof id === 'string' &&
    (templateIds as unknown[]).includes(template) &&
    isText(title) &&
    isText(text) &&
    typeof product === 'string' &&
    isOffer(promotion) &&
    (leftOut === undefined || isOffer(leftOut)) &&
    typeof account === 'string' &&
    isAccountKind(account) &&
    (as === 'massSend' || as === 'templateMessage')
  );
}
