import { citeTencent, type Claim, type Citation } from '../../../data/citation';

/** How much each account may send, as the rows of the accounts tell it. */
export const allowancesCitation: Citation = citeTencent('13', '23');

/** What is true today beside what the screen plays. */
export const todayNotes = {
  miniProgram: {
    words: {
      en: 'Today there are three narrow exceptions. A user who agrees to a subscribe message (订阅消息) gets one message for that consent. A real payment allows a service card (服务卡片) that reports on its order. A user who writes can be answered within 48 hours.',
      zh: '如今有三个有限的例外：用户同意一次订阅消息，可以发一条；真实支付之后，可以用服务卡片通知该订单的进展；用户发来消息，48 小时内可以回复。',
    },
    ...citeTencent('23', '24', '28'),
  },
  enterprise: {
    words: {
      en: 'It is WeCom (企业微信) now, and an app’s messages to staff have a cap: the account’s limit (账号上限数) × 200 recipients a day, and 30 a minute to one person.',
      zh: '企业号现为企业微信。应用发给员工的消息有上限：每天不超过账号上限数 × 200 人次，对同一人每分钟不超过 30 次。',
    },
    sources: ['65'],
    asOf: '2023-08-28',
    grade: 'A',
  },
  service: {
    words: {
      en: 'In mid-2024 WeChat began to test one folder for all Service Accounts. On 21 November 2024 it had not reached everyone. How far it goes now is not known.',
      zh: '2024 年年中，微信开始测试把服务号收进一个入口；截至 2024 年 11 月 21 日尚未全量开放，之后的情况没有查到。',
    },
    sources: ['29'],
    asOf: '2024-11-21',
    grade: 'C',
  },
  subscription: {
    words: {
      en: 'The folder was called Subscription Accounts (订阅号) until November 2024. Its name is 公众号 now.',
      zh: '这个文件夹原名“订阅号”，2024 年 11 月改为“公众号”。',
    },
    sources: ['29', '31'],
    asOf: '2024-11-21',
    grade: 'C',
  },
} satisfies Record<string, Claim>;
