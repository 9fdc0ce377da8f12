import { dateAndTime, money, time } from '../../content/format';
import { brand, toldPieces } from '../../content/shop';
import type { Sender } from '../../domain/accounts';
import { MINUTE, sameDay, type Instant } from '../../domain/calendar';
import { findOrder } from '../../domain/order';
import type { ChatLine } from '../../domain/state';
import type { World } from '../../store/screen';
import type { chatWords } from './content/chat';
import { listed, type Listed } from './telling';

type ThreadWorld = World<(typeof chatWords)['en']>;

/** A line of the chat as it is drawn; `time` stands above it, and is empty where the line before is fresh. */
export type ThreadLine = { time: string } & (
  | ({ kind: 'article'; id: string } & Listed)
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

/** The time above a line of a chat. */
export const timeHeading = (
  at: Instant,
  { now, language }: Pick<World<unknown>, 'now' | 'language'>,
): string => (sameDay(at, now) ? time(at) : dateAndTime(at, language));

function draw(line: ChatLine, { state, language, t }: ThreadWorld) {
  switch (line.kind) {
    case 'article': {
      const found = listed(state, line.article, language);
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
        product: toldPieces(order, language),
        amount: money(order.total),
      };
    }
  }
}
