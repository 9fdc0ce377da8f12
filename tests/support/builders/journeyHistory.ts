import fc from 'fast-check';
import type { Catalogue } from '../../../miniprogram/domain/catalogue';
import { tastingSlots } from '../../../miniprogram/domain/catalogue';
import { DAY, HOUR, MINUTE, type Instant } from '../../../miniprogram/domain/calendar';
import type { Command } from '../../../miniprogram/domain/commands';
import { decide } from '../../../miniprogram/domain/decide';
import type { Decision } from '../../../miniprogram/domain/decision';
import type { JourneyEvent } from '../../../miniprogram/domain/events';
import { findOrder } from '../../../miniprogram/domain/order';
import { MAX_TITLE_LENGTH } from '../../../miniprogram/domain/post';
import { promotionStatusOf } from '../../../miniprogram/domain/promotion';
import { applyEvents, rebuildState } from '../../../miniprogram/domain/eventHistory';
import { initialState, type State } from '../../../miniprogram/domain/state';

/** A shop of the tests: one thing dear enough for a ticked follow box, one too cheap, one with a slot. */
export const catalogue: Catalogue = [
  { id: 'tea', kind: 'goods', price: 6800, limit: 20 },
  { id: 'sample', kind: 'goods', price: 100, limit: 3 },
  { id: 'tasting', kind: 'reservation', price: 3000, limit: 6 },
];

/** 10:00 on Monday 16 March 2026 in Shanghai. */
export const MONDAY: Instant = Date.UTC(2026, 2, 16, 2);

/** The rules at work without a phone: decides, folds, and keeps what happened. */
export class JourneyHistory {
  state: State = initialState;
  events: JourneyEvent[] = [];
  now = MONDAY;

  /** What `decide` says of each command in turn; the last answer is returned. */
  send(...commands: Command[]): Decision {
    let decision: Decision = { ok: true, events: [] };
    for (const command of commands) {
      decision = decide(this.state, command, { now: this.now, catalogue });
      if (!decision.ok) continue;
      const events = decision.events.map((it) => ({ ...it, at: this.now }) as JourneyEvent);
      this.events.push(...events);
      this.state = stateAfter(this.events, events, this.state);
      this.now = Math.max(this.now, this.state.at);
    }
    return decision;
  }

  /** The types of what the commands made happen, or the code of the last refusal. */
  outcome(...commands: Command[]): string[] | string {
    const decision = this.send(...commands);
    return decision.ok ? decision.events.map(({ type }) => type) : decision.refusal.code;
  }

  order(out_trade_no = ORDER_A) {
    const order = findOrder(this.state.orders, out_trade_no);
    if (!order) throw new Error(`No order ${out_trade_no}`);
    return order;
  }
}

/** What new events at the end of a log make of a state. */
export const stateAfter = (log: JourneyEvent[], events: JourneyEvent[], state: State): State =>
  events.some(({ type }) => type === 'rewound') ? rebuildState(log) : applyEvents(events, state);

export const ORDER_A = 'order-A';
export const ORDER_B = 'order-B';

export const place = (out_trade_no = ORDER_A, product = 'tea', quantity = 1): Command => ({
  type: 'placeOrder',
  out_trade_no,
  product,
  quantity,
});
export const start = (out_trade_no = ORDER_A): Command => ({
  type: 'startPayment',
  out_trade_no,
  prepay_id: 'wx1',
});
export const report = (word: 'ok' | 'cancel' | 'fail', out_trade_no = ORDER_A): Command => ({
  type: 'reportPayment',
  out_trade_no,
  word,
});
export const success = (total = 6800, out_trade_no = ORDER_A): Command => ({
  type: 'settlePayment',
  out_trade_no,
  answer: { trade_state: 'SUCCESS', transaction_id: `42-${out_trade_no}`, total },
});
export const settle = (trade_state: 'NOTPAY' | 'none', out_trade_no = ORDER_A): Command => ({
  type: 'settlePayment',
  out_trade_no,
  answer: { trade_state },
});
export const leave = (ticked: boolean, out_trade_no = ORDER_A): Command => ({
  type: 'leaveResult',
  out_trade_no,
  ticked,
});
export const bought = (out_trade_no = ORDER_A, total = 6800): Command[] => [
  place(out_trade_no),
  start(out_trade_no),
  report('ok', out_trade_no),
  success(total, out_trade_no),
];

/** Something that somebody does, some time after what was done before; the clock may also be set back. */
export interface Step {
  after: number;
  command: Command;
  /** For an order or a payment: say what fits the moment instead of what stands in the command. */
  fitting?: number;
}

/** The command as it is meant at this moment. */
export function validCommand({ command, fitting }: Step, state: State, now: Instant): Command {
  if (fitting === undefined) return command;
  if (command.type === 'placeOrder') {
    const promised = promotionStatusOf(state, command.product, now);
    const { promotion: _, ...bare } = command;
    return {
      ...bare,
      slot: tastingSlots(now)[fitting],
      ...(promised?.is === 'valid' && { promotion: promised.article }),
    };
  }
  if (command.type === 'settlePayment' && command.answer.trade_state === 'SUCCESS') {
    const order = findOrder(state.orders, command.out_trade_no);
    return order ? { ...command, answer: { ...command.answer, total: order.total } } : command;
  }
  return command;
}

const hostile = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', '', ' ', '灯笼', 'a'.repeat(5000), '\0'),
  fc.string(),
);
const mostly = <T>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: bad });
/** Without -0, which JSON cannot hold and nobody can type. */
const oddNumber = fc
  .oneof(fc.constantFrom(0, -1, 0.5, 1e9, NaN, Infinity, 2 ** 53), fc.double())
  .map((number) => number + 0);
const quantity = mostly(fc.integer({ min: 1, max: 6 }), oddNumber);
const scene = fc.oneof(fc.constantFrom(1058, 1007), oddNumber);
const post = fc.constantFrom('post-1', 'post-2', 'post-3');
const article = mostly(fc.oneof(fc.constantFrom('spring', 'autumn'), post), hostile);
const product = mostly(fc.constantFrom('tea', 'sample', 'tasting'), hostile);
const out_trade_no = mostly(fc.constantFrom(ORDER_A, ORDER_B), hostile);
const account = fc.constantFrom('subscription' as const, 'service' as const);
const promotion = fc.record({
  percent: mostly(fc.constantFrom(1, 15, 33, 90), oddNumber),
  until: fc.oneof(fc.integer({ min: MONDAY - DAY, max: MONDAY + 90 * DAY }), oddNumber),
});
const composed = fc.record(
  {
    template: fc.constantFrom('refill', 'nobody'),
    title: mostly(
      fc.constantFrom('Tea', '茶'.repeat(MAX_TITLE_LENGTH)),
      fc.oneof(hostile, fc.constant('茶'.repeat(MAX_TITLE_LENGTH + 1))),
    ),
    text: mostly(fc.constant('Drink'), fc.oneof(hostile, fc.constant('a'.repeat(601)))),
    product,
    promotion,
  },
  { requiredKeys: ['template', 'product'] },
);
const prepay_id = fc.constantFrom('wx1', 'wx2');
const typed = <const T extends string>(type: T) => fc.constant(type);

/** Pushes, orders and payments more often than the rest, so that sequences get to the limits and to a result page. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: typed('chooseMode'), mode: fc.constantFrom('described', 'today') }),
  often(fc.record({ type: typed('push'), account, article })),
  often(
    fc.record({
      type: typed('pushPost'),
      account: mostly(account, fc.constantFrom('miniProgram' as const, 'enterprise' as const)),
      as: mostly(typed('massSend'), typed('templateMessage')),
      post: composed,
    }),
  ),
  fc.record({ type: typed('openArticle'), article }),
  fc.record({ type: fc.constantFrom('withdrawProduct', 'restoreProduct'), product }),
  fc.record({ type: typed('moveClock'), to: fc.constantFrom('nextDay', 'nextMonth') }),
  fc.record({ type: typed('rewind'), kept: fc.oneof(fc.nat(30), oddNumber) }),
  fc.record(
    {
      type: typed('enterMiniProgram'),
      scene,
      from: fc.oneof(hostile, post),
      sees: fc.oneof(
        fc.record({ type: typed('seeShop') }),
        fc.record({ type: typed('seeProduct'), product }),
      ),
    },
    { requiredKeys: ['type', 'scene'] },
  ),
  fc.record({ type: typed('seeShop') }),
  fc.record({ type: typed('seeProduct'), product }),
  often(
    fc.record(
      {
        type: typed('placeOrder'),
        out_trade_no,
        product,
        quantity,
        slot: fc.double(),
        promotion: mostly(post, hostile),
      },
      { requiredKeys: ['type', 'out_trade_no', 'product', 'quantity'] },
    ),
  ),
  often(fc.record({ type: typed('startPayment'), out_trade_no, prepay_id })),
  often(
    fc.record({
      type: typed('reportPayment'),
      out_trade_no,
      word: fc.constantFrom('ok', 'cancel', 'fail'),
    }),
  ),
  often(
    fc.record({
      type: typed('settlePayment'),
      out_trade_no,
      answer: fc.oneof(
        fc.record({
          trade_state: typed('SUCCESS'),
          transaction_id: fc.constantFrom('42-1', '42-2'),
          total: fc.oneof(fc.constantFrom(6800, 3000, 100), fc.double()),
        }),
        fc.record({ trade_state: fc.constantFrom('NOTPAY', 'none') }),
      ),
    }),
  ),
  often(fc.record({ type: typed('leaveResult'), out_trade_no, ticked: fc.boolean() })),
  fc.oneof(
    fc.record({ type: typed('follow'), route: fc.constantFrom('profile', 'qrCode') }),
    fc.record({ type: typed('openChat'), account }),
  ),
);

function often<T>(arbitrary: fc.Arbitrary<T>) {
  return { weight: 4, arbitrary };
}

const after = fc.oneof(
  fc.constantFrom(0, 1, MINUTE, HOUR, DAY, 31 * DAY, -1, -DAY, -400 * DAY),
  fc.integer({ min: 0, max: DAY }),
);

export const anyStep: fc.Arbitrary<Step> = fc.record(
  { after, command: anyCommand, fitting: fc.integer({ min: 0, max: 5 }) },
  { requiredKeys: ['after', 'command'] },
);

/** Whatever people, the platform and bad luck may do, in any order. */
export const anySteps = fc.array(anyStep, { maxLength: 60, size: 'max' });
