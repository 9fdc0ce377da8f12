import type { Fen } from '../domain/money';

/** How a played payment ends. `noAnswer`: paid, but WeChat Pay's first answer is lost. */
export const mockOutcomes = ['success', 'cancel', 'fail', 'noAnswer', 'slow', 'offline'] as const;
export type MockOutcome = (typeof mockOutcomes)[number];

export interface SheetRequest {
  out_trade_no: string;
  total: Fen;
}

/** Stands between the mock of WeChat Pay, which asks, and the component that draws its sheet, which answers. */
export class PaySheet {
  private pending: { request: SheetRequest; answer: (outcome: MockOutcome) => void } | null = null;
  private readonly listeners = new Set<() => void>();

  /** What the customer is being asked to pay; `null` while the sheet is shut. */
  get request(): SheetRequest | null {
    return this.pending?.request ?? null;
  }

  ask(request: SheetRequest): Promise<MockOutcome> {
    this.choose('cancel');
    return new Promise((answer) => {
      this.pending = { request, answer };
      this.tell();
    });
  }

  /** Shuts the sheet with an outcome; nothing happens when it is not open. */
  choose(outcome: MockOutcome): void {
    const { pending } = this;
    this.pending = null;
    pending?.answer(outcome);
    this.tell();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
