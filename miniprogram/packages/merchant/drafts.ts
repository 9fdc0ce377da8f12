import type { TemplateId } from '../../content/posts';
import type { State } from '../../domain/state';
import { numbers, storage } from '../../services/index';
import { reasonOf } from '../../services/storage';
import { store } from '../../store/index';
import { fresh, isDraft, type Draft } from './draft';

/** Under the journey's keys: starting over forgets the draft too. */
const KEY = 'journey/draft';

/** What the phone refused to keep, and why, in WeChat's words; it lives as long as the app does. */
let unkept: { draft: Draft; reason: string; resets: number } | null = null;

/** A draft that nobody has written in yet, with a number of its own. */
export const begin = (template?: TemplateId): Draft =>
  fresh(store.now(), numbers.next('draft'), template);

/**
 * The one draft: left unsent on any page, also by a Mini Program that was killed, and whether the phone
 * keeps it. `null` when there is none, and when it has been sent.
 */
export function theDraft(): { draft: Draft; reason: string } | null {
  const found = unkept?.resets === store.resets ? unkept : read();
  return found && !isSent(store.state, found.draft) ? found : null;
}

/** Keeps a draft. Answers with WeChat's own words why the phone refused, or ''. */
export function keep(draft: Draft): string {
  return attempt(draft, () => storage.write(KEY, draft));
}

/** Forgets a draft that was sent. Where the phone refuses, what was sent tells that it is done with. */
export function forget(draft: Draft): void {
  attempt(draft, () => storage.remove(KEY));
}

/** Whether a draft went out, by whichever way: the message that stands carries its number. */
export const isSent = ({ pushes }: State, { id }: Draft): boolean =>
  pushes.some(({ post }) => post?.draft === id);

function read() {
  // A draft of an earlier version has no number.
  const draft: unknown = { id: numbers.next('draft'), ...Object(storage.read(KEY)) };
  return isDraft(draft) ? { draft, reason: '' } : null;
}

function attempt(draft: Draft, work: () => void): string {
  try {
    work();
    unkept = null;
    return '';
  } catch (error) {
    const reason = reasonOf(error);
    unkept = { draft, reason, resets: store.resets };
    return reason;
  }
}
