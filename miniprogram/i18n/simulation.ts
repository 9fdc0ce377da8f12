import { bilingual } from '../bilingual';

export const simulation = bilingual(
  { line: 'Simulation: no money moves, nobody is messaged' },
  { line: '模拟演示：不会扣款，也不会发出消息' },
);
