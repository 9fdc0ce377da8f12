import { words } from '../../../content/words';

/** The chat list, and in it the folder of Subscription Accounts (公众号 since November 2024, wechat-facts section 2). */
export const chatsWords = words(
  {
    title: (unread: number) => (unread > 0 ? `WeChat (${unread})` : 'WeChat'),
    search: 'Search',
    folder: 'Subscriptions 公众号',
    says: (name: string, line: string) => `${name}: ${line}`,
    unread: (count: number) => `${count} unread`,
    welcomed: 'Thank you for following us.',
    noticed: 'Your payment has arrived.',
    sceneryNames: ['Moon Rabbit', 'Cloud Teapot Club (3)', 'Uncle Bamboo'],
    sceneryLines: [
      'I am scenery, like the phone around me.',
      'Scenery too. There is nothing to open.',
      'And so am I.',
    ],
    nothingSent: (brand: string) =>
      `${brand} has not sent anything yet. Its article will stand here, in the folder of Subscription Accounts (订阅号, now 公众号).`,
    send: 'Send the article',
    notFollowing: (brand: string) =>
      `You paid, but you do not follow ${brand}. So its Service Account (服务号) cannot write to you here.`,
    toProfile: 'View the Service Account',
  },
  {
    title: (unread: number) => (unread > 0 ? `微信(${unread})` : '微信'),
    search: '搜索',
    folder: '公众号',
    says: (name: string, line: string) => `${name}：${line}`,
    unread: (count: number) => `${count} 条未读`,
    welcomed: '谢谢关注。',
    noticed: '款项已收到。',
    sceneryNames: ['月兔', '云壶茶友群(3)', '竹叔'],
    sceneryLines: ['我是布景，和这部手机一样。', '也是布景，点不开。', '我也是。'],
    nothingSent: (brand: string) =>
      `${brand}还没有发过文章。发出之后，会出现在这里的“公众号”（原订阅号）文件夹里。`,
    send: '发送文章',
    notFollowing: (brand: string) =>
      `你付了款，但没有关注${brand}，它的服务号没法在这里给你发消息。`,
    toProfile: '查看服务号',
  },
);
