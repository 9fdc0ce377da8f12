import { citeTencent } from '../../../../data/citation';
import type { AccountFacts } from './accountFacts';
import { goingLiveRules } from './goingLiveRules';

export const service: AccountFacts = {
  kind: 'service',
  facts: {
    who: {
      short: { en: 'Companies', zh: '企业、组织' },
      says: {
        words: {
          en: 'Companies and other organisations.',
          zh: '企业和其他组织。',
        },
        ...citeTencent('30', '63'),
        grade: 'C',
      },
    },
    sends: {
      short: { en: '4 a month', zh: '每月 4 次' },
      says: {
        words: {
          en: 'Each follower can receive 4 mass sends (群发) in a calendar month, web platform and API (if the account is verified) together. A fifth does not reach them.',
          zh: '每位粉丝每个自然月最多收到 4 次群发，网页与接口（须已认证）合并计算，第 5 次会发送失败。',
        },
        ...citeTencent('13'),
      },
    },
    what: {
      short: { en: 'Articles, media', zh: '图文音视频' },
      says: {
        words: {
          en: 'Articles, text, images, voice and video.',
          zh: '图文、文字、图片、语音和视频。',
        },
        ...citeTencent('13'),
      },
    },
    appears: {
      short: { en: 'Chat list or folder', zh: '列表或入口' },
      says: {
        words: {
          en: 'In the chat list, a row for each account; or in one folder, where WeChat’s test of 2024 reached. How far that goes now is not known.',
          zh: '出现在会话列表，每个账号一行；在 2024 年微信测试的范围内，则收进一个入口。如今范围多大，没有查到。',
        },
        sources: ['29'],
        asOf: '2024-11-21',
        grade: 'C',
      },
    },
    serves: {
      short: { en: '5 in 48 h', zh: '48h 5 条' },
      says: {
        words: {
          en: 'A verified account can send 5 replies within 48 hours to a follower who writes, and 3 messages within a minute to a new one.',
          zh: '粉丝发来消息后，已认证的账号 48 小时内可回复 5 条；新粉丝关注后，1 分钟内可发 3 条。',
        },
        ...citeTencent('17'),
      },
    },
    pays: {
      short: { en: 'If verified', zh: '认证后' },
      says: {
        words: {
          en: 'A verified Service Account can be bound to a WeChat Pay merchant id (商户号).',
          zh: '已认证的服务号可以绑定微信支付商户号。',
        },
        ...citeTencent('33'),
      },
    },
    abilities: {
      short: { en: 'Nearly all', zh: '较全' },
      says: {
        words: {
          en: 'In WeChat’s table of 2019, the menu is open to all. Web login, template messages and QR codes with parameters need verification.',
          zh: '按 2019 年的接口权限表：自定义菜单均可使用；网页授权、模板消息和带参数的二维码需要认证。',
        },
        sources: ['32'],
        asOf: '2019-03-11',
        grade: 'B',
      },
    },
    best: {
      short: { en: 'Keeping buyers', zh: '留住顾客' },
      advice: {
        en: 'Building the brand and keeping the relation. It is about service rather than news: followers take part, ask, order again, and their number grows.',
        zh: '树立品牌，维系关系。重在服务而不是资讯：粉丝参与互动、咨询、再次下单，并不断积累。',
      },
    },
  },
  changes: [
    {
      described: {
        en: 'Paying in the Mini Program makes the customer a follower.',
        zh: '在小程序里付款，就自动关注服务号。',
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
    {
      described: {
        en: 'Its messages appear in the chat list.',
        zh: '它的消息直接出现在会话列表。',
      },
      today: {
        words: {
          en: 'In mid-2024 WeChat began to test one folder for all Service Accounts. On 21 November 2024 it had not reached everyone. How far it goes now is not known.',
          zh: '2024 年年中，微信开始测试把服务号收进一个入口；截至 2024 年 11 月 21 日尚未全量开放，之后的情况没有查到。',
        },
        sources: ['29'],
        asOf: '2024-11-21',
        grade: 'C',
      },
    },
    {
      described: {
        en: 'It can push a message for any event.',
        zh: '有任何活动，都可以推送消息。',
      },
      today: {
        words: {
          en: 'Template messages (模板消息) are for important service notices. Advertising is barred, so an offer goes out as one of the monthly posts.',
          zh: '模板消息仅用于重要的服务通知，不得发送广告和营销内容。优惠活动要用每月的群发来推送。',
        },
        ...citeTencent('19', '13'),
      },
    },
    {
      described: {
        en: 'It builds brand awareness. The Mini Program is tied to it above all, and the two contact each other.',
        zh: '它为品牌积累认知。小程序主要与它绑定，两者互相触达。',
      },
      today: {
        words: {
          en: 'Its menu and messages can open the Mini Program. A button in the Mini Program can ask for its profile, if both belong to the same company or an associated one.',
          zh: '它的菜单和消息可以打开小程序；两者属于同一主体或关联主体时，小程序里的按钮可以请求打开它的主页。',
        },
        ...citeTencent('3', '40'),
      },
    },
  ],
  frequentQuestions: [goingLiveRules.unionid],
  part: {
    words: {
      en: 'It keeps the customer. It greets a new follower, reports on the order, and sends the offer that leads to a second purchase.',
      zh: '它留住顾客：问候新粉丝，通知订单进展，再用一次推送带来第二次购买。',
    },
    step: 'chat',
  },
  place: {
    en: 'Its messages appear in the chat list, among those from friends, unless WeChat folds them.',
    zh: '它的消息出现在会话列表里，与好友的消息并列，除非微信把它们收起。',
  },
  limit: {
    words: {
      en: 'It sends each follower at most 4 posts a month. Who does not follow gets none of them.',
      zh: '每位粉丝每月最多收到 4 次群发；没有关注的人收不到群发。',
    },
    ...citeTencent('13'),
  },
};
