import type { DialogButtonLabel } from './i18n/dialogButtonLabel';

/** The two languages that every sentence stands in. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (value: unknown): value is Language =>
  (languages as readonly unknown[]).includes(value);

export type Bilingual<T> = Record<Language, T>;

/** A sentence, one with blanks to fill, or a group of them. */
export type Sentences = {
  [name: string]: string | ((...blanks: never[]) => string) | readonly string[] | Sentences;
};

/** The same names with the same blanks; only the words may differ. */
type Same<T> = {
  [K in keyof T]: T[K] extends DialogButtonLabel
    ? DialogButtonLabel
    : T[K] extends string
      ? string
      : T[K] extends (...blanks: infer B) => string
        ? (...blanks: B) => string
        : T[K] extends readonly string[]
          ? Lines<T[K]>
          : Same<T[K]>;
};

type Lines<L extends readonly string[]> = { [I in keyof L]: string };

/** Puts the two languages of a screen side by side. A sentence that is missing in one does not compile. */
export const bilingual = <T extends Sentences>(en: T, zh: Same<T>): Bilingual<Same<T>> => ({
  en: en as unknown as Same<T>,
  zh,
});

/** The plain sentences of a screen, for its template; those with blanks are filled in by the page. */
export type PlainSentences<T> = {
  [K in keyof T as T[K] extends (...blanks: never[]) => string ? never : K]: T[K] extends
    string | readonly string[]
    ? T[K]
    : PlainSentences<T[K]>;
};

export function plainSentences<T extends object>(sentences: T): PlainSentences<T> {
  const entries = Object.entries(sentences).flatMap(([name, it]: [string, unknown]) => {
    if (typeof it === 'function') return [];
    const nested = typeof it === 'object' && it !== null && !Array.isArray(it);
    return [[name, nested ? plainSentences(it) : it] as const];
  });
  return Object.fromEntries(entries) as PlainSentences<T>;
}
