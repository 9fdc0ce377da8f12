import { chineseDiscount } from '../../../i18n/productAndPostText';
import { bilingual } from '../../../bilingual';

/** A composed post as an article, and its promotion. */
export const postArticleWords = bilingual(
  {
    pictures: {
      'spring-green': 'Drawing: a steaming cup of green tea',
      'night-oolong': 'Drawing: a clay teapot and a small cup under a crescent moon',
      tasting: 'Drawing: four cups in a row under a lantern',
    },
    off: (percent: number) => `${percent}% off`,
    insteadOf: (price: string) => `instead of ${price}`,
    perSeat: (price: string) => `${price} a seat`,
    until: (moment: string) =>
      `Good for one order, until ${moment}. It comes along when you open the card below.`,
    ended: (moment: string) => `This promotion ended on ${moment}. The normal price holds again.`,
    used: 'You have ordered with this promotion. It was good for one order. The normal price holds again.',
    withdrawn: (product: string) =>
      `${product} was taken off the shelf after this article had been sent. The card below leads to the rest of the shop.`,
    shopCard: (brand: string) => `${brand}: what is on the shelf today`,
    elsewhere: (product: string) =>
      `This article exists only on the sender’s phone, and its promotion with it. Here you can see what it is about: ${product}.`,
    elsewhereShop:
      'This article exists only on the sender’s phone. The shop is open to you all the same.',
    toProduct: (product: string) => `See ${product}`,
    toShop: 'Open the shop',
    staff:
      'The Enterprise Account (企业号, now WeCom 企业微信) sent this to the company’s own staff. No customer receives it, and none can open it.',
    toChats: 'Back to the chats',
  },
  {
    pictures: {
      'spring-green': '插画：一杯冒着热气的绿茶',
      'night-oolong': '插画：月牙下的紫砂壶和一只小杯',
      tasting: '插画：灯笼下一排四只茶杯',
    },
    off: chineseDiscount,
    insteadOf: (price: string) => `原价 ${price}`,
    perSeat: (price: string) => `${price} / 席`,
    until: (moment: string) => `限一单，截至 ${moment}。从下面的卡片进店，优惠自动带上。`,
    ended: (moment: string) => `这次优惠已于 ${moment} 结束，现在恢复原价。`,
    used: '你已用这次优惠下过单。优惠限一单，现在恢复原价。',
    withdrawn: (product: string) =>
      `文章发出之后，${product}下架了。下面的卡片带你看看店里其他商品。`,
    shopCard: (brand: string) => `${brand}：今日在售`,
    elsewhere: (product: string) =>
      `这篇文章只在发送者的手机上，优惠也是。在这里，可以看看文章说的商品：${product}。`,
    elsewhereShop: '这篇文章只在发送者的手机上。店铺照样可以进。',
    toProduct: (product: string) => `查看${product}`,
    toShop: '进入店铺',
    staff: '这篇文章由企业号（今企业微信）发给本企业员工，顾客收不到，也打不开。',
    toChats: '返回会话列表',
  },
);
