import type { Sender } from '../domain/accounts';
import type { FollowRoute } from '../domain/events';
import type { OrderStatus } from '../domain/order';
import { citeTencent, type Citation } from '../data/citation';
import { bilingual } from '../bilingual';

export const merchantPage = bilingual(
  {
    tab: 'Merchant',
    heading: 'The other side of the counter',
    lead: 'What the customer did in the journey, as the merchant sees it.',
    figures: { followers: 'Followers', orders: 'Paid orders', income: 'Received' },
    funnel: {
      title: 'The funnel so far',
      none: 'Nobody has been reached yet. Each stage that the customer gets to fills a bar.',
      far: (count: number, of: number, last: string) => `${count} of ${of} stages: ${last}`,
      skipped: (stages: string) => `Skipped: ${stages}. What came after is not counted.`,
      and: ', ',
    },
    reach: {
      title: 'Who can be written to',
      followers: (count: number) => (count === 1 ? '1 follower' : `${count} followers`),
      nobody: (step: number) =>
        `Nobody follows yet. A buyer becomes a follower after the payment, in step ${step} of the journey.`,
      route: {
        followBox: 'By the follow box on the payment result',
        profile: 'By a tap on the account’s profile',
        qrCode: 'By the account’s QR code',
      } satisfies Record<FollowRoute, string>,
      since: (when: string) => `Since ${when}`,
      readers: '1 reader',
      reader: 'The demo’s customer reads it from the start.',
      lost: 'Paid, but does not follow',
      why: 'The Service Account’s mass sends do not reach this customer. The Subscription Account’s do, and the customer can still follow: by a tap of their own.',
      wayOut: 'Follow, as the customer',
    },
    orders: {
      title: 'Orders',
      none: (step: number) =>
        `No orders yet. Each order appears here with the state of its payment. Place one in step ${step} of the journey.`,
      number: (out_trade_no: string) => `No. ${out_trade_no}`,
      all: 'All orders',
      states: {
        unpaid: 'Not paid',
        cancelled: 'Not paid: the customer cancelled',
        failed: 'Not paid: the payment failed',
        slotPassed: 'Expired: not paid before its hour',
        starting: 'The customer is paying',
        waiting: 'The customer is paying',
        asking: 'Asking WeChat Pay',
        unknown: 'Unknown: WeChat Pay has not answered',
        paid: 'Paid',
      } satisfies Record<OrderStatus, string>,
    },
    messages: {
      title: 'Messages to everybody',
      subscription: (sent: number, most: number) => `Today: ${sent} of ${most} sent`,
      service: (sent: number, most: number) => `This month: ${sent} of ${most} sent`,
      miniProgram: 'None: it cannot send to people on its own',
    } satisfies Record<Sender, unknown> & Record<string, unknown>,
    write: 'Write a message',
  },
  {
    tab: '商家',
    heading: '柜台的另一边',
    lead: '顾客在旅程里做的事，从商家这边看。',
    figures: { followers: '粉丝', orders: '已付订单', income: '已收款' },
    funnel: {
      title: '目前的漏斗',
      none: '还没有触达任何人。顾客每走到一步，就填满一格。',
      far: (count: number, of: number, last: string) => `${of} 步中走到第 ${count} 步：${last}`,
      skipped: (stages: string) => `跳过：${stages}，之后的不计入。`,
      and: '、',
    },
    reach: {
      title: '能给谁发消息',
      followers: (count: number) => `${count} 位粉丝`,
      nobody: (step: number) => `还没有粉丝。旅程第 ${step} 步，买家付款之后成为粉丝。`,
      route: {
        followBox: '通过支付结果页的关注选项',
        profile: '在服务号主页点了关注',
        qrCode: '识别服务号二维码',
      },
      since: (when: string) => `关注于 ${when}`,
      readers: '1 位读者',
      reader: '演示里的顾客从一开始就订阅了它。',
      lost: '已付款，但没有关注',
      why: '服务号的群发到不了这位顾客，公众号的可以。顾客随时能自己点一下关注。',
      wayOut: '以顾客身份去关注',
    },
    orders: {
      title: '订单',
      none: (step: number) =>
        `还没有订单。每笔订单都会连同付款状态列在这里。请在旅程第 ${step} 步下一单。`,
      number: (out_trade_no: string) => `单号 ${out_trade_no}`,
      all: '全部订单',
      states: {
        unpaid: '待付款',
        cancelled: '未付款：顾客已取消',
        failed: '未付款：支付失败',
        slotPassed: '已过期：开席前未付款',
        starting: '顾客正在付款',
        waiting: '顾客正在付款',
        asking: '正在向微信支付查询',
        unknown: '未知：微信支付尚未答复',
        paid: '已付款',
      },
    },
    messages: {
      title: '群发',
      subscription: (sent: number, most: number) => `今天已发 ${sent} 次，共 ${most} 次`,
      service: (sent: number, most: number) => `本月已发 ${sent} 次，共 ${most} 次`,
      miniProgram: '没有群发：不能主动给人发消息',
    },
    write: '写一条消息',
  },
);

/** The sources of whom a mass send reaches. */
export const reachCitation: Citation = citeTencent('13');

/** The sources of how much each account may send. */
export const messagesCitation: Citation = citeTencent('13', '23', '24', '28');
