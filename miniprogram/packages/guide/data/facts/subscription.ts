import { citeTencent } from '../../../../data/citation';
import type { AccountFacts } from './accountFacts';

export const subscription: AccountFacts = {
  kind: 'subscription',
  facts: {
    who: {
      short: { en: 'Anyone', zh: '不限' },
      says: {
        words: {
          en: 'Individuals, media, companies and other organisations. WeChat’s guide says that it is meant for media and individuals.',
          zh: '个人、媒体、企业和其他组织都可以。官方指南说它面向媒体和个人。',
        },
        ...citeTencent('30', '63'),
        grade: 'C',
      },
    },
    sends: {
      short: { en: '1 a day', zh: '每天 1 次' },
      says: {
        words: {
          en: 'One mass send (群发) a day: on the web platform or, if the account is verified, through the API. Not one of each.',
          zh: '每天可群发 1 次：在公众平台网页上发，已认证的账号也可以改用接口发，两种方式只能选一种。',
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
      short: { en: 'In a folder', zh: '文件夹内' },
      says: {
        words: {
          en: 'In one folder of the chat list, together with all the other accounts of this kind.',
          zh: '在会话列表的文件夹里，与其他同类账号收在一起。',
        },
        sources: ['29', '31'],
        asOf: '2024-11-21',
        grade: 'C',
      },
    },
    serves: {
      short: { en: '5 in 48 h', zh: '48h 5 条' },
      says: {
        words: {
          en: 'A verified account can send 5 replies within 48 hours to a reader who writes.',
          zh: '读者发来消息后，已认证的账号 48 小时内可回复 5 条。',
        },
        ...citeTencent('17'),
      },
    },
    pays: {
      short: { en: 'Govern\u00adment, media', zh: '仅政府媒体' },
      says: {
        words: {
          en: 'Only accounts of the government or media type can be bound to a WeChat Pay merchant id (商户号).',
          zh: '只有政府、媒体类型的账号可以绑定微信支付商户号。',
        },
        ...citeTencent('33'),
      },
    },
    abilities: {
      short: { en: 'Limited', zh: '较少' },
      says: {
        words: {
          en: 'In WeChat’s table of 2019, a menu by API needs verification. Web login, template messages and QR codes with parameters are not open to it.',
          zh: '按 2019 年的接口权限表：自定义菜单接口需要认证；不支持网页授权、模板消息和带参数的二维码。',
        },
        sources: ['32'],
        asOf: '2019-03-11',
        grade: 'B',
      },
    },
    best: {
      short: { en: 'Being heard', zh: '持续发声' },
      advice: {
        en: 'Being heard often. It works like a social medium: what you publish adds up, and readers come back to it and pass it on.',
        zh: '持续发声。它像一个社交媒体：内容会沉淀下来，读者可以回看，也会转给朋友。',
      },
    },
  },
  changes: [
    {
      described: {
        en: 'It is called Subscription Account, 订阅号.',
        zh: '名称是“订阅号”。',
      },
      today: {
        words: {
          en: 'WeChat has called it 公众号 since November 2024. The folder in the chat list changed its name too. Older documents use 公众号 for Service Accounts as well.',
          zh: '2024 年 11 月起，微信内改称“公众号”，会话列表里的文件夹也随之改名。较早的文档仍用“公众号”统称订阅号和服务号。',
        },
        sources: ['31', '30'],
        asOf: '2024-11',
        grade: 'C',
      },
    },
    {
      described: {
        en: 'It can message its subscribers every day, for any event. It is a social medium that accumulates information.',
        zh: '每天都可以向订阅者推送，任何活动都能推。它像一个社交媒体，信息在上面不断积累。',
      },
      today: {
        words: {
          en: 'Still one mass send a day. What was sent to everybody stays in the account’s history.',
          zh: '仍是每天群发 1 次。向全部用户群发的内容，会留在账号的历史消息里。',
        },
        ...citeTencent('13'),
      },
    },
  ],
  frequentQuestions: [
    {
      words: {
        en: 'An article can be published without notifying anyone. It is then not pushed, and does not use up the day’s send.',
        zh: '文章可以只发布、不通知：不推送给读者，也不占用当天的群发次数。',
      },
      ...citeTencent('73'),
      grade: 'B',
    },
    {
      words: {
        en: 'As reported, WeChat also recommends articles to people who do not follow the account.',
        zh: '据报道，文章也会推荐给没有关注的人。',
      },
      sources: ['74'],
      asOf: '2025-04',
      grade: 'C',
    },
    {
      words: {
        en: 'Since July 2025 accounts of individuals and unverified accounts cannot publish through the API.',
        zh: '2025 年 7 月起，个人账号和未认证的账号不能再用发布接口。',
      },
      sources: ['72'],
      asOf: '2025-07',
      grade: 'A',
    },
  ],
  part: {
    words: {
      en: 'It opens the path. An article goes to every reader, and the card inside leads to the shop. The next article brings them back.',
      zh: '旅程从它开始：文章推送给所有读者，文中的卡片通向店铺；下一篇文章，再把他们带回来。',
    },
    step: 'article',
  },
  place: {
    en: 'Its posts wait in one folder of the chat list.',
    zh: '它的推送收在会话列表的一个文件夹里。',
  },
  limit: {
    words: {
      en: 'It takes no payments, unless it is a government or media account.',
      zh: '不能收款，政府、媒体类型的账号除外。',
    },
    ...citeTencent('33'),
  },
};
