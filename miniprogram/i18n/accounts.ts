import type { AccountKind } from '../domain/accounts';
import { citeTencent, type Claim } from '../data/citation';
import { bilingual } from '../bilingual';

interface Named {
  name: string;
  /** The name in the other language, and what it is called by now. */
  beside: string;
  /** Its part in the whole, in a few words. */
  role: string;
}

export const accounts = bilingual(
  {
    subscription: {
      name: 'Subscription Account',
      beside: '公众号, formerly 订阅号',
      role: 'Broadcast',
    },
    service: { name: 'Service Account', beside: '服务号', role: 'Brand and participation' },
    miniProgram: { name: 'Mini Program', beside: '小程序', role: 'Quick conversion' },
    enterprise: {
      name: 'Enterprise Account',
      beside: '企业号, now WeCom (企业微信)',
      role: 'Your team, and one to one',
    },
  } satisfies Record<AccountKind, Named>,
  {
    subscription: { name: '公众号', beside: '原订阅号', role: '传播' },
    service: { name: '服务号', beside: 'Service Account', role: '品牌与参与' },
    miniProgram: { name: '小程序', beside: 'Mini Program', role: '快速转化' },
    enterprise: { name: '企业号', beside: '现为企业微信', role: '内部协作与一对一' },
  },
);

/** What each kind is for, in one sentence. */
export const purposes: Record<AccountKind, Claim> = {
  subscription: {
    words: {
      en: 'Tells readers what you want them to know, as often as once a day.',
      zh: '把想让人知道的事告诉读者，每天可以群发一次。',
    },
    ...citeTencent('13'),
  },
  service: {
    words: {
      en: 'Serves your followers, and writes to all of them up to four times a month.',
      zh: '服务关注你的人，每月最多向他们群发四次。',
    },
    ...citeTencent('13'),
  },
  miniProgram: {
    words: {
      en: 'Shows newcomers what you offer. They buy or reserve on the spot.',
      zh: '让第一次来的人看清你提供什么，当场购买或预约。',
    },
    ...citeTencent('33', '41'),
  },
  enterprise: {
    words: {
      en: 'Runs your own team. Today it is WeCom, and it talks to customers too.',
      zh: '用于企业内部的沟通和管理。如今是企业微信，也能联系客户。',
    },
    sources: ['39a', '39g'],
    asOf: '2025-11-17',
    grade: 'A',
  },
};
