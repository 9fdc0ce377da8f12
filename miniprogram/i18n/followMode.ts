import type { FollowMode } from '../domain/events';
import { citeTencent, type Citation } from '../data/citation';
import { bilingual } from '../bilingual';

/** How a buyer becomes a follower, then and now. */
export const followModes = bilingual(
  {
    question: 'How a buyer becomes a follower',
    names: { described: 'As described', today: 'As it works today' } satisfies Record<
      FollowMode,
      string
    >,
    lines: {
      described:
        'A follow box on the payment result, often ticked in advance. WeChat took it offline on 1 September 2021.',
      today: 'Since 1 September 2021 there is no box. The customer follows by a tap of their own.',
    } satisfies Record<FollowMode, string>,
  },
  {
    question: '买家怎样成为粉丝',
    names: { described: '原先的做法', today: '如今的做法' },
    lines: {
      described: '支付结果页带有关注选项，常常已预先勾选。微信自 2021 年 9 月 1 日起下线。',
      today: '2021 年 9 月 1 日起不再有关注选项，由顾客自己点一下关注。',
    },
  },
);

/** The sources of the lines of both modes. */
export const followModesCitation: Citation = {
  sources: ['7', '8'],
  asOf: '2021-09-01',
  grade: 'C',
};

/** The sources of the way by the account’s profile, which is of another date. */
export const profileCitation = citeTencent('3', '5');
