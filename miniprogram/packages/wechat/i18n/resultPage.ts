import { bilingual } from '../../../bilingual';

/**
 * WeChat Pay's result page, and below it what the shop shows by itself. The follow box: pre-ticked from 5 yuan by the last rules, announced to end on 2021-08-19 and offline since 2021-09-01 (sources 7 and 8).
 */
export const resultPage = bilingual(
  {
    paid: 'Payment successful',
    follow: (brand: string) => `Follow ${brand}`,
    following: (brand: string) => `You follow ${brand}. Its messages are in your chats.`,
    done: 'Done',
    own: 'The shop’s own page',
    tap: 'It asks WeChat to open the Service Account’s (服务号) profile, where one more tap follows it. Whether WeChat does so for every shop is not known.',
    view: 'View the Service Account',
    refused:
      'WeChat did not open the profile. So this merchant chose to show the QR code of the Service Account (服务号), to press and hold.',
    code: (brand: string) => `QR code of ${brand}`,
    drawn: 'A drawing. No phone can scan it.',
    recognise: 'Scan the QR code in the image',
    presenter: 'For the presenter',
    refuse: 'WeChat refuses here',
    allow: 'WeChat opens it again',
    toOrder: 'See the order',
    states: {
      unpaid: 'Not paid yet',
      paying: 'Payment under way',
      asking: 'Asking WeChat Pay',
      unknown: 'No answer from WeChat Pay yet',
    },
    line: 'The money is not known to have arrived. The order shows how it stands.',
  },
  {
    paid: '支付成功',
    follow: (brand: string) => `关注${brand}`,
    following: (brand: string) => `你已关注${brand}，它的消息在这里的会话列表里。`,
    done: '完成',
    own: '店铺自己的页面',
    tap: '它请微信打开服务号主页，在那里再点一下才是关注。微信是否对每家店都放行，尚不清楚。',
    view: '查看服务号',
    refused: '微信没有打开服务号主页，于是这家店改放它的二维码，请顾客长按识别。',
    code: (brand: string) => `${brand}的二维码`,
    drawn: '这是一张画，手机扫不出来。',
    recognise: '识别图中二维码',
    presenter: '演示者选项',
    refuse: '演示：微信拒绝打开',
    allow: '演示：微信正常打开',
    toOrder: '查看订单',
    states: {
      unpaid: '尚未付款',
      paying: '支付进行中',
      asking: '正在向微信支付查询',
      unknown: '微信支付还没有答复',
    },
    line: '还没有确认到账，请看订单。',
  },
);
