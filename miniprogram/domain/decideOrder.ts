import { findProduct, type Catalogue } from './catalogue';
import type { OrderCommand, OrderQueryAnswer } from './commands';
import { happens, nothing, refused, type Decision, type DecisionContext } from './decision';
import type { NewEvent } from './events';
import { findOrder, type Order } from './order';
import { orderRefusal } from './orderRefusal';
import { paymentRefusal } from './paymentRefusal';
import { priceOf } from './price';
import type { State } from './state';

/** An order, its payment, and what can be ordered at all. */
export function decideOrder(
  state: State,
  command: OrderCommand,
  context: DecisionContext,
): Decision {
  switch (command.type) {
    case 'placeOrder':
      return placeOrder(state, command, context);
    case 'startPayment':
      return ofOrder(state, command.out_trade_no, (order) => {
        const refusal = paymentRefusal(order, context.now);
        return refusal ? refused(refusal) : happens({ ...command, type: 'paymentStarted' });
      });
    case 'reportPayment':
      return ofOrder(state, command.out_trade_no, (order) =>
        order.payment.status === 'paying'
          ? happens({ ...command, type: 'paymentReported' })
          : nothing,
      );
    case 'settlePayment':
      return ofOrder(state, command.out_trade_no, (order) => settle(state, order, command.answer));
    case 'withdrawProduct':
    case 'restoreProduct':
      return changeOffer(state, command, context.catalogue);
  }
}

/** What is decided about an order that is known; an unknown one is refused. */
export function ofOrder(
  state: State,
  out_trade_no: string,
  then: (order: Order) => Decision,
): Decision {
  const order = findOrder(state.orders, out_trade_no);
  return order ? then(order) : refused({ code: 'unknownOrder', out_trade_no });
}

function changeOffer(
  state: State,
  { type, product }: Extract<OrderCommand, { type: 'withdrawProduct' | 'restoreProduct' }>,
  catalogue: Catalogue,
): Decision {
  if (!findProduct(catalogue, product)) return refused({ code: 'unknownProduct', product });
  const withdrawn = type === 'withdrawProduct';
  if (state.withdrawn.includes(product) === withdrawn) return nothing;
  return happens({ type: withdrawn ? 'productWithdrawn' : 'productRestored', product });
}

function placeOrder(
  state: State,
  command: Extract<OrderCommand, { type: 'placeOrder' }>,
  context: DecisionContext,
): Decision {
  const refusal = orderRefusal(state, command, context);
  if (refusal) return refused(refusal);
  const { out_trade_no, product: id, quantity, slot, promotion } = command;
  const product = findProduct(context.catalogue, id)!;
  const { total, off } = priceOf(product, quantity, promotion, state);
  return happens({
    type: 'orderPlaced',
    out_trade_no,
    product: id,
    quantity,
    total,
    ...(product.kind === 'reservation' && { slot }),
    ...(promotion !== undefined && { promotion, off }),
  });
}

function settle(state: State, order: Order, answer: OrderQueryAnswer): Decision {
  const { out_trade_no, payment } = order;
  if (payment.status === 'paid') return nothing;
  // After an error it is asked about once more before it is paid (source 44).
  const settled = payment.status === 'unpaid' && payment.last !== 'failed';
  switch (answer.trade_state) {
    case 'SUCCESS':
      if (answer.total !== order.total) {
        return refused({ code: 'amountDiffers', expected: order.total, got: answer.total });
      }
      return happens(
        { type: 'paymentSucceeded', out_trade_no, transaction_id: answer.transaction_id },
        ...(state.follower ? [orderNotice(out_trade_no)] : []),
      );
    case 'NOTPAY':
      if (settled) return nothing;
      // The query can lag behind the client's "ok": check later, do not pay again (source 44).
      // Stryker disable next-line ConditionalExpression: only a payment that is asked about has a word
      if (payment.status === 'asking' && payment.word === 'ok') {
        return happens({ type: 'paymentUnanswered', out_trade_no });
      }
      return happens({ type: 'paymentNotMade', out_trade_no });
    case 'none':
      return settled ? nothing : happens({ type: 'paymentUnanswered', out_trade_no });
  }
}

/** The Service Account's message about an order that is paid. */
export const orderNotice = (out_trade_no: string): NewEvent => ({
  type: 'messageSent',
  account: 'service',
  message: { kind: 'orderNotice', out_trade_no },
});
