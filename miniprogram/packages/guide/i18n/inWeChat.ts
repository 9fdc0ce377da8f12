import { bilingual } from '../../../bilingual';

/** What stands in the drawings of WeChat. */
export const inWeChat = bilingual(
  {
    chats: 'WeChat',
    folder: '公众号',
    post: (journal: string) => `${journal}: The first spring tea is here`,
    notice: 'Your order is ready to collect',
    card: 'Spring teas, and a table for tasting',
    miniProgram: 'Mini Program',
    staff: 'Lin',
    initial: 'L',
    hello: 'Your table at four is ready. Shall I keep the window seat?',
  },
  {
    chats: '微信',
    folder: '公众号',
    post: (journal: string) => `${journal}：头一批春茶到了`,
    notice: '您的订单可以来取了',
    card: '春茶上新，品茶席可预约',
    miniProgram: '小程序',
    staff: '小林',
    initial: '林',
    hello: '您四点的茶席已备好，给您留靠窗的位置？',
  },
);
