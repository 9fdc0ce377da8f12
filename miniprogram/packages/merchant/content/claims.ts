import { asRead, type Claim, type Vouch } from '../../../content/claim';
import type { Refusal } from '../../../domain/refusal';

/** Who vouches for the rules of WeChat's by which a message is refused; the other rules are the demo's own. */
export const refusalVouched: { [code in Refusal['code']]?: Vouch } = {
  miniProgramCannotPush: asRead('23', '24'),
  promotionAsTemplate: asRead('19'),
  noFollower: asRead('13'),
  onePushADay: asRead('13'),
  fourPushesAMonth: asRead('13'),
};

/** How much each account may send, as the rows of the accounts tell it. */
export const allowancesVouched: Vouch = asRead('13', '23');

/** What is true today beside what the screen plays. */
export const today = {
  miniProgram: {
    words: {
      en: 'Today there are two narrow exceptions. A user who agrees to a subscribe message (订阅消息) gets one message for that consent. A real payment allows a service card (服务卡片) that reports on its order.',
      zh: '如今有两个有限的例外：用户同意一次订阅消息，可以发一条；真实支付之后，可以用服务卡片通知该订单的进展。',
    },
    ...asRead('23', '24'),
  },
  enterprise: {
    words: {
      en: 'It is WeCom (企业微信) now, and staff can write to customers too: at most one mass message a day to each customer on average over the month, and a member of staff confirms each send.',
      zh: '企业号现为企业微信，员工也可以群发给客户：按月计算，每位客户平均每天最多 1 条，每次都由员工确认后发出。',
    },
    sources: ['39g'],
    asOf: '2025-11-17',
    grade: 'A',
  },
  service: {
    words: {
      en: 'In mid-2024 WeChat began to test one folder for all Service Accounts. On 21 November 2024 it had not reached everyone.',
      zh: '2024 年年中，微信开始测试把服务号收进一个入口；截至 2024 年 11 月 21 日尚未全量开放。',
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
