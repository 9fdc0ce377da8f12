import type { Sender } from './accounts';
import type { Instant } from './calendar';
import type { FollowRoute, JourneyEvent, FollowMode, ServiceMessage } from './events';
import type { Fen } from './money';
import { findOrder, type Order, type Payment } from './order';
import { findPost, type Push } from './push';
import { entranceOf, NO_SCENE_VALUE, type Entrance } from './sceneValues';

/** What one kind of entrance has brought. */
export interface EntranceFigures {
  entries: number;
  orders: number;
  paid: number;
  income: Fen;
}

/** A line in an account's chat: an article that was pushed, or a message of the Service Account. */
export type ChatLine = { at: Instant } & ({ kind: 'article'; article: string } | ServiceMessage);

/** Everything that the log says, folded into what the screens ask for. Plain data, saved as JSON. */
export interface State {
  /** When the last event happened; the log never goes back in time. */
  at: Instant;
  mode: FollowMode;
  /** How many events stand: those that no step back has taken away. */
  standing: number;
  /** By how much the presenter has moved the demo's clock before the phone's, in milliseconds. */
  ahead: number;
  /** The last ones, oldest first: of those that are counted, far more than two months can hold. */
  pushes: Push[];
  /** How many composed posts there were. */
  posts: number;
  /** Whether one of them went to a customer who had paid. */
  offered: boolean;
  /** The last way into the Mini Program, and how many there were. */
  entry: { scene: number; from?: string; at: Instant } | null;
  entries: number;
  entrances: { [entrance in Entrance]?: EntranceFigures };
  /** The article of the composed post by which the customer last came in: its promotion is theirs. */
  invitation: string | null;
  /** Whether a customer who had paid came into the shop again. */
  cameBack: boolean;
  shopSeen: boolean;
  productsSeen: string[];
  /** Products that the merchant has taken off the shelf. */
  withdrawn: string[];
  /** In the order in which they were placed: the last ones, and whatever may still be on its way to be paid. */
  orders: Order[];
  /** All that was ever paid. */
  paid: { orders: number; income: Fen };
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
  standing: 0,
  ahead: 0,
  pushes: [],
  posts: 0,
  offered: false,
  entry: null,
  entries: 0,
  entrances: {},
  invitation: null,
  cameBack: false,
  shopSeen: false,
  productsSeen: [],
  withdrawn: [],
  orders: [],
  paid: { orders: 0, income: 0 },
  follower: null,
  untickedOnce: false,
  chats: { subscription: [], service: [] },
  unread: { subscription: 0, service: 0 },
  welcomed: false,
};

/** The next state. Total: every event of the log can be applied to every state, and none is refused here. */
export const evolve = (state: State, event: JourneyEvent): State => ({
  ...apply(state, event),
  at: event.type === 'clockMoved' ? event.to : event.at,
  standing: state.standing + 1,
});

function apply(state: State, event: JourneyEvent): State {
  switch (event.type) {
    case 'modeChosen':
      return { ...state, mode: event.mode };
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
    case 'miniProgramEntered':
      return comeIn(state, event);
    case 'shopSeen':
      return { ...state, shopSeen: true };
    case 'productSeen':
      return { ...state, productsSeen: add(state.productsSeen, event.product) };
    case 'orderPlaced': {
      const { at, type: _, ...order } = event;
      const entrance = entranceOf(state.entry?.scene ?? NO_SCENE_VALUE);
      const placed: Order = { ...order, entrance, placedAt: at, payment: { status: 'unpaid' } };
      return {
        ...state,
        orders: keepLast([...state.orders, placed]),
        pushes: order.promotion
          ? mark(state.pushes, order.promotion, { used: true })
          : state.pushes,
        entrances: tally(state.entrances, entrance, { orders: 1 }),
      };
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
      return receive(
        pay(state, event.out_trade_no, () => ({
          status: 'paid',
          transaction_id: event.transaction_id,
          at: event.at,
        })),
        findOrder(state.orders, event.out_trade_no),
      );
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
    case 'productWithdrawn':
      return { ...state, withdrawn: add(state.withdrawn, event.product) };
    case 'productRestored':
      return { ...state, withdrawn: state.withdrawn.filter((id) => id !== event.product) };
    case 'clockMoved':
      return { ...state, ahead: state.ahead + event.to - event.at };
    case 'rewound':
      // What it takes back is not in the state: `rebuildState` finds what it goes back to.
      return state;
  }
}

const add = (list: string[], item: string) => (list.includes(item) ? list : [...list, item]);

/** How much the state remembers, so that opening a long log stays quick; the log has it all. */
export const MAX_CHAT_LINES = 50;
export const MAX_PUSHES = 100;
export const MAX_ORDERS = 100;

type Entered = Extract<JourneyEvent, { type: 'miniProgramEntered' }>;

/** `from` of whoever looks at their orders by the account's menu. */
const ORDERS_DOOR = 'orders';

/** Looking after an order is no visit to the shop. */
export const isOrderLookup = ({ scene, from }: Entered): boolean =>
  from === ORDERS_DOOR || entranceOf(scene) === 'templateMessage';

/** The article of the composed post by which somebody came in. */
const invitationOf = (state: State, { from }: Entered): string | undefined =>
  // Stryker disable next-line ConditionalExpression: no article is called `undefined`; it spares a search
  from === undefined ? undefined : findPost(state, from)?.article;

/** Whether a customer who has paid comes into the shop again. To read the first article once more is no return. */
export const isReturningEntry = (state: State, event: Entered): boolean =>
  state.paid.orders > 0 &&
  !isOrderLookup(event) &&
  (entranceOf(event.scene) !== 'article' || invitationOf(state, event) !== undefined);

function comeIn(state: State, event: Entered): State {
  const { scene, from, at } = event;
  const entrance = entranceOf(scene);
  return {
    ...state,
    entry: { scene, at, ...(from && { from }) },
    entries: state.entries + 1,
    entrances: tally(state.entrances, entrance, { entries: 1 }),
    invitation: invitationOf(state, event) ?? state.invitation,
    cameBack: state.cameBack || isReturningEntry(state, event),
  };
}

const NOTHING: EntranceFigures = { entries: 0, orders: 0, paid: 0, income: 0 };

function tally(entrances: State['entrances'], entrance: Entrance, more: Partial<EntranceFigures>) {
  const sum = { ...(entrances[entrance] ?? NOTHING) };
  for (const [key, count] of Object.entries(more)) sum[key as keyof EntranceFigures] += count;
  return { ...entrances, [entrance]: sum };
}

/** Counts the money of an order, once. */
function receive(state: State, before: Order | undefined): State {
  if (!before || before.payment.status === 'paid') return state;
  const { entrance, total } = before;
  return {
    ...state,
    paid: { orders: state.paid.orders + 1, income: state.paid.income + total },
    entrances: tally(state.entrances, entrance, { paid: 1, income: total }),
  };
}

const mark = (pushes: Push[], article: string, as: Partial<Push>): Push[] =>
  pushes.map((push) => (push.article === article ? { ...push, ...as } : push));

/** Forgets first what an Enterprise Account sent: that is not limited, and must not push out what is. */
function lastPushes(pushes: Push[]): Push[] {
  if (pushes.length <= MAX_PUSHES) return pushes;
  const old = pushes.findIndex(({ account }) => account === 'enterprise');
  return pushes.filter((_, i) => i !== Math.max(old, 0));
}

/** Forgets only what is settled: neither an order whose payment is under way nor, for its sake, a new one. */
function keepLast(orders: Order[]): Order[] {
  if (orders.length <= MAX_ORDERS) return orders;
  const settled = orders.filter(
    ({ payment: { status } }) => status === 'paid' || status === 'unpaid',
  );
  const old = settled.slice(0, -MAX_ORDERS);
  return orders.filter((order) => !old.includes(order));
}

function arrive(state: State, account: Sender, line: ChatLine): State {
  const lines = [...state.chats[account], line].slice(-MAX_CHAT_LINES);
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
