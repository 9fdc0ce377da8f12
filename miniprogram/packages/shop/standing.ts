import { payRefusal, type Order } from '../../domain/order';
import { store, till } from '../../store/index';

/**
 * Where an order stands for its customer. A payment that this phone no longer waits for, and that
 * WeChat Pay has not answered, is `unknown`, whatever was saved last.
 */
export type Standing =
  | 'unpaid'
  | 'cancelled'
  | 'failed'
  | 'slotPassed'
  | 'starting'
  | 'waiting'
  | 'asking'
  | 'unknown'
  | 'paid';

export function standing(order: Order): Standing {
  const { out_trade_no, payment } = order;
  const underWay = till.isUnderWay(out_trade_no);
  switch (payment.status) {
    case 'unpaid':
      // What failed is asked about before it is paid again.
      if (underWay) return payment.last === 'failed' ? 'asking' : 'starting';
      return isOver(order) ? 'slotPassed' : (payment.last ?? 'unpaid');
    case 'paying':
      return underWay ? 'waiting' : 'unknown';
    case 'asking':
      return underWay ? 'asking' : 'unknown';
    case 'unknown':
      return underWay ? 'asking' : 'unknown';
    case 'paid':
      return 'paid';
  }
}

/** Whether it can never be paid any more: the hour that was reserved has come. */
export const isOver = (order: Order): boolean =>
  payRefusal(order, store.now())?.code === 'slotPassed';
