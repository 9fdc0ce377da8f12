import { isLanguage, type Language } from '../bilingual';
import type { Observation } from '../domain/commands';
import { sceneValueOf } from '../domain/sceneValues';
import type { State } from '../domain/state';
import type { PageQuery } from './routes';

/**
 * The address of a page as it is sent to another phone: with the sender's language, and with the number of
 * this sending, by which the entrance is counted once however often WeChat opens the page again.
 */
export function withShareParams(path: string, language: Language, now: number): string {
  const mark = path.includes('?') ? '&' : '?';
  return `${path}${mark}from=share&lang=${language}&sent=${now.toString(36)}`;
}

/** What a page was asked for, without how it was reached. */
export const withoutShareParams = (query: PageQuery): PageQuery => {
  const reached = ['from', 'lang', 'sent', 'scene'];
  return Object.fromEntries(Object.entries(query).filter(([key]) => !reached.includes(key)));
};

/** The language in which the page was sent, if it was. */
export const sharedLanguage = ({ from, lang }: PageQuery): Language | null =>
  from === 'share' && isLanguage(lang) ? lang : null;

/** The entrance through a shared card, or null where there was none or it is counted already. */
export function sharedCardEntry(
  { from, sent: number }: PageQuery,
  { entry }: State,
): Observation | null {
  if (from !== 'share') return null;
  const through = number ? `share-${number}` : from;
  if (entry?.from === through) return null;
  return { type: 'enterMiniProgram', scene: sceneValueOf('sharedCard'), from: through };
}
