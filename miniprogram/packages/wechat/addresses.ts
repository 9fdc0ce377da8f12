import type { Sender } from '../../domain/accounts';
import type { FollowRoute } from '../../domain/events';
import type { Posted } from '../../domain/promotion';
import { address } from '../../services/navigation';
import * as places from '../../store/places';

const pages = '/packages/wechat/pages';

export const { chats } = places;

/** The folder of Subscription Accounts in the chat list. */
export const folder = address(places.chats, { folder: 'subscriptions' });

export const chat = (account: Sender): string => address(`${pages}/chat/chat`, { account });

export const article = (id: string): string => address(`${pages}/article/article`, { id });

/** A post as it is sent to another phone, which must tell it from a post of its own with the same id. */
export const sharedPost = ({ article: id, at, post: { product } }: Posted): string =>
  address(`${pages}/article/article`, { id, sentAt: at, product });

export const friend = `${pages}/friend/friend`;
export const discover = `${pages}/discover/discover`;
export const scan = `${pages}/scan/scan`;
export const recents = `${pages}/recents/recents`;

export const profile = (route: Exclude<FollowRoute, 'followBox'>): string =>
  address(places.profile, { route });

/** The shop as WeChat opens it: with the scene value of the door, which the shop counts, and the article it stood in. */
export const shop = (scene?: number, from?: string): string =>
  address(places.shop, { scene, from });

/** The page of a product, likewise. */
export const product = (id: string, scene?: number, from?: string): string =>
  address('/packages/shop/pages/product/product', { id, scene, from });

/** The customer's orders, all of them. */
export const orders = '/packages/shop/pages/order/order';
