import { accounts } from '../../../../i18n/accounts';
import { dateAndTime, money } from '../../../../i18n/format';
import { merchantPage } from '../../../../i18n/merchantPage';
import { postSummary, postText, productText } from '../../../../i18n/productAndPostText';
import { messageTemplates } from '../../../../data/messageTemplates';
import { brand } from '../../../../data/brand';
import { catalogue } from '../../../../data/catalogue';
import type { Language } from '../../../../bilingual';
import type { AccountKind } from '../../../../domain/accounts';
import { messageAllowance } from '../../../../domain/messageAllowance';
import { MAX_PERCENT, MAX_TEXT_LENGTH, MAX_TITLE_LENGTH } from '../../../../domain/post';
import type { State } from '../../../../domain/state';
import { textLength } from '../../../../domain/unicodeText';
import type { ViewContext } from '../../../../view/viewContext';
import type { composePage } from '../../i18n/composePage';
import {
  fieldValues,
  promotionEnds,
  postOfDraft,
  templateIds,
  type Draft,
  type TypedField,
} from '../../model/draft';

type FormContext = ViewContext<(typeof composePage)[Language]>;

/** What the page has put into the fields, where that is not what they say. */
type Put = Partial<Record<TypedField, string>>;

/** The words of the draft, and how much of the room they take. */
export function textFields({ language, t }: FormContext, draft: Draft, put: Put) {
  const contents = fieldValues(draft, language);
  const sent = postText(postOfDraft(draft), language);
  const written = (field: 'title' | 'text', label: string, most: number) => {
    const length = textLength(sent[field]);
    return {
      field,
      label,
      value: put[field] ?? contents[field],
      count: t.count(length, most),
      over: length > most,
    };
  };
  return {
    templates: templateIds.map((id) => ({ value: id, label: messageTemplates[language][id].name })),
    template: draft.template,
    written: [
      written('title', t.headline, MAX_TITLE_LENGTH),
      written('text', t.text, MAX_TEXT_LENGTH),
    ],
  };
}

/** What there is to choose from; '' stands for no product. */
export function productOptions({ state, language, t }: FormContext, { product: chosen }: Draft) {
  const offered = catalogue.map(({ id, price }) => {
    const { name } = productText(id, language);
    const withdrawn = state.withdrawn.includes(id);
    return {
      id,
      name,
      line: withdrawn ? `${money(price)} · ${t.withdrawn}` : money(price),
      chosen: id === chosen,
      withdrawn,
      change: withdrawn ? t.restore : t.withdraw,
      changeIt: withdrawn ? t.restoreIt(name) : t.withdrawIt(name),
    };
  });
  const none = { id: '', name: t.none, line: t.noneLine, chosen: chosen === '' };
  return [...offered, { ...none, withdrawn: false, change: '', changeIt: '' }];
}

/** The promotion as it was typed, its end, and the ends that can be chosen now. */
export function promotionFields({ now, language, t }: FormContext, { promotion }: Draft, put: Put) {
  const choices = promotionEnds(now);
  const when = promotion && dateAndTime(promotion.until, language);
  return {
    options: [
      { value: 'with', label: t.with },
      { value: 'without', label: t.without },
    ],
    value: promotion ? 'with' : 'without',
    percent: put.percent ?? promotion?.percent ?? '',
    ends: choices.map((it) => ({ value: it.in, label: t.in[it.in] })),
    end: choices.find(({ until }) => until === promotion?.until)?.in ?? '',
    until: promotion && when ? (promotion.until > now ? t.until(when) : t.ended(when)) : '',
  };
}

/** The card as it will stand in the chat: under the title what is offered, or else what the product is. */
export function cardPreview({ language }: FormContext, draft: Draft) {
  const post = postOfDraft(draft);
  const { promotion, ...plain } = post;
  const { percent = 0 } = promotion ?? {};
  const good = Number.isInteger(percent) && percent >= 1 && percent <= MAX_PERCENT;
  const { title } = postText(post, language);
  const journal = draft.account === 'subscription';
  return {
    title,
    product: post.product,
    by: journal ? brand.journal[language] : brand.name[language],
    summary: postSummary(good && post.product ? post : plain, language),
  };
}

/** An account that could send: how much it still may, and whom it reaches now. */
export function accountOptions(
  { state, now, language, t }: FormContext,
  kind: AccountKind,
  draft: Draft,
) {
  const { name, beside } = accounts[language][kind];
  const counted = kind === 'subscription' || kind === 'service';
  const { sent, most } = counted ? messageAllowance(state.pushes, kind, now) : { sent: 0, most: 0 };
  return {
    kind,
    name,
    beside,
    allowance: counted ? merchantPage[language].messages[kind](sent, most) : t.allowance[kind],
    reach: t.reach[kind === 'service' ? serviceReach(state) : kind],
    chosen: kind === draft.account,
  };
}

function serviceReach({ follower, paid }: State) {
  if (follower) return 'service';
  return paid.orders > 0 ? 'paidOnly' : 'nobody';
}
