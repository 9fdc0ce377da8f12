import { money } from '../../../i18n/format';
import type { Order } from '../../../domain/order';
import type { ViewContext } from '../../../view/viewContext';
import { orderStatusWords } from '../i18n/orderStatus';

/** What a page says of a placed order's payment, and what its one action says. */
export function paymentPrompt(
  order: Order,
  { language, orderStatus }: Pick<ViewContext<unknown>, 'language' | 'orderStatus'>,
) {
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
