import { money } from '../../content/format';
import type { Language } from '../../content/words';
import type { Order } from '../../domain/order';
import { standing } from '../../store/standing';
import { payment } from './content/payment';

/** What a page says of a placed order's payment, and what its one action says. */
export function tell(order: Order, language: Language) {
  const { long, pay, ask, result, another } = payment[language];
  const now = standing(order);
  switch (now) {
    case 'starting':
    case 'waiting':
    case 'asking':
      return { notice: '', waiting: true, action: long[now] };
    case 'unknown':
    case 'failed':
      return { notice: long[now], waiting: false, action: ask };
    case 'paid':
      return { notice: long.paid, waiting: false, action: result };
    case 'slotPassed':
      return { notice: long[now], waiting: false, action: another };
    case 'unpaid':
    case 'cancelled':
      return { notice: long[now], waiting: false, action: pay(money(order.total)) };
  }
}
