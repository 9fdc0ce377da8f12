import type { PaymentStatus } from '../domain/order';
import type { Refusal } from '../domain/refusal';
import { dateAndTime, money } from './format';
import { notSaved } from './notSaved';
import { stepTexts } from './stepTexts';
import { pushRefusals } from './pushRefusals';
import { productText } from './productAndPostText';
import { bilingual, type Language } from '../language';

/** What the rules, the phone or the network refused. */
export type AnyRefusal = Refusal | { code: 'notSaved'; reason: string } | { code: 'offline' };

const sentences = bilingual(
  {
    quantity: (most: number) =>
      `One order takes a whole number from 1 to ${most}. For more, place a second order.`,
    withdrawn: (name: string) =>
      `${name} is off the shelf. Put it back under Merchant, Write a message. Then try again.`,
    promotionUsed: 'This offer does not hold any more: it is good for one order.',
    slot: 'Choose a time. Tastings begin at 14:00 and 16:30 on each of the next three days.',
    slotPassed: (slot: string) =>
      `The tasting of ${slot} has begun or is over: it cannot be paid any more. Reserve another time.`,
    orderNumber: 'An order needs a number of 6 to 32 letters, digits, - or _. Nothing was ordered.',
    orderNumberTaken: (id: string) => `There is an order ${id} already. Nothing was ordered twice.`,
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
    articleNotSent: 'This article was not sent yet, so nobody can open it.',
    boxWithdrawn:
      'WeChat Pay’s follow box went offline on 1 September 2021. Follow by the profile.',
    staffOnly:
      'An Enterprise Account (企业号) reaches its own staff only, so no customer would get this offer. Nothing was sent. Choose the Service Account or the Subscription Account.',
    stepNotDone: (name: string) => `“${name}” cannot be done yet: a step before it is missing.`,
    offline:
      'No connection to the shop. Nothing was started, nothing was paid. Try again when online.',
  },
  {
    quantity: (most: number) => `一笔订单只能填 1 到 ${most} 的整数，更多请另下一单。`,
    withdrawn: (name: string) => `${name}已下架。请到“商家”的“写一条消息”里重新上架，再试一次。`,
    promotionUsed: '这份优惠只能用于一笔订单，现已不能再用。',
    slot: '请选择时间。品茶席在未来三天每天 14:00 和 16:30 开席。',
    slotPassed: (slot: string) => `${slot} 的品茶席已开席，不能再付款。请另选时间预约。`,
    orderNumber: '订单号须为 6 到 32 位字母、数字、- 或 _。没有下单。',
    orderNumberTaken: (id: string) => `订单 ${id} 已经存在，没有重复下单。`,
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
    articleNotSent: '这篇文章还没有发出，没有人能打开。',
    boxWithdrawn: '微信支付的关注选项已于 2021 年 9 月 1 日下线，请在主页关注。',
    staffOnly:
      '企业号只发给自己的员工，顾客收不到这条优惠。消息没有发出。请改由服务号或公众号发送。',
    stepNotDone: (name: string) => `“${name}”现在还做不了：前面缺了一步。`,
    offline: '连接不上店铺。支付没有开始，也没有扣款。请联网后重试。',
  },
);

/** Why something was not done: which rule, and what to do instead. Every refusal has its own sentence, or this does not compile. */
export function refusalSentence(refusal: AnyRefusal, language: Language): string {
  const t = sentences[language];
  const message = pushRefusals[language];
  switch (refusal.code) {
    case 'quantity':
      return t.quantity(refusal.most);
    case 'slotPassed':
      return t.slotPassed(dateAndTime(refusal.slot, language));
    case 'withdrawn':
      return t.withdrawn(productText(refusal.product, language).name);
    case 'promotionUsed':
    case 'slot':
    case 'orderNumber':
    case 'articleNotSent':
    case 'boxWithdrawn':
    case 'staffOnly':
    case 'offline':
      return t[refusal.code];
    case 'orderNumberTaken':
    case 'unknownOrder':
      return t[refusal.code](refusal.out_trade_no);
    case 'notPayable':
      return t.notPayable[refusal.status];
    case 'amountDiffers':
      return t.amountDiffers(money(refusal.got), money(refusal.expected));
    case 'stepNotDone':
      return t.stepNotDone(stepTexts[language].steps[refusal.step].name);
    case 'notSaved':
      return notSaved[language](refusal.reason);
    case 'unknownProduct': {
      const { rule, instead } = message.unknownProduct;
      return joined(rule(refusal.product), instead);
    }
    case 'titleTooLong':
    case 'textTooLong': {
      const { length, most } = refusal;
      return joined(message[refusal.code].rule(length, most), message.takeOut(length - most));
    }
    case 'percent': {
      const { rule, instead } = message.percent;
      return joined(rule(refusal.most), instead);
    }
    case 'promotionEnded': {
      const { rule, instead } = message.promotionEnded;
      return joined(rule(dateAndTime(refusal.until, language)), instead);
    }
    case 'noFollower': {
      const { rule, instead } = message.noFollower;
      const who = refusal.paid ? 'paid' : 'nobody';
      return joined(rule[who], instead[who]);
    }
    case 'noProduct':
    case 'titleEmpty':
    case 'miniProgramCannotPush':
    case 'promotionAsTemplate':
    case 'onePushADay':
    case 'fourPushesAMonth':
      return joined(message[refusal.code].rule, message[refusal.code].instead);
  }

  function joined(rule: string, instead: string): string {
    return language === 'en' ? `${rule} ${instead}` : `${rule}${instead}`;
  }
}
