import type { JourneyEvent } from './events';

type Kind = 'string' | 'number' | 'boolean' | 'object';
type Fields<E> = { [K in keyof E]-?: Kind | `${Kind}?` };

/** The fields of each event as they are saved; a missing or extra one does not compile. */
const shapes: {
  [T in JourneyEvent['type']]: Fields<Omit<Extract<JourneyEvent, { type: T }>, 'type'>>;
} = {
  modeChosen: { at: 'number', mode: 'string' },
  pushed: { at: 'number', account: 'string', article: 'string' },
  articleOpened: { at: 'number', article: 'string' },
  miniProgramEntered: { at: 'number', scene: 'number', from: 'string?' },
  productSeen: { at: 'number', product: 'string' },
  orderPlaced: {
    at: 'number',
    out_trade_no: 'string',
    product: 'string',
    quantity: 'number',
    total: 'number',
    slot: 'number?',
  },
  paymentStarted: { at: 'number', out_trade_no: 'string', prepay_id: 'string' },
  paymentReported: { at: 'number', out_trade_no: 'string', word: 'string' },
  paymentSucceeded: { at: 'number', out_trade_no: 'string', transaction_id: 'string' },
  paymentNotMade: { at: 'number', out_trade_no: 'string' },
  paymentUnanswered: { at: 'number', out_trade_no: 'string' },
  followBoxLeft: { at: 'number', out_trade_no: 'string', ticked: 'boolean' },
  followed: { at: 'number', account: 'string', route: 'string' },
  messageSent: { at: 'number', account: 'string', message: 'object' },
  chatOpened: { at: 'number', account: 'string' },
};

/** Whether something read from storage is an event of ours, so that a damaged log is noticed and not believed. */
export function isJourneyEvent(value: unknown): value is JourneyEvent {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Record<string, unknown>;
  const shape = Object.entries(shapes).find(([type]) => type === record.type)?.[1];
  if (!shape) return false;
  return Object.entries(shape).every(([field, kind]: [string, string]) => {
    const found = record[field];
    if (found === undefined) return kind.endsWith('?');
    return found !== null && typeof found === kind.replace('?', '');
  });
}
