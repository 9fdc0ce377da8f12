import type { AccountKind } from './accounts';
import { sceneValueOf } from './sceneValues';
import { findProduct, tastingSlots, type Catalogue, type Product } from './catalogue';
import type { Instant } from './calendar';
import type { Command } from './commands';
import { decide } from './decide';
import type { JourneyEvent } from './events';
import { followBox } from './followBox';
import { applyEvents } from './eventHistory';
import { stepIndex, lastOrder, lastPaidOrder, steps, type StepId } from './journeySteps';
import { isExpired, type Order } from './order';
import type { Post } from './post';
import { promotionStatusOf } from './promotion';
import { lastPost, type Push } from './push';
import { pushRefusal } from './pushRefusal';
import type { Refusal } from './refusal';
import type { State } from './state';

/** What the demo brings along for whoever lets it walk by itself. */
export interface PlanContext {
  now: Instant;
  catalogue: Catalogue;
  /** The article with which the path begins, and the post that is sent later. */
  article: string;
  post: Post;
  /** Ever new numbers, for orders and for what WeChat Pay gives them, as each of them begins. */
  number(prefix: 'LT' | 'wx' | '42'): string;
  pending: PendingInput;
}

/** What somebody has chosen and not yet done anything with; the script chooses the rest. */
export interface PendingInput {
  product?: string;
  /** `null` where what was typed is no number: WeChat hands NaN from page to component as that. */
  quantity?: number | null;
  slot?: Instant | null;
  account?: AccountKind;
  as?: 'massSend' | 'templateMessage';
  /** The message as it is written. */
  post?: Post;
  /** The number of the order that is to be paid. */
  order?: string;
}

/**
 * The steps that lead to a step and itself, in order. No article comes first for whoever is in the shop by
 * another entrance, nor where it would use up the one message of the day that is in hand.
 */
export function stepsLeadingTo(
  step: StepId,
  { entry }: State,
  { account }: PendingInput,
): readonly StepId[] {
  const first = entry || account === 'subscription' ? stepIndex('shop') : 0;
  const here = stepIndex(step);
  return steps.slice(Math.min(first, here), here + 1).map(({ id }) => id);
}

/** What gets a step done, and the state and the events that come of it; or why it cannot be done, and then nothing of it is to be sent. */
export type StepPlan =
  | { ok: true; commands: Command[]; events: JourneyEvent[]; state: State }
  | { ok: false; refusal: Refusal };

/** What a plan is made with at each of its commands: a wait moves the hour, and what a post promises from then on. */
export type PlanResources = Omit<PlanContext, 'now' | 'post' | 'pending'> & {
  post: (now: Instant) => Post;
};

/**
 * Plans a step of the path, whatever is missing of it. Comes to its end from every state: no step needs
 * two commands of a kind, so where a second would come the step cannot be done.
 */
export function planStep(
  step: StepId,
  from: State,
  now: Instant,
  { post, ...resources }: PlanResources,
  pending: PendingInput = {},
): StepPlan {
  const { catalogue } = resources;
  const commands: Command[] = [];
  const events: JourneyEvent[] = [];
  let state = from;
  for (;;) {
    const at = Math.max(now, state.at);
    const command = nextCommand(step, state, { ...resources, now: at, post: post(at), pending });
    if (!command) return { ok: true, commands, events, state };
    if (commands.some(({ type }) => type === command.type)) {
      return { ok: false, refusal: notDone(step, command) };
    }
    const decision = decide(state, command, { now: at, catalogue });
    if (!decision.ok) return decision;
    const next = decision.events.map((it) => ({ ...it, at }) as JourneyEvent);
    commands.push(command);
    events.push(...next);
    state = applyEvents(next, state);
  }
}

/** Why a step is not done although no rule refused its commands. */
const notDone = (step: StepId, command: Command): Refusal =>
  command.type === 'pushPost' && command.account === 'enterprise'
    ? { code: 'staffOnly' }
    : { code: 'stepNotDone', step };

/**
 * What people do to get a step of the path done, as far as it is not: the very commands that the pages
 * send. One command at a time, the next one asked for when the first has happened; `null` when the step is done.
 */
export function nextCommand(step: StepId, state: State, props: PlanContext): Command | null {
  const { article, post } = props;
  switch (step) {
    case 'push':
      return state.chats.subscription.length > 0
        ? null
        : { type: 'push', account: 'subscription', article };
    case 'article': {
      const sent = state.pushes.filter(({ account }) => account === 'subscription');
      return sent.some(({ opened }) => opened)
        ? null
        : { type: 'openArticle', article: sent[0]?.article ?? article };
    }
    case 'shop':
      if (state.shopSeen) return null;
      if (state.entry) return { type: 'seeShop' };
      // No article was sent through which to enter: see `stepsLeadingTo`.
      if (props.pending.account === 'subscription' && !lastOpenedPush(state)) {
        return { type: 'enterMiniProgram', scene: sceneValueOf('search') };
      }
      return {
        type: 'enterMiniProgram',
        scene: sceneValueOf('article'),
        from: (state.paid.orders === 0 && lastOpenedPush(state)?.article) || article,
      };
    case 'product':
      return state.productsSeen.length > 0
        ? null
        : { type: 'seeProduct', product: wanted(state, props)?.id ?? post.product };
    case 'checkout':
      return lastOrder(state) ? null : order(state, props);
    case 'pay':
      return state.paid.orders > 0 ? null : payOrPlace(state, props);
    case 'follow': {
      const paid = lastPaidOrder(state);
      if (state.follower) return null;
      return paid && followBox(state, paid.total).shown
        ? { type: 'leaveResult', out_trade_no: paid.out_trade_no, ticked: true }
        : { type: 'follow', route: 'profile' };
    }
    case 'chat':
      return state.welcomed ? null : { type: 'openChat', account: 'service' };
    case 'offer':
      return state.offered ? null : send(state, props);
    case 'return': {
      if (state.cameBack) return null;
      const push = lastPost(state);
      if (!push) return send(state, props);
      if (!push.opened) return { type: 'openArticle', article: push.article };
      return { type: 'enterMiniProgram', scene: sceneValueOf('article'), from: push.article };
    }
    case 'again':
      return state.paid.orders > 1 ? null : payOrPlace(state, props);
  }
}

/** The article that was opened last. */
export const lastOpenedPush = ({ pushes }: State): Push | undefined =>
  pushes.filter(({ opened }) => opened).pop();

/** A month that has no message left is waited out. */
function send(state: State, { post, now, pending }: PlanContext): Command {
  const { account = 'service', as = 'massSend', product = post.product } = pending;
  const spent = pushRefusal(state, 'service', now)?.code === 'fourPushesAMonth';
  return spent && !pending.account
    ? { type: 'moveClock', to: 'nextMonth' }
    : { type: 'pushPost', account, as, post: pending.post ?? { ...post, product } };
}

/** What is in hand; or what was written of or looked at last, if it is on the shelf, or else what is: of a bare one, to be refused by name. */
function wanted(state: State, { catalogue, post, pending }: PlanContext): Product | undefined {
  const { productsSeen: seen, withdrawn } = state;
  const id = lastPost(state)?.post.product ?? seen[seen.length - 1] ?? post.product;
  const shelf = catalogue.filter((product) => !withdrawn.includes(product.id));
  const chosen = catalogue.find((product) => product.id === pending.product);
  return chosen ?? findProduct(shelf, id) ?? shelf[0] ?? findProduct(catalogue, id);
}

/**
 * Pays the order in hand, or the last one, if it is of the product in hand; where none waits that can still
 * be paid, one is placed.
 */
function payOrPlace(state: State, props: PlanContext): Command {
  const { orders } = state;
  const { pending, now } = props;
  const isOpen = (it: Order) => it.payment.status !== 'paid' && !isExpired(it, now);
  const inHand = orders.find((it) => it.out_trade_no === pending.order && isOpen(it));
  const fits = (it: Order) => isOpen(it) && it.product === (pending.product ?? it.product);
  const waiting = inHand ?? orders.slice(-1).find(fits);
  return waiting ? pay(waiting, props) : order(state, props);
}

function order(state: State, props: PlanContext): Command {
  const { number, now, pending } = props;
  const { quantity = 1 } = pending;
  const { id = '', kind } = wanted(state, props) ?? {};
  const promised = promotionStatusOf(state, id, now);
  return {
    type: 'placeOrder',
    out_trade_no: number('LT'),
    product: id,
    quantity: quantity ?? NaN,
    ...(kind === 'reservation' && { slot: slotOf(pending, now) }),
    ...(promised?.is === 'valid' && { promotion: promised.article }),
  };
}

/** Whoever goes back in time may hold a time that is not offered any more. */
function slotOf({ slot }: PendingInput, now: Instant): Instant {
  const slots = tastingSlots(now);
  return slots.find((at) => at === slot) ?? slots[0]!;
}

function pay({ out_trade_no, payment, total }: Order, { number }: PlanContext): Command {
  switch (payment.status) {
    case 'unpaid':
      return { type: 'startPayment', out_trade_no, prepay_id: number('wx') };
    case 'paying':
      return { type: 'reportPayment', out_trade_no, word: 'ok' };
    default:
      return {
        type: 'settlePayment',
        out_trade_no,
        answer: { trade_state: 'SUCCESS', transaction_id: number('42'), total },
      };
  }
}
