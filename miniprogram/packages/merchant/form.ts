import { accounts } from '../../content/accounts';
import { dateAndTime, money } from '../../content/format';
import { merchant } from '../../content/merchant';
import { summaryOf, templates, toldPost } from '../../content/posts';
import { brand, catalogue, toldProduct } from '../../content/shop';
import type { Language } from '../../content/words';
import type { AccountKind } from '../../domain/accounts';
import { allowance } from '../../domain/allowance';
import { PERCENT_MOST, TEXT_MOST, TITLE_MOST } from '../../domain/post';
import type { State } from '../../domain/state';
import { lengthOf } from '../../domain/text';
import type { World } from '../../store/screen';
import type { compose } from './content/compose';
import { contentsOf, ends, postFrom, templateIds, type Draft, type Field } from './draft';

type FormWorld = World<(typeof compose)[Language]>;

/** What the page has put into the fields, where that is not what they say. */
type Put = Partial<Record<Field, string>>;

/** The words of the draft, and how much of the room they take. */
export function wordsOf({ language, t }: FormWorld, draft: Draft, put: Put) {
  const contents = contentsOf(draft, language);
  const sent = toldPost(postFrom(draft), language);
  const written = (field: 'title' | 'text', label: string, most: number) => {
    const length = lengthOf(sent[field]);
    return {
      field,
      label,
      value: put[field] ?? contents[field],
      count: t.count(length, most),
      over: length > most,
    };
  };
  return {
    templates: templateIds.map((id) => ({ value: id, label: templates[language][id].name })),
    template: draft.template,
    written: [written('title', t.headline, TITLE_MOST), written('text', t.text, TEXT_MOST)],
  };
}

/** What there is to choose from; '' stands for no product. */
export function productsOf({ state, language, t }: FormWorld, { product: chosen }: Draft) {
  const offered = catalogue.map(({ id, price }) => {
    const { name } = toldProduct(id, language);
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
export function promotionOf({ now, language, t }: FormWorld, { promotion }: Draft, put: Put) {
  const choices = ends(now);
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
export function cardOf({ language }: FormWorld, draft: Draft) {
  const post = postFrom(draft);
  const { promotion, ...plain } = post;
  const { percent = 0 } = promotion ?? {};
  const good = Number.isInteger(percent) && percent >= 1 && percent <= PERCENT_MOST;
  const { title } = toldPost(post, language);
  const journal = draft.account === 'subscription';
  return {
    title,
    product: post.product,
    by: journal ? brand.journal[language] : brand.name[language],
    summary: summaryOf(good && post.product ? post : plain, language),
  };
}

/** An account that could send: how much it still may, and whom it reaches now. */
export function accountOf({ state, now, language, t }: FormWorld, kind: AccountKind, draft: Draft) {
  const { name, beside } = accounts[language][kind];
  const counted = kind === 'subscription' || kind === 'service';
  const { sent, most } = counted ? allowance(state.pushes, kind, now) : { sent: 0, most: 0 };
  return {
    kind,
    name,
    beside,
    allowance: counted ? merchant[language].messages[kind](sent, most) : t.allowance[kind],
    reach: t.reach[kind === 'service' ? serviceReach(state) : kind],
    chosen: kind === draft.account,
  };
}

function serviceReach({ follower, paid }: State) {
  if (follower) return 'service';
  return paid.orders > 0 ? 'paidOnly' : 'nobody';
}
