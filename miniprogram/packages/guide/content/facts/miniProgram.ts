import { READ, asRead } from '../../../../content/claim';
import type { Portrait } from './fact';

export const miniProgram: Portrait = {
  kind: 'miniProgram',
  facts: {
    who: {
      short: { en: 'Anyone', zh: '不限' },
      says: {
        words: {
          en: 'Anyone. To take payments, the owner must not be an individual.',
          zh: '个人和组织都可以；收款需要非个人主体。',
        },
        sources: ['30', '38'],
        asOf: READ,
        grade: 'B',
      },
    },
    sends: {
      short: { en: 'By consent', zh: '需用户同意' },
      says: {
        words: {
          en: 'It cannot push freely. One consent allows one subscribe message (订阅消息). A payment allows a card that reports on that order.',
          zh: '不能主动推送。用户同意一次，可发一条订阅消息；支付之后，可用服务卡片通知该订单的进展。',
        },
        ...asRead('23', '24'),
      },
    },
    what: {
      short: { en: 'Notices', zh: '服务通知' },
      says: {
        words: {
          en: 'Notices made from a template. A tap on one opens a page of the Mini Program.',
          zh: '按模板发送的通知，点击后打开小程序页面。',
        },
        ...asRead('23'),
      },
    },
    appears: {
      short: { en: 'Service Notices', zh: '服务通知' },
      says: {
        words: {
          en: 'In the chat called Service Notices (服务通知).',
          zh: '出现在“服务通知”会话里。',
        },
        ...asRead('23'),
      },
    },
    serves: {
      short: { en: '5 in 48 h', zh: '48h 5 条' },
      says: {
        words: {
          en: 'A user who writes to its customer service can be sent 5 replies within 48 hours. One who only opens it, 2 within a minute.',
          zh: '用户向小程序客服发消息后，48 小时内可回复 5 条；仅进入客服会话，1 分钟内可发 2 条。',
        },
        ...asRead('28'),
      },
    },
    pays: {
      short: { en: 'Yes', zh: '可以' },
      says: {
        words: {
          en: 'Yes, with WeChat Pay. Its AppID is bound to the merchant id (商户号).',
          zh: '可以使用微信支付，需将 AppID 与商户号绑定。',
        },
        ...asRead('33', '41'),
      },
    },
    abilities: {
      short: { en: 'Your own pages', zh: '自有页面' },
      says: {
        words: {
          en: 'No account menu: it has pages of its own, written in code, and its own codes (小程序码) to scan. Up to 30 MB; 20 MB when a service provider builds it.',
          zh: '没有自定义菜单：页面自行开发，并有自己的小程序码。代码总大小不超过 30 MB，由服务商代开发的为 20 MB。',
        },
        sources: ['32', '50'],
        asOf: '2019-03-11',
        grade: 'B',
      },
    },
    best: {
      short: { en: 'Selling on the spot', zh: '当场成交' },
      advice: {
        en: 'Turning interest into an order or a reservation, by whichever door people come in: an article, a shared card, a code, a search.',
        zh: '把兴趣变成订单或预约，无论顾客从文章、分享卡片、扫码还是搜索进来。',
      },
    },
  },
  changes: [
    {
      described: { en: 'It cannot push messages.', zh: '它不能推送消息。' },
      today: {
        words: {
          en: 'Nearly so. Template messages ended on 10 January 2020. Now it may send a message that the user agreed to, news of a paid order, or a reply to a user who wrote.',
          zh: '大体如此。模板消息已于 2020 年 1 月 10 日下线。如今只能发送用户同意接收的消息、已付款订单的进展，或在用户发来消息后回复。',
        },
        ...asRead('26', '23', '24', '28'),
      },
    },
    {
      described: {
        en: 'Whoever pays in it follows the Service Account from then on.',
        zh: '在小程序里付款的人，从此关注服务号。',
      },
      today: {
        words: {
          en: 'The follow box was withdrawn on 1 September 2021. A button can open the account’s profile, where the customer taps Follow. WeChat’s own follow bar shows to people who scan a code, not to those who come from an article.',
          zh: '关注选项已于 2021 年 9 月 1 日下线。可以用按钮打开服务号主页，由顾客自己点“关注”。微信自带的关注组件，对扫码进来的人显示，对从文章进来的人不显示。',
        },
        sources: ['7', '8', '3', '1'],
        asOf: READ,
        grade: 'C',
      },
    },
  ],
  part: {
    words: {
      en: 'It converts. A reader, or a friend with a shared card, comes in, chooses, and pays without leaving WeChat.',
      zh: '它负责转化：读者，或收到分享卡片的朋友，进来、挑选、付款，都在微信里完成。',
    },
    step: 'shop',
  },
  place: {
    en: 'A card in an article opens it.',
    zh: '文章里的一张卡片，点一下就打开。',
  },
  limit: {
    words: {
      en: 'It cannot call people back on its own: it needs their consent, a payment, or a message from them.',
      zh: '不能主动召回用户：需要用户同意、付款，或先发来消息。',
    },
    ...asRead('23', '24', '28'),
  },
};
