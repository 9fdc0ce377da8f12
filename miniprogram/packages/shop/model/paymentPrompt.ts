import { money } from '../../../i18n/format';
import type { Language } from '../../../language';
import type { Order } from '../../../domain/order';
import { orderStatus } from '../../../flows/orderStatus';
import { orderStatusWords } from '../i18n/orderStatus';

/** What a page says of a placed order's payment, and what its one action says. */
export function paymentPrompt(order: Order, language: Language) {
  const { long, pay, ask, result, another } = orderStatusWords[language];
  const now = orderStatus(order);
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
