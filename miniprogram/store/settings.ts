import { isLanguage, type Language } from '../content/words';
import type { Storage } from '../services/storage';

const KEY = 'settings/1';

/** What the reader chose for this phone; not a part of the journey, and kept when the journey starts over. */
export class Settings {
  private chosen: Language | null;
  private offered: Language | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly storage: Storage,
    private readonly phoneLanguage: () => Language,
  ) {
    const saved = storage.read(KEY) as { language?: unknown } | undefined;
    this.chosen = isLanguage(saved?.language) ? saved.language : null;
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
    this.storage.write(KEY, { language });
    this.chosen = language;
    this.tell();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
