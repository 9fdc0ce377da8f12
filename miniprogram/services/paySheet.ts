import type { Fen } from '../domain/money';

/** How a played payment ends. `noAnswer`: paid, but WeChat Pay's first answer is lost. */
export const mockOutcomes = ['success', 'cancel', 'fail', 'noAnswer', 'slow', 'offline'] as const;
export type MockOutcome = (typeof mockOutcomes)[number];

export interface SheetRequest {
  out_trade_no: string;
  total: Fen;
}

/**
 * Stands between the mock of WeChat Pay, which asks, and the sheets that are in sight, each for the order of its
 * own page, which answer. Whoever left that page before the sheet came has cancelled.
 */
export class PaySheet {
  private pending: { request: SheetRequest; answer: (outcome: MockOutcome) => void } | null = null;
  /** The orders of the sheets in sight. */
  private readonly inSight = new Set<{ order: string }>();
  private readonly listeners = new Set<() => void>();

  /** What the customer is being asked to pay, another object each time; `null` while the sheet is shut. */
  get request(): SheetRequest | null {
    return this.pending?.request ?? null;
  }

  /** Resolves to what the customer chose; to `cancel` at once where no sheet of that order is in sight. */
  ask(request: SheetRequest): Promise<MockOutcome> {
    this.choose('cancel');
    const sheets = [...this.inSight];
    if (!sheets.some(({ order }) => order === request.out_trade_no))
      return Promise.resolve('cancel');
    return new Promise((answer) => {
      this.pending = { request: { ...request }, answer };
      this.tell();
    });
  }

  /** Shuts the sheet with an outcome; nothing happens when it is not open. */
  choose(outcome: MockOutcome): void {
    const { pending } = this;
    if (!pending) return;
    this.pending = null;
    pending.answer(outcome);
    this.tell();
  }

  /** A sheet for this order comes into sight, until the returned function is called: that cancels what it asks. */
  show(order: string): () => void {
    const sheet = { order };
    this.inSight.add(sheet);
    return () => {
      this.inSight.delete(sheet);
      if (this.request?.out_trade_no === order) this.choose('cancel');
    };
  }

  /** Calls `listener` whenever the request is another, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
