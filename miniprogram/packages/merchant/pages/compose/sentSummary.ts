import { accounts } from '../../../../i18n/accounts';
import { date, dateAndTime } from '../../../../i18n/format';
import { postText } from '../../../../i18n/productAndPostText';
import { messageAllowance } from '../../../../domain/messageAllowance';
import type { PushedPost } from '../../../../domain/push';
import type { ViewContext } from '../../../../view/viewContext';
import { citedNote } from './refusalPanel';
import { sentSummaryWords } from '../../i18n/sentSummary';

/** What the page says of a message that was sent. */
export function sentSummary(
  { state, now, language }: Pick<ViewContext<unknown>, 'state' | 'now' | 'language'>,
  { account, post, at }: PushedPost,
) {
  const t = sentSummaryWords[language];
  return {
    ...head(account, language),
    title: postText(post, language).title,
    by: t.by(accounts[language][account].name, dateAndTime(at, language)),
    lines: [
      { label: t.arrived, words: t.to[account] },
      { label: t.where, words: t.in[account] },
      { label: t.left, words: leftOf() },
    ],
    today: citedNote(account, language),
  };

  function leftOf(): string {
    if (account === 'enterprise') return t.leftOf.enterprise;
    const { sent, most, renews } = messageAllowance(state.pushes, account, now);
    return t.leftOf[account](most - sent, most, date(renews, language));
  }
}

function head(account: PushedPost['account'], language: ViewContext<unknown>['language']) {
  const { heading, today, see, another } = sentSummaryWords[language];
  return {
    kind: account,
    heading,
    label: today,
    see: account === 'enterprise' ? '' : see,
    another,
  };
}
