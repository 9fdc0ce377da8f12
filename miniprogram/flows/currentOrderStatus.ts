import { orderStatusOf, type Order, type OrderStatus } from '../domain/order';
import { store } from '../store/index';
import { paymentFlow } from './index';

/** Where an order stands now, for its customer and for the merchant. */
export const currentOrderStatus = (order: Order, now = store.now()): OrderStatus =>
  orderStatusOf(order, now, paymentFlow.isInProgress(order.out_trade_no));
