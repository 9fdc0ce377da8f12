import { cite } from '../../../i18n/citation';
import { citationOfRefusal } from '../../../i18n/refusalSentence';
import type { Language } from '../../../bilingual';
import type { Command, Observation } from '../../../domain/commands';
import type { Refusal } from '../../../domain/refusal';
import { keepRefusal } from '../../../flows/reportOutcome';
import { store } from '../../../store/index';
import { FIRST_ARTICLE } from '../../../routing/routes';
import type { PageInstance } from '../../../view/definePage';
import type { NotSaved } from '../../../store/eventStore';
import { wechatRefusalSentence } from '../i18n/wechatRefusalSentence';

/** What a page remembers of the last tap that had no effect. */
export interface RefusalState {
  refusal: Refusal | NotSaved | null;
}

export const initialRefusalState: RefusalState = { refusal: null };

type Page = Pick<PageInstance<RefusalState>, 'update'>;

/** Sends a command at a tap; the page remembers why when it was refused. Returns whether it was carried out. */
export const sendAndShowRefusal = (page: Page, command: Command): boolean =>
  keepRefusal(page, store.send(command));

/** The same for what the page sees by being shown. */
export const observeAndShowRefusal = (page: Page, observation: Observation): boolean =>
  keepRefusal(page, store.observe(observation));

/** The sentence that stands under the button that was refused; empty while all is well. */
export const refusalSentenceOf = ({ refusal }: RefusalState, language: Language): string =>
  refusal ? wechatRefusalSentence(refusal, language) : '';

/** The same, with its sources where it is a rule of WeChat's. */
export function citedRefusal(trying: RefusalState, language: Language) {
  const citation = trying.refusal && citationOfRefusal(trying.refusal);
  return {
    problem: refusalSentenceOf(trying, language),
    problemCited: citation ? cite(citation, language) : '',
  };
}

/** The merchant's act, offered wherever the reader arrives before the article does. */
export const sendFirstArticle: Command = {
  type: 'push',
  account: 'subscription',
  article: FIRST_ARTICLE,
};
