import { bilingual } from '../../../bilingual';

/** The chat of one account. */
export const chatPage = bilingual(
  {
    welcome: (brand: string) =>
      `Thank you for following ${brand}. Tap Shop below for tea or a seat at the tasting table. Tap My orders to see how they stand.`,
    noticeTitle: 'Payment received',
    product: 'Product',
    number: 'Order no.',
    details: 'View order',
    shop: 'Shop',
    myOrders: 'My orders',
    menu: 'Menu of the account',
    nothingSent: (account: string) =>
      `${account} has not sent anything yet. Its articles will appear here.`,
    send: 'Send the article',
    notFollowing: (account: string) =>
      `You do not follow ${account} yet. Once you do, this Service Account (服务号) greets you here, and tells you about your orders.`,
    toProfile: 'View the account',
  },
  {
    welcome: (brand: string) =>
      `谢谢关注${brand}。点下面的“进店”，看茶，也可以订品茶席位；点“我的订单”，看订单到了哪一步。`,
    noticeTitle: '收款通知',
    product: '商品',
    number: '订单号',
    details: '查看订单',
    shop: '进店',
    myOrders: '我的订单',
    menu: '自定义菜单',
    nothingSent: (account: string) => `${account}还没有发过文章，发出之后会出现在这里。`,
    send: '发送文章',
    notFollowing: (account: string) =>
      `你还没有关注${account}。关注之后，这个服务号会在这里问候你，并通知订单进展。`,
    toProfile: '查看服务号',
  },
);
