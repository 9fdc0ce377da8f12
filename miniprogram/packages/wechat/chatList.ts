import { brand } from '../../content/shop';
import { timeOrDate } from '../../content/format';
import type { Sender } from '../../domain/accounts';
import type { ChatLine } from '../../domain/state';
import type { World } from '../../store/screen';
import { places } from '../../store/places';
import type { chatsWords } from './content/chats';
import { listed, type Listed } from './telling';

type ListWorld = World<(typeof chatsWords)['en']>;

export interface ChatRow {
  account: Sender;
  name: string;
  /** The last thing that arrived. */
  line: string;
  time: string;
  unread: number;
  /** The unread mark, for whoever hears it. */
  mark: string;
  url: string;
}

/**
 * The rows of the merchant's two accounts, newest first. A Subscription Account stands in its folder;
 * a Service Account stands in the list, and only in that of somebody who follows it.
 */
export function chatRows(world: ListWorld): ChatRow[] {
  const { state, t, language } = world;
  const rows = [
    state.follower && row(world, 'service', brand.name[language], places.chat('service')),
    row(world, 'subscription', t.folder, places.folder),
  ];
  return rows
    .flatMap((row) => row ?? [])
    .sort((a, b) => b.at - a.at)
    .map(({ at: _, ...row }) => row);
}

function row(world: ListWorld, account: Sender, name: string, url: string) {
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

function lastLine(line: ChatLine, { state, language, t }: ListWorld): string {
  switch (line.kind) {
    case 'article':
      return listed(state, line.article, language)?.title ?? line.article;
    case 'welcome':
      return t.welcomed;
    case 'orderNotice':
      return t.noticed;
  }
}

export interface ArticleRow extends Pick<Listed, 'title' | 'pictured'> {
  id: string;
  time: string;
}

/** The articles that an account has sent, newest first. */
export function articleRows(
  { state, now, language }: Pick<World<unknown>, 'state' | 'now' | 'language'>,
  account: Sender,
): ArticleRow[] {
  return state.pushes
    .filter((push) => push.account === account)
    .flatMap(({ article: id, at }) => {
      const found = listed(state, id, language);
      if (!found) return [];
      const { title, pictured } = found;
      return [{ id, title, pictured, time: timeOrDate(at, now, language) }];
    })
    .reverse();
}
