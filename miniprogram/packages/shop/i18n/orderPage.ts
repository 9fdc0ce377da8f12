import { bilingual } from '../../../bilingual';

export const orderPage = bilingual(
  {
    title: 'Order',
    all: 'Your orders',
    item: 'Item',
    time: 'Time',
    off: 'Offer',
    amount: 'Amount',
    number: 'Order number',
    placed: 'Placed',
    paid: 'Paid',
    transaction: 'WeChat Pay’s number',
    none: 'No orders yet. What you buy or reserve appears here.',
    shop: 'Open the shop',
  },
  {
    title: '订单',
    all: '我的订单',
    item: '商品',
    time: '时间',
    off: '优惠',
    amount: '金额',
    number: '商户订单号',
    placed: '下单时间',
    paid: '付款时间',
    transaction: '微信支付订单号',
    none: '还没有订单。购买或预约后，会显示在这里。',
    shop: '进入店铺',
  },
);
