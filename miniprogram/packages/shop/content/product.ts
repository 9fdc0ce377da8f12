import { words } from '../../../content/words';

export const productWords = words(
  {
    buy: 'Buy',
    reserve: 'Reserve',
    perSeat: 'a seat',
    time: 'You choose the time at checkout.',
  },
  { buy: '购买', reserve: '预约', perSeat: '/ 席', time: '时间在下单时选择。' },
);
