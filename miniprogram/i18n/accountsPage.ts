import { bilingual } from '../bilingual';

/** The first tab: what the four kinds are, and the ways to choose among them. */
export const accountsPage = bilingual(
  {
    title: 'Accounts',
    heading: 'Four accounts, four jobs',
    line: 'One is heard, one keeps in touch, one sells, one runs the team. Tap a card to see where customers meet it.',
    advisor: 'Which do I need?',
    compare: 'Compare them side by side',
    roles: 'How they work together, and with Channels',
    sources: 'Every fact, its date and its source',
    share: 'WeChat’s four accounts, explained',
  },
  {
    title: '账号',
    heading: '四种账号，各司其职',
    line: '一个发声，一个维系关系，一个成交，一个管团队。点开卡片，看看顾客在哪里遇见它。',
    advisor: '我需要哪几种？',
    compare: '放在一起比较',
    roles: '看它们如何配合，视频号放在哪里',
    sources: '每条说法的日期和出处',
    share: '一看就懂：微信的四种账号',
  },
);
