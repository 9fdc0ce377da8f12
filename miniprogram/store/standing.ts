import { standingOf, type Order, type OrderStanding } from '../domain/order';
import { store, till } from './index';

/** Where an order stands now, for its customer and for the merchant. */
export const standing = (order: Order): OrderStanding =>
  standingOf(order, store.now(), till.isUnderWay(order.out_trade_no));
