import { bilingual } from '../../../bilingual';
import type { MockOutcome } from '../../../services/paySheet';

type Ending = Record<Exclude<MockOutcome, 'success'>, { name: string; line: string }>;

export const paySheetWords = bilingual(
  {
    title: 'Confirm payment',
    mock: 'Mock: no money moves',
    cancel: 'Cancel the payment',
    method: 'Payment method',
    balance: 'Balance (零钱)',
    pay: 'Pay',
    others: 'Play another ending',
    endings: {
      cancel: { name: 'Cancel', line: 'The customer shuts the sheet. Nothing is paid.' },
      fail: { name: 'Failure', line: 'The bank declines. Nothing is paid.' },
      noAnswer: { name: 'No answer', line: 'Paid, but WeChat Pay’s first answer is lost.' },
      slow: { name: 'Slow', line: 'Paid after four seconds. You may leave meanwhile.' },
      offline: {
        name: 'Offline',
        line: 'The network breaks. How it ended stays open until asked.',
      },
    } satisfies Ending,
  },
  {
    title: '确认付款',
    mock: '模拟支付：不会扣款',
    cancel: '取消支付',
    method: '付款方式',
    balance: '零钱',
    pay: '立即支付',
    others: '演示其他结果',
    endings: {
      cancel: { name: '取消', line: '顾客关闭支付窗口，没有扣款。' },
      fail: { name: '失败', line: '银行拒绝付款，没有扣款。' },
      noAnswer: { name: '没有应答', line: '已付款，但微信支付的首次应答丢失。' },
      slow: { name: '缓慢', line: '四秒后付款成功，期间可以离开本页。' },
      offline: { name: '断网', line: '网络中断，结果要等查询后才知道。' },
    },
  },
);
