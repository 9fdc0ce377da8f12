import { dateAndTime, money, time } from '../../content/format';
import { brand, products } from '../../content/shop';
import type { Sender } from '../../domain/accounts';
import { MINUTE, sameDay, type Instant } from '../../domain/calendar';
import { findOrder } from '../../domain/order';
import type { ChatLine } from '../../domain/state';
import type { World } from '../../store/screen';
import { findArticle } from './content/articles';
import type { chatWords } from './content/chat';

type ThreadWorld = World<(typeof chatWords)['en']>;

/** A line of the chat as it is drawn; `time` stands above it, and is empty where the line before is fresh. */
export type ThreadLine = { time: string } & (
  | { kind: 'article'; id: string; title: string; summary: string }
  | { kind: 'welcome'; text: string }
  | { kind: 'orderNotice'; order: string; product: string; amount: string }
);

/** WeChat writes the time anew when a chat has been silent for so long. */
const SILENCE = 5 * MINUTE;

/** An account's chat, oldest first. A line about something that is no longer known is left out. */
export function thread(world: ThreadWorld, account: Sender): ThreadLine[] {
  let last = -Infinity;
  return world.state.chats[account].flatMap((line) => {
    const drawn = draw(line, world);
    if (!drawn) return [];
    const heading = line.at - last > SILENCE ? timeHeading(line.at, world) : '';
    last = line.at;
    return [{ ...drawn, time: heading }];
  });
}

const timeHeading = (at: Instant, { now, language }: ThreadWorld): string =>
  sameDay(at, now) ? time(at) : dateAndTime(at, language);

function draw(line: ChatLine, { state, language, t }: ThreadWorld) {
  switch (line.kind) {
    case 'article': {
      const found = findArticle(line.article, language);
      if (!found) return null;
      const { title, summary } = found;
      return { kind: line.kind, id: line.article, title, summary };
    }
    case 'welcome':
      return { kind: line.kind, text: t.welcome(brand.name[language]) };
    case 'orderNotice': {
      const order = findOrder(state.orders, line.out_trade_no);
      if (!order) return null;
      const names: Record<string, { name: string } | undefined> = products[language];
      const name = names[order.product]?.name ?? order.product;
      return {
        kind: line.kind,
        order: order.out_trade_no,
        product: `${name} × ${order.quantity}`,
        amount: money(order.total),
      };
    }
  }
}
