import { templatePost, messageTemplates, type TemplateId } from '../../../../data/messageTemplates';
import type { AccountKind } from '../../../../domain/accounts';
import type { Command } from '../../../../domain/commands';
import { MAX_TEXT_LENGTH, MAX_TITLE_LENGTH } from '../../../../domain/post';
import { findPost } from '../../../../domain/push';
import type { Refusal } from '../../../../domain/refusal';
import { truncate } from '../../../../domain/unicodeText';
import { askToConfirm } from '../../../../services/dialog';
import { keepRefusal } from '../../../../flows/reportOutcome';
import { openPage, scrollToElement, scrollToTop } from '../../../../services/navigation';
import { settings, store } from '../../../../store/index';
import { routes } from '../../../../routing/routes';
import type { PageInstance } from '../../../../view/definePage';
import type { NotSaved } from '../../../../store/eventStore';
import { composePage } from '../../i18n/composePage';
import type { Remedy } from '../../i18n/remedies';
import {
  fieldValues,
  promotionEnds,
  typedFields,
  initialDraft,
  hasTypedText,
  templatePromotion,
  postOfDraft,
  sendMethodOf,
  type Draft,
  type TypedField,
} from '../../model/draft';
import { newDraft, draftStorage } from '../../model/phoneDraft';
import { afterRender } from '../../services/afterRender';

/** What the page knows of the message that is being written. */
export interface ComposeState {
  draft: Draft;
  /**
   * What the page has put into a field whose content is another by now: somebody has typed in it since, or
   * it is about to be filled. Every other field shows what the draft says.
   */
  put: Partial<Record<TypedField, string>>;
  /** Why the last tap had no effect. */
  refusal: Refusal | NotSaved | null;
  /** Why the phone does not keep the draft, in WeChat's words. */
  unkept: string;
  /** The article that was sent, while the page tells of it. */
  sent: string;
}

type Page = PageInstance<ComposeState>;

/** Fields that are not on the page yet: WeChat draws a growing field wrongly that comes with its text. */
const EMPTY: ComposeState['put'] = { title: '', text: '' };

export const initialCompose = (draft: Draft): ComposeState => ({
  draft,
  put: EMPTY,
  refusal: null,
  unkept: '',
  sent: '',
});

/** Shows the draft as it stands, whichever page it was written on; for want of one a new one, by `account`. */
export function showKeptDraft(page: Page, account: AccountKind | undefined): void {
  const found = draftStorage.find();
  const draft = found?.draft ?? { ...newDraft(), ...(account && { account }) };
  showDraft(page, draft, { unkept: found?.reason ?? '' });
}

/** Begins another message after one that was sent. */
export function composeAnother(page: Page): void {
  page.update({ sent: '', put: EMPTY });
  showKeptDraft(page, undefined);
  void scrollToTop();
}

/** What was typed is kept. It stands in its field already: written back, it would move the caret and break pinyin. */
export function typeText(page: Page, field: TypedField, words: string): void {
  const { draft, put } = page.local;
  const { promotion } = draft;
  const part =
    field === 'percent'
      ? { promotion: promotion && { ...promotion, percent: words } }
      : { [field]: words };
  const changed = { ...draft, ...part };
  page.update({
    put: { [field]: fieldValues(draft, settings.language)[field], ...put },
    draft: changed,
    refusal: null,
    unkept: draftStorage.keep(changed),
  });
}

/** What was chosen is kept, and a refusal of what stood there before stands no longer. */
export function editDraft(page: Page, part: Partial<Draft>): void {
  const draft = { ...page.local.draft, ...part };
  showDraft(page, draft, { unkept: draftStorage.keep(draft) });
}

/** Starts from another template; asks first where something typed would go. */
export async function chooseTemplate(page: Page, template: TemplateId): Promise<void> {
  const { draft } = page.local;
  const { language } = settings;
  if (template === draft.template) return;
  if (hasTypedText(draft, language)) {
    const { title, content, yes, no } = composePage[language].replace;
    const named = content(messageTemplates[language][template].name);
    if (!(await askToConfirm({ title, content: named, yes, no }, language))) return;
  }
  const { id, account, as } = page.local.draft;
  editDraft(page, { ...initialDraft(store.now(), id, template), leftOut: null, account, as });
}

/**
 * Shows a draft. A field that has to say something else is given first what stands in it, or else WeChat
 * takes no notice where it was given the same before; and what it shall say when that is drawn.
 */
function showDraft(page: Page, draft: Draft, also: Partial<ComposeState>): void {
  const { put } = page.local;
  const before = fieldValues(page.local.draft, settings.language);
  const after = fieldValues(draft, settings.language);
  const changed =
    put === EMPTY ? typedFields : typedFields.filter((field) => before[field] !== after[field]);
  const filled = Object.fromEntries(changed.map((field) => [field, before[field]]));
  page.update({ draft, refusal: null, ...also, put: put === EMPTY ? put : { ...put, ...filled } });
  if (changed.length === 0) return;
  void afterRender().then(() => {
    const rest = Object.entries(page.local.put).filter(
      ([it]) => !changed.includes(it as TypedField),
    );
    page.update({ put: Object.fromEntries(rest) });
  });
}

/** Carries a command out; the page remembers why when it was refused. */
export const sendCommand = (page: Page, command: Command): boolean =>
  keepRefusal(page, store.send(command));

/** Sends the draft, once, or brings the field with what is missing into sight. */
export function sendDraft(page: Page): void {
  if (findPost(store.state, page.local.sent)) return;
  const { draft } = page.local;
  const { account } = draft;
  if (
    sendCommand(page, {
      type: 'pushPost',
      account,
      as: sendMethodOf(draft),
      post: postOfDraft(draft),
    })
  ) {
    const { pushes } = store.state;
    const sent = pushes[pushes.length - 1]!.article;
    draftStorage.forget(draft);
    page.update({ sent });
    void scrollToTop();
  } else if (page.local.refusal?.code !== 'notSaved') {
    void scrollToElement('#refusal-panel');
  }
}

/** Does what a button of the refusal panel says. */
export function applyRemedy(page: Page, does: Remedy): void {
  const { template, title, text, product, promotion } = page.local.draft;
  const now = store.now();
  switch (does) {
    case 'takeProduct':
      return editDraft(page, { product: templatePost(template, now).product });
    case 'restore':
      return void sendCommand(page, { type: 'restoreProduct', product });
    case 'takeTitle':
      return editDraft(page, { title: null });
    case 'cutTitle':
      return editDraft(page, { title: truncate(title ?? '', MAX_TITLE_LENGTH) });
    case 'cutText':
      return editDraft(page, { text: truncate(text ?? '', MAX_TEXT_LENGTH) });
    case 'takePercent': {
      const offer = templatePromotion(template, now);
      return editDraft(page, { promotion: offer && { ...offer, ...untilOf(promotion) } });
    }
    case 'sevenDays': {
      const week = promotionEnds(now).find((it) => it.in === '7');
      return editDraft(page, { promotion: promotion && { ...promotion, ...untilOf(week) } });
    }
    case 'massSend':
      return editDraft(page, { as: 'massSend' });
    case 'useService':
      return editDraft(page, { account: 'service', as: 'massSend' });
    case 'useSubscription':
      return editDraft(page, { account: 'subscription' });
    case 'follow':
      return void openPage(routes.profile());
    case 'journey':
      return void openPage(routes.map);
    case 'nextDay':
    case 'nextMonth':
      return void sendCommand(page, { type: 'moveClock', to: does });
  }
}

const untilOf = (it: { until: number } | null | undefined) => (it ? { until: it.until } : {});
