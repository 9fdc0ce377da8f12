import { postOf } from '../../content/posts';
import type { Command } from '../../domain/commands';
import { TEXT_MOST, TITLE_MOST } from '../../domain/post';
import { findPost } from '../../domain/promotion';
import type { Refusal } from '../../domain/refusal';
import { go } from '../../services/navigation';
import { store } from '../../store/index';
import { places } from '../../store/places';
import type { Screen } from '../../store/screen';
import type { NotSaved } from '../../store/store';
import type { Remedy } from './content/remedies';
import { ends, fresh, offerOf, postFrom, wayOf, type Draft } from './draft';
import { keep } from './drafts';
import { scrollTo, toTop } from './services/scroll';

/** What the page knows of the message that is being written. */
export interface Writing {
  draft: Draft;
  /** Why the last tap had no effect. */
  refusal: Refusal | NotSaved | null;
  /** Why the phone does not keep the draft, in WeChat's words. */
  unkept: string;
  /** The article that was sent, while the page tells of it. */
  sent: string;
}

type Page = Screen<Writing>;

/** What was typed or chosen is kept, and a refusal of what stood there before stands no longer. */
export function edit(page: Page, part: Partial<Draft>): void {
  const draft = { ...page.local.draft, ...part };
  page.update({ draft, refusal: null, unkept: keep(draft) });
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
    page.update({ sent, draft: fresh(store.now()), unkept: keep(null) });
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
      return edit(page, { title: cut(title, TITLE_MOST) });
    case 'cutText':
      return edit(page, { text: cut(text, TEXT_MOST) });
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

const cut = (words: string | null, most: number): string =>
  [...(words ?? '')].slice(0, most).join('');
