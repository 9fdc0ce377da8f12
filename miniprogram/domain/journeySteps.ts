import type { AccountKind } from './accounts';
import type { Order } from './order';
import type { State } from './state';
import type { Push } from './push';

/** Who makes a step of the path happen. */
export type Actor = 'merchant' | 'reader' | 'customer' | 'weChat';

/** In whose realm a step happens: one of the accounts, or WeChat Pay. */
export type StepOwner = Exclude<AccountKind, 'enterprise'> | 'pay';

/** The steps of the path, in order. */
export const steps = [
  {
    id: 'push',
    realm: 'subscription',
    actor: 'merchant',
    done: (s: State) => s.chats.subscription.length > 0,
  },
  {
    id: 'article',
    realm: 'subscription',
    actor: 'reader',
    done: (s: State) =>
      s.pushes.some(({ account, opened }) => account === 'subscription' && opened),
  },
  { id: 'shop', realm: 'miniProgram', actor: 'reader', done: (s: State) => s.shopSeen },
  {
    id: 'product',
    realm: 'miniProgram',
    actor: 'customer',
    done: (s: State) => s.productsSeen.length > 0,
  },
  {
    id: 'checkout',
    realm: 'miniProgram',
    actor: 'customer',
    done: (s: State) => lastOrder(s) !== undefined,
  },
  { id: 'pay', realm: 'pay', actor: 'weChat', done: (s: State) => s.paid.orders > 0 },
  { id: 'follow', realm: 'service', actor: 'customer', done: (s: State) => s.follower !== null },
  { id: 'chat', realm: 'service', actor: 'merchant', done: (s: State) => s.welcomed },
  {
    id: 'offer',
    realm: 'service',
    actor: 'merchant',
    done: (s: State) => s.offered,
  },
  { id: 'return', realm: 'miniProgram', actor: 'customer', done: (s: State) => s.cameBack },
  { id: 'again', realm: 'pay', actor: 'customer', done: (s: State) => s.paid.orders > 1 },
] as const satisfies readonly {
  id: string;
  realm: StepOwner;
  actor: Actor;
  done: (state: State) => boolean;
}[];

export type StepId = (typeof steps)[number]['id'];

export const isStepId = (value: string): value is StepId => steps.some(({ id }) => id === value);

/** 0-based place of a step on the path. */
export const stepIndex = (id: StepId): number => steps.findIndex((step) => step.id === id);

/**
 * The step that comes next: the one after the furthest that has happened, because people also come
 * by other entrances and skip steps. `null` when all are done.
 */
export function nextStep(state: State): StepId | null {
  const furthest = steps.reduce((last, step, index) => (step.done(state) ? index : last), -1);
  return steps[furthest + 1]?.id ?? null;
}

/**
 * The step at which somebody reads what was sent. A post of the Service Account brings its followers back,
 * and so does any post whoever has paid; all else is read on the way in.
 */
export const stepOfOpenedArticle = (
  push: Push | undefined,
  { paid }: State,
): 'article' | 'return' =>
  push?.post && (paid.orders > 0 || push.account === 'service') ? 'return' : 'article';

export const lastOrder = (state: State): Order | undefined => state.orders[state.orders.length - 1];

export const lastPaidOrder = (state: State): Order | undefined =>
  state.orders.filter((order) => order.payment.status === 'paid').pop();

/**
 * Whether the customer had paid another order before this one; `undefined` is one yet to be placed.
 * Counted from the end, because the first orders of a long history are forgotten.
 */
export function hasBoughtBefore(order: Order | undefined, { orders, paid }: State): boolean {
  const at = order?.payment.status === 'paid' ? order.payment.at : Infinity;
  // Stryker disable next-line ConditionalExpression: only what is paid has an hour
  const since = orders.filter(({ payment }) => payment.status === 'paid' && payment.at >= at);
  return paid.orders > since.length;
}
