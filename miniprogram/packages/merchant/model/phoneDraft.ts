import type { TemplateId } from '../../../data/messageTemplates';
import { ids, storage } from '../../../services/container';
import { store } from '../../../store/index';
import { initialDraft, type Draft } from './draft';
import { DraftStorage } from './draftStorage';

export const draftStorage = new DraftStorage({ storage, numbers: ids, store });

/** A draft that nobody has written in yet, with a number of its own. */
export const newDraft = (template?: TemplateId): Draft =>
  initialDraft(store.now(), ids.next('draft'), template);
