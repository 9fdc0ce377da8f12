import type { TemplateId } from '../../content/posts';
import { numbers, storage } from '../../services/index';
import { store } from '../../store/index';
import { fresh, type Draft } from './draft';
import { DraftStore } from './draftStore';

export const drafts = new DraftStore({ storage, numbers, store });

/** A draft that nobody has written in yet, with a number of its own. */
export const begin = (template?: TemplateId): Draft =>
  fresh(store.now(), numbers.next('draft'), template);
