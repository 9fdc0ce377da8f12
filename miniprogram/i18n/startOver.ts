import { dialogButtonLabel } from './dialogButtonLabel';
import { bilingual } from '../bilingual';

export const startOverWords = bilingual(
  {
    action: 'Start over',
    question: 'Start over?',
    warning:
      'The walk so far, its orders and its messages, also one not sent yet, are deleted from this phone.',
    yes: dialogButtonLabel('Yes'),
    no: dialogButtonLabel('Keep'),
    refused: (reason: string) =>
      `The phone refused to delete the journey: ${reason}. Nothing has changed. Free some storage and try again.`,
  },
  {
    action: '重新开始',
    question: '要重新开始吗？',
    warning: '到目前为止的旅程、订单和消息（包括尚未发出的草稿）都会从这部手机上删除。',
    yes: dialogButtonLabel('删除'),
    no: dialogButtonLabel('保留'),
    refused: (reason: string) => `手机没能删除旅程：${reason}。一切照旧。请清理存储空间后重试。`,
  },
);
