import { isLanguage, type Language } from '../content/words';
import type { Storage } from '../services/storage';

const KEY = 'settings/1';

/** What the reader chose for this phone; not a part of the journey, and kept when the journey starts over. */
export class Settings {
  private chosen: Language | null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly storage: Storage,
    private readonly phoneLanguage: () => Language,
  ) {
    const saved = storage.read(KEY) as { language?: unknown } | undefined;
    this.chosen = isLanguage(saved?.language) ? saved.language : null;
  }

  /** The reader's choice, or WeChat's own language until there is one. */
  get language(): Language {
    return this.chosen ?? this.phoneLanguage();
  }

  /** Throws when the phone refuses to keep it. */
  chooseLanguage(language: Language): void {
    this.storage.write(KEY, { language });
    this.chosen = language;
    for (const listener of [...this.listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
