import type { Catalogue } from '../../../domain/catalogue';
import type { FollowMode } from '../../../domain/events';
import { emptyFunnel, type Funnel } from '../../../domain/funnel';
import type { Fen } from '../../../domain/money';
import type { Entrance } from '../../../domain/sceneValues';
import type { State, EntranceFigures } from '../../../domain/state';
import { seededRandom } from './seededRandom';

/** The people whom one day reached, and what became of them in the weeks after it. */
export interface SimulatedDay {
  /** Each person once. */
  funnel: Funnel;
  /** Who paid without following and yet came in again: not in the funnel, which has a gap there. */
  nonFollowers: { cameBack: number; boughtAgain: number };
  /** Each visit, the later ones too: as the Mini Program counts them. */
  entrances: State['entrances'];
}

/**
 * Through which entrances people come for the first time, how many are reached, and which part of them takes each
 * step. Every number is invented: WeChat publishes none. Of an article's readers few open it, as in the figures
 * that others publish (source 68).
 */
const newcomers = [
  { entrance: 'article', reached: [19_000, 21_000], opens: 0.03, enters: 0.32, orders: 0.16 },
  // Whoever opens a card, scans a code or taps a result is in the Mini Program.
  { entrance: 'sharedCard', reached: [120, 200], opens: 0.55, enters: 1, orders: 0.2 },
  { entrance: 'code', reached: [60, 120], opens: 0.5, enters: 1, orders: 0.28 },
  { entrance: 'search', reached: [40, 80], opens: 0.6, enters: 1, orders: 0.3 },
] as const satisfies readonly (Record<'opens' | 'enters' | 'orders', number> & {
  entrance: Entrance;
  reached: readonly [number, number];
})[];

const PAYS = 0.88;

/** A box that stands ticked, or a tap of one's own. */
const FOLLOWS: Record<FollowMode, number> = { described: 0.78, today: 0.24 };

/** Followers are written to; others have to remember. */
const COMES_BACK = { follower: 0.26, stranger: 0.08 };
const ORDERS_AGAIN = 0.6;

/** The day of a seed, any integer. The same seed, mode and catalogue always give the same one. */
export function simulateDay(seed: number, mode: FollowMode, catalogue: Catalogue): SimulatedDay {
  const random = seededRandom(seed);
  const day: SimulatedDay = {
    funnel: emptyFunnel(),
    nonFollowers: { cameBack: 0, boughtAgain: 0 },
    entrances: {},
  };
  for (const from of newcomers) {
    const [least, most] = from.reached;
    const size = least + Math.floor(random() * (most - least + 1));
    for (let n = 0; n < size; n += 1) simulateCustomer(day, from, random, mode, catalogue);
  }
  return day;
}

/** Simulates one person from the article to the second purchase. */
function simulateCustomer(
  { funnel, nonFollowers, entrances }: SimulatedDay,
  { entrance, opens, enters, orders }: (typeof newcomers)[number],
  random: () => number,
  mode: FollowMode,
  catalogue: Catalogue,
): void {
  funnel.reached += 1;
  if (random() >= opens) return;
  funnel.opened += 1;
  if (random() >= enters) return;
  funnel.entered += 1;
  const first = tallyOf(entrances, entrance);
  first.entries += 1;
  if (random() >= orders) return;
  const price = priceOf(catalogue, random(), random());
  if (price === null) return;
  funnel.ordered += 1;
  if (!buy(first, price, random())) return;
  funnel.paid += 1;

  // From here the mode tells: everybody draws the same lots, so that in both modes the same people come.
  const lots = {
    follows: random(),
    comesBack: random(),
    way: random(),
    orders: random(),
    choice: random(),
    two: random(),
    pays: random(),
  };
  const follows = lots.follows < FOLLOWS[mode];
  if (follows) funnel.followed += 1;
  if (lots.comesBack >= COMES_BACK[follows ? 'follower' : 'stranger']) return;
  const returned = follows ? funnel : nonFollowers;
  returned.cameBack += 1;
  const again = tallyOf(entrances, follows ? wayBack(lots.way) : 'recent');
  again.entries += 1;
  const next = priceOf(catalogue, lots.choice, lots.two);
  if (lots.orders >= ORDERS_AGAIN || next === null) return;
  if (buy(again, next, lots.pays)) returned.boughtAgain += 1;
}

/** Most followers come by what the account sends, some by its menu or their own list. */
function wayBack(lot: number): Entrance {
  if (lot < 0.68) return 'article';
  return lot < 0.84 ? 'accountMenu' : 'recent';
}

/** Places an order; true when it is also paid. */
function buy(tally: EntranceFigures, price: Fen, lot: number): boolean {
  tally.orders += 1;
  if (lot >= PAYS) return false;
  tally.paid += 1;
  tally.income += price;
  return true;
}

/** What the basket costs: any product, one piece and now and then two; null in an empty shop. */
function priceOf(catalogue: Catalogue, choice: number, two: number): Fen | null {
  const product = catalogue[Math.floor(choice * catalogue.length)];
  return product ? product.price * (two < 0.25 && product.limit > 1 ? 2 : 1) : null;
}

const tallyOf = (entrances: SimulatedDay['entrances'], entrance: Entrance): EntranceFigures =>
  (entrances[entrance] ??= { entries: 0, orders: 0, paid: 0, income: 0 });
