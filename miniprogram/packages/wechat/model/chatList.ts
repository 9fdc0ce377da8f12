import { brand } from '../../../data/brand';
import { timeOrDate } from '../../../i18n/format';
import type { Sender } from '../../../domain/accounts';
import type { ChatLine } from '../../../domain/state';
import type { ViewContext } from '../../../view/viewContext';
import { routes } from '../../../routing/routes';
import type { chatsPage } from '../i18n/chatsPage';
import { articleSummary, type ArticleSummary } from './articleSummary';

type ListContext = Pick<ViewContext<(typeof chatsPage)['en']>, 'state' | 'now' | 'language' | 't'>;

export interface ChatRow {
  account: Sender;
  name: string;
  /** The last thing that arrived. */
  line: string;
  time: string;
  unread: number;
  /** The unread mark, for a screen reader. */
  mark: string;
  url: string;
}

/**
 * The rows of the merchant's two accounts, newest first. A Subscription Account stands in its folder;
 * a Service Account stands in the list, and only in that of somebody who follows it.
 */
export function chatRows(world: ListContext): ChatRow[] {
  const { state, t, language } = world;
  const rows = [
    state.follower && row(world, 'service', brand.name[language], routes.chat('service')),
    row(world, 'subscription', t.folder, routes.folder),
  ];
  return rows
    .flatMap((row) => row ?? [])
    .sort((a, b) => b.at - a.at)
    .map(({ at: _, ...row }) => row);
}

function row(world: ListContext, account: Sender, name: string, url: string) {
  const { state, now, language, t } = world;
  const last = state.chats[account][state.chats[account].length - 1];
  if (!last) return null;
  const said = lastLine(last, world);
  const line = account === 'subscription' ? t.says(brand.journal[language], said) : said;
  const unread = state.unread[account];
  const time = timeOrDate(last.at, now, language);
  const mark = unread > 0 ? t.unread(unread) : '';
  return { at: last.at, account, name, line, time, unread, mark, url };
}

function lastLine(line: ChatLine, { state, language, t }: ListContext): string {
  switch (line.kind) {
    case 'article':
      return articleSummary(state, line.article, language)?.title ?? line.article;
    case 'welcome':
      return t.welcomed;
    case 'orderNotice':
      return t.noticed;
  }
}

export interface ArticleRow extends Pick<ArticleSummary, 'title' | 'pictured'> {
  id: string;
  time: string;
}

/** The articles that an account has sent, newest first. */
export function articleRows(
  { state, now, language }: Pick<ViewContext<unknown>, 'state' | 'now' | 'language'>,
  account: Sender,
): ArticleRow[] {
  return state.pushes
    .filter((push) => push.account === account)
    .flatMap(({ article: id, at }) => {
      const found = articleSummary(state, id, language);
      if (!found) return [];
      const { title, pictured } = found;
      return [{ id, title, pictured, time: timeOrDate(at, now, language) }];
    })
    .reverse();
}
