import { bilingual } from '../language';

/** Why a message was not sent: which rule, until when, and what instead. */
export const pushRefusals = bilingual(
  {
    noProduct: {
      rule: 'The card in the article opens a product in the Mini Program (小程序). This message has none.',
      instead: 'Choose what the reader can buy or reserve.',
    },
    unknownProduct: {
      rule: (id: string) => `The shop has nothing called “${id}”.`,
      instead: 'Choose another product.',
    },
    withdrawn: {
      rule: (name: string) => `${name} is withdrawn. Whoever opened the article could not buy it.`,
      instead: 'Put it back on offer, or choose another product.',
    },
    titleEmpty: {
      rule: 'The title is what the customer sees first in the chat. This message has none.',
      instead: 'Write one, or take the template’s.',
    },
    titleTooLong: {
      rule: (length: number, most: number) =>
        `The title has ${length} characters. WeChat takes ${most} (字) in an article’s title.`,
    },
    textTooLong: {
      rule: (length: number, most: number) =>
        `The text has ${length} characters. This demo takes ${most}, about one screen.`,
    },
    percent: {
      rule: (most: number) =>
        `A promotion takes off a whole number of per cent, from 1 to ${most}.`,
      instead: 'Type such a number, or take the template’s.',
    },
    promotionEnded: {
      rule: (when: string) => `The promotion ended on ${when}, before the message was sent.`,
      instead: 'Give it a later end.',
    },
    miniProgramCannotPush: {
      rule: 'A Mini Program (小程序) cannot push messages to people of its own accord.',
      instead:
        'The Service Account sends it to its followers, or the Subscription Account to its readers.',
    },
    promotionAsTemplate: {
      rule: 'Template messages (模板消息) are for important service notices only. Advertising is barred.',
      instead: 'Send it as one of the month’s mass sends (群发).',
    },
    noFollower: {
      rule: {
        paid: 'A Service Account (服务号) reaches its followers only. The customer paid, but does not follow, so nobody would get this.',
        nobody: 'A Service Account (服务号) reaches its followers only, and nobody follows yet.',
      },
      until: 'Until somebody follows.',
      instead: {
        paid: 'Follow as the customer, or send it from the Subscription Account to its readers.',
        nobody:
          'Walk the journey to the follow, or send it from the Subscription Account to its readers.',
      },
    },
    onePushADay: {
      rule: 'A Subscription Account (订阅号, now 公众号) sends to all once a day. Today’s message is out.',
      instead: 'Wait a day, or send it from the Service Account.',
    },
    fourPushesAMonth: {
      rule: 'A follower gets at most 4 mass sends from a Service Account (服务号) in a calendar month. All 4 are out; a fifth would fail.',
      instead: 'Wait for the next month, or send it from the Subscription Account.',
    },
    takeOut: (over: number) => (over === 1 ? 'Cut 1 character.' : `Cut ${over} characters.`),
    always: 'Waiting does not change this.',
    until: (when: string) => `Until ${when}, Shanghai time.`,
  },
  {
    noProduct: {
      rule: '文章里的卡片会打开小程序里的商品，这条消息没有带商品。',
      instead: '请选一件读者可以购买或预约的商品。',
    },
    unknownProduct: {
      rule: (id: string) => `店里没有“${id}”。`,
      instead: '请另选商品。',
    },
    withdrawn: {
      rule: (name: string) => `${name}已下架，打开文章的人买不到。`,
      instead: '请重新上架，或另选商品。',
    },
    titleEmpty: {
      rule: '顾客在会话里先看到标题，这条消息没有标题。',
      instead: '请写一个，或用模板的标题。',
    },
    titleTooLong: {
      rule: (length: number, most: number) =>
        `标题有 ${length} 个字。微信的文章标题最多 ${most} 个字。`,
    },
    textTooLong: {
      rule: (length: number, most: number) =>
        `正文有 ${length} 个字。本演示最多 ${most} 个，大约一屏。`,
    },
    percent: {
      rule: (most: number) => `优惠百分比须为 1 到 ${most} 的整数。`,
      instead: '请重新填写，或用模板的数字。',
    },
    promotionEnded: {
      rule: (when: string) => `优惠已于 ${when} 结束，消息还没有发出。`,
      instead: '请选更晚的有效期。',
    },
    miniProgramCannotPush: {
      rule: '小程序不能主动给人推送消息。',
      instead: '请由服务号发给粉丝，或由公众号发给读者。',
    },
    promotionAsTemplate: {
      rule: '模板消息只能用于重要的服务通知，禁止广告营销。',
      instead: '请用本月的群发次数来发。',
    },
    noFollower: {
      rule: {
        paid: '服务号只能发给粉丝。顾客付了款，但没有关注，所以没有人会收到。',
        nobody: '服务号只能发给粉丝，现在还没有人关注。',
      },
      until: '直到有人关注。',
      instead: {
        paid: '请以顾客的身份关注，或由公众号发给读者。',
        nobody: '请在旅程里走到关注这一步，或由公众号发给读者。',
      },
    },
    onePushADay: {
      rule: '公众号（原订阅号）每天群发一次，今天的已经发出。',
      instead: '请等一天，或由服务号发送。',
    },
    fourPushesAMonth: {
      rule: '一位粉丝每个自然月最多收到服务号的 4 次群发。4 次都已发出，第 5 次会失败。',
      instead: '请等到下个月，或由公众号发送。',
    },
    takeOut: (over: number) => `请删去 ${over} 个字。`,
    always: '等多久都一样。',
    until: (when: string) => `直到 ${when}（上海时间）。`,
  },
);
