import type { Stage } from '../domain/funnel';
import { bilingual } from '../bilingual';

/** The stages of the funnel, as a word each. */
export const funnelStageNames = bilingual(
  {
    reached: 'Reached',
    opened: 'Opened',
    entered: 'Entered',
    ordered: 'Ordered',
    paid: 'Paid',
    followed: 'Followed',
    cameBack: 'Came back',
    boughtAgain: 'Bought again',
  } satisfies Record<Stage, string>,
  {
    reached: '触达',
    opened: '打开',
    entered: '进店',
    ordered: '下单',
    paid: '付款',
    followed: '关注',
    cameBack: '回访',
    boughtAgain: '复购',
  },
);
