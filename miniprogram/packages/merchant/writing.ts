import { postOf, templates, type TemplateId } from '../../content/posts';
import type { AccountKind } from '../../domain/accounts';
import type { Command } from '../../domain/commands';
import { TEXT_MOST, TITLE_MOST } from '../../domain/post';
import { findPost } from '../../domain/promotion';
import type { Refusal } from '../../domain/refusal';
import { cut } from '../../domain/text';
import { confirm } from '../../services/dialog';
import { go } from '../../services/navigation';
import { settings, store } from '../../store/index';
import { places } from '../../store/places';
import type { Screen } from '../../store/screen';
import type { NotSaved } from '../../store/store';
import { compose } from './content/compose';
import type { Remedy } from './content/remedies';
import {
  contentsOf,
  ends,
  fields,
  fresh,
  isTyped,
  offerOf,
  postFrom,
  wayOf,
  type Draft,
  type Field,
} from './draft';
import { begin, drafts } from './drafts';
import { drawn } from './services/drawn';
import { scrollTo, toTop } from './services/scroll';

/** What the page knows of the message that is being written. */
export interface Writing {
  draft: Draft;
  /**
   * What the page has put into a field whose content is another by now: somebody has typed in it since, or
   * it is about to be filled. Every other field shows what the draft says.
   */
  put: Partial<Record<Field, string>>;
  /** Why the last tap had no effect. */
  refusal: Refusal | NotSaved | null;
  /** Why the phone does not keep the draft, in WeChat's words. */
  unkept: string;
  /** The article that was sent, while the page tells of it. */
  sent: string;
}

type Page = Screen<Writing>;

/** Fields that are not on the page yet: WeChat draws a growing field wrongly that comes with its text. */
const EMPTY: Writing['put'] = { title: '', text: '' };

export const nothingYet = (draft: Draft): Writing => ({
  draft,
  put: EMPTY,
  refusal: null,
  unkept: '',
  sent: '',
});

/** Shows the draft as it stands, whichever page it was written on; for want of one a new one, by `account`. */
export function takeUp(page: Page, account: AccountKind | undefined): void {
  const found = drafts.find();
  const draft = found?.draft ?? { ...begin(), ...(account && { account }) };
  show(page, draft, { unkept: found?.reason ?? '' });
}

/** Begins another message behind one that was sent. */
export function another(page: Page): void {
  page.update({ sent: '', put: EMPTY });
  takeUp(page, undefined);
  void toTop();
}

/** What was typed is kept. It stands in its field already: written back, it would move the caret and break pinyin. */
export function type(page: Page, field: Field, words: string): void {
  const { draft, put } = page.local;
  const { promotion } = draft;
  const part =
    field === 'percent'
      ? { promotion: promotion && { ...promotion, percent: words } }
      : { [field]: words };
  const changed = { ...draft, ...part };
  page.update({
    put: { [field]: contentsOf(draft, settings.language)[field], ...put },
    draft: changed,
    refusal: null,
    unkept: drafts.keep(changed),
  });
}

/** What was chosen is kept, and a refusal of what stood there before stands no longer. */
export function edit(page: Page, part: Partial<Draft>): void {
  const draft = { ...page.local.draft, ...part };
  show(page, draft, { unkept: drafts.keep(draft) });
}

/** Starts from another template; asks first where something typed would go. */
export async function chooseTemplate(page: Page, template: TemplateId): Promise<void> {
  const { draft } = page.local;
  const { language } = settings;
  if (template === draft.template) return;
  if (isTyped(draft, language)) {
    const { title, content, yes, no } = compose[language].replace;
    const named = content(templates[language][template].name);
    if (!(await confirm({ title, content: named, yes, no }, language))) return;
  }
  const { id, account, as } = page.local.draft;
  edit(page, { ...fresh(store.now(), id, template), leftOut: null, account, as });
}

/**
 * Shows a draft. A field that has to say something else is given first what stands in it, or else WeChat
 * takes no notice where it was given the same before; and what it shall say when that is drawn.
 */
function show(page: Page, draft: Draft, also: Partial<Writing>): void {
  const { put } = page.local;
  const before = contentsOf(page.local.draft, settings.language);
  const after = contentsOf(draft, settings.language);
  const changed = put === EMPTY ? fields : fields.filter((field) => before[field] !== after[field]);
  const filled = Object.fromEntries(changed.map((field) => [field, before[field]]));
  page.update({ draft, refusal: null, ...also, put: put === EMPTY ? put : { ...put, ...filled } });
  if (changed.length === 0) return;
  void drawn().then(() => {
    const rest = Object.entries(page.local.put).filter(([it]) => !changed.includes(it as Field));
    page.update({ put: Object.fromEntries(rest) });
  });
}

/** Carries a command out; the page remembers why when it was refused. */
export function act(page: Page, command: Command): boolean {
  const outcome = store.send(command);
  page.update({ refusal: outcome.ok ? null : outcome.refusal });
  return outcome.ok;
}

/** Sends the draft, once, or brings the place of what is wanting into sight. */
export function send(page: Page): void {
  if (findPost(store.state, page.local.sent)) return;
  const { draft } = page.local;
  const { account } = draft;
  if (act(page, { type: 'pushPost', account, as: wayOf(draft), post: postFrom(draft) })) {
    const { pushes } = store.state;
    const sent = pushes[pushes.length - 1]!.article;
    drafts.forget(draft);
    page.update({ sent });
    void toTop();
  } else if (page.local.refusal?.code !== 'notSaved') {
    void scrollTo('#answer');
  }
}

/** Does what a button of an answer says. */
export function remedy(page: Page, does: Remedy): void {
  const { template, title, text, product, promotion } = page.local.draft;
  const now = store.now();
  switch (does) {
    case 'takeProduct':
      return edit(page, { product: postOf(template, now).product });
    case 'restore':
      return void act(page, { type: 'restoreProduct', product });
    case 'takeTitle':
      return edit(page, { title: null });
    case 'cutTitle':
      return edit(page, { title: cut(title ?? '', TITLE_MOST) });
    case 'cutText':
      return edit(page, { text: cut(text ?? '', TEXT_MOST) });
    case 'takePercent': {
      const offer = offerOf(template, now);
      return edit(page, { promotion: offer && { ...offer, ...untilOf(promotion) } });
    }
    case 'sevenDays': {
      const week = ends(now).find((it) => it.in === '7');
      return edit(page, { promotion: promotion && { ...promotion, ...untilOf(week) } });
    }
    case 'massSend':
      return edit(page, { as: 'massSend' });
    case 'useService':
      return edit(page, { account: 'service', as: 'massSend' });
    case 'useSubscription':
      return edit(page, { account: 'subscription' });
    case 'follow':
      return void go(places.profile());
    case 'journey':
      return void go(places.map);
    case 'nextDay':
    case 'nextMonth':
      return void act(page, { type: 'moveClock', to: does });
  }
}

const untilOf = (it: { until: number } | null | undefined) => (it ? { until: it.until } : {});
