import fc from '../../support/setup/seededFastCheck';
import { DAY, sameMonth } from '../../../miniprogram/domain/calendar';
import type { Command } from '../../../miniprogram/domain/commands';
import type { JourneyEvent, FollowMode } from '../../../miniprogram/domain/events';
import {
  milestones,
  rebuildState,
  effectiveEvents,
} from '../../../miniprogram/domain/eventHistory';
import {
  stepIndex,
  lastOrder,
  nextStep,
  steps,
  type StepId,
} from '../../../miniprogram/domain/journeySteps';
import { tastingSlots } from '../../../miniprogram/domain/catalogue';
import type { PendingInput } from '../../../miniprogram/domain/stepPlanner';
import type { Post } from '../../../miniprogram/domain/post';
import { openEventLog } from '../../../miniprogram/store/eventLog';
import { StepRunner } from '../../../miniprogram/flows/stepRunner';
import { EventStore } from '../../../miniprogram/store/eventStore';
import { ManualClock } from '../../support/builders/eventStore';
import { MemoryStorage } from '../../support/builders/memoryStorage';
import {
  ORDER_A,
  anySteps,
  ORDER_B,
  catalogue,
  MONDAY,
  validCommand,
  place,
  report,
  start,
  success,
} from '../../support/builders/journeyHistory';

const postAt = (now: number): Post => ({
  template: 'refill',
  product: 'tea',
  promotion: { percent: 15, until: now + DAY },
});

const ids = steps.map(({ id }) => id);

/** A phone in the presenter's hand; every order gets a number of its own, as on a phone. */
class Stage {
  readonly phone = new MemoryStorage();
  readonly clock = new ManualClock(MONDAY);
  readonly store = new EventStore({ storage: this.phone, clock: this.clock }, () => catalogue);
  readonly stepRunner = new StepRunner(this.store, {
    catalogue: () => catalogue,
    article: 'spring',
    post: postAt,
    number: (prefix) => `${prefix}-number-${(this.count += 1)}`,
  });
  private count = 0;

  constructor(mode: FollowMode = 'described') {
    this.say({ type: 'chooseMode', mode });
  }

  say(...commands: Command[]): void {
    for (const command of commands) {
      const outcome = this.store.send(command);
      if (!outcome.ok) throw new Error(`${command.type}: ${outcome.refusal.code}`);
    }
  }

  get log(): JourneyEvent[] {
    return openEventLog(this.phone).log.all();
  }

  get done(): StepId[] {
    return steps.filter(({ done }) => done(this.store.state)).map(({ id }) => id);
  }
}

const upTo = (step: StepId) => ids.slice(0, stepIndex(step));

describe.each(['described', 'today'] as const)('%s', (mode) => {
  test.each(ids.flatMap((from) => ids.map((to): [StepId, StepId] => [from, to])))(
    'from %s the path is brought to %s',
    (from, to) => {
      const { store, stepRunner, ...stage } = new Stage(mode);
      expect(stepRunner.goToStep(from)).toEqual({ ok: true });
      const before = openEventLog(stage.phone).log.all();
      const lost = stepRunner.stepsUndoneBy(to);
      expect(stepRunner.goToStep(to)).toEqual({ ok: true });
      expect(nextStep(store.state)).toBe(to);
      expect(lost).toEqual(ids.slice(stepIndex(to), Math.max(stepIndex(from), stepIndex(to))));
      expect(store.state.mode).toBe(mode);
      const after = openEventLog(stage.phone).log.all();
      expect(after.slice(0, before.length)).toEqual(before);
      expect(rebuildState(after)).toEqual(store.state);
    },
  );

  test('walks to the end, and makes the follower in its own way', () => {
    const { store, stepRunner } = new Stage(mode);
    expect(stepRunner.playToEnd()).toEqual({ ok: true });
    expect(nextStep(store.state)).toBeNull();
    expect(store.state.follower?.route).toBe(mode === 'described' ? 'followBox' : 'profile');
    expect(store.state.paid.orders).toBe(2);
  });

  test('goes back step by step to the beginning', () => {
    const stage = new Stage(mode);
    stage.stepRunner.playToEnd();
    for (const step of [...ids].reverse()) {
      expect(stage.stepRunner.lastDoneStep()).toBe(step);
      expect(stage.stepRunner.undoLastStep()).toEqual({ ok: true });
      expect(stage.done).toEqual(upTo(step));
    }
    expect(stage.stepRunner.lastDoneStep()).toBeNull();
    const { length } = stage.log;
    expect(stage.stepRunner.undoLastStep()).toEqual({ ok: true });
    expect(stage.log).toHaveLength(length);
  });
});

describe('back one step', () => {
  test('takes back what was done last, though it stands earlier on the path', () => {
    const stage = new Stage();
    stage.say(
      { type: 'enterMiniProgram', scene: 1047 },
      { type: 'seeShop' },
      { type: 'push', account: 'subscription', article: 'spring' },
    );
    expect(stage.stepRunner.lastDoneStep()).toBe('push');
    stage.stepRunner.undoLastStep();
    expect(stage.done).toEqual(['shop']);
  });

  test('leaves the answers of an account to what it answers', () => {
    const stage = new Stage();
    stage.stepRunner.goToStep('offer');
    stage.stepRunner.undoLastStep();
    expect(stage.store.state.unread.service).toBe(2);
    expect(stage.stepRunner.lastDoneStep()).toBe('follow');
  });

  test('from a payment leads to the same order anew', () => {
    const stage = new Stage();
    const slot = tastingSlots(stage.store.now())[3]!;
    stage.say(
      place(ORDER_A),
      { ...(place(ORDER_B, 'tasting', 2) as object), slot } as Command,
      start(ORDER_B),
    );
    stage.say(report('ok', ORDER_B), success(6000, ORDER_B));
    stage.stepRunner.undoLastStep();
    const order = lastOrder(stage.store.state)!;
    expect(order).toMatchObject({ product: 'tasting', quantity: 2, slot, total: 6000 });
    expect(order.payment.status).toBe('unpaid');
  });

  test('leaves the customer in the shop by the door through which they came', () => {
    const stage = new Stage();
    const door: Command = { type: 'enterMiniProgram', scene: 1007, from: 'share-1' };
    stage.say({ ...door, sees: { type: 'seeProduct', product: 'tea' } } as Command);
    stage.stepRunner.undoLastStep();
    expect(stage.store.state).toMatchObject({ productsSeen: [], entry: { scene: 1007 } });
    stage.stepRunner.goToStep('product');
    expect(stage.store.state).toMatchObject({ entry: { scene: 1007 }, entries: 1 });
  });

  test('from a payment leads to an order that WeChat Pay has never seen', () => {
    const stage = new Stage();
    stage.stepRunner.goToStep('follow');
    const paid = lastOrder(stage.store.state)!;
    stage.stepRunner.undoLastStep();
    expect(stage.store.state.orders).toHaveLength(1);
    expect(lastOrder(stage.store.state)).toMatchObject({ payment: { status: 'unpaid' } });
    expect(lastOrder(stage.store.state)!.out_trade_no).not.toBe(paid.out_trade_no);
  });
});

describe('paying', () => {
  const door: Command = { type: 'enterMiniProgram', scene: 1007, from: 'share-1' };

  test('leaves an order that nobody paid as it is', () => {
    const stage = new Stage();
    stage.say(place(ORDER_A, 'sample'));
    stage.stepRunner.goToStep('pay');
    expect(stage.store.state.orders).toMatchObject([{ out_trade_no: ORDER_A, product: 'sample' }]);
  });

  test('of what is paid places it anew, and keeps what was before', () => {
    const stage = new Stage();
    stage.say(door, { type: 'seeProduct', product: 'sample' });
    stage.stepRunner.goToStep('follow');
    stage.stepRunner.goToStep('pay');
    expect(stage.store.state).toMatchObject({
      entry: { scene: 1007 },
      productsSeen: ['sample'],
      orders: [{ product: 'sample', payment: { status: 'unpaid' } }],
      paid: { orders: 0 },
    });
  });
});

describe('what would happen', () => {
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage();
    stage.stepRunner.goToStep('checkout');
  });
  const ordered = (pending?: PendingInput) =>
    stage.stepRunner.previewStep('checkout', pending).find(({ type }) => type === 'orderPlaced');

  test('is told with what somebody holds', () => {
    expect(ordered()).toMatchObject({ product: 'tea', quantity: 1, total: 6800 });
    expect(ordered({ product: 'sample', quantity: 3 })).toMatchObject({
      product: 'sample',
      quantity: 3,
      total: 300,
    });
    const [first, second] = tastingSlots(stage.store.now());
    expect(ordered({ product: 'tasting' })).toMatchObject({ slot: first });
    expect(ordered({ product: 'tasting', slot: null })).toMatchObject({ slot: first });
    expect(ordered({ product: 'tasting', slot: second! })).toMatchObject({ slot: second });
  });

  test('ends where it would be refused', () => {
    expect(ordered({ product: 'sample', quantity: 99 })).toBeUndefined();
    stage.say({ type: 'withdrawProduct', product: 'sample' });
    expect(ordered({ product: 'sample' })).toBeUndefined();
  });

  test('is the payment of the order that is looked at', () => {
    const stage = new Stage();
    stage.say(place(ORDER_A), place(ORDER_B, 'sample'));
    const started = (pending: PendingInput) =>
      stage.stepRunner.previewStep('pay', pending).find(({ type }) => type === 'paymentStarted');
    expect(started({})).toMatchObject({ out_trade_no: ORDER_B });
    expect(started({ order: ORDER_A })).toMatchObject({ out_trade_no: ORDER_A });
    expect(started({ order: 'nobody’s' })).toMatchObject({ out_trade_no: ORDER_B });
  });

  test('is the message of the account that is chosen', () => {
    const stage = new Stage();
    stage.stepRunner.goToStep('offer');
    const sent = (pending?: PendingInput) =>
      stage.stepRunner
        .previewStep('offer', pending)
        .flatMap((it) => (it.type === 'pushed' ? [it] : []));
    expect(sent()).toMatchObject([{ account: 'service', post: { product: 'tea' } }]);
    expect(sent({ account: 'subscription' })).toEqual([]);
    stage.clock.advance(DAY);
    expect(sent({ account: 'subscription', product: 'sample' })).toMatchObject([
      { account: 'subscription', post: { product: 'sample' } },
    ]);
    expect(sent({ account: 'miniProgram' })).toEqual([]);
    const article: Command = { type: 'push', account: 'service', article: 'spring' };
    stage.say(article, article, article, article);
    expect(sent({ account: 'service' })).toEqual([]);
    expect(sent()).toHaveLength(1);
  });

  test('is the next payment, and comes to an end, where the order that is looked at was paid', () => {
    const stage = new Stage();
    stage.stepRunner.goToStep('again');
    const { out_trade_no } = lastOrder(stage.store.state)!;
    stage.say(place(ORDER_B));
    expect(stage.stepRunner.previewStep('again', { order: out_trade_no })).toMatchObject([
      { type: 'paymentStarted', out_trade_no: ORDER_B },
      { type: 'paymentReported' },
      { type: 'paymentSucceeded' },
      { type: 'messageSent' },
    ]);
  });

  test('is a new order, unless one of what is in hand waits to be paid', () => {
    const stage = new Stage();
    stage.stepRunner.goToStep('again');
    stage.say(place(ORDER_A, 'sample'), place(ORDER_B, 'tea', 2));
    const first = (pending: PendingInput) => stage.stepRunner.previewStep('again', pending)[0];
    expect(first({})).toMatchObject({ type: 'paymentStarted', out_trade_no: ORDER_B });
    expect(first({ product: 'tea' })).toMatchObject({
      type: 'paymentStarted',
      out_trade_no: ORDER_B,
    });
    expect(first({ product: 'sample' })).toMatchObject({ type: 'orderPlaced', product: 'sample' });
    const inHand = { product: 'tea', order: ORDER_A };
    expect(first(inHand)).toMatchObject({ type: 'paymentStarted', out_trade_no: ORDER_A });
  });

  test('is told up to what would be refused, each step on top of the one before', () => {
    const stage = new Stage();
    stage.say(...catalogue.map(({ id }): Command => ({ type: 'withdrawProduct', product: id })));
    expect(stage.stepRunner.previewStep('again').map(({ type }) => type)).toEqual([
      'pushed',
      'articleOpened',
      'miniProgramEntered',
      'shopSeen',
      'productSeen',
    ]);
  });

  test('happens at the hour of the demo, and after a wait at a later one', () => {
    const stage = new Stage();
    stage.stepRunner.goToStep('offer');
    const article: Command = { type: 'push', account: 'service', article: 'spring' };
    stage.say(article, article, article, article);
    stage.clock.advance(DAY);
    const [moved, ...rest] = stage.stepRunner.previewStep('return');
    expect(moved).toMatchObject({ type: 'clockMoved', at: MONDAY + DAY });
    const { to } = moved as Extract<JourneyEvent, { type: 'clockMoved' }>;
    expect(to).toBeGreaterThan(MONDAY + DAY);
    expect(rest.map(({ type, at }) => [type, at])).toEqual([
      ['pushed', to],
      ['articleOpened', to],
      ['miniProgramEntered', to],
    ]);
  });

  test('gives each number the beginning that it has', () => {
    const stage = new Stage();
    const numbers = stage.stepRunner
      .previewStep('pay')
      .flatMap((it) =>
        it.type === 'orderPlaced' || it.type === 'paymentStarted' || it.type === 'paymentSucceeded'
          ? [{ ...it }]
          : [],
      );
    expect(numbers).toMatchObject([
      { out_trade_no: expect.stringMatching(/^LT/) },
      { prepay_id: expect.stringMatching(/^wx/) },
      { transaction_id: expect.stringMatching(/^42/) },
    ]);
  });

  test('saves nothing', () => {
    const stage = new Stage();
    const { state } = stage.store;
    stage.stepRunner.previewStep('again');
    expect(stage.store.state).toBe(state);
  });
});

describe('a step that somebody does not want to do', () => {
  test.each(ids)('%s is done for them, with what is missing before it', (step) => {
    const stage = new Stage();
    expect(stage.stepRunner.completeThrough(step, {})).toEqual({ ok: true });
    expect(stage.done).toEqual(ids.slice(0, stepIndex(step) + 1));
  });

  test('whoever came in by another door gets no article for it', () => {
    const stage = new Stage();
    stage.say({ type: 'enterMiniProgram', scene: 1047, sees: { type: 'seeShop' } });
    stage.stepRunner.completeThrough('checkout', { product: 'sample', quantity: 2 });
    expect(stage.done).toEqual(['shop', 'product', 'checkout']);
    expect(lastOrder(stage.store.state)).toMatchObject({ product: 'sample', quantity: 2 });
    stage.stepRunner.completeThrough('push', {});
    expect(stage.done).toContain('push');
  });
});

describe('what stands in the way', () => {
  const withdrawAll = catalogue.map(({ id }): Command => ({
    type: 'withdrawProduct',
    product: id,
  }));

  test('an empty shelf: refused where it is met, and what was done until then stands', () => {
    const stage = new Stage();
    stage.say(...withdrawAll);
    expect(stage.stepRunner.goToStep('follow')).toMatchObject({ ok: false });
    expect(stage.done).toEqual(upTo('checkout'));
  });

  test('an offer of a product that was withdrawn', () => {
    const stage = new Stage();
    stage.stepRunner.goToStep('offer');
    stage.say({ type: 'withdrawProduct', product: 'tea' });
    expect(stage.stepRunner.goToStep('return')).toMatchObject({
      refusal: { code: 'withdrawn' },
    });
  });

  test('a full phone: nothing is taken back', () => {
    const stage = new Stage();
    stage.stepRunner.goToStep('follow');
    stage.phone.refuseAfter(0);
    expect(stage.stepRunner.goToStep('shop')).toMatchObject({ refusal: { code: 'notSaved' } });
    expect(stage.stepRunner.undoLastStep()).toMatchObject({ refusal: { code: 'notSaved' } });
    expect(stage.done).toEqual(upTo('follow'));
  });

  test('a month without a message left: it is waited out', () => {
    const stage = new Stage();
    stage.stepRunner.goToStep('offer');
    const article: Command = { type: 'push', account: 'service', article: 'spring' };
    stage.say(article, article, article, article);
    expect(stage.stepRunner.goToStep('return')).toEqual({ ok: true });
    expect(sameMonth(stage.store.state.at, MONDAY)).toBe(false);
  });

  test('a step before it that is missing: it is named', () => {
    const refusal = { code: 'stepNotDone', step: 'chat' };
    expect(new Stage().stepRunner.completeStep('chat')).toEqual({ ok: false, refusal });
  });

  test('an article that only the staff can open', () => {
    const stage = new Stage();
    const post = postAt(MONDAY);
    stage.say({ type: 'pushPost', account: 'enterprise', as: 'massSend', post });
    expect(stage.stepRunner.playToEnd()).toEqual({ ok: true });
    expect(stage.done).toEqual(ids);
  });
});

test('whatever happened, every step can be reached, and the log only grows', () => {
  fc.assert(
    fc.property(anySteps, fc.constantFrom(...ids), fc.boolean(), (walked, to, back) => {
      const stage = new Stage();
      for (const step of walked) {
        stage.clock.advance(step.after);
        const { state } = stage.store;
        stage.store.send(validCommand(step, state, stage.store.now()));
      }
      stage.say(...catalogue.map(({ id }): Command => ({ type: 'restoreProduct', product: id })));
      const before = stage.log;
      const last = stage.stepRunner.lastDoneStep();
      const outcome = back ? stage.stepRunner.undoLastStep() : stage.stepRunner.goToStep(to);
      expect(outcome).toEqual({ ok: true });
      const after = stage.log;
      expect(after.slice(0, before.length)).toEqual(before);
      expect(rebuildState(after)).toEqual(stage.store.state);
      expect(stage.store.history()).toEqual(effectiveEvents(after));
      if (!back) expect(nextStep(stage.store.state)).toBe(to);
      else if (last) expect(stage.done).not.toContain(last);
    }),
    { numRuns: 60 },
  );
});

test('milestones cut the history without a gap, and name every step that is done once', () => {
  const stage = new Stage('today');
  stage.stepRunner.playToEnd();
  const cut = milestones(stage.store.history());
  expect(cut.flatMap((it) => it.steps)).toEqual(ids);
  expect(cut.map(({ from }) => from)).toEqual([0, ...cut.slice(0, -1).map(({ to }) => to)]);
});
