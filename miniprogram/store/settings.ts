import { isLanguage, type Language } from '../content/words';
import type { Storage } from '../services/storage';

const KEY = 'settings/1';

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
    const saved = storage.read(KEY) as { language?: unknown; notes?: unknown } | undefined;
    this.chosen = isLanguage(saved?.language) ? saved.language : null;
    this.shown = saved?.notes === true;
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
    this.keep(language, this.shown);
  }

  /** Whether the map and the bar of steps tell the presenter what to say. */
  get notes(): boolean {
    return this.shown;
  }

  /** Throws when the phone refuses to keep it. */
  showNotes(notes: boolean): void {
    this.keep(this.chosen, notes);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private keep(language: Language | null, notes: boolean): void {
    this.storage.write(KEY, { ...(language && { language }), ...(notes && { notes }) });
    this.chosen = language;
    this.shown = notes;
    this.tell();
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
