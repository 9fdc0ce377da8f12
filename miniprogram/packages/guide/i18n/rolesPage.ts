import type { AccountKind } from '../../../domain/accounts';
import { citeTencent, type Claim } from '../../../data/citation';
import { bilingual } from '../../../bilingual';

export const rolesPage = bilingual(
  {
    title: 'Roles',
    heading: 'How they work together',
    line: 'One broadcasts, one converts, one keeps the relation. Tap an arrow to see it happen.',
    step: (step: number, name: string) => `Step ${step}: ${name}`,
    channels: {
      name: 'Channels and WeChat Shop',
      beside: '视频号与微信小店',
      line: 'What clients name as the fifth account today. This demo does not play it.',
    },
    walk: 'Walk the whole path',
    share: 'How WeChat’s accounts work together',
  },
  {
    title: '角色',
    heading: '它们如何配合',
    line: '一个传播，一个转化，一个维系关系。点一下箭头，看它如何发生。',
    step: (step: number, name: string) => `第 ${step} 步：${name}`,
    channels: {
      name: '视频号与微信小店',
      beside: 'Channels, WeChat Shop',
      line: '客户如今常问的“第五种账号”，本演示没有模拟。',
    },
    walk: '走完整段旅程',
    share: '微信的几种账号如何配合',
  },
);

/** What each kind does in the whole. */
export const roleSentences = bilingual(
  {
    subscription: 'Tells many people, as often as every day.',
    miniProgram: 'Many ways in, and a quick way to buy, then to buy again.',
    service: 'Builds the brand, serves those who follow, and has them take part.',
    enterprise: 'Beside the path: your staff among themselves, and with one customer at a time.',
  } satisfies Record<AccountKind, string>,
  {
    subscription: '每天都可以告诉很多人。',
    miniProgram: '入口多，成交快，以后还能再次成交。',
    service: '树立品牌，服务关注的人，让他们参与进来。',
    enterprise: '在旅程之外：员工之间协作，也与客户单独沟通。',
  },
);

export const channels: Claim = {
  words: {
    en: 'WeChat Shop (微信小店) can be linked to Channels (视频号), to the Subscription and the Service Account and to WeCom. It sells inside articles and Mini Programs, too.',
    zh: '微信小店可以关联视频号、公众号、服务号和企业微信，商品也能在文章和小程序里直接卖。',
  },
  ...citeTencent('75'),
};

/** What leads from one to the next. */
export const arrows = bilingual(
  {
    card: 'A reader taps the card in an article',
    friend: 'A friend opens a card that was shared',
    follow: 'The buyer pays, and follows',
    push: 'A push leads to the next purchase',
  },
  {
    card: '读者点开文章里的卡片',
    friend: '朋友打开分享的卡片',
    follow: '买家付款，并关注',
    push: '一次推送，带来下一次购买',
  },
);
