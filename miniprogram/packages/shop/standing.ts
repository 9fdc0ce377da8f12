import type { Order } from '../../domain/order';
import { till } from '../../store/index';

/**
 * Where an order stands for its customer. A payment that this phone no longer waits for, and that
 * WeChat Pay has not answered, is `unknown`, whatever was saved last.
 */
export type Standing =
  'unpaid' | 'cancelled' | 'failed' | 'starting' | 'waiting' | 'asking' | 'unknown' | 'paid';

export function standing({ out_trade_no, payment }: Order): Standing {
  const underWay = till.isUnderWay(out_trade_no);
  switch (payment.status) {
    case 'unpaid':
      return underWay ? 'starting' : (payment.last ?? 'unpaid');
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
