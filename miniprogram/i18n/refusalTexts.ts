import type { Refusal } from '../domain/refusal';
import type { Bilingual } from '../bilingual';
import { dateAndTime, money } from './format';
import { notSaved } from './notSaved';
import { productText } from './productAndPostText';
import { stepTexts } from './stepTexts';

/** What the rules, the phone or the network refused. */
export type AnyRefusal = Refusal | { code: 'notSaved'; reason: string } | { code: 'offline' };

/** Which rule, until when, and what instead; or all of it in one. */
export type RefusalText = string | { rule: string; until?: string; instead: string };

/** The text of each refusal: one that is missing does not compile. */
export type RefusalTexts = {
  [R in AnyRefusal as R['code']]: RefusalText | ((refusal: R) => RefusalText);
};

export const refusalTexts: Bilingual<RefusalTexts> = {
  en: {
    unknownProduct: ({ product }) => ({
      rule: `The shop has nothing called “${product}”.`,
      instead: 'Choose another product.',
    }),
    quantity: ({ most }) =>
      `One order takes a whole number from 1 to ${most}. For more, place a second order.`,
    slot: 'Choose a time. Tastings begin at 14:00 and 16:30 on each of the next three days.',
    slotPassed: ({ slot }) =>
      `The tasting of ${dateAndTime(slot, 'en')} has begun or is over: it cannot be paid any more. Reserve another time.`,
    withdrawn: ({ product }) =>
      `${productText(product, 'en').name} is off the shelf. Put it back under Merchant, Write a message. Then try again.`,
    promotionUsed: 'This offer does not hold any more: it is good for one order.',
    promotionEnded: ({ until }) => ({
      rule: `The promotion ended on ${dateAndTime(until, 'en')}, before the message was sent.`,
      instead: 'Give it a later end.',
    }),
    orderNumber: 'An order needs a number of 6 to 32 letters, digits, - or _. Nothing was ordered.',
    orderNumberTaken: ({ out_trade_no }) =>
      `There is an order ${out_trade_no} already. Nothing was ordered twice.`,
    unknownOrder: ({ out_trade_no }) =>
      `This phone knows no order ${out_trade_no}. Look in your orders.`,
    notPayable: ({ status }) =>
      ({
        unpaid: 'This order is not paid yet. Pay it first.',
        paying: 'This order is being paid. Wait for WeChat Pay’s answer.',
        asking: 'This order is being checked. Wait for WeChat Pay’s answer.',
        unknown: 'This order may be paid already. Ask WeChat Pay before you pay again.',
        paid: 'This order is paid. It cannot be paid twice.',
      })[status],
    amountDiffers: ({ got, expected }) =>
      `WeChat Pay holds ${money(got)} for an order of ${money(expected)}. It does not count as paid. Ask the merchant.`,
    articleNotSent: 'This article was not sent yet, so nobody can open it.',
    boxWithdrawn:
      'WeChat Pay’s follow box went offline on 1 September 2021. Follow by the profile.',
    noProduct: {
      rule: 'The card in the article opens a product in the Mini Program (小程序). This message has none.',
      instead: 'Choose what the reader can buy or reserve.',
    },
    titleEmpty: {
      rule: 'The title is what the customer sees first in the chat. This message has none.',
      instead: 'Write one, or take the template’s.',
    },
    titleTooLong: ({ length, most }) => ({
      rule: `The title has ${length} characters. WeChat takes ${most} (字) in an article’s title.`,
      instead: cut(length - most),
    }),
    textTooLong: ({ length, most }) => ({
      rule: `The text has ${length} characters. This demo takes ${most}, about one screen.`,
      instead: cut(length - most),
    }),
    percent: ({ most }) => ({
      rule: `A promotion takes off a whole number of per cent, from 1 to ${most}.`,
      instead: 'Type such a number, or take the template’s.',
    }),
    miniProgramCannotPush: {
      rule: 'A Mini Program (小程序) cannot push messages to people of its own accord.',
      until: 'Waiting does not change this.',
      instead:
        'The Service Account sends it to its followers, or the Subscription Account to its readers.',
    },
    promotionAsTemplate: {
      rule: 'Template messages (模板消息) are for important service notices only. Advertising is barred.',
      until: 'Waiting does not change this.',
      instead: 'Send it as one of the month’s mass sends (群发).',
    },
    noFollower: ({ paid }) => ({
      rule: paid
        ? 'A Service Account (服务号) reaches its followers only. The customer paid, but does not follow, so nobody would get this.'
        : 'A Service Account (服务号) reaches its followers only, and nobody follows yet.',
      until: 'Until somebody follows.',
      instead: paid
        ? 'Follow as the customer, or send it from the Subscription Account to its readers.'
        : 'Walk the journey to the follow, or send it from the Subscription Account to its readers.',
    }),
    onePushADay: ({ until }) => ({
      rule: 'A Subscription Account (订阅号, now 公众号) sends to all once a day. Today’s message is out.',
      until: `Until ${dateAndTime(until, 'en')}, Shanghai time.`,
      instead: 'Wait a day, or send it from the Service Account.',
    }),
    fourPushesAMonth: ({ until }) => ({
      rule: 'A follower gets at most 4 mass sends from a Service Account (服务号) in a calendar month. All 4 are out; a fifth would fail.',
      until: `Until ${dateAndTime(until, 'en')}, Shanghai time.`,
      instead: 'Wait for the next month, or send it from the Subscription Account.',
    }),
    staffOnly:
      'An Enterprise Account (企业号) reaches its own staff only, so no customer would get this offer. Nothing was sent. Choose the Service Account or the Subscription Account.',
    stepNotDone: ({ step }) =>
      `“${stepTexts.en.steps[step].name}” cannot be done yet: a step before it is missing.`,
    notSaved: ({ reason }) => notSaved.en(reason),
    offline:
      'No connection to the shop. Nothing was started, nothing was paid. Try again when online.',
  },
  zh: {
    unknownProduct: ({ product }) => ({
      rule: `店里没有“${product}”。`,
      instead: '请另选商品。',
    }),
    quantity: ({ most }) => `一笔订单只能填 1 到 ${most} 的整数，更多请另下一单。`,
    slot: '请选择时间。品茶席在未来三天每天 14:00 和 16:30 开席。',
    slotPassed: ({ slot }) =>
      `${dateAndTime(slot, 'zh')} 的品茶席已开席，不能再付款。请另选时间预约。`,
    withdrawn: ({ product }) =>
      `${productText(product, 'zh').name}已下架。请到“商家”的“写一条消息”里重新上架，再试一次。`,
    promotionUsed: '这份优惠只能用于一笔订单，现已不能再用。',
    promotionEnded: ({ until }) => ({
      rule: `优惠已于 ${dateAndTime(until, 'zh')} 结束，消息还没有发出。`,
      instead: '请选更晚的有效期。',
    }),
    orderNumber: '订单号须为 6 到 32 位字母、数字、- 或 _。没有下单。',
    orderNumberTaken: ({ out_trade_no }) => `订单 ${out_trade_no} 已经存在，没有重复下单。`,
    unknownOrder: ({ out_trade_no }) =>
      `这部手机上没有订单 ${out_trade_no}，请在“我的订单”里查看。`,
    notPayable: ({ status }) =>
      ({
        unpaid: '这笔订单还没付款，请先付款。',
        paying: '这笔订单正在支付，请等待微信支付的结果。',
        asking: '这笔订单正在查询，请等待微信支付的结果。',
        unknown: '这笔订单可能已付款。请先向微信支付查询，不要重复付款。',
        paid: '这笔订单已付款，不会重复扣款。',
      })[status],
    amountDiffers: ({ got, expected }) =>
      `微信支付收到 ${money(got)}，与订单金额 ${money(expected)} 不符，不算已付款。请联系商家。`,
    articleNotSent: '这篇文章还没有发出，没有人能打开。',
    boxWithdrawn: '微信支付的关注选项已于 2021 年 9 月 1 日下线，请在主页关注。',
    noProduct: {
      rule: '文章里的卡片会打开小程序里的商品，这条消息没有带商品。',
      instead: '请选一件读者可以购买或预约的商品。',
    },
    titleEmpty: {
      rule: '顾客在会话里先看到标题，这条消息没有标题。',
      instead: '请写一个，或用模板的标题。',
    },
    titleTooLong: ({ length, most }) => ({
      rule: `标题有 ${length} 个字。微信的文章标题最多 ${most} 个字。`,
      instead: `请删去 ${length - most} 个字。`,
    }),
    textTooLong: ({ length, most }) => ({
      rule: `正文有 ${length} 个字。本演示最多 ${most} 个，大约一屏。`,
      instead: `请删去 ${length - most} 个字。`,
    }),
    percent: ({ most }) => ({
      rule: `优惠百分比须为 1 到 ${most} 的整数。`,
      instead: '请重新填写，或用模板的数字。',
    }),
    miniProgramCannotPush: {
      rule: '小程序不能主动给人推送消息。',
      until: '等多久都一样。',
      instead: '请由服务号发给粉丝，或由公众号发给读者。',
    },
    promotionAsTemplate: {
      rule: '模板消息只能用于重要的服务通知，禁止广告营销。',
      until: '等多久都一样。',
      instead: '请用本月的群发次数来发。',
    },
    noFollower: ({ paid }) => ({
      rule: paid
        ? '服务号只能发给粉丝。顾客付了款，但没有关注，所以没有人会收到。'
        : '服务号只能发给粉丝，现在还没有人关注。',
      until: '直到有人关注。',
      instead: paid
        ? '请以顾客的身份关注，或由公众号发给读者。'
        : '请在旅程里走到关注这一步，或由公众号发给读者。',
    }),
    onePushADay: ({ until }) => ({
      rule: '公众号（原订阅号）每天群发一次，今天的已经发出。',
      until: `直到 ${dateAndTime(until, 'zh')}（上海时间）。`,
      instead: '请等一天，或由服务号发送。',
    }),
    fourPushesAMonth: ({ until }) => ({
      rule: '一位粉丝每个自然月最多收到服务号的 4 次群发。4 次都已发出，第 5 次会失败。',
      until: `直到 ${dateAndTime(until, 'zh')}（上海时间）。`,
      instead: '请等到下个月，或由公众号发送。',
    }),
    staffOnly:
      '企业号只发给自己的员工，顾客收不到这条优惠。消息没有发出。请改由服务号或公众号发送。',
    stepNotDone: ({ step }) => `“${stepTexts.zh.steps[step].name}”现在还做不了：前面缺了一步。`,
    notSaved: ({ reason }) => notSaved.zh(reason),
    offline: '连接不上店铺。支付没有开始，也没有扣款。请联网后重试。',
  },
};

const cut = (over: number): string => (over === 1 ? 'Cut 1 character.' : `Cut ${over} characters.`);
