import { endOfDay, postOf, templates, toldPost, type TemplateId } from '../../content/posts';
import type { Language } from '../../content/words';
import { isAccountKind, type AccountKind } from '../../domain/accounts';
import { startOfMonth, type Instant } from '../../domain/calendar';
import type { Post } from '../../domain/post';

export type Way = 'massSend' | 'templateMessage';

/** A message while it is being written. */
export interface Draft {
  template: TemplateId;
  /** `null`: as the template has it, in whatever language the reader chooses. */
  title: string | null;
  text: string | null;
  /** '' while none is chosen. */
  product: string;
  /** `percent` as it was typed. */
  promotion: { percent: string; until: Instant } | null;
  account: AccountKind;
  as: Way;
}

export const templateIds = Object.keys(templates.en) as TemplateId[];

/** What a template offers until somebody changes it, for the Service Account to send. */
export const fresh = (now: Instant, template: TemplateId = 'refill'): Draft => ({
  template,
  title: null,
  text: null,
  product: postOf(template, now).product,
  promotion: offerOf(template, now),
  account: 'service',
  as: 'massSend',
});

/** The promotion of a template as it would be typed. */
export function offerOf(template: TemplateId, now: Instant): Draft['promotion'] {
  const { promotion } = postOf(template, now);
  return promotion ? { percent: String(promotion.percent), until: promotion.until } : null;
}

/** What a draft says in the reader's language. */
export const told = ({ template, title, text }: Draft, language: Language) =>
  toldPost(
    {
      template,
      product: '',
      ...(title !== null && { title }),
      ...(text !== null && { text }),
    },
    language,
  );

/** What is sent. A percentage that is no number is for `decide` to refuse. */
export const postFrom = ({ template, title, text, product, promotion }: Draft): Post => ({
  template,
  product,
  ...(title !== null && { title }),
  ...(text !== null && { text }),
  ...(promotion && {
    promotion: {
      percent: promotion.percent.trim() === '' ? NaN : Number(promotion.percent),
      until: promotion.until,
    },
  }),
});

/** How it is sent: only the Service Account has a choice. */
export const wayOf = ({ account, as }: Draft): Way => (account === 'service' ? as : 'massSend');

/** When a promotion can end: last moments of days in Shanghai. The end of the month is left out where it is one of the others. */
export function ends(now: Instant): { in: '3' | '7' | '14' | 'month'; until: Instant }[] {
  const days = (['3', '7', '14'] as const).map((it) => ({
    in: it,
    until: endOfDay(now, Number(it)),
  }));
  const month = { in: 'month' as const, until: startOfMonth(now, 1) - 1 };
  return days.some(({ until }) => until === month.until) ? days : [...days, month];
}

/** Whether something that was kept is a draft that this version wrote. */
export function isDraft(value: unknown): value is Draft {
  const { template, title, text, product, promotion, account, as } = Object(value) as Partial<
    Record<keyof Draft, unknown>
  >;
  const isText = (it: unknown) => it === null || typeof it === 'string';
  const { percent, until } = Object(promotion) as { percent?: unknown; until?: unknown };
  return (
    (templateIds as unknown[]).includes(template) &&
    isText(title) &&
    isText(text) &&
    typeof product === 'string' &&
    (promotion === null || (typeof percent === 'string' && Number.isFinite(until))) &&
    typeof account === 'string' &&
    isAccountKind(account) &&
    (as === 'massSend' || as === 'templateMessage')
  );
}
