import type { Sender } from '../domain/accounts';
import type { FollowRoute } from '../domain/events';
import type { PaymentStatus } from '../domain/order';
import { READ, type Vouch } from './claim';
import { words } from './words';

type OrderState = PaymentStatus | 'cancelled' | 'failed';

export const merchant = words(
  {
    tab: 'Merchant',
    heading: 'The other side of the counter',
    lead: 'What the customer did in the journey, as the merchant sees it.',
    figures: { followers: 'Followers', orders: 'Paid orders', income: 'Received' },
    followers: {
      title: 'Followers of the Service Account',
      none: 'Nobody follows yet. A buyer becomes a follower after the payment, in step 7 of the journey.',
      route: {
        followBox: 'By the follow box on the payment result',
        profile: 'By a tap on the account’s profile',
        qrCode: 'By the account’s QR code',
      } satisfies Record<FollowRoute, string>,
      since: (when: string) => `Since ${when}`,
    },
    orders: {
      title: 'Orders',
      none: 'No orders yet. Each order stands here with the state of its payment. Place one in step 5 of the journey.',
      pieces: (name: string, quantity: number) => `${name} × ${quantity}`,
      number: (out_trade_no: string) => `No. ${out_trade_no}`,
      states: {
        unpaid: 'Not paid',
        cancelled: 'Not paid: the customer cancelled',
        failed: 'Not paid: the payment failed',
        paying: 'The customer is paying',
        asking: 'Asking WeChat Pay',
        unknown: 'Unknown: WeChat Pay has not answered',
        paid: 'Paid',
      } satisfies Record<OrderState, string>,
    },
    messages: {
      title: 'Sent to everybody',
      subscription: (sent: number, most: number) => `Today: ${sent} of ${most} sent`,
      service: (sent: number, most: number) => `This month: ${sent} of ${most} sent`,
      left: (left: number, renews: string) => `${left} left. Counts anew on ${renews}.`,
      article: (when: string) => `Article, ${when}`,
      miniProgram:
        'Cannot send to people on its own. They agree to one message at a time, or hear about an order that they paid.',
    } satisfies Record<Sender, unknown> & Record<string, unknown>,
    journey: 'Go to the journey',
  },
  {
    tab: '商家',
    heading: '柜台的另一边',
    lead: '顾客在旅程里做的事，从商家这边看。',
    figures: { followers: '粉丝', orders: '已付订单', income: '已收款' },
    followers: {
      title: '服务号粉丝',
      none: '还没有粉丝。旅程第 7 步，买家付款之后成为粉丝。',
      route: {
        followBox: '通过支付结果页的关注选项',
        profile: '在服务号主页点了关注',
        qrCode: '识别服务号二维码',
      },
      since: (when: string) => `关注于 ${when}`,
    },
    orders: {
      title: '订单',
      none: '还没有订单。每笔订单都会连同付款状态列在这里。请在旅程第 5 步下一单。',
      pieces: (name: string, quantity: number) => `${name} × ${quantity}`,
      number: (out_trade_no: string) => `单号 ${out_trade_no}`,
      states: {
        unpaid: '待付款',
        cancelled: '未付款：顾客已取消',
        failed: '未付款：支付失败',
        paying: '顾客正在付款',
        asking: '正在向微信支付查询',
        unknown: '未知：微信支付尚未答复',
        paid: '已付款',
      },
    },
    messages: {
      title: '群发',
      subscription: (sent: number, most: number) => `今天已发 ${sent} 次，共 ${most} 次`,
      service: (sent: number, most: number) => `本月已发 ${sent} 次，共 ${most} 次`,
      left: (left: number, renews: string) => `还可发 ${left} 次，${renews}重新计数。`,
      article: (when: string) => `文章，${when}`,
      miniProgram: '不能主动群发。用户每同意一次，可发一条；付过款的订单，可通知进展。',
    },
    journey: '前往旅程',
  },
);

/** Who vouches for how much each account may send. */
export const messagesVouched: Vouch = { sources: ['13', '23', '24'], asOf: READ, grade: 'A' };
