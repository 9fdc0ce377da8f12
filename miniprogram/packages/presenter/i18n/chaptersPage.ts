import { bilingual } from '../../../bilingual';

const stepsOf = (first: number, last: number) =>
  first === last ? `step ${first}` : `steps ${first} to ${last}`;

const stepsInChinese = (first: number, last: number) =>
  first === last ? `第 ${first} 步` : `第 ${first} 至 ${last} 步`;

export const chaptersPage = bilingual(
  {
    title: 'Chapters',
    heading: 'Start from any step',
    lead: 'Missing earlier steps are filled in. Later steps are taken back and stay in the log.',
    next: 'Next on the path',
    does: (last: number) => `Does what is missing up to step ${last}`,
    takes: (first: number, last: number) => `Takes back ${stepsOf(first, last)}`,
    back: 'Back one step',
    replay: 'Replay what happened',
    map: 'Back to the map',
  },
  {
    title: '章节',
    heading: '从任意一步开始',
    lead: '前面缺少的步骤会自动补上；后面已走过的会撤回，记录仍然保留。',
    next: '正是下一步',
    does: (last: number) => `先补齐前 ${last} 步里缺少的`,
    takes: (first: number, last: number) => `撤回${stepsInChinese(first, last)}`,
    back: '后退一步',
    replay: '回放走过的路',
    map: '返回地图',
  },
);
