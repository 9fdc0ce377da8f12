import { bilingual } from '../../../bilingual';
import type { OrderStatus } from '../../../domain/order';

/** Where an order stands: one word for a list, one sentence for its own page. */
export const orderStatusWords = bilingual(
  {
    short: {
      unpaid: 'Not paid',
      cancelled: 'Not paid',
      failed: 'Not paid',
      slotPassed: 'Expired',
      starting: 'Opening',
      waiting: 'Waiting',
      asking: 'Asking',
      unknown: 'Not known',
      paid: 'Paid',
    } satisfies Record<OrderStatus, string>,
    long: {
      unpaid: 'The order is placed. It is not paid.',
      cancelled: 'You cancelled. Nothing was paid. The order waits for you.',
      failed:
        'WeChat Pay reported an error, no payment yet. Ask later, then pay under the same number. Do not place another order.',
      slotPassed:
        'The hour of this tasting has come. It was not paid, and cannot be paid any more.',
      starting: 'Opening WeChat Pay…',
      waiting: 'Waiting for WeChat Pay…',
      asking: 'Asking WeChat Pay…',
      unknown: 'We do not know yet whether it was paid. Do not pay again. Ask WeChat Pay.',
      paid: 'WeChat Pay (微信支付) has confirmed the payment.',
    } satisfies Record<OrderStatus, string>,
    pay: (amount: string) => `Pay ${amount}`,
    ask: 'Ask WeChat Pay again',
    result: 'See the result',
    another: 'Reserve another time',
  },
  {
    short: {
      unpaid: '待付款',
      cancelled: '待付款',
      failed: '待付款',
      slotPassed: '已过期',
      starting: '打开中',
      waiting: '等待中',
      asking: '查询中',
      unknown: '待确认',
      paid: '已付款',
    },
    long: {
      unpaid: '订单已提交，尚未付款。',
      cancelled: '已取消支付，没有扣款。订单仍为你保留。',
      failed: '微信支付返回失败，目前查询为未支付。请稍后再查，再用原单号支付，不要另下新单。',
      slotPassed: '这场品茶的开席时间已到，订单没有付款，也不能再付款。',
      starting: '正在打开微信支付…',
      waiting: '正在等待微信支付…',
      asking: '正在向微信支付查询…',
      unknown: '暂时不能确认是否已付款。请勿重复付款，先向微信支付查询。',
      paid: '微信支付已确认收款。',
    },
    pay: (amount: string) => `支付 ${amount}`,
    ask: '再次查询微信支付',
    result: '查看支付结果',
    another: '另选时间预约',
  },
);
