import { bilingual } from '../../../bilingual';

/** An article, as its reader sees it. */
export const articlePage = bilingual(
  {
    miniProgram: 'Mini Program 小程序',
    notSent: (account: string) =>
      `This article has not been sent yet. ${account} is a Subscription Account (订阅号, now 公众号): it may send once a day.`,
    send: 'Send the article',
    nextDay: 'Next day',
  },
  {
    miniProgram: '小程序',
    notSent: (account: string) =>
      `这篇文章还没有发出。${account}是公众号（原订阅号），每天可以群发一次。`,
    send: '发送文章',
    nextDay: '到下一天',
  },
);
