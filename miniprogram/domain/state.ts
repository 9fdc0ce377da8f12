import type { Sender } from './accounts';
import type { Instant } from './calendar';
import type { FollowRoute, FollowMode, ServiceMessage } from './events';
import type { Fen } from './money';
import type { Order } from './order';
import type { Push } from './push';
import type { Entrance } from './sceneValues';

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
