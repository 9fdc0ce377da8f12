import type { TracedKind } from '../domain/stepTrace';
import { citeTencent, type SourceDate, type Citation } from '../data/citation';
import { bilingual } from '../bilingual';

/** Who takes part behind the screens. */
export type Participant = 'customer' | 'miniProgram' | 'server' | 'weChat' | 'weChatPay';

/** What Tencent's own pages of this date say. */
const citeDated = (asOf: SourceDate, ...sources: Citation['sources']): Citation => ({
  sources,
  asOf,
  grade: 'A',
});

interface Way {
  from: Participant;
  to: Participant;
  citations: readonly Citation[];
  sees: readonly Participant[];
}

const way = (
  from: Participant,
  to: Participant,
  citations: Citation | readonly Citation[] = [],
  ...sees: Participant[]
): Way => ({
  from,
  to,
  citations: [citations].flat(),
  sees,
});

/** From whom to whom a call goes, who else sees it, and the sources of what is said of it. */
export const eventParticipants: Record<TracedKind, Way> = {
  pushed: way('server', 'weChat', citeTencent('13'), 'customer'),
  staffMessage: way('server', 'weChat', {
    sources: ['39a', '39c'],
    asOf: '2022-01-20',
    grade: 'C',
  }),
  articleOpened: way('customer', 'weChat'),
  miniProgramEntered: way('weChat', 'miniProgram', citeTencent('5', '40')),
  productSeen: way('customer', 'miniProgram'),
  orderPlaced: way('miniProgram', 'server', citeDated('2025-03-31', '42')),
  paymentStarted: way(
    'server',
    'weChatPay',
    citeDated('2025-03-31', '41', '42'),
    'miniProgram',
    'customer',
  ),
  paymentReported: way('weChatPay', 'miniProgram', citeDated('2025-03-21', '41', '44'), 'customer'),
  paymentSucceeded: way('weChatPay', 'server', citeDated('2025-03-21', '43', '44')),
  paymentNotMade: way('server', 'weChatPay', citeDated('2025-03-21', '44')),
  paymentUnanswered: way('server', 'weChatPay', citeDated('2025-03-21', '44')),
  followBoxLeft: way('customer', 'weChatPay', {
    sources: ['7', '8'],
    asOf: '2021-09-01',
    grade: 'C',
  }),
  followed: way(
    'weChat',
    'server',
    { sources: ['34', '60'], asOf: '2025-12', grade: 'B' },
    'customer',
  ),
  welcome: way('server', 'weChat', citeTencent('17'), 'customer'),
  orderNotice: way(
    'server',
    'weChat',
    [citeTencent('19'), citeDated('2025-11-25', '20')],
    'customer',
  ),
};

export const stepTraceWords = bilingual(
  {
    title: 'What happens behind',
    toCome: 'This has not happened yet. These calls would be made, for example.',
    refused: 'As things stand, this would be refused.',
    sees: (who: string) => `Also seen by: ${who}`,
    alone: 'Nobody else sees it.',
    and: ', ',
    played: (what: string) => `Simulated here: ${what}`,
    sides: {
      customer: 'customer',
      miniProgram: 'Mini Program',
      server: 'merchant’s server',
      weChat: 'WeChat',
      weChatPay: 'WeChat Pay',
    } satisfies Record<Participant, string>,
    kinds: {
      pushed: [
        'The server of a verified account sends to all whom it reaches, with that account’s access_token. WeChat counts it against the allowance.',
        'the sending and its one reader.',
      ],
      staffMessage: [
        'It reaches the company’s own staff, today in WeCom (企业微信). It takes nothing from the two accounts’ allowances.',
        'the sending.',
      ],
      articleOpened: [
        'WeChat shows the article. Nothing of the Mini Program runs yet.',
        'WeChat’s screen.',
      ],
      miniProgramEntered: [
        'WeChat opens the Mini Program and tells it the door: the scene, and for some doors the account. Which article it was stands only in the card’s path.',
        'the scene comes with the page’s address.',
      ],
      productSeen: [
        'The page opens with the product’s id. A real shop asks its server for price and stock.',
        'the products come with the demo.',
      ],
      orderPlaced: [
        'The merchant’s server works out the price and writes the order down under its own number, before any money moves.',
        'the order is kept on this phone.',
      ],
      paymentStarted: [
        'The server gets a prepay_id and signs four lines with its key. The Mini Program passes them on; WeChat Pay shows its sheet.',
        'all of it; no money moves.',
      ],
      paymentReported: [
        'The phone hears how the sheet was closed. That is no proof of a payment.',
        'the ending chosen on the sheet.',
      ],
      paymentSucceeded: [
        'WeChat Pay notifies the server, which checks the signature and answers within 5 seconds. Delivery is not guaranteed, so the server also asks. Amount and number must agree.',
        'a ledger on this phone answers.',
      ],
      paymentNotMade: [
        'WeChat Pay answers: not paid. The same order can still be paid under the same number.',
        'a ledger on this phone answers.',
      ],
      paymentUnanswered: [
        'No answer. The server asks again later; the customer must not pay again meanwhile.',
        'the silence.',
      ],
      followBoxLeft: [
        'The box stood on WeChat Pay’s own page, until 1 September 2021. The Mini Program neither drew it nor was told of it.',
        'WeChat Pay’s page and its box.',
      ],
      followed: [
        'Only the Service Account’s server learns of it. If both accounts are bound to one Open Platform account (开放平台), the unionid joins the follower to the customer of the Mini Program.',
        'the account and its follower.',
      ],
      welcome: [
        'A follow opens a window: a verified account may send up to three messages within one minute.',
        'the greeting reaches nobody.',
      ],
      orderNotice: [
        'A template message of a verified Service Account is for important service notices only, no advertising. It can open a page of the Mini Program.',
        'the notice reaches nobody.',
      ],
    } satisfies Record<TracedKind, readonly [what: string, played: string]>,
  },
  {
    title: '背后发生了什么',
    toCome: '这一步还没发生。届时会有类似这样的调用。',
    refused: '以目前的情况，这一步会被拒绝。',
    sees: (who: string) => `同时看到的还有：${who}`,
    alone: '其他各方看不到。',
    and: '、',
    played: (what: string) => `此处模拟：${what}`,
    sides: {
      customer: '顾客',
      miniProgram: '小程序',
      server: '商家服务器',
      weChat: '微信',
      weChatPay: '微信支付',
    },
    kinds: {
      pushed: [
        '已认证的账号，由商家服务器用它的 access_token 向能触达的所有人群发。微信计入可发次数。',
        '群发过程和这一位读者。',
      ],
      staffMessage: [
        '只发给企业自己的员工，如今在企业微信里。不占用公众号和服务号的可发次数。',
        '发送过程。',
      ],
      articleOpened: ['微信展示文章，小程序还没有运行。', '微信的界面。'],
      miniProgramEntered: [
        '微信启动小程序，并告知入口：场景值，部分入口还会带上来源账号。来自哪篇文章，只写在卡片自己的路径里。',
        '场景值写在页面地址里。',
      ],
      productSeen: ['页面带着商品编号打开。真实店铺会向服务器查询价格和库存。', '商品随演示自带。'],
      orderPlaced: [
        '收款之前，商家服务器自己算出价格，用自己的单号记下订单。',
        '订单存在这部手机上。',
      ],
      paymentStarted: [
        '服务器下单取得 prepay_id，用私钥对四行内容签名；小程序转交参数，微信支付弹出收银台。',
        '全部；不会扣款。',
      ],
      paymentReported: ['手机得知收银台如何关闭。这不能证明已经付款。', '在收银台上选定的结局。'],
      paymentSucceeded: [
        '微信支付通知服务器，后者须在 5 秒内验签并应答。通知不保证送达，服务器还要主动查询，并核对单号与金额。',
        '由手机上的模拟账本答复。',
      ],
      paymentNotMade: ['微信支付答复：未支付。订单仍可用原单号支付。', '由手机上的模拟账本答复。'],
      paymentUnanswered: ['没有答复，服务器稍后再查；在此之前顾客不要重复付款。', '没有答复。'],
      followBoxLeft: [
        '关注选项在微信支付自己的页面上，2021 年 9 月 1 日起下线。小程序不绘制它，也不得知勾选与否。',
        '微信支付的页面和选项。',
      ],
      followed: [
        '只有服务号的服务器得知。服务号与小程序绑定同一个开放平台账号后，unionid 才能把粉丝和小程序里的顾客对应起来。',
        '账号和这位粉丝。',
      ],
      welcome: ['关注之后的一分钟内，已认证的账号最多可发三条客服消息。', '欢迎语不会真的发出。'],
      orderNotice: [
        '已认证的服务号才能发模板消息，只用于重要的服务通知，不得用于营销，可以打开小程序页面。',
        '通知不会真的发出。',
      ],
    },
  },
);
