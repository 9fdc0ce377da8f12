import { citeTencent, type Claim } from '../../../data/citation';
import type { RuleId } from '../domain/advisor';

/** What speaks for an account, by the rule of the advisor that picks it. */
export const advisorReasons: Record<RuleId, Claim> = {
  newsDaily: {
    words: {
      en: 'You have news nearly every day, and it may write to its readers every day.',
      zh: '你几乎每天都有内容，而它每天都可以群发。',
    },
    ...citeTencent('13'),
  },
  newcomers: {
    words: {
      en: 'People who do not know you come in by an article, a shared card, a code or a search, and see your offer at once.',
      zh: '还不认识你的人，可以从文章、分享的卡片、扫码或搜索直接进来，马上看到你提供什么。',
    },
    ...citeTencent('40', '5'),
  },
  goods: {
    words: {
      en: 'You sell, and customers pay in it with WeChat Pay. It has to be a company’s or an organisation’s, and verified.',
      zh: '你要卖商品，顾客可以在里面用微信支付付款；小程序须为企业或组织主体，并已认证。',
    },
    ...citeTencent('33', '38'),
  },
  reservations: {
    words: {
      en: 'You take reservations, and customers pay the deposit in it with WeChat Pay. It has to be a company’s or an organisation’s, and verified.',
      zh: '你接受预约，顾客可以在里面用微信支付付定金；小程序须为企业或组织主体，并已认证。',
    },
    ...citeTencent('33', '38'),
  },
  customers: {
    words: {
      en: 'The people who buy from you can follow it. When one of them writes, a verified account can send up to 5 replies within 48 hours.',
      zh: '你的顾客可以关注它；有人发来消息，已认证的账号 48 小时内最多可回复 5 条。',
    },
    ...citeTencent('17'),
  },
  newsMonthly: {
    words: {
      en: 'You speak up a few times a month, and four posts a month is what it has.',
      zh: '你每月发几次内容，它每月正好有四次群发。',
    },
    ...citeTencent('13'),
  },
  comeBack: {
    words: {
      en: 'A Mini Program cannot call a buyer back on its own. A buyer who follows this account hears from you again, up to four times a month.',
      zh: '小程序不能主动召回买过的人；关注了服务号的人，每月最多还能收到你的四次群发。',
    },
    ...citeTencent('23', '13'),
  },
  inPerson: {
    words: {
      en: 'You serve customers one to one. In WeCom (企业微信) a member of staff chats with each of them on WeChat.',
      zh: '你要一对一服务顾客。通过企业微信，员工可以与每位微信顾客单独聊天。',
    },
    sources: ['39e', '39f'],
    asOf: '2020-02',
    grade: 'C',
  },
  ownStaff: {
    words: {
      en: 'It is for your own staff, and use inside a company is what it was made for.',
      zh: '要给自己的员工用，而它本来就是为企业内部使用而设。',
    },
    sources: ['39c'],
    asOf: '2016',
    grade: 'C',
  },
};

/** Said whenever a Subscription or a Service Account is picked. */
export const choiceIsFinal: Claim = {
  words: {
    en: 'Subscription or Service: count the choice as final. The button that upgraded one to the other closed on 27 December 2018.',
    zh: '公众号还是服务号，选定后就不要指望再换：升级为服务号的按钮已于 2018 年 12 月 27 日关闭。',
  },
  sources: ['57'],
  asOf: '2018-12-27',
  grade: 'C',
};
