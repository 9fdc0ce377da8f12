import { dateAndTime, money } from '../../../content/format';
import { words, type Language } from '../../../content/words';
import type { PaymentStatus } from '../../../domain/order';
import type { PayOutcome } from '../../../store/till';
import { productWords } from './product';

export type Refused = Extract<PayOutcome, { ok: false }>['refusal'];

const sentences = words(
  {
    unknownProduct: (id: string) =>
      `The shop has nothing called “${id}”. Choose again in the shop.`,
    quantity: (most: number) =>
      `One order takes a whole number from 1 to ${most}. For more, place a second order.`,
    promotionUsed:
      'This offer does not hold for you any more: it is good for one order. Nothing was ordered. The price here is the normal one.',
    promotionEnded: (until: string) =>
      `This offer ended on ${until}. Nothing was ordered. The price here is the normal one.`,
    slot: 'Choose a time. Tastings begin at 14:00 and 16:30 on each of the next three days.',
    slotPassed: (slot: string) =>
      `The tasting of ${slot} has begun or is over: it cannot be paid any more. Reserve another time.`,
    unknownOrder: (id: string) => `This phone knows no order ${id}. Look in your orders.`,
    notPayable: {
      unpaid: 'This order is not paid yet. Pay it first.',
      paying: 'This order is being paid. Wait for WeChat Pay’s answer.',
      asking: 'This order is being checked. Wait for WeChat Pay’s answer.',
      unknown: 'This order may be paid already. Ask WeChat Pay before you pay again.',
      paid: 'This order is paid. It cannot be paid twice.',
    } satisfies Record<PaymentStatus, string>,
    amountDiffers: (got: string, expected: string) =>
      `WeChat Pay holds ${got} for an order of ${expected}. It does not count as paid. Ask the merchant.`,
    notSaved: (reason: string) =>
      `The phone refused to save this step. What was saved before is kept. Make room, then try again. (${reason})`,
    offline:
      'No connection to the shop. Nothing was started, nothing was paid. Try again when online.',
    other: (code: string) => `A rule of another screen refused this: ${code}.`,
  },
  {
    unknownProduct: (id: string) => `店里没有“${id}”，请回店铺重新选择。`,
    quantity: (most: number) => `一笔订单只能填 1 到 ${most} 的整数，更多请另下一单。`,
    promotionUsed: '这份优惠只能用于一笔订单，现已不能再用。没有下单，这里显示的是原价。',
    promotionEnded: (until: string) => `这份优惠已于 ${until} 结束。没有下单，这里显示的是原价。`,
    slot: '请选择时间。品茶席在未来三天每天 14:00 和 16:30 开席。',
    slotPassed: (slot: string) => `${slot} 的品茶席已开席，不能再付款。请另选时间预约。`,
    unknownOrder: (id: string) => `这部手机上没有订单 ${id}，请在“我的订单”里查看。`,
    notPayable: {
      unpaid: '这笔订单还没付款，请先付款。',
      paying: '这笔订单正在支付，请等待微信支付的结果。',
      asking: '这笔订单正在查询，请等待微信支付的结果。',
      unknown: '这笔订单可能已付款。请先向微信支付查询，不要重复付款。',
      paid: '这笔订单已付款，不会重复扣款。',
    },
    amountDiffers: (got: string, expected: string) =>
      `微信支付收到 ${got}，与订单金额 ${expected} 不符，不算已付款。请联系商家。`,
    notSaved: (reason: string) =>
      `手机没能保存这一步，之前的内容都还在。请清理出空间后重试。（${reason}）`,
    offline: '连接不上店铺。支付没有开始，也没有扣款。请联网后重试。',
    other: (code: string) => `其他页面的规则不允许这样做：${code}。`,
  },
);

/** Why something was not done, for the customer: which rule, and what to do instead. */
export function refusalSentence(refusal: Refused, language: Language): string {
  const t = sentences[language];
  switch (refusal.code) {
    case 'unknownProduct':
      return t.unknownProduct(refusal.product);
    case 'quantity':
      return t.quantity(refusal.most);
    case 'unknownOrder':
      return t.unknownOrder(refusal.out_trade_no);
    case 'notPayable':
      return t.notPayable[refusal.status];
    case 'amountDiffers':
      return t.amountDiffers(money(refusal.got), money(refusal.expected));
    case 'notSaved':
      return t.notSaved(refusal.reason);
    case 'promotionEnded':
      return t.promotionEnded(dateAndTime(refusal.until, language));
    case 'slotPassed':
      return t.slotPassed(dateAndTime(refusal.slot, language));
    case 'withdrawn':
      return productWords[language].withdrawn;
    case 'promotionUsed':
    case 'slot':
    case 'offline':
      return t[refusal.code];
    default:
      return t.other(refusal.code);
  }
}
