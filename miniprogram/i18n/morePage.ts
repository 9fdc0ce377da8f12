import type { Language } from '../bilingual';
import { bilingual } from '../bilingual';

/** Each language in itself, for whoever cannot read the other. */
export const languageNames: Record<Language, string> = { en: 'English', zh: '中文' };

export const morePage = bilingual(
  {
    tab: 'More',
    language: 'Language',
    mode: 'The path',
    notes: {
      title: 'Presenter’s notes',
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
    live: 'Going live',
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
    live: '正式上线',
    sources: '资料来源',
    about: {
      title: '关于',
      text: '讲清微信的几类账号，并走完从文章到付款、关注、再次购买的全程。',
      independent: '独立演示，与微信及腾讯无关。',
      version: (version: string) => `版本 ${version}`,
    },
  },
);
