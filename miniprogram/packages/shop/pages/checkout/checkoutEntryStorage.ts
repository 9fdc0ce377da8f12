import type { Instant } from '../../../../domain/calendar';
import type { Storage } from '../../../../services/storage';
import type { EventStore } from '../../../../store/eventStore';

/** What the customer enters at the checkout of a product, before the order. */
export interface CheckoutEntry {
  /** As it was typed. */
  quantity: string;
  slot: Instant | null;
}

interface Kept extends CheckoutEntry {
  /** The number of the last order of the product by then, or ''. */
  after: string;
}

/** Under the journey's keys: starting over forgets the entries too. */
const keyOf = (product: string) => `journey/checkout/${product}`;

/**
 * What was entered at the checkout, one entry for each product, for whichever page shows it next. An entry
 * is done with once the product is ordered, in whatever way.
 */
export class CheckoutEntryStorage {
  /**
   * What the phone refused to keep, by product; it lives as long as the app does. The customer is told by
   * the order that cannot be saved, not at each key.
   */
  private readonly unkept = new Map<string, { entry: Kept; resets: number }>();

  constructor(
    private readonly parts: { storage: Storage; store: Pick<EventStore, 'state' | 'resets'> },
  ) {}

  /** What was entered since the last order of the product; `null` when nothing was. */
  find(product: string): CheckoutEntry | null {
    const { storage, store } = this.parts;
    const unkept = this.unkept.get(product);
    const found = unkept?.resets === store.resets ? unkept.entry : storage.read(keyOf(product));
    return isKept(found) && found.after === this.lastOrderOf(product) ? found : null;
  }

  keep(product: string, { quantity, slot }: CheckoutEntry): void {
    const { storage, store } = this.parts;
    const entry = { quantity, slot, after: this.lastOrderOf(product) };
    try {
      storage.write(keyOf(product), entry);
      this.unkept.delete(product);
    } catch {
      this.unkept.set(product, { entry, resets: store.resets });
    }
  }

  private lastOrderOf(product: string): string {
    const orders = this.parts.store.state.orders.filter((order) => order.product === product);
    return orders.pop()?.out_trade_no ?? '';
  }
}

/** Whether something that was kept is an entry that this version wrote. */
function isKept(value: unknown): value is Kept {
  const { quantity, slot, after } = Object(value) as Partial<Record<keyof Kept, unknown>>;
  return (
    typeof quantity === 'string' &&
    (slot === null || Number.isFinite(slot)) &&
    typeof after === 'string'
  );
}
