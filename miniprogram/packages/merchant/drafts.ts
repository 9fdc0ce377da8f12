import { storage } from '../../services/index';
import { reasonOf } from '../../services/storage';
import { isDraft, type Draft } from './draft';

/** Under the journey's keys: starting over forgets the draft too. */
const KEY = 'journey/draft';

/** The draft that was left unsent, also by a Mini Program that was killed; `null` when there is none. */
export function kept(): Draft | null {
  const draft = storage.read(KEY);
  return isDraft(draft) ? draft : null;
}

/** Keeps a draft, or forgets it for `null`. Answers with WeChat's own words why the phone refused, or ''. */
export function keep(draft: Draft | null): string {
  try {
    if (draft) storage.write(KEY, draft);
    else storage.remove(KEY);
    return '';
  } catch (error) {
    return reasonOf(error);
  }
}
