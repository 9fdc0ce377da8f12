import { address } from '../../services/navigation';

const pages = '/packages/shop/pages';

/** The pages that the shop leads to. */
export const shop = `${pages}/shop/shop`;
export const product = (id: string) => address(`${pages}/product/product`, { id });
export const checkout = (
  of: { product: string; promotion?: string; quick?: '1' } | { order: string },
) => address(`${pages}/checkout/checkout`, { ...of });
export const orders = `${pages}/order/order`;
export const order = (id: string) => address(orders, { id });
export const result = (order: string) => address('/packages/wechat/pages/result/result', { order });
