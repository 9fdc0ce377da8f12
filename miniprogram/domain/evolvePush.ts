import type { Sender } from './accounts';
import type { PushEvent } from './events';
import type { Push } from './push';
import type { ChatLine, State } from './state';

/** How much the state remembers, so that opening a long log stays quick; the log has it all. */
export const MAX_CHAT_LINES = 50;
export const MAX_PUSHES = 100;

export function evolvePush(state: State, event: PushEvent): State {
  switch (event.type) {
    case 'pushed': {
      const { type: _, ...push } = event;
      const { account, article, at } = push;
      const posts = state.posts + (push.post ? 1 : 0);
      const sent = { ...state, posts, pushes: lastPushes([...state.pushes, push]) };
      if (account === 'enterprise') return sent;
      if (push.post && state.paid.orders > 0) sent.offered = true;
      // The customer reads the Subscription Account from the start; the Service Account reaches followers only.
      const reached = account === 'subscription' || state.follower !== null;
      return reached ? arrive(sent, account, { kind: 'article', article, at }) : sent;
    }
    case 'articleOpened':
      return { ...state, pushes: mark(state.pushes, event.article, { opened: true }) };
    case 'messageSent':
      return arrive(state, event.account, { ...event.message, at: event.at });
    case 'chatOpened':
      return {
        ...state,
        unread: { ...state.unread, [event.account]: 0 },
        welcomed: state.welcomed || (event.account === 'service' && state.follower !== null),
      };
  }
}

/** Notes something of every push of an article. */
export const mark = (pushes: Push[], article: string, as: Partial<Push>): Push[] =>
  pushes.map((push) => (push.article === article ? { ...push, ...as } : push));

/** Forgets first what an Enterprise Account sent: that is not limited, and must not push out what is. */
function lastPushes(pushes: Push[]): Push[] {
  if (pushes.length <= MAX_PUSHES) return pushes;
  const old = pushes.findIndex(({ account }) => account === 'enterprise');
  return pushes.filter((_, i) => i !== Math.max(old, 0));
}

function arrive(state: State, account: Sender, line: ChatLine): State {
  const lines = [...state.chats[account], line].slice(-MAX_CHAT_LINES);
  return {
    ...state,
    chats: { ...state.chats, [account]: lines },
    unread: { ...state.unread, [account]: state.unread[account] + 1 },
  };
}
