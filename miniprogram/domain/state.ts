import type { Sender } from './accounts';
import type { Instant } from './calendar';
import type { FollowRoute, JourneyEvent, Mode, ServiceMessage } from './events';
import type { Order, Payment } from './order';

export interface Push {
  at: Instant;
  account: Sender;
  article: string;
}

/** A line in an account's chat: an article that was pushed, or a message of the Service Account. */
export type ChatLine = { at: Instant } & ({ kind: 'article'; article: string } | ServiceMessage);

/** Everything that the log says, folded into what the screens ask for. Plain data, saved as JSON. */
export interface State {
  /** When the last event happened; the log never goes back in time. */
  at: Instant;
  mode: Mode;
  pushes: Push[];
  articlesOpened: string[];
  /** The last way into the Mini Program, and how many there were. */
  entry: { scene: number; from?: string; at: Instant } | null;
  entries: number;
  shopSeen: boolean;
  productsSeen: string[];
  /** In the order in which they were placed. */
  orders: Order[];
  follower: { route: FollowRoute; at: Instant } | null;
  /** Whether this customer has once taken the tick out of the follow box. */
  untickedOnce: boolean;
  chats: Record<Sender, ChatLine[]>;
  unread: Record<Sender, number>;
  /** Whether the Service Account's chat was opened after following. */
  welcomed: boolean;
}

export const initialState: State = {
  at: 0,
  mode: 'described',
  pushes: [],
  articlesOpened: [],
  entry: null,
  entries: 0,
  shopSeen: false,
  productsSeen: [],
  orders: [],
  follower: null,
  untickedOnce: false,
  chats: { subscription: [], service: [] },
  unread: { subscription: 0, service: 0 },
  welcomed: false,
};

/** The next state. Total: every event of the log can be applied to every state, and none is refused here. */
export const evolve = (state: State, event: JourneyEvent): State => ({
  ...apply(state, event),
  at: event.at,
});

function apply(state: State, event: JourneyEvent): State {
  switch (event.type) {
    case 'modeChosen':
      return { ...state, mode: event.mode };
    case 'pushed': {
      const { at, account, article } = event;
      const sent = { ...state, pushes: [...state.pushes, { at, account, article }] };
      // The customer reads the Subscription Account from the start; the Service Account reaches followers only.
      const reached = account === 'subscription' || state.follower !== null;
      return reached ? arrive(sent, account, { kind: 'article', article, at }) : sent;
    }
    case 'articleOpened':
      return { ...state, articlesOpened: add(state.articlesOpened, event.article) };
    case 'miniProgramEntered': {
      const entry = { scene: event.scene, at: event.at, ...(event.from && { from: event.from }) };
      return { ...state, entry, entries: state.entries + 1 };
    }
    case 'shopSeen':
      return { ...state, shopSeen: true };
    case 'productSeen':
      return { ...state, productsSeen: add(state.productsSeen, event.product) };
    case 'orderPlaced': {
      const { at, type: _, ...order } = event;
      const placed: Order = { ...order, placedAt: at, payment: { status: 'unpaid' } };
      return { ...state, orders: [...state.orders, placed] };
    }
    case 'paymentStarted':
      return pay(state, event.out_trade_no, () => ({
        status: 'paying',
        prepay_id: event.prepay_id,
        since: event.at,
      }));
    case 'paymentReported':
      return pay(state, event.out_trade_no, () => ({ status: 'asking', word: event.word }));
    case 'paymentSucceeded':
      return pay(state, event.out_trade_no, () => ({
        status: 'paid',
        transaction_id: event.transaction_id,
        at: event.at,
      }));
    case 'paymentNotMade':
      return pay(state, event.out_trade_no, notMade);
    case 'paymentUnanswered':
      return pay(state, event.out_trade_no, (payment) => ({
        status: 'unknown',
        since: payment.status === 'unknown' ? payment.since : event.at,
        asked: payment.status === 'unknown' ? payment.asked + 1 : 1,
      }));
    case 'followBoxLeft':
      return { ...state, untickedOnce: state.untickedOnce || !event.ticked };
    case 'followed':
      return { ...state, follower: { route: event.route, at: event.at } };
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

export const replay = (events: Iterable<JourneyEvent>, from: State = initialState): State => {
  let state = from;
  for (const event of events) state = evolve(state, event);
  return state;
};

const add = (list: string[], item: string) => (list.includes(item) ? list : [...list, item]);

/** How many lines of a chat the screens can show: its last ones; the log has them all. */
export const CHAT_LINES = 50;

function arrive(state: State, account: Sender, line: ChatLine): State {
  const lines = [...state.chats[account], line].slice(-CHAT_LINES);
  return {
    ...state,
    chats: { ...state.chats, [account]: lines },
    unread: { ...state.unread, [account]: state.unread[account] + 1 },
  };
}

/** Money that has arrived does not leave again because a late answer says otherwise. */
function pay(state: State, out_trade_no: string, next: (payment: Payment) => Payment): State {
  const orders = state.orders.map((order) =>
    order.out_trade_no === out_trade_no && order.payment.status !== 'paid'
      ? { ...order, payment: next(order.payment) }
      : order,
  );
  return { ...state, orders };
}

function notMade(payment: Payment): Payment {
  if (payment.status !== 'asking') return { status: 'unpaid' };
  return { status: 'unpaid', last: payment.word === 'cancel' ? 'cancelled' : 'failed' };
}
