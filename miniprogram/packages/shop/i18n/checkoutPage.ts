import { bilingual } from '../../../bilingual';

export const checkoutPage = bilingual(
  {
    title: 'Checkout',
    quantity: 'Quantity',
    seats: 'Seats',
    less: 'One less',
    more: 'One more',
    time: 'Time',
    total: 'Total',
    each: (price: string) => `${price} each`,
    perSeat: (price: string) => `${price} a seat`,
    gets: 'What WeChat Pay (微信支付) gets',
    fen: (fen: number) => `${fen} fen (分)`,
    pay: 'Pay',
    open: (quantity: number, amount: string) =>
      `You have an open order of this: ${quantity} for ${amount}.`,
    toOpen: 'Open it',
  },
  {
    title: '确认订单',
    quantity: '数量',
    seats: '席位',
    less: '减一',
    more: '加一',
    time: '时间',
    total: '合计',
    each: (price: string) => `单价 ${price}`,
    perSeat: (price: string) => `每席 ${price}`,
    gets: '传给微信支付的参数',
    fen: (fen: number) => `${fen}（分）`,
    pay: '支付',
    open: (quantity: number, amount: string) =>
      `同款还有一笔未完成的订单：数量 ${quantity}，${amount}。`,
    toOpen: '查看订单',
  },
);
