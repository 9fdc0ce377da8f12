import { bilingual } from '../../../bilingual';

export const productPage = bilingual(
  {
    title: 'Product',
    buy: 'Buy',
    reserve: 'Reserve',
    perSeat: 'a seat',
    time: 'You choose the time at checkout.',
    again: (amount: string) => `Buy again, ${amount}`,
    known: 'You have bought here before: one tap opens WeChat Pay.',
    change: 'Choose how many',
    elsewhere: 'This phone does not know that message’s offer, so the normal price holds.',
    withdrawn: 'The merchant has taken this off the shelf. It cannot be ordered now.',
    shop: 'See what there is',
  },
  {
    title: '商品',
    buy: '购买',
    reserve: '预约',
    perSeat: '/ 席',
    time: '时间在下单时选择。',
    again: (amount: string) => `再来一份，${amount}`,
    known: '你在这里买过，点一下就打开微信支付。',
    change: '选择数量',
    elsewhere: '这部手机上没有那条消息的优惠，按原价购买。',
    withdrawn: '商家已下架这件商品，暂时不能下单。',
    shop: '看看店里还有什么',
  },
);
