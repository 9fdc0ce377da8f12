import { citeTencent } from '../../../../data/citation';
import type { AccountFacts } from './accountFacts';
import { goingLiveRules } from './goingLiveRules';

export const miniProgram: AccountFacts = {
  kind: 'miniProgram',
  facts: {
    who: {
      short: { en: 'Anyone', zh: '不限' },
      says: {
        words: {
          en: 'Anyone. An individual cannot apply for WeChat Pay.',
          zh: '个人和组织都可以；个人主体不能申请微信支付。',
        },
        ...citeTencent('38', '63'),
        grade: 'C',
      },
    },
    sends: {
      short: { en: 'By consent', zh: '需用户同意' },
      says: {
        words: {
          en: 'It cannot push freely. One consent allows one subscribe message (订阅消息). A payment allows a card that reports on that order. A user who writes can be answered.',
          zh: '不能主动推送。用户同意一次，可发一条订阅消息；支付之后，可用服务卡片通知该订单的进展；用户发来消息，可以回复。',
        },
        ...citeTencent('23', '24', '28'),
      },
    },
    what: {
      short: { en: 'Notices', zh: '服务通知' },
      says: {
        words: {
          en: 'Notices made from a template. A tap on one opens a page of the Mini Program.',
          zh: '按模板发送的通知，点击后打开小程序页面。',
        },
        ...citeTencent('23'),
      },
    },
    appears: {
      short: { en: 'Service Notices', zh: '服务通知' },
      says: {
        words: {
          en: 'In the chat called Service Notices (服务通知).',
          zh: '出现在“服务通知”会话里。',
        },
        ...citeTencent('23'),
      },
    },
    serves: {
      short: { en: '5 in 48 h', zh: '48h 5 条' },
      says: {
        words: {
          en: 'A user who writes to its customer service can be sent 5 replies within 48 hours. One who only opens it, 2 within a minute.',
          zh: '用户向小程序客服发消息后，48 小时内可回复 5 条；仅进入客服会话，1 分钟内可发 2 条。',
        },
        ...citeTencent('28'),
      },
    },
    pays: {
      short: { en: 'If verified', zh: '认证后' },
      says: {
        words: {
          en: 'A verified Mini Program of a company or organisation: its AppID is bound to the merchant id (商户号).',
          zh: '企业或组织的小程序认证后可以使用，需将 AppID 与商户号绑定。',
        },
        ...citeTencent('33', '38'),
      },
    },
    abilities: {
      short: { en: 'Your own pages', zh: '自有页面' },
      says: {
        words: {
          en: 'No account menu: it has pages of its own, written in code, and its own codes (小程序码) to scan.',
          zh: '没有自定义菜单：页面自行开发，并有自己的小程序码。',
        },
        sources: ['32'],
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
        ...citeTencent('26', '23', '24', '28'),
      },
    },
    {
      described: {
        en: 'Whoever pays in it follows the Service Account from then on.',
        zh: '在小程序里付款的人，从此关注服务号。',
      },
      today: {
        words: {
          en: 'WeChat Pay withdrew its follow box on 1 September 2021. The customer always follows with a tap of their own.',
          zh: '微信支付的“支付后推荐关注”已于 2021 年 9 月 1 日下线，现在都要由顾客自己点“关注”。',
        },
        sources: ['7', '8'],
        asOf: '2021-09-01',
        grade: 'C',
      },
    },
  ],
  frequentQuestions: [
    {
      words: {
        en: 'A button can ask WeChat for the Service Account’s profile, where the customer taps Follow. WeChat’s own follow bar shows to people who scan a code, not to those who come from an article.',
        zh: '按钮可以请微信打开服务号主页，由顾客自己点“关注”。微信自带的关注组件，对扫码进来的人显示，对从文章进来的人不显示。',
      },
      ...citeTencent('1', '3'),
    },
    goingLiveRules.filing,
    goingLiveRules.verification,
    goingLiveRules.frozen,
    goingLiveRules.virtual,
    goingLiveRules.privacy,
    {
      words: {
        en: 'Its code may have up to 30 MB in all; 20 MB when a service provider builds it.',
        zh: '代码总大小不超过 30 MB，由服务商代开发的为 20 MB。',
      },
      ...citeTencent('50'),
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
    ...citeTencent('23', '24', '28'),
  },
};
