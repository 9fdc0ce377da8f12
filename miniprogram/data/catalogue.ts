import type { Catalogue } from '../domain/catalogue';
import { bilingual } from '../bilingual';

export const catalogue: Catalogue = [
  { id: 'spring-green', kind: 'goods', price: 6800, limit: 20 },
  { id: 'night-oolong', kind: 'goods', price: 9800, limit: 20 },
  { id: 'tasting', kind: 'reservation', price: 3000, limit: 6 },
];

export const productTexts = bilingual(
  {
    'spring-green': {
      name: 'Spring Green Tea',
      line: 'Picked just before Qingming, early April. 50 g.',
      about:
        'A light tea that smells of chestnut. Steep it at 80 °C for two minutes, three times over.',
    },
    'night-oolong': {
      name: 'Night Oolong',
      line: 'Roasted over charcoal, for after dinner. 100 g.',
      about: 'A dark oolong, roasted slowly for forty hours. It keeps for years and gets rounder.',
    },
    tasting: {
      name: 'Tea Tasting',
      line: 'A table, four teas, one hour. Deposit per seat.',
      about:
        'Sit with our tea master and taste four teas of the season. The deposit is taken off your bill.',
    },
  },
  {
    'spring-green': {
      name: '明前绿茶',
      line: '清明前头采，50 克装。',
      about: '清淡，带栗香。80℃ 水温，冲泡两分钟，可冲三次。',
    },
    'night-oolong': {
      name: '夜焙乌龙',
      line: '炭火慢焙，适合饭后，100 克装。',
      about: '慢火焙足四十小时的深色乌龙，可存放多年，越陈越醇。',
    },
    tasting: {
      name: '品茶席',
      line: '一桌四款茶，一小时。按席位收定金。',
      about: '与茶师同席，品尝当季四款茶。定金可抵到店消费。',
    },
  },
);
