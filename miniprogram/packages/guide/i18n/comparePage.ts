import type { AccountKind } from '../../../domain/accounts';
import { bilingual } from '../../../bilingual';

export const comparePage = bilingual(
  {
    title: 'Compare',
    heading: 'Side by side',
    line: 'Bold, coloured answers differ. Tap a row for details, or an account to hide it.',
    same: 'the same',
    leaveOut: (name: string) => `Hide ${name}`,
    add: (name: string) => `Add ${name}`,
    fewest: 'Two stay, so that there is something to compare.',
    cell: (name: string, answer: string) => `${name}: ${answer}`,
    advisor: 'Which do I need?',
    share: (names: string) => `WeChat accounts compared: ${names}`,
    and: ', ',
  },
  {
    title: '比较',
    heading: '放在一起看',
    line: '加粗并带颜色的答案各不相同。点一行看说明，点账号可隐藏它。',
    same: '相同',
    leaveOut: (name: string) => `隐藏${name}`,
    add: (name: string) => `加上${name}`,
    fewest: '至少保留两种，才能比较。',
    cell: (name: string, answer: string) => `${name}：${answer}`,
    advisor: '我需要哪几种？',
    share: (names: string) => `微信账号比较：${names}`,
    and: '、',
  },
);

/** The kinds, in as few letters as the head of a narrow column holds. */
export const shortNames = bilingual(
  {
    subscription: 'Subscription',
    service: 'Service',
    miniProgram: 'Mini Program',
    enterprise: 'WeCom',
  } satisfies Record<AccountKind, string>,
  {
    subscription: '公众号',
    service: '服务号',
    miniProgram: '小程序',
    enterprise: '企业微信',
  },
);
