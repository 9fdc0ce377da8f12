import fc from '../../support/setup/seededFastCheck';
import { startOfDay, startOfMonth } from '../../../miniprogram/domain/calendar';
import type { Command } from '../../../miniprogram/domain/commands';
import { decide } from '../../../miniprogram/domain/decide';
import { isJourneyEvent } from '../../../miniprogram/domain/isJourneyEvent';
import type { JourneyEvent } from '../../../miniprogram/domain/events';
import { findOrder } from '../../../miniprogram/domain/order';
import {
  applyEvents,
  rebuildState,
  effectiveEvents,
} from '../../../miniprogram/domain/eventHistory';
import { discountOf } from '../../../miniprogram/domain/price';
import { evolve } from '../../../miniprogram/domain/evolve';
import { initialState, type State } from '../../../miniprogram/domain/state';
import {
  stateAfter,
  anyCommand,
  anySteps,
  catalogue,
  validCommand,
  MONDAY,
  type Step,
} from '../../support/builders/journeyHistory';

/** A command that was carried out or refused, and the state around it. */
interface Move {
  command: Command;
  now: number;
  before: State;
  events: JourneyEvent[];
  /** All that was saved so far, these events among it. */
  log: JourneyEvent[];
  refused: boolean;
  after: State;
}

function* movesOf(steps: Step[]): Generator<Move> {
  let [before, clock, log] = [initialState, MONDAY, [] as JourneyEvent[]];
  for (const step of steps) {
    clock += step.after;
    const now = Math.max(clock + before.ahead, before.at);
    const command = validCommand(step, before, now);
    const decision = decide(before, command, { now, catalogue });
    const newEvents = decision.ok ? decision.events : [];
    const events = newEvents.map((it) => ({ ...it, at: now }) as JourneyEvent);
    log = [...log, ...events];
    const after = stateAfter(log, events, before);
    yield { command, now, before, events, log, refused: !decision.ok, after };
    before = after;
  }
}

const logOf = (steps: Step[]) => [...movesOf(steps)].flatMap(({ events }) => events);
/** What stands in the end: a step back takes away what was before it. */
const eventsOf = (steps: Step[]) => effectiveEvents(logOf(steps));
const wentBack = (events: JourneyEvent[]) => events.some(is('rewound'));
const is = <T extends JourneyEvent['type']>(type: T) => {
  return (event: JourneyEvent): event is Extract<JourneyEvent, { type: T }> => event.type === type;
};

/** `expect` for the inner loops, where it would cost most of the time; fast-check names the sequence. */
function must(hold: boolean): void {
  if (!hold) throw new Error('The rule does not hold for this sequence.');
}

const always = (holds: (steps: Step[]) => void, numRuns = 150) =>
  fc.assert(fc.property(anySteps, holds), { numRuns });

test('an order is paid at most once, only for its amount, and stays paid', () => {
  always((steps) => {
    const paid = new Map<string, unknown>();
    for (const { command, before, events, after } of movesOf(steps)) {
      if (wentBack(events)) {
        paid.clear();
        for (const { out_trade_no, payment } of after.orders) {
          if (payment.status === 'paid') paid.set(out_trade_no, payment);
        }
      }
      for (const { out_trade_no } of events.filter(is('paymentSucceeded'))) {
        must(!paid.has(out_trade_no));
        const order = findOrder(before.orders, out_trade_no);
        expect(command).toMatchObject({ answer: { trade_state: 'SUCCESS', total: order?.total } });
        paid.set(out_trade_no, findOrder(after.orders, out_trade_no)?.payment);
      }
      for (const order of after.orders) {
        must((order.payment.status === 'paid') === paid.has(order.out_trade_no));
        if (paid.has(order.out_trade_no)) must(order.payment === paid.get(order.out_trade_no));
      }
    }
  });
});

test('no payment is started that may end in paying twice', () => {
  always((steps) => {
    for (const { before, events } of movesOf(steps)) {
      for (const { out_trade_no } of events.filter(is('paymentStarted'))) {
        must(findOrder(before.orders, out_trade_no)?.payment.status === 'unpaid');
      }
    }
  });
});

test('every order is one that the shop offers, at its price, under a number of its own', () => {
  always((steps) => {
    const { orders } = applyEvents(eventsOf(steps));
    expect(new Set(orders.map(({ out_trade_no }) => out_trade_no)).size).toBe(orders.length);
    for (const order of orders) {
      const product = catalogue.find(({ id }) => id === order.product);
      must(order.total + (order.off ?? 0) === order.quantity * (product?.price ?? NaN));
      must(order.quantity >= 1 && order.quantity <= (product?.limit ?? 0));
      must((order.slot !== undefined) === (product?.kind === 'reservation'));
    }
  });
});

test('nobody follows without a tap of their own, and none by the box that was withdrawn', () => {
  always((steps) => {
    let followed = 0;
    for (const { command, before, events, after } of movesOf(steps)) {
      if (wentBack(events)) followed = after.follower ? 1 : 0;
      for (const { route } of events.filter(is('followed'))) {
        followed += 1;
        if (route !== 'followBox') expect(command).toEqual({ type: 'follow', route });
        else {
          expect(command).toMatchObject({ type: 'leaveResult', ticked: true });
          expect(before.mode).toBe('described');
        }
      }
      must((after.follower !== null) === followed > 0);
    }
    expect(followed).toBeLessThanOrEqual(1);
  });
});

test('the Service Account writes to nobody who does not follow it', () => {
  always((steps) => {
    for (const { after } of movesOf(steps)) {
      must(after.follower !== null || after.chats.service.length === 0);
    }
  });
});

test('a paid order is told of once, to a follower', () => {
  always((steps) => {
    const state = applyEvents(eventsOf(steps));
    const told = state.chats.service.flatMap((line) =>
      line.kind === 'orderNotice' ? [line.out_trade_no] : [],
    );
    const paid = state.orders.filter(({ payment }) => payment.status === 'paid');
    const due = state.follower ? paid.map(({ out_trade_no }) => out_trade_no).sort() : [];
    // A step back to the middle of what one command did takes a notice back and keeps its order.
    if (wentBack(logOf(steps))) must(told.every((it) => due.includes(it)));
    else expect([...told].sort()).toEqual(due);
    expect(new Set(told).size).toBe(told.length);
  });
});

test('no allowance is exceeded: one push a day, four a month, as Shanghai counts', () => {
  const pushes = fc.array(
    fc.record({
      after: fc.oneof(fc.integer({ min: -2e8, max: 2e8 }), fc.constantFrom(0, 1, 86_400_000)),
      command: fc.record({
        type: fc.constant('push' as const),
        account: fc.constantFrom('subscription' as const, 'service' as const),
        article: fc.constantFrom('spring', 'autumn'),
      }),
    }),
    { maxLength: 80, size: 'max' },
  );
  fc.assert(
    fc.property(pushes, (steps) => {
      const sent = eventsOf(steps).filter(is('pushed'));
      const most = (account: string, period: (at: number) => number) => {
        const counts = new Map<number, number>();
        for (const { at } of sent.filter((event) => event.account === account)) {
          counts.set(period(at), (counts.get(period(at)) ?? 0) + 1);
        }
        return Math.max(0, ...counts.values());
      };
      expect(most('subscription', startOfDay)).toBeLessThanOrEqual(1);
      expect(most('service', startOfMonth)).toBeLessThanOrEqual(4);
    }),
  );
});

test('a promotion is good once, in its time, on its product, for whom it brought in', () => {
  always((steps) => {
    const used = new Set<string>();
    for (const { before, events, after } of movesOf(steps)) {
      if (wentBack(events)) {
        used.clear();
        for (const { article, used: was } of after.pushes) if (was) used.add(article);
      }
      for (const order of events.filter(is('orderPlaced'))) {
        if (order.promotion === undefined) {
          must(order.off === undefined);
          continue;
        }
        const { post } = before.pushes.find(({ article }) => article === order.promotion) ?? {};
        must(post?.product === order.product && before.invitation === order.promotion);
        must(order.at <= (post?.promotion?.until ?? NaN));
        const earlier = before.orders.filter(({ promotion }) => promotion === order.promotion);
        const given = earlier.every(
          ({ payment, slot = Infinity }) => payment.status === 'unpaid' && slot <= order.at,
        );
        must(!used.has(order.promotion) || (earlier.length > 0 && given));
        used.add(order.promotion);
        must(order.off === discountOf(order.total + (order.off ?? 0), post!.promotion!));
      }
    }
  });
});

test('what is withdrawn is neither ordered nor advertised until it is back', () => {
  always((steps) => {
    for (const { before, events } of movesOf(steps)) {
      for (const { product } of events.filter(is('orderPlaced')))
        must(!before.withdrawn.includes(product));
      for (const { post } of events.filter(is('pushed'))) {
        must(!post || !before.withdrawn.includes(post.product));
      }
    }
  });
});

test('the doors have brought what was ordered and paid', () => {
  always((steps) => {
    const { entrances, entries, orders, paid } = applyEvents(eventsOf(steps));
    const sum = (of: 'entries' | 'orders' | 'paid' | 'income') =>
      Object.values(entrances).reduce((total, tally) => total + tally[of], 0);
    const settled = orders.filter(({ payment }) => payment.status === 'paid');
    must(sum('entries') === entries && sum('orders') === orders.length);
    must(sum('paid') === paid.orders && sum('income') === paid.income);
    must(paid.orders === settled.length);
    must(paid.income === settled.reduce((total, order) => total + order.total, 0));
  });
});

test('a step back takes away what was behind its mark, and neither the hour nor the mode', () => {
  always((steps) => {
    for (const { before, events, log, after } of movesOf(steps)) {
      const back = events.find(is('rewound'));
      if (!back) continue;
      const kept = effectiveEvents(log);
      must(kept.length <= back.kept && after.standing === kept.length);
      must(after.mode === before.mode && after.ahead === before.ahead && after.at === back.at);
      expect({ ...applyEvents(kept), at: 0, mode: '', ahead: 0 }).toEqual({
        ...after,
        at: 0,
        mode: '',
        ahead: 0,
      });
    }
  });
});

test('a refused push becomes possible at the moment that the refusal names, and not before', () => {
  always((steps) => {
    for (const { command, now, before, refused } of movesOf(steps)) {
      if ((command.type !== 'push' && command.type !== 'pushPost') || !refused) continue;
      const at = (now: number) => decide(before, command, { now, catalogue });
      const first = at(now);
      must(!first.ok);
      const { refusal } = first as { refusal: { code: string; until: number } };
      if (!['onePushADay', 'fourPushesAMonth'].includes(refusal.code)) continue;
      must(!at(refusal.until - 1).ok);
      const then = at(refusal.until);
      must(then.ok || then.refusal.code === 'promotionEnded');
    }
  });
});

test('a refused command, and one for what already is, change nothing', () => {
  always((steps) => {
    for (const { before, events, refused, after } of movesOf(steps)) {
      must(!refused || events.length === 0);
      must(events.length > 0 || after === before);
    }
  });
});

test('asking again gives no second event', () => {
  const eachTimeAnew = ['push', 'pushPost', 'enterMiniProgram', 'moveClock', 'rewind'];
  always((steps) => {
    for (const { command, now, after, events } of movesOf(steps)) {
      if (eachTimeAnew.includes(command.type)) continue;
      // A question to WeChat Pay that stays without an answer is counted each time.
      if (events.some(is('paymentUnanswered'))) continue;
      if (after.orders.some(({ payment }) => payment.status === 'unknown')) continue;
      const again = decide(after, command, { now, catalogue });
      must(!again.ok || again.events.length === 0);
    }
  });
});

test('every event that happens can be saved as JSON and known again', () => {
  always((steps) => {
    for (const event of logOf(steps)) {
      const saved: unknown = JSON.parse(JSON.stringify(event));
      must(isJourneyEvent(saved));
      expect(saved).toEqual(event);
    }
  });
});

test('the log replayed, at once or in parts, gives the same state, and so does its JSON', () => {
  always((steps) => {
    const events = eventsOf(steps);
    const moves = [...movesOf(steps)];
    const state = moves[moves.length - 1]?.after ?? initialState;
    const half = Math.floor(events.length / 2);
    expect(rebuildState(logOf(steps))).toEqual(state);
    expect(applyEvents(events.slice(half), applyEvents(events.slice(0, half)))).toEqual(
      applyEvents(events),
    );
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});

test('time goes forward, whatever the clock does', () => {
  always((steps) => {
    const times = logOf(steps).flatMap((it) =>
      it.type === 'clockMoved' ? [it.at, it.to] : [it.at],
    );
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});

test('the first state is never changed in place, nor any other', () => {
  const frozen = (state: State): State => deepFreeze(structuredClone(state));
  always((steps) => {
    let state = frozen(initialState);
    for (const { events } of movesOf(steps)) {
      for (const event of events) state = frozen(evolve(state, event));
    }
  }, 50);
});

test('any event can be applied to any state', () => {
  fc.assert(
    fc.property(anySteps, anySteps, (some, others) => {
      const state = applyEvents(eventsOf(others), applyEvents(eventsOf(some)));
      for (const event of logOf(some)) {
        must(evolve(state, event).at === (event.type === 'clockMoved' ? event.to : event.at));
      }
    }),
    { numRuns: 100 },
  );
});

test('decide answers every command in the first state', () => {
  fc.assert(
    fc.property(anyCommand, fc.oneof(fc.double(), fc.constant(MONDAY)), (command, now) => {
      expect(decide(initialState, command, { now, catalogue })).toHaveProperty('ok');
    }),
    { numRuns: 1000 },
  );
});

/** The sequences are worth something only if they get somewhere: this fails when they stop doing so. */
test('the random sequences reach every event and every refusal', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(anySteps, (steps) => {
      for (const { command, now, before, events } of movesOf(steps)) {
        for (const event of events) reached.add(event.type);
        const decision = decide(before, command, { now, catalogue });
        if (!decision.ok) reached.add(decision.refusal.code);
      }
    }),
    { numRuns: 1000, seed: 1 },
  );
  expect([...reached].sort()).toEqual(
    [
      'amountDiffers',
      'articleNotSent',
      'articleOpened',
      'boxWithdrawn',
      'chatOpened',
      'clockMoved',
      'followBoxLeft',
      'followed',
      'fourPushesAMonth',
      'messageSent',
      'miniProgramCannotPush',
      'miniProgramEntered',
      'modeChosen',
      'noFollower',
      'noProduct',
      'notPayable',
      'onePushADay',
      'orderNumber',
      'orderNumberTaken',
      'orderPlaced',
      'paymentNotMade',
      'paymentReported',
      'paymentStarted',
      'paymentSucceeded',
      'paymentUnanswered',
      'percent',
      'productRestored',
      'productSeen',
      'productWithdrawn',
      'promotionAsTemplate',
      'promotionEnded',
      'promotionUsed',
      'pushed',
      'quantity',
      'rewound',
      'shopSeen',
      'slot',
      'slotPassed',
      'textTooLong',
      'titleEmpty',
      'titleTooLong',
      'unknownOrder',
      'unknownProduct',
      'withdrawn',
    ].sort(),
  );
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
