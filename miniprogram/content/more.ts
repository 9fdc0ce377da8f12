import { READ, type Vouch, asRead } from './claim';
import type { Language } from './words';
import { words } from './words';

/** Each language in itself, for whoever cannot read the other. */
export const languageNames: Record<Language, string> = { en: 'English', zh: '中文' };

export const more = words(
  {
    tab: 'More',
    language: 'Language',
    mode: 'The path',
    notes: {
      title: 'Presenter’s notes',
      off: 'Hidden',
      on: 'Shown',
      line: 'What to say at each step, on the map and in the bar of steps.',
    },
    played: {
      title: 'What is simulated here',
      payment: 'Payment',
      follow: 'Following',
      messages: 'Messages',
      shop: 'Shop',
      mock: 'Played on this phone. No money moves.',
      payReal: 'Real: WeChat Pay takes money.',
      followMock: 'Played on this phone. Nobody is followed.',
      followReal: 'Real: opens the Service Account’s profile.',
      messagesMock: 'Played on this phone. Nobody is messaged.',
      shopMock: (brand: string) => `${brand} is invented, with all that it sells.`,
    },
    live: {
      title: 'Going live',
      lines: [
        'Register a Mini Program for a company. An individual cannot take payments.',
        'Have a Service Account of the same company, or of one that WeChat knows as associated.',
        'Bind the Mini Program’s AppID to a WeChat Pay merchant id. The Mini Program’s admin confirms within 7 days.',
        'Put up the merchant’s server, which signs payments and asks for their result. Its address goes into payment in config.ts.',
        'Put the Service Account’s original id (gh_…) into follow in config.ts.',
      ] as const,
    },
    sources: 'Sources of what is said here',
    about: {
      title: 'About',
      text: 'Explains WeChat’s accounts, and walks the path from an article to a payment, a follower and a second purchase.',
      independent: 'An independent demo, not made by WeChat or Tencent.',
      version: (version: string) => `Version ${version}`,
    },
  },
  {
    tab: '更多',
    language: '语言',
    mode: '旅程的走法',
    notes: {
      title: '演示提示',
      off: '不显示',
      on: '显示',
      line: '每一步可以怎样讲，显示在地图和步骤栏里。',
    },
    played: {
      title: '这里哪些是模拟的',
      payment: '支付',
      follow: '关注',
      messages: '消息',
      shop: '店铺',
      mock: '只在这部手机上模拟，不会扣款。',
      payReal: '真实：由微信支付收款。',
      followMock: '只在这部手机上模拟，不会真的关注。',
      followReal: '真实：打开服务号主页。',
      messagesMock: '只在这部手机上模拟，不会发出消息。',
      shopMock: (brand: string) => `${brand}及其商品均为虚构。`,
    },
    live: {
      title: '正式上线',
      lines: [
        '以企业主体注册小程序。个人主体不能收款。',
        '准备一个与小程序同主体或关联主体的服务号。',
        '把小程序的 AppID 绑定到微信支付商户号，由小程序的管理员在 7 天内确认。',
        '搭建商家服务器，负责支付签名和查询结果，地址填入 config.ts 的 payment。',
        '把服务号的原始 ID（gh_…）填入 config.ts 的 follow。',
      ],
    },
    sources: '资料来源',
    about: {
      title: '关于',
      text: '讲清微信的几类账号，并走完从文章到付款、关注、再次购买的全程。',
      independent: '独立演示，与微信及腾讯无关。',
      version: (version: string) => `版本 ${version}`,
    },
  },
);

type Each<L extends readonly unknown[], T> = { [I in keyof L]: T };

/** Who vouches for the lines of going live, one by one. */
export const liveVouched: Each<(typeof more)['en']['live']['lines'], Vouch> = [
  { sources: ['38'], asOf: READ, grade: 'B' },
  asRead('3'),
  asRead('33'),
  { sources: ['41', '44'], asOf: '2025-03-21', grade: 'A' },
  asRead('3'),
];
