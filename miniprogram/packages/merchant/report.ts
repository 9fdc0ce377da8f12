import { accounts } from '../../content/accounts';
import { date, dateAndTime } from '../../content/format';
import { toldPost } from '../../content/posts';
import { allowance } from '../../domain/allowance';
import type { Posted } from '../../domain/promotion';
import type { World } from '../../store/screen';
import { noteOf } from './answers';
import { sentWords } from './content/sent';

/** What there is to say of a message that has gone out. */
export function report(
  { state, now, language }: Pick<World<unknown>, 'state' | 'now' | 'language'>,
  { account, post, at }: Posted,
) {
  const t = sentWords[language];
  return {
    ...head(account, language),
    title: toldPost(post, language).title,
    by: t.by(accounts[language][account].name, dateAndTime(at, language)),
    lines: [
      { label: t.arrived, words: t.to[account] },
      { label: t.where, words: t.in[account] },
      { label: t.left, words: leftOf() },
    ],
    today: noteOf(account, language),
  };

  function leftOf(): string {
    if (account === 'enterprise') return t.leftOf.enterprise;
    const { sent, most, renews } = allowance(state.pushes, account, now);
    return t.leftOf[account](most - sent, most, date(renews, language));
  }
}

function head(account: Posted['account'], language: World<unknown>['language']) {
  const { heading, today, see, another } = sentWords[language];
  return {
    kind: account,
    heading,
    label: today,
    see: account === 'enterprise' ? '' : see,
    another,
  };
}
