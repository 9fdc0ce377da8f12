import { bilingual } from '../bilingual';

export const stepBar = bilingual(
  {
    place: (step: number, of: number) => `Step ${step} of ${of}`,
    unfold: 'Why this step, and what happens behind',
    fold: 'Close',
    map: 'Back to the map',
    skip: 'Skip to the next step',
    earlier: 'The step before',
    later: 'The step after',
  },
  {
    place: (step: number, of: number) => `第 ${step} 步，共 ${of} 步`,
    unfold: '这一步为什么重要，背后发生了什么',
    fold: '收起',
    map: '返回地图',
    skip: '跳到下一步',
    earlier: '上一步',
    later: '下一步',
  },
);
