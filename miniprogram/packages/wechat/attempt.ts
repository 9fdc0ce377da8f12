import { vouchedBy } from '../../content/vouched';
import type { Language } from '../../content/words';
import type { Command, Observation } from '../../domain/commands';
import type { Refusal } from '../../domain/refusal';
import { store } from '../../store/index';
import { FIRST_ARTICLE } from '../../store/places';
import type { Screen } from '../../store/screen';
import type { NotSaved, Outcome } from '../../store/store';
import { problem, problemVouched } from './content/problems';

/** What a page remembers of the last tap that had no effect. */
export interface Trying {
  refusal: Refusal | NotSaved | null;
}

export const untried: Trying = { refusal: null };

type Page = Pick<Screen<Trying>, 'update'>;

/** Sends a command at a tap; the page remembers why when it was refused. Returns whether it was carried out. */
export const attempt = (page: Page, command: Command): boolean =>
  remember(page, store.send(command));

/** The same for what the page sees by being shown. */
export const observe = (page: Page, observation: Observation): boolean =>
  remember(page, store.observe(observation));

function remember(page: Page, outcome: Outcome): boolean {
  page.update({ refusal: outcome.ok ? null : outcome.refusal });
  return outcome.ok;
}

/** The sentence that stands under the button that was refused; empty while all is well. */
export const problemOf = ({ refusal }: Trying, language: Language): string =>
  refusal ? problem(refusal, language) : '';

/** The same, with who vouches for it where it is a rule of WeChat's. */
export function toldProblem(trying: Trying, language: Language) {
  const vouch = trying.refusal && problemVouched[trying.refusal.code];
  return {
    problem: problemOf(trying, language),
    problemVouched: vouch ? vouchedBy(vouch, language) : '',
  };
}

/** The merchant's act, offered wherever the reader arrives before the article does. */
export const sendFirst: Command = { type: 'push', account: 'subscription', article: FIRST_ARTICLE };
