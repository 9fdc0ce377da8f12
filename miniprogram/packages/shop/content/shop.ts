import { words } from '../../../content/words';
import type { Entrance } from '../../../domain/scene';

export const shopWords = words(
  {
    line: 'Tea to take home. A table to taste it.',
    goods: 'Tea to take home',
    reservation: 'A seat at the table',
    reserve: 'Reserve',
    perSeat: (price: string) => `${price} a seat`,
    orders: 'Your orders',
    card: (brand: string, line: string) => `${brand}: ${line}`,
    came: {
      article: 'You came from the article',
      accountChat: 'You came from the account’s chat',
      accountMenu: 'You came from the account’s menu',
      templateMessage: 'You came from a template message (模板消息)',
      subscribeMessage: 'You came from a subscription message (订阅消息)',
      sharedCard: 'You came from a card that a friend shared',
      code: 'You came by scanning a code',
      search: 'You came from search',
      recent: 'You came from your recent Mini Programs',
      other: 'You came by a door this demo has no name for',
    } satisfies Record<Entrance, string>,
    scene: (door: string, scene: number) => `${door} · scene (场景值) ${scene}`,
  },
  {
    line: '好茶带回家，也可入席品一品。',
    goods: '带走好茶',
    reservation: '预约品茶',
    reserve: '预约',
    perSeat: (price: string) => `${price} / 席`,
    orders: '我的订单',
    card: (brand: string, line: string) => `${brand}：${line}`,
    came: {
      article: '你从公众号文章进入',
      accountChat: '你从公众号会话进入',
      accountMenu: '你从公众号菜单进入',
      templateMessage: '你从模板消息进入',
      subscribeMessage: '你从订阅消息进入',
      sharedCard: '你从好友分享的卡片进入',
      code: '你扫码进入',
      search: '你从搜索进入',
      recent: '你从最近使用的小程序进入',
      other: '你从其他入口进入',
    },
    scene: (door: string, scene: number) => `${door} · 场景值 ${scene}`,
  },
);
