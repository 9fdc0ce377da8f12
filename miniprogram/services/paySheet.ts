import type { Fen } from '../domain/money';

/** How a played payment ends. `noAnswer`: paid, but WeChat Pay's first answer is lost. */
export const mockOutcomes = ['success', 'cancel', 'fail', 'noAnswer', 'slow', 'offline'] as const;
export type MockOutcome = (typeof mockOutcomes)[number];

export interface SheetRequest {
  out_trade_no: string;
  total: Fen;
}

/**
 * Stands between the mock of WeChat Pay, which asks, and the components that draw its sheet, each for the
 * order of its own page, which answer. Whoever left that page before the sheet came has cancelled.
 */
export class PaySheet {
  private pending: { request: SheetRequest; answer: (outcome: MockOutcome) => void } | null = null;
  private readonly drawers = new Set<() => boolean>();

  /** What the customer is being asked to pay; `null` while the sheet is shut. */
  get request(): SheetRequest | null {
    return this.pending?.request ?? null;
  }

  ask(request: SheetRequest): Promise<MockOutcome> {
    this.choose('cancel');
    return new Promise((answer) => {
      this.pending = { request, answer };
      if (!this.tell()) this.choose('cancel');
    });
  }

  /** Shuts the sheet with an outcome; nothing happens when it is not open. */
  choose(outcome: MockOutcome): void {
    const { pending } = this;
    this.pending = null;
    pending?.answer(outcome);
    this.tell();
  }

  /** Calls `draw`, which says whether it shows what is asked, at every change until the returned function is called. */
  subscribe(draw: () => boolean): () => void {
    this.drawers.add(draw);
    return () => this.drawers.delete(draw);
  }

  private tell(): boolean {
    return [...this.drawers].map((draw) => draw()).includes(true);
  }
}
