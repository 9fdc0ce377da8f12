import type { State } from '../../../domain/state';
import type { IdGenerator } from '../../../services/ids';
import { errorMessageOf, type Storage } from '../../../services/storage';
import type { EventStore } from '../../../store/eventStore';
import { isDraft, type Draft } from './draft';

/** Under the journey's keys: starting over forgets the draft too. */
const KEY = 'journey/draft';

/** The one draft of a phone. */
export class DraftStorage {
  /** What the phone refused to keep, and why, in WeChat's words; it lives as long as the app does. */
  private unkept: { draft: Draft; reason: string; resets: number } | null = null;

  constructor(
    private readonly parts: {
      storage: Storage;
      numbers: IdGenerator;
      store: Pick<EventStore, 'state' | 'resets'>;
    },
  ) {}

  /**
   * The one draft: left unsent on any page, also by a Mini Program that was killed, and whether the phone
   * keeps it. `null` when there is none, and when it has been sent.
   */
  find(): { draft: Draft; reason: string } | null {
    const { unkept } = this;
    const { state, resets } = this.parts.store;
    const found = unkept?.resets === resets ? unkept : this.read();
    return found && !isSent(state, found.draft) ? found : null;
  }

  /** Keeps a draft. Answers with WeChat's own words why the phone refused, or ''. */
  keep(draft: Draft): string {
    return this.attempt(draft, () => this.parts.storage.write(KEY, draft));
  }

  /** Forgets a draft that was sent. Where the phone refuses, what was sent tells that it is done with. */
  forget(draft: Draft): void {
    this.attempt(draft, () => this.parts.storage.remove(KEY));
  }

  private read() {
    const { storage, numbers } = this.parts;
    // A draft of an earlier version has no number.
    const draft: unknown = { id: numbers.next('draft'), ...Object(storage.read(KEY)) };
    return isDraft(draft) ? { draft, reason: '' } : null;
  }

  private attempt(draft: Draft, work: () => void): string {
    try {
      work();
      this.unkept = null;
      return '';
    } catch (error) {
      const reason = errorMessageOf(error);
      this.unkept = { draft, reason, resets: this.parts.store.resets };
      return reason;
    }
  }
}

/** Whether a draft went out, by whichever way: the message that stands carries its number. */
const isSent = ({ pushes }: State, { id }: Draft): boolean =>
  pushes.some(({ post }) => post?.draft === id);
