import { isLanguage, type Language } from '../content/words';
import type { Observation } from '../domain/commands';
import { sceneOf } from '../domain/scene';
import type { State } from '../domain/state';
import type { Query } from './screen';

/**
 * The address of a page as it is sent to another phone: with the sender's language, and with the number of
 * this sending, by which the entrance is counted once however often WeChat opens the page again.
 */
export function sent(path: string, language: Language, now: number): string {
  const mark = path.includes('?') ? '&' : '?';
  return `${path}${mark}from=share&lang=${language}&sent=${now.toString(36)}`;
}

/** What a page was asked for, without how it was reached. */
export const unsent = (query: Query): Query => {
  const reached = ['from', 'lang', 'sent', 'scene'];
  return Object.fromEntries(Object.entries(query).filter(([key]) => !reached.includes(key)));
};

/** The language in which the page was sent, if it was. */
export const languageOf = ({ from, lang }: Query): Language | null =>
  from === 'share' && isLanguage(lang) ? lang : null;

/** The entrance through a shared card (design S6), or null where there was none or it is counted already. */
export function arrival({ from, sent: number }: Query, { entry }: State): Observation | null {
  if (from !== 'share') return null;
  const through = number ? `share-${number}` : from;
  if (entry?.from === through) return null;
  return { type: 'enterMiniProgram', scene: sceneOf('sharedCard'), from: through };
}
