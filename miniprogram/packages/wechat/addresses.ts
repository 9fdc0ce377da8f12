import type { Sender } from '../../domain/accounts';
import type { FollowRoute } from '../../domain/events';
import { address } from '../../services/navigation';
import * as places from '../../store/places';

const pages = '/packages/wechat/pages';

/** The folder of Subscription Accounts in the chat list. */
export const folder = address(places.chats, { folder: 'subscriptions' });

export const chat = (account: Sender): string => address(`${pages}/chat/chat`, { account });

export const article = (id: string): string => address(`${pages}/article/article`, { id });

export const profile = (route: Exclude<FollowRoute, 'followBox'>): string =>
  address(places.profile, { route });

/** The shop as WeChat opens it: with the scene value of the door, which the shop counts, and the article it stood in. */
export const shop = (scene: number, from?: string): string => address(places.shop, { scene, from });

/** The customer's orders, all of them. */
export const orders = '/packages/shop/pages/order/order';
