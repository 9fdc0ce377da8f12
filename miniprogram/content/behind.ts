import type { JourneyEvent } from '../domain/events';
import { asRead, type Vouch } from './claim';
import { words } from './words';

/** Who takes part behind the screens. */
export type Side = 'customer' | 'miniProgram' | 'server' | 'weChat' | 'weChatPay';

/** The events that have something behind them; a message of the account is told by its kind. */
export type Kind =
  | Exclude<
      JourneyEvent['type'],
      | 'modeChosen'
      | 'shopSeen'
      | 'chatOpened'
      | 'messageSent'
      | 'productWithdrawn'
      | 'productRestored'
      | 'clockMoved'
      | 'rewound'
    >
  | 'welcome'
  | 'orderNotice';

export const kindOf = (event: JourneyEvent): Kind =>
  event.type === 'messageSent' ? event.message.kind : (event.type as Kind);

/** From whom to whom a call goes, who else sees it, and who vouches for what is said of it. */
export const behind: Record<Kind, { from: Side; to: Side; sees?: readonly Side[]; vouch?: Vouch }> =
  {
    pushed: {
      from: 'server',
      to: 'weChat',
      sees: ['customer'],
      vouch: asRead('13'),
    },
    articleOpened: { from: 'customer', to: 'weChat' },
    miniProgramEntered: {
      from: 'weChat',
      to: 'miniProgram',
      vouch: asRead('5', '40'),
    },
    productSeen: { from: 'customer', to: 'miniProgram' },
    orderPlaced: {
      from: 'miniProgram',
      to: 'server',
      vouch: { sources: ['42'], asOf: '2025-03-31', grade: 'A' },
    },
    paymentStarted: {
      from: 'server',
      to: 'weChatPay',
      sees: ['miniProgram', 'customer'],
      vouch: { sources: ['41', '42'], asOf: '2025-03-31', grade: 'A' },
    },
    paymentReported: {
      from: 'weChatPay',
      to: 'miniProgram',
      sees: ['customer'],
      vouch: { sources: ['41', '44'], asOf: '2025-03-21', grade: 'A' },
    },
    paymentSucceeded: {
      from: 'weChatPay',
      to: 'server',
      vouch: { sources: ['43', '44'], asOf: '2025-03-21', grade: 'A' },
    },
    paymentNotMade: {
      from: 'weChatPay',
      to: 'server',
      vouch: { sources: ['44'], asOf: '2025-03-21', grade: 'A' },
    },
    paymentUnanswered: {
      from: 'server',
      to: 'weChatPay',
      vouch: { sources: ['44'], asOf: '2025-03-21', grade: 'A' },
    },
    followBoxLeft: {
      from: 'customer',
      to: 'weChatPay',
      vouch: { sources: ['7', '8'], asOf: '2021-09-01', grade: 'C' },
    },
    followed: {
      from: 'weChat',
      to: 'server',
      vouch: { sources: ['3', '34', '60'], asOf: '2025-12', grade: 'B' },
    },
    welcome: {
      from: 'server',
      to: 'weChat',
      sees: ['customer'],
      vouch: asRead('17'),
    },
    orderNotice: {
      from: 'server',
      to: 'weChat',
      sees: ['customer'],
      vouch: { sources: ['19', '20'], asOf: '2025-11-25', grade: 'A' },
    },
  };

export const behindWords = words(
  {
    title: 'What happens behind',
    toCome: 'This has not happened yet. These are the calls that it will take.',
    way: (from: string, to: string) => `${from} → ${to}`,
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
    } satisfies Record<Side, string>,
    kinds: {
      pushed: {
        what: 'The merchant sends to everyone whom the account reaches. WeChat counts it against the allowance.',
        played: 'the sending and its one reader.',
      },
      articleOpened: {
        what: 'WeChat shows the article. Nothing of the Mini Program runs yet.',
        played: 'WeChat’s screen.',
      },
      miniProgramEntered: {
        what: 'WeChat starts the Mini Program and tells it the door: the scene, and for some doors the account. Which article it was stands only in the card’s own path.',
        played: 'the scene comes with the page’s address.',
      },
      productSeen: {
        what: 'The page opens with the product’s id. A real shop asks its server for price and stock.',
        played: 'the products come with the demo.',
      },
      orderPlaced: {
        what: 'The merchant’s server writes the order down under a number of its own, before any money moves.',
        played: 'the order is kept on this phone.',
      },
      paymentStarted: {
        what: 'The server asks for a prepay_id and signs four lines with its key. The Mini Program passes them on, and WeChat Pay shows its sheet.',
        played: 'no server, no key, no money. The demo draws the sheet.',
      },
      paymentReported: {
        what: 'The phone hears how the sheet was closed. That is no proof of a payment.',
        played: 'the ending that was chosen on the sheet.',
      },
      paymentSucceeded: {
        what: 'WeChat Pay notifies the server, which answers within 5 seconds. Delivery is not guaranteed, so the server also asks. Amount and number must agree.',
        played: 'a small ledger on this phone answers.',
      },
      paymentNotMade: {
        what: 'The server asks, and WeChat Pay says: not paid. The same order can be paid again under the same number.',
        played: 'a small ledger on this phone answers.',
      },
      paymentUnanswered: {
        what: 'The server asks and learns nothing. It asks again later; the customer must not pay again meanwhile.',
        played: 'the silence.',
      },
      followBoxLeft: {
        what: 'The box stood on WeChat Pay’s own page, until 1 September 2021. The Mini Program neither drew it nor was told of it.',
        played: 'WeChat Pay’s page and its box.',
      },
      followed: {
        what: 'Only the Service Account’s server learns of a new follower. The unionid joins the follower to the customer of the Mini Program.',
        played: 'the account and its follower.',
      },
      welcome: {
        what: 'A follow opens a window: up to three messages within one minute.',
        played: 'the greeting is not sent to anybody.',
      },
      orderNotice: {
        what: 'A template message is for important service notices only; advertising is barred. It can open a page of the Mini Program.',
        played: 'the notice is not sent to anybody.',
      },
    } satisfies Record<Kind, { what: string; played: string }>,
  },
  {
    title: '背后发生了什么',
    toCome: '这一步还没发生。发生时会有这些调用。',
    way: (from: string, to: string) => `${from} → ${to}`,
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
      pushed: {
        what: '商家向账号能触达的所有人群发，微信计入可发次数。',
        played: '群发过程和这一位读者。',
      },
      articleOpened: {
        what: '微信展示文章，小程序还没有运行。',
        played: '微信的界面。',
      },
      miniProgramEntered: {
        what: '微信启动小程序，并告知入口：场景值，部分入口还会带上来源账号。来自哪篇文章，只写在卡片自己的路径里。',
        played: '场景值写在页面地址里。',
      },
      productSeen: {
        what: '页面带着商品编号打开。真实店铺会向服务器查询价格和库存。',
        played: '商品随演示自带。',
      },
      orderPlaced: {
        what: '收款之前，商家服务器先用自己的单号记下订单。',
        played: '订单存在这部手机上。',
      },
      paymentStarted: {
        what: '服务器下单取得 prepay_id，用私钥对四行内容签名；小程序转交参数，微信支付弹出收银台。',
        played: '没有服务器和密钥，也不会扣款；收银台由演示绘制。',
      },
      paymentReported: {
        what: '手机得知收银台如何关闭。这不能证明已经付款。',
        played: '在收银台上选定的结局。',
      },
      paymentSucceeded: {
        what: '微信支付通知服务器，服务器须在 5 秒内应答。通知不保证送达，所以服务器还要主动查询，并核对单号与金额。',
        played: '由这部手机上的一本小账来答复。',
      },
      paymentNotMade: {
        what: '服务器查询，微信支付答复：未支付。同一笔订单可用同一单号再付。',
        played: '由这部手机上的一本小账来答复。',
      },
      paymentUnanswered: {
        what: '服务器查询，没有结果，稍后再查；在此之前顾客不要重复付款。',
        played: '没有答复这件事本身。',
      },
      followBoxLeft: {
        what: '关注选项位于微信支付自己的页面上，2021 年 9 月 1 日起下线。小程序既不绘制它，也不会得知勾选与否。',
        played: '微信支付的页面和选项。',
      },
      followed: {
        what: '只有服务号的服务器知道多了一位粉丝。unionid 把粉丝和小程序里的顾客对应起来。',
        played: '账号和这位粉丝。',
      },
      welcome: {
        what: '关注之后的一分钟内，最多可发三条客服消息。',
        played: '欢迎语不会真的发给任何人。',
      },
      orderNotice: {
        what: '模板消息只用于重要的服务通知，不得用于营销，可以打开小程序页面。',
        played: '通知不会真的发给任何人。',
      },
    },
  },
);
