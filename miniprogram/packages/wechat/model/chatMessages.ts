import { dateAndTime, money, time } from '../../../i18n/format';
import { brand } from '../../../data/brand';
import { orderedItems } from '../../../i18n/productAndPostText';
import type { Sender } from '../../../domain/accounts';
import { MINUTE, sameDay, type Instant } from '../../../domain/calendar';
import { findOrder } from '../../../domain/order';
import type { ChatLine } from '../../../domain/state';
import type { ViewContext } from '../../../view/viewContext';
import type { chatPage } from '../i18n/chatPage';
import { articleSummary, type ArticleSummary } from './articleSummary';

type ChatContext = Pick<ViewContext<(typeof chatPage)['en']>, 'state' | 'now' | 'language' | 't'>;

/** A line of the chat as it is drawn; `time` stands above it, and is empty where the line before is fresh. */
export type ChatMessage = { time: string } & (
  | ({ kind: 'article'; id: string } & ArticleSummary)
  | { kind: 'welcome'; text: string }
  | { kind: 'orderNotice'; order: string; product: string; amount: string }
);

/** WeChat writes the time anew when a chat has been silent for so long. */
const SILENCE = 5 * MINUTE;

/** An account's chat, oldest first. A line about something that is no longer known is left out. */
export function chatMessages(world: ChatContext, account: Sender): ChatMessage[] {
  let last = -Infinity;
  return world.state.chats[account].flatMap((line) => {
    const drawn = draw(line, world);
    if (!drawn) return [];
    const heading = line.at - last > SILENCE ? timeHeading(line.at, world) : '';
    last = line.at;
    return [{ ...drawn, time: heading }];
  });
}

/** The time above a line of a chat. */
export const timeHeading = (
  at: Instant,
  { now, language }: Pick<ViewContext<unknown>, 'now' | 'language'>,
): string => (sameDay(at, now) ? time(at) : dateAndTime(at, language));

function draw(line: ChatLine, { state, language, t }: ChatContext) {
  switch (line.kind) {
    case 'article': {
      const found = articleSummary(state, line.article, language);
      return found ? { kind: line.kind, id: line.article, ...found } : null;
    }
    case 'welcome':
      return { kind: line.kind, text: t.welcome(brand.name[language]) };
    case 'orderNotice': {
      const order = findOrder(state.orders, line.out_trade_no);
      if (!order) return null;
      return {
        kind: line.kind,
        order: order.out_trade_no,
        product: orderedItems(order, language),
        amount: money(order.total),
      };
    }
  }
}
