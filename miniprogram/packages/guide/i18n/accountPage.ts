import { bilingual } from '../../../bilingual';

export const accountPage = bilingual(
  {
    title: 'Account',
    glance: 'At a glance',
    thenAndNow: 'As described, and today',
    described: 'As described',
    today: 'Today',
    asked: 'Also asked today',
    part: 'Its part in the path',
    walk: (step: number, name: string) => `See step ${step}: ${name}`,
    map: 'See the whole path',
    compare: 'Compare with the others',
    advisor: 'Which do I need?',
    sources: 'Sources',
    share: (name: string) => `What a WeChat ${name} is for`,
  },
  {
    title: '账号',
    glance: '一览',
    thenAndNow: '原先的说法与现状',
    described: '原先的说法',
    today: '现状',
    asked: '客户还会问',
    part: '它在旅程中的作用',
    walk: (step: number, name: string) => `看第 ${step} 步：${name}`,
    map: '查看完整旅程',
    compare: '与其他账号比较',
    advisor: '我需要哪几种？',
    sources: '来源',
    share: (name: string) => `微信${name}是做什么的`,
  },
);
