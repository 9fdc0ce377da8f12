import type { Citation } from '../../../data/citation';
import { bilingual } from '../../../bilingual';

/** The chat list, and in it the folder of Subscription Accounts (公众号 since November 2024). */
export const chatsPage = bilingual(
  {
    title: (unread: number) => (unread > 0 ? `WeChat (${unread})` : 'WeChat'),
    search: 'Search',
    discover: 'Discover',
    friend: 'Moon Rabbit',
    card: (brand: string) => `[Mini Program] ${brand}`,
    subscriptions: 'Subscriptions',
    folder: 'Subscriptions 公众号',
    says: (name: string, line: string) => `${name}: ${line}`,
    unread: (count: number) => `${count} unread`,
    welcomed: 'Thank you for following us.',
    noticed: 'Your payment has arrived.',
    sceneryNames: ['Cloud Teapot Club (3)', 'Uncle Bamboo'],
    sceneryLines: [
      'I am scenery, like the phone around me.',
      'Scenery too. There is nothing to open.',
    ],
    nothingSent: (brand: string) =>
      `${brand} has not sent anything yet. Its article will appear here, in the folder of Subscription Accounts (订阅号, now 公众号).`,
    send: 'Send the article',
    notFollowing: (brand: string, journal: string) =>
      `You paid, but you do not follow ${brand}: its Service Account (服务号) cannot reach you here. ${journal} still can.`,
    toProfile: 'View the Service Account',
    folding:
      'Today: in mid-2024 WeChat began to test one folder for all Service Accounts. On 21 November 2024 it had not reached everyone; how far it goes now is not known. Here each has a row of its own.',
  },
  {
    title: (unread: number) => (unread > 0 ? `微信(${unread})` : '微信'),
    search: '搜索',
    discover: '发现',
    friend: '月兔',
    card: (brand: string) => `[小程序] ${brand}`,
    subscriptions: '公众号',
    folder: '公众号',
    says: (name: string, line: string) => `${name}：${line}`,
    unread: (count: number) => `${count} 条未读`,
    welcomed: '谢谢关注。',
    noticed: '款项已收到。',
    sceneryNames: ['云壶茶友群(3)', '竹叔'],
    sceneryLines: ['我是布景，和这部手机一样。', '也是布景，点不开。'],
    nothingSent: (brand: string) =>
      `${brand}还没有发过文章。发出之后，会出现在这里的“公众号”（原订阅号）文件夹里。`,
    send: '发送文章',
    notFollowing: (brand: string, journal: string) =>
      `你付了款，但没有关注${brand}，它的服务号没法在这里联系你；公众号“${journal}”仍然可以。`,
    toProfile: '查看服务号',
    folding:
      '现状：2024 年年中，微信开始测试把服务号收进一个入口；截至 2024 年 11 月 21 日尚未全量开放，之后的情况没有查到。这里仍是每个账号一行。',
  },
);

/** The sources of what is said about the folder of Service Accounts. */
export const serviceFolderCitation: Citation = { sources: ['29'], asOf: '2024-11-21', grade: 'C' };
