import { bilingual } from '../../../bilingual';
import type { FactKey } from '../data/facts/accountFacts';

/** What is asked about every kind of account. */
export const factLabels = bilingual(
  {
    who: 'Who may open one',
    sends: 'How often it may send',
    what: 'What it may send',
    appears: 'Where messages appear',
    serves: 'Answering one person',
    pays: 'WeChat Pay',
    abilities: 'Menu and code',
    best: 'Best for',
  } satisfies Record<FactKey, string>,
  {
    who: '谁可以开通',
    sends: '可以发送的频率',
    what: '可以发什么',
    appears: '消息出现在哪里',
    serves: '单独回复',
    pays: '微信支付',
    abilities: '菜单与开发能力',
    best: '最适合',
  },
);
