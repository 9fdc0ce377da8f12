import { isLanguage, type Language } from '../bilingual';
import type { Storage } from '../services/storage';

const KEY = 'settings/1';

interface Kept {
  language: Language | null;
  notes: boolean;
}

/** What the reader chose for this phone; not a part of the journey, and kept when the journey starts over. */
export class Settings {
  private chosen: Language | null;
  private shown: boolean;
  private offered: Language | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly storage: Storage,
    private readonly phoneLanguage: () => Language,
  ) {
    ({ language: this.chosen, notes: this.shown } = this.saved());
  }

  /** The reader's choice, or until there is one the sender's of a shared page, or WeChat's own. */
  get language(): Language {
    return this.chosen ?? this.offered ?? this.phoneLanguage();
  }

  /** The language in which a page was shared. It is for this visit, and yields to the reader's choice. */
  offerLanguage(language: Language): void {
    const before = this.language;
    this.offered = language;
    if (this.language !== before) this.tell();
  }

  /** Throws when the phone refuses to keep it. */
  chooseLanguage(language: Language): void {
    this.keep({ language });
  }

  /** Whether the map and the bar of steps tell the presenter what to say. */
  get notes(): boolean {
    return this.shown;
  }

  /** Throws when the phone refuses to keep it. */
  showNotes(notes: boolean): void {
    this.keep({ notes });
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private saved(): Kept {
    const { language, notes } = (this.storage.read(KEY) ?? {}) as Record<keyof Kept, unknown>;
    return { language: isLanguage(language) ? language : null, notes: notes === true };
  }

  /** Beside what is saved by now, also by another tab. */
  private keep(part: Partial<Kept>): void {
    const { language, notes } = { ...this.saved(), ...part };
    this.storage.write(KEY, { ...(language && { language }), ...(notes && { notes }) });
    this.chosen = language;
    this.shown = notes;
    this.tell();
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
