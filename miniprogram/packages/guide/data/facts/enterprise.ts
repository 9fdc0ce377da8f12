import { citeTencent } from '../../../../data/citation';
import type { AccountFacts } from './accountFacts';

export const enterprise: AccountFacts = {
  kind: 'enterprise',
  facts: {
    who: {
      short: { en: 'Companies', zh: '企业' },
      says: {
        words: {
          en: 'Companies. The Enterprise Account was the kind for use inside a company.',
          zh: '企业。企业号当年就是供企业内部使用的账号。',
        },
        sources: ['39c'],
        asOf: '2016',
        grade: 'C',
      },
    },
    sends: {
      short: { en: '1 a day on average', zh: '日均 1 条' },
      says: {
        words: {
          en: 'To a customer, mass messages average at most 1 a day over the month. A member of staff confirms each send.',
          zh: '对每位客户的群发，按月计算平均每天最多 1 条，且每次都要由员工确认后发出。',
        },
        sources: ['39g', '39h'],
        asOf: '2025-11-17',
        grade: 'A',
      },
    },
    what: {
      short: { en: 'Chats, Moments', zh: '消息/朋友圈' },
      says: {
        words: {
          en: 'Messages, Moments posts (朋友圈) and Mini Program cards.',
          zh: '消息、客户朋友圈和小程序卡片。',
        },
        sources: ['39g', '39h'],
        asOf: '2025-11-17',
        grade: 'A',
      },
    },
    appears: {
      short: { en: 'One-to-one chat', zh: '单聊' },
      says: {
        words: {
          en: 'Staff use an app of their own. A customer has a chat with one member of staff in WeChat.',
          zh: '员工使用独立的企业微信应用；客户在微信里与员工单聊。',
        },
        sources: ['39c', '39e', '39f'],
        asOf: '2020-02',
        grade: 'C',
      },
    },
    serves: {
      short: { en: 'One to one', zh: '一对一' },
      says: {
        words: {
          en: 'Two-way chat between staff and customers. As reported, above 2,000 external contacts WeCom charges, and since 2025 takes no new ones unpaid.',
          zh: '员工与客户双向聊天。据报道，外部联系人超过 2000 人需要付费，2025 年起不付费就不能再添加。',
        },
        sources: ['39e', '39f', '64'],
        asOf: '2025-11-06',
        grade: 'C',
      },
    },
    pays: {
      short: { en: 'Yes', zh: '可以' },
      says: {
        words: {
          en: 'WeCom can be bound to a WeChat Pay merchant id (商户号).',
          zh: '企业微信可以绑定微信支付商户号。',
        },
        ...citeTencent('33'),
      },
    },
    abilities: {
      short: { en: 'Plug-in', zh: '微信插件' },
      says: {
        words: {
          en: 'What the Enterprise Account could do lives on as a plug-in for WeChat (微信插件).',
          zh: '企业号原有的功能，以“微信插件”的形式保留。',
        },
        sources: ['39a', '39b'],
        asOf: '2022-01-20',
        grade: 'A',
      },
    },
    best: {
      short: { en: 'Your team', zh: '管理团队' },
      advice: {
        en: 'Running your own team, and personal care for customers who are worth a conversation.',
        zh: '管理自己的团队，也让员工一对一照顾重要的客户。',
      },
    },
  },
  changes: [
    {
      described: {
        en: 'The Enterprise Account, 企业号, is one of WeChat’s kinds of account.',
        zh: '企业号是微信的一种账号。',
      },
      today: {
        words: {
          en: 'Tencent upgraded it to WeCom (企业微信), and the two were merged. WeCom was called WeChat Work in English until 2020.',
          zh: '腾讯已把企业号升级为企业微信，两者合而为一。企业微信的英文名原为 WeChat Work，2020 年改为 WeCom。',
        },
        sources: ['39a', '39b', '39d'],
        asOf: '2022-01-20',
        grade: 'C',
      },
    },
    {
      described: {
        en: 'It is for internal communication and management.',
        zh: '用于企业内部的沟通和管理。',
      },
      today: {
        words: {
          en: 'Today that is only half of it. Staff also write to customers on WeChat, send them Mini Program cards and publish Moments posts.',
          zh: '如今这只是一半：员工还可以联系微信上的客户，发送小程序卡片，发表客户朋友圈。',
        },
        sources: ['39g', '39h'],
        asOf: '2025-11-17',
        grade: 'A',
      },
    },
  ],
  frequentQuestions: [
    {
      words: {
        en: 'An app’s messages to staff have a cap: the account’s limit (账号上限数) × 200 recipients a day, and 30 a minute to one person.',
        zh: '应用发给员工的消息有上限：每天不超过账号上限数 × 200 人次，对同一人每分钟不超过 30 次。',
      },
      sources: ['65'],
      asOf: '2023-08-28',
      grade: 'A',
    },
  ],
  part: {
    words: {
      en: 'It stands beside the path. Your staff use it among themselves, and to talk with a customer in person.',
      zh: '它在旅程之外：员工之间用它协作，也用它与客户单独沟通。',
    },
    step: null,
  },
  place: {
    en: 'A customer meets it as a chat with one of your people.',
    zh: '客户在微信里，看到的是与一位员工的聊天。',
  },
  limit: {
    words: {
      en: 'It does not broadcast at will: staff confirm each send, and a customer gets 1 a day on average at most.',
      zh: '不能随意群发：每次都要员工确认，每位客户平均每天最多 1 条。',
    },
    sources: ['39g', '39h'],
    asOf: '2025-11-17',
    grade: 'A',
  },
};
