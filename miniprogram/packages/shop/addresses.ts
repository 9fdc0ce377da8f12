import { sceneOf } from '../../domain/scene';
import { address } from '../../services/navigation';

const pages = '/packages/shop/pages';

/** The pages that the shop leads to. */
export const shop = `${pages}/shop/shop`;
export const product = (id: string) => address(`${pages}/product/product`, { id });
export const checkout = (of: { product: string } | { order: string }) =>
  address(`${pages}/checkout/checkout`, { ...of });
export const orders = `${pages}/order/order`;
export const order = (id: string) => address(orders, { id });
export const result = (order: string) => address('/packages/wechat/pages/result/result', { order });

/** The shop, or one of its products, as a friend opens it from a card: by that door of WeChat's. */
export const shared = (id?: string) =>
  address(id === undefined ? shop : `${pages}/product/product`, {
    id,
    scene: sceneOf('sharedCard'),
    from: 'share',
  });
