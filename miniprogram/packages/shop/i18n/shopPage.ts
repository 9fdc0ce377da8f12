import { bilingual } from '../../../bilingual';
import type { Entrance } from '../../../domain/sceneValues';

export const shopPage = bilingual(
  {
    line: 'Tea to take home. A table to taste it.',
    goods: 'Tea to take home',
    reservation: 'A seat at the table',
    reserve: 'Reserve',
    perSeat: (price: string) => `${price} a seat`,
    orders: 'Your orders',
    bare: 'The shelf is empty: the merchant has withdrawn everything.',
    restore: 'Put a product back',
    card: (brand: string, line: string) => `${brand}: ${line}`,
    came: {
      article: 'from the article',
      accountChat: 'from an account’s chat',
      accountMenu: 'from an account’s menu',
      templateMessage: 'from a template message (模板消息)',
      subscribeMessage: 'from a subscribe message (订阅消息)',
      sharedCard: 'from a card that a friend shared',
      code: 'by scanning a code',
      search: 'from search',
      recent: 'from your recent Mini Programs',
      other: 'by a door this demo has no name for',
    } satisfies Record<Entrance, string>,
    scene: (entrance: string, scene: number | '–') =>
      `You came ${entrance} · scene (场景值) ${scene}`,
  },
  {
    line: '好茶带回家，也可入席品一品。',
    goods: '带走好茶',
    reservation: '预约品茶',
    reserve: '预约',
    perSeat: (price: string) => `${price} / 席`,
    orders: '我的订单',
    bare: '货架空了：商家下架了全部商品。',
    restore: '去重新上架',
    card: (brand: string, line: string) => `${brand}：${line}`,
    came: {
      article: '公众号文章',
      accountChat: '账号会话',
      accountMenu: '账号菜单',
      templateMessage: '模板消息',
      subscribeMessage: '订阅消息',
      sharedCard: '好友分享的卡片',
      code: '扫码',
      search: '搜索',
      recent: '最近使用的小程序',
      other: '其他入口',
    },
    scene: (entrance: string, scene: number | '–') => `你从${entrance}进入 · 场景值 ${scene}`,
  },
);
