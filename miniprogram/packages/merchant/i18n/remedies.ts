import { bilingual, type Bilingual } from '../../../bilingual';

/** What a button in an answer does. */
export type Remedy =
  | 'takeProduct'
  | 'restore'
  | 'takeTitle'
  | 'cutTitle'
  | 'cutText'
  | 'takePercent'
  | 'sevenDays'
  | 'massSend'
  | 'useService'
  | 'useSubscription'
  | 'follow'
  | 'journey'
  | 'nextDay'
  | 'nextMonth';

export const remedyLabels: Bilingual<Record<Remedy, string>> = bilingual(
  {
    takeProduct: 'Take the template’s product',
    restore: 'Put it back on offer',
    takeTitle: 'Take the template’s title',
    cutTitle: 'Cut the title',
    cutText: 'Cut the text',
    takePercent: 'Take the template’s percentage',
    sevenDays: 'Let it run for 7 days',
    massSend: 'Make it a mass send',
    useService: 'Use the Service Account',
    useSubscription: 'Use the Subscription Account',
    follow: 'Follow as the customer',
    journey: 'Go to the journey',
    nextDay: 'Next day',
    nextMonth: 'Next month',
  },
  {
    takeProduct: '用模板的商品',
    restore: '重新上架',
    takeTitle: '用模板的标题',
    cutTitle: '截短标题',
    cutText: '截短正文',
    takePercent: '用模板的百分比',
    sevenDays: '改为 7 天有效',
    massSend: '改为群发',
    useService: '改由服务号发送',
    useSubscription: '改由公众号发送',
    follow: '以顾客的身份关注',
    journey: '前往旅程',
    nextDay: '到下一天',
    nextMonth: '到下个月',
  },
);
