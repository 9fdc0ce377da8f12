import type { EntryEvent } from './events';
import { findPost } from './push';
import { entranceOf, type Entrance } from './sceneValues';
import type { EntranceFigures, State } from './state';

export function evolveEntry(state: State, event: EntryEvent): State {
  switch (event.type) {
    case 'miniProgramEntered':
      return comeIn(state, event);
    case 'shopSeen':
      return { ...state, shopSeen: true };
    case 'productSeen':
      return { ...state, productsSeen: add(state.productsSeen, event.product) };
  }
}

/** A list that holds each item once. */
export const add = (list: string[], item: string) => (list.includes(item) ? list : [...list, item]);

type Entered = Extract<EntryEvent, { type: 'miniProgramEntered' }>;

/** `from` of whoever looks at their orders by the account's menu. */
const ORDERS_MENU = 'orders';

/** Looking after an order is no visit to the shop. */
export const isOrderLookup = ({ scene, from }: Entered): boolean =>
  from === ORDERS_MENU || entranceOf(scene) === 'templateMessage';

/** The article of the composed post by which somebody came in. */
const invitationOf = (state: State, { from }: Entered): string | undefined =>
  // Stryker disable next-line ConditionalExpression: no article is called `undefined`; it spares a search
  from === undefined ? undefined : findPost(state, from)?.article;

/** Whether a customer who has paid comes into the shop again. To read the first article once more is no return. */
export const isBuyerReturning = (state: State, event: Entered): boolean =>
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
    cameBack: state.cameBack || isBuyerReturning(state, event),
  };
}

const NOTHING: EntranceFigures = { entries: 0, orders: 0, paid: 0, income: 0 };

/** Adds to what an entrance has brought. */
export function tally(
  entrances: State['entrances'],
  entrance: Entrance,
  more: Partial<EntranceFigures>,
) {
  const sum = { ...(entrances[entrance] ?? NOTHING) };
  for (const [key, count] of Object.entries(more)) sum[key as keyof EntranceFigures] += count;
  return { ...entrances, [entrance]: sum };
}
