import { citeTencent, type Claim, type Citation } from '../../../data/citation';
import { bilingual } from '../../../bilingual';

export const funnelPage = bilingual(
  {
    title: 'Funnel',
    heading: 'From a message to a second purchase',
    lead: 'How many get to each stage, and how many of those go on to the next.',
    whose: 'Whose numbers',
    views: { customer: 'This customer', day: 'A day at the shop' },
    day: (number: string) => `Invented numbers, day no. ${number}`,
    dayIs:
      'The people one day reached, and what they did in the following weeks. An article goes to many, and few of those whom it reaches open it. Chance decides who opens, buys and comes back. The same day always looks the same.',
    cut: (times: string) =>
      `The first bar is cut short. Drawn like the others it would be ${times} times as long.`,
    another: 'Another day',
    empty:
      'Nothing has happened yet. Each stage that the customer gets to fills its bar. Walk the journey, or look at a day at the shop.',
    journey: 'Go to the journey',
    counted:
      'Reached and opened: an article, or a card, a code, a search. Stages count people, each once.',
    went: (went: string, of: string) => `${went} of ${of}`,
    percent: (percent: number) => `${percent}%`,
    none: 'nobody yet',
    beyond: (gap: string) => `Done, but needs “${gap}” first`,
    otherDoor: 'Came in by another door, which stands for the message here.',
    now: 'The mode applies to the whole demo. It changes who follows, and so who can be written to.',
    follow: (paid: string, described: string, today: string) =>
      `Of the same ${paid} who paid, ${described} follow with the box and ${today} by a tap of their own.`,
    strangers: (paid: string, back: string, again: string) =>
      `Besides, of the ${paid} who paid and did not follow, ${back} came back by themselves and ${again} bought again. The Service Account’s mass sends reach none of them.`,
    entrances: {
      title: 'Which door brought what',
      line: 'Each visit counts, the later ones too. WeChat tells the Mini Program the door as a scene value.',
      none: 'Nobody has come in yet. Each door appears here with its visits, orders and money.',
      scene: (values: string) => `scene ${values}`,
      otherScene: 'any other scene value',
      entries: 'Entries',
      orders: 'Orders',
      paid: 'Paid',
      income: 'Income',
      names: {
        article: 'An article',
        accountChat: 'A chat of an account',
        accountMenu: 'A menu of an account',
        templateMessage: 'A notice of an order',
        subscribeMessage: 'A subscribe message',
        sharedCard: 'A friend’s card',
        code: 'A scanned code',
        search: 'A search',
        recent: 'The recent list',
        other: 'Other door',
      },
    },
  },
  {
    title: '漏斗',
    heading: '从一条消息，到再次购买',
    lead: '每一步有多少人，其中又有多少人走到下一步。',
    whose: '看谁的数字',
    views: { customer: '这位顾客', day: '店里的一天' },
    day: (number: string) => `虚构数据，第 ${number} 天`,
    dayIs:
      '这一天触达的人，以及他们之后几周里的举动。收到文章的人多，打开的只是少数。谁打开、购买、回来，由随机决定；同一天看到的总是一样。',
    cut: (times: string) => `第一条没有画全：按其他各条的比例，它要长 ${times} 倍。`,
    another: '换一天',
    empty: '还没有发生任何事。顾客每走到一步，就填满一格。请先走一遍旅程，或者看看店里的一天。',
    journey: '前往旅程',
    counted: '触达和打开，包括文章、卡片、扫码和搜索。各步按人计，每人一次。',
    went: (went: string, of: string) => `${of} 人中 ${went} 人`,
    percent: (percent: number) => `${percent}%`,
    none: '还没有人',
    beyond: (gap: string) => `已发生，有“${gap}”在先才计入`,
    otherDoor: '从别的入口进来，这里当作收到并打开了消息。',
    now: '这项选择对整个演示生效。它决定谁会关注，也就决定之后能给谁发消息。',
    follow: (paid: string, described: string, today: string) =>
      `同样 ${paid} 位付款的人：有关注选项时 ${described} 人关注，自己点关注时 ${today} 人。`,
    strangers: (paid: string, back: string, again: string) =>
      `此外，付款后没有关注的 ${paid} 人中，有 ${back} 人自己回来，${again} 人再次购买。服务号的群发到不了他们。`,
    entrances: {
      title: '各个入口带来了什么',
      line: '每次进入都计数，回访也算。微信用场景值告诉小程序，顾客从哪个入口来。',
      none: '还没有人进来。每个入口带来的进入、订单和收入都会列在这里。',
      scene: (values: string) => `场景值 ${values}`,
      otherScene: '其他场景值',
      entries: '进入',
      orders: '订单',
      paid: '付款',
      income: '收入',
      names: {
        article: '公众号文章',
        accountChat: '账号会话',
        accountMenu: '账号菜单',
        templateMessage: '订单通知',
        subscribeMessage: '订阅消息',
        sharedCard: '朋友分享的卡片',
        code: '扫码',
        search: '搜索',
        recent: '最近使用',
        other: '其他入口',
      },
    },
  },
);

/** How many open what they receive, as others count it. */
export const openRate: Claim = {
  words: {
    en: 'For comparison: over all accounts in a report on August 2019, 1.20% of those who received an article opened it.',
    zh: '作个对照：据 2019 年 8 月的一份报告，各账号平均打开率为 1.20%。',
  },
  sources: ['68'],
  asOf: '2019-08',
  grade: 'C',
};

/** The sources of the scene values. */
export const sceneValuesCitation: Citation = citeTencent('5', '40');
