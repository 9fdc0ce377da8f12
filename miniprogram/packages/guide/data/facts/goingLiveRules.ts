import { citeTencent, type Claim } from '../../../../data/citation';

/** What WeChat asks of a Mini Program before and after it goes live: told on its page, and where going live is. */
export const goingLiveRules = {
  filing: {
    words: {
      en: 'A Mini Program of a mainland company has to be filed (备案) before it goes live, since 1 September 2023.',
      zh: '境内主体的小程序，自 2023 年 9 月 1 日起须先备案才能上线。',
    },
    sources: ['56b', '69'],
    asOf: '2023-09-01',
    grade: 'C',
  },
  verification: {
    words: {
      en: 'A Mini Program is verified anew every year, for 300 yuan (individuals: 30). Without that it loses search and sharing first, then new users and payment.',
      zh: '小程序每年都要重新认证，费用 300 元（个人 30 元）。逾期不办，先失去搜索和分享，然后新用户访问和支付也受限。',
    },
    ...citeTencent('70'),
    grade: 'B',
  },
  frozen: {
    words: {
      en: 'In certain kinds of Mini Programs that sell goods of their own, the money stays frozen until shipping is entered and receipt is confirmed.',
      zh: '特定类型的商家自营小程序，货款先冻结；录入发货信息、确认收货之后才结算。',
    },
    ...citeTencent('49'),
  },
  virtual: {
    words: {
      en: 'Virtual goods are sold by virtual payment (虚拟支付) only; on an iPhone through Apple, from WeChat 8.0.68 on. An individual may use it too: verified, filed, in the category of tools (工具), up to 100,000 yuan a month.',
      zh: '虚拟商品只能走虚拟支付；在 iPhone 上经由苹果支付，微信需 8.0.68 及以上。个人主体也可以用：须完成认证和备案、类目含“工具”，每月限额 10 万元。',
    },
    ...citeTencent('66'),
  },
  privacy: {
    words: {
      en: 'Since 15 September 2023 a Mini Program declares in a privacy guideline (用户隐私保护指引) which personal data it uses, and asks before it does. The clipboard counts: until it is declared, copying fails with errno 112.',
      zh: '2023 年 9 月 15 日起，小程序用到哪些用户信息，要在《用户隐私保护指引》里声明，使用前征得同意。剪贴板也算：没有声明，复制就会失败（errno 112）。',
    },
    sources: ['71'],
    asOf: '2023-09-15',
    grade: 'B',
  },
  unionid: {
    words: {
      en: 'The unionid tells that a follower and a customer are one person, once both accounts are bound to one Open Platform account (开放平台).',
      zh: '服务号和小程序绑定同一个开放平台账号后，unionid 才能认出粉丝和顾客是同一个人。',
    },
    ...citeTencent('34'),
  },
} satisfies Record<string, Claim>;
