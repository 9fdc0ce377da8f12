import { bilingual } from '../../../bilingual';
import type { Broadcaster } from '../../../domain/accounts';

/** What the page says once a message is out. */
export const sentSummaryWords = bilingual(
  {
    heading: 'Sent',
    by: (account: string, when: string) => `${account}, ${when}`,
    arrived: 'Arrived',
    to: {
      subscription: '1 reader of the Subscription Account',
      service: '1 follower of the Service Account',
      enterprise: 'Your own staff. No customer sees it.',
    } satisfies Record<Broadcaster, string>,
    where: 'Where in WeChat',
    in: {
      subscription: 'In the folder of Subscription Accounts, with an unread mark.',
      service:
        'In the chat list, in a row of its own with an unread mark, or in WeChat’s folder of Service Accounts.',
      enterprise: 'Inside the company, in its Enterprise Account (企业号).',
    } satisfies Record<Broadcaster, string>,
    left: 'Left',
    leftOf: {
      subscription: (left: number, most: number, renews: string) =>
        `${left} of ${most} today. Counts anew on ${renews}.`,
      service: (left: number, most: number, renews: string) =>
        `${left} of ${most} this month. Counts anew on ${renews}.`,
      enterprise: 'Not counted in this demo.',
    } satisfies Record<Broadcaster, unknown>,
    today: 'Today',
    see: 'See it as the customer',
    another: 'Write another',
  },
  {
    heading: '已发出',
    by: (account: string, when: string) => `${account}，${when}`,
    arrived: '送达',
    to: {
      subscription: '公众号的 1 位读者',
      service: '服务号的 1 位粉丝',
      enterprise: '自己的员工，顾客看不到。',
    },
    where: '在微信的哪里',
    in: {
      subscription: '在公众号文件夹里，带未读标记。',
      service: '在会话列表里单独一行，带未读标记；也可能收进“服务号”入口。',
      enterprise: '在企业内部的企业号里。',
    },
    left: '剩余',
    leftOf: {
      subscription: (left: number, most: number, renews: string) =>
        `今天还可发 ${left} 次，共 ${most} 次，${renews}重新计数。`,
      service: (left: number, most: number, renews: string) =>
        `本月还可发 ${left} 次，共 ${most} 次，${renews}重新计数。`,
      enterprise: '本演示不计数。',
    },
    today: '如今',
    see: '以顾客的身份查看',
    another: '再写一条',
  },
);
