import fc from '../../support/setup/seededFastCheck';
import { tastingSlots } from '../../../miniprogram/domain/catalogue';
import type { Command } from '../../../miniprogram/domain/commands';
import { findOrder } from '../../../miniprogram/domain/order';
import { type MockOutcome, mockOutcomes } from '../../../miniprogram/services/paySheet';
import type { PaymentService } from '../../../miniprogram/services/payment';
import { PaymentFlow } from '../../../miniprogram/flows/paymentFlow';
import { FULL } from '../../support/builders/memoryStorage';
import { ORDER_A, ORDER_B, place, start } from '../../support/builders/journeyHistory';
import {
  type RunningApp,
  killable,
  settled,
  PhoneAndWeChatPay,
} from '../../support/builders/paymentApp';

const LEDGER = /^mockPayment/;
const JOURNEY = /^journey/;
const full = { ok: false, refusal: { code: 'notSaved', reason: FULL.errMsg } };

let world: PhoneAndWeChatPay;
let app: RunningApp;
beforeEach(() => {
  world = new PhoneAndWeChatPay();
  app = world.open().placed();
});

describe('each ending', () => {
  const unpaid = (last?: string) => ({ status: 'unpaid', ...(last && { last }) });
  const unknown = expect.objectContaining({ status: 'unknown', asked: 1 }) as object;
  const paid = expect.objectContaining({ status: 'paid' }) as object;

  test.each<[MockOutcome, object, object, number]>([
    ['success', paid, paid, 1],
    ['slow', paid, paid, 1],
    ['cancel', unpaid('cancelled'), unpaid('cancelled'), 0],
    ['fail', unpaid('failed'), unpaid(), 0],
    ['noAnswer', unknown, paid, 1],
    ['offline', unknown, unpaid(), 0],
  ])('%s', async (outcome, first, afterAsking, charges) => {
    expect(await app.pay(outcome)).toEqual({ ok: true });
    expect(app.order.payment).toEqual(first);
    expect(app.paymentFlow.isInProgress(ORDER_A)).toBe(false);
    expect(await app.paymentFlow.queryOrder(ORDER_A)).toEqual({ ok: true });
    expect(app.order.payment).toEqual(afterAsking);
    expect(world.charges).toBe(charges);
  });

  test('slow: waiting until WeChat Pay is done', async () => {
    const paying = app.paymentFlow.pay(ORDER_A, 'Tea');
    await settled();
    app.sheet.choose('slow');
    await settled();
    expect(app.order.payment.status).toBe('paying');
    expect(app.paymentFlow.isInProgress(ORDER_A)).toBe(true);
    app.release();
    await paying;
    expect(app.order.payment.status).toBe('paid');
  });

  test.each(mockOutcomes)(
    '%s: a tasting is not paid in a sheet that was open when its hour came',
    async (outcome) => {
      for (const ahead of [0, 1]) {
        world = new PhoneAndWeChatPay();
        app = world.open();
        for (let i = 0; i < ahead; i += 1) app.store.send({ type: 'moveClock', to: 'nextDay' });
        const [slot = NaN] = tastingSlots(app.store.now());
        app.store.send({ ...place(ORDER_A, 'tasting'), slot } as Command);
        const paying = app.paymentFlow.pay(ORDER_A, 'Tasting');
        await settled();
        world.now += slot - app.store.now();
        app.sheet.choose(outcome);
        await settled();
        app.release();
        await paying;
        await app.paymentFlow.queryOrder(ORDER_A);
        expect(app.order.payment.status).toBe('unpaid');
        expect(world.charges).toBe(0);
      }
    },
  );

  test('a tasting is paid in the last moment before its hour', async () => {
    const [slot = NaN] = tastingSlots(app.store.now());
    app.store.send({ ...place(ORDER_B, 'tasting'), slot } as Command);
    const paying = app.paymentFlow.pay(ORDER_B, 'Tasting');
    await settled();
    world.now = slot - 1;
    app.sheet.choose('success');
    await paying;
    expect(findOrder(app.store.state.orders, ORDER_B)?.payment.status).toBe('paid');
  });

  test('no network: nothing is started', async () => {
    world.online = false;
    const before = app.store.history();
    expect(await app.pay('success')).toEqual({ ok: false, refusal: { code: 'offline' } });
    expect(app.store.history()).toEqual(before);
    expect(app.payment.calls).toEqual(['prepay']);
  });

  test('an order that nobody placed', async () => {
    const refusal = { code: 'unknownOrder', out_trade_no: ORDER_B };
    expect(await app.paymentFlow.pay(ORDER_B, 'Tea')).toEqual({ ok: false, refusal });
    expect(await app.paymentFlow.queryOrder(ORDER_B)).toEqual({ ok: false, refusal });
  });
});

describe('again', () => {
  test('a second tap joins the first', async () => {
    const first = app.paymentFlow.pay(ORDER_A, 'Tea');
    expect(app.paymentFlow.pay(ORDER_A, 'Tea')).toBe(first);
    await settled();
    expect(app.paymentFlow.pay(ORDER_A, 'Tea')).toBe(first);
    app.sheet.choose('success');
    await first;
    expect(app.payment.calls).toEqual(['prepay', 'request', 'query']);
    expect(world.charges).toBe(1);
  });

  test.each(['cancel', 'fail'] as const)('after %s, under the same number', async (outcome) => {
    await app.pay(outcome);
    await app.pay('success');
    expect(app.store.state.orders).toHaveLength(1);
    expect(app.order).toMatchObject({ out_trade_no: ORDER_A, payment: { status: 'paid' } });
    expect(world.charges).toBe(1);
  });

  test('what is paid is refused, and WeChat Pay hears nothing of it', async () => {
    await app.pay('success');
    app.payment.calls.length = 0;
    expect(await app.pay('success')).toEqual({
      ok: false,
      refusal: { code: 'notPayable', status: 'paid' },
    });
    expect(app.payment.calls).toEqual([]);
  });

  test('what is not known to be unpaid is refused', async () => {
    await app.pay('noAnswer');
    app.payment.calls.length = 0;
    expect(await app.pay('success')).toEqual({
      ok: false,
      refusal: { code: 'notPayable', status: 'unknown' },
    });
    expect(app.payment.calls).toEqual([]);
  });

  test('two orders are paid side by side; the sheet serves the later', async () => {
    app.store.send(place(ORDER_B));
    const first = app.paymentFlow.pay(ORDER_A, 'Tea');
    await settled();
    const second = app.paymentFlow.pay(ORDER_B, 'Tea');
    await settled();
    app.sheet.choose('success');
    await Promise.all([first, second]);
    const statuses = app.store.state.orders.map(({ payment }) => payment.status);
    expect(statuses).toEqual(['unpaid', 'paid']);
  });
});

describe('asking', () => {
  test('while the order is being paid waits for that payment', async () => {
    const paying = app.paymentFlow.pay(ORDER_A, 'Tea');
    await settled();
    expect(app.paymentFlow.queryOrder(ORDER_A)).toBe(paying);
    expect(app.payment.calls).toEqual(['prepay', 'request']);
    expect(app.order.payment.status).toBe('paying');
    app.sheet.choose('success');
    await paying;
  });

  test('twice after the end changes nothing', async () => {
    await app.pay('success');
    const before = app.store.history();
    await Promise.all([app.paymentFlow.queryOrder(ORDER_A), app.paymentFlow.queryOrder(ORDER_A)]);
    expect(app.store.history()).toEqual(before);
  });

  test('an answer that lags behind the money leaves it unknown, and then arrives', async () => {
    const answers = [{ trade_state: 'NOTPAY' } as const, paidBy('42A')];
    const paymentFlow = tillAnswering(...answers);
    await paymentFlow.pay(ORDER_A, 'Tea');
    expect(app.order.payment.status).toBe('unknown');
    expect(await paymentFlow.pay(ORDER_A, 'Tea')).toMatchObject({
      refusal: { code: 'notPayable' },
    });
    await paymentFlow.queryOrder(ORDER_A);
    expect(app.order.payment).toMatchObject({ status: 'paid', transaction_id: '42A' });
  });

  test('a late or contrary answer does not take the money away', async () => {
    const paymentFlow = tillAnswering(paidBy('42A'), { trade_state: 'NOTPAY' }, paidBy('42B'));
    await paymentFlow.pay(ORDER_A, 'Tea');
    const before = app.order;
    await paymentFlow.queryOrder(ORDER_A);
    await paymentFlow.queryOrder(ORDER_A);
    expect(app.order).toEqual(before);
  });

  test('another amount is not taken for a payment', async () => {
    const paymentFlow = tillAnswering(paidBy('42A', 1));
    expect(await paymentFlow.pay(ORDER_A, 'Tea')).toEqual({
      ok: false,
      refusal: { code: 'amountDiffers', expected: 6800, got: 1 },
    });
    expect(app.order.payment.status).toBe('asking');
  });

  const paidBy = (transaction_id: string, total = 6800) =>
    ({ trade_state: 'SUCCESS', transaction_id, total }) as const;

  function tillAnswering(...answers: Awaited<ReturnType<PaymentService['query']>>[]): PaymentFlow {
    return new PaymentFlow(app.store, {
      prepay: (order) => app.payment.prepay(order),
      request: () => Promise.resolve({ word: 'ok', errMsg: 'requestPayment:ok' }),
      query: () => Promise.resolve(answers.shift() ?? { trade_state: 'none' }),
    });
  }
});

describe('a full phone', () => {
  const place2 = place(ORDER_B);

  test('places no order, and says so', () => {
    world.phone.refuse(JOURNEY);
    expect(app.store.send(place2)).toEqual(full);
    expect(findOrder(app.store.state.orders, ORDER_B)).toBeUndefined();
  });

  test.each([
    ['the mock cannot note the order', LEDGER],
    ['the start cannot be saved', JOURNEY],
  ])('asks nobody for money when %s', async (_, keys) => {
    world.phone.refuse(keys);
    expect(await app.pay('success')).toEqual(full);
    expect(app.payment.calls).toEqual(['prepay']);
    expect(app.order.payment).toEqual({ status: 'unpaid' });
    world.phone.acceptAll();
    await app.pay('success');
    expect(app.order.payment.status).toBe('paid');
  });

  test('in the middle: what was paid is found when there is room', async () => {
    const paying = app.paymentFlow.pay(ORDER_A, 'Tea');
    await settled();
    world.phone.refuse(JOURNEY);
    app.sheet.choose('success');
    expect(await paying).toEqual(full);
    expect(app.order.payment.status).toBe('paying');
    expect(await app.paymentFlow.queryOrder(ORDER_A)).toEqual(full);
    world.phone.acceptAll();
    expect(await app.paymentFlow.queryOrder(ORDER_A)).toEqual({ ok: true });
    expect(app.order.payment.status).toBe('paid');
    expect(world.charges).toBe(1);
  });
});

/** Opening again asks about what was left open; then the order says what WeChat Pay knows. */
async function reopen(): Promise<RunningApp> {
  const again = world.open();
  await again.paymentFlow.resumeAll();
  const ledger = world.phone.read('mockPayment/1') as Record<string, { transaction_id?: string }>;
  const { payment } = again.order;
  const known = ledger?.[ORDER_A]?.transaction_id;
  expect(payment).toMatchObject(
    known ? { status: 'paid', transaction_id: known } : { status: 'unpaid' },
  );
  return again;
}

describe('killed', () => {
  const moments = [0, 1, 2, 3, 4, 5];
  const cases = mockOutcomes.flatMap((outcome) => moments.map((at) => [outcome, at] as const));

  test.each(cases)('while it is played %s, at await %d', async (outcome, at) => {
    void killable(app, at).pay(ORDER_A, 'Tea');
    await settled();
    app.sheet.choose(outcome);
    await settled();
    app.release();
    await settled();

    const again = await reopen();
    if (again.order.payment.status !== 'paid') await again.pay('success');
    expect((await reopen()).order.payment.status).toBe('paid');
    expect(world.charges).toBe(1);
  });

  test('resuming leaves alone what is under way, and what is settled', async () => {
    app.store.send(place(ORDER_B));
    const paying = app.paymentFlow.pay(ORDER_A, 'Tea');
    await settled();
    app.payment.calls.length = 0;
    await app.paymentFlow.resumeAll();
    expect(app.payment.calls).toEqual([]);
    app.sheet.choose('success');
    await paying;
    app.payment.calls.length = 0;
    await app.paymentFlow.resumeAll();
    expect(app.payment.calls).toEqual([]);
  });

  test('resuming asks about each payment whose end was not seen', async () => {
    app.store.send(place(ORDER_B));
    app.store.send(start(ORDER_A));
    app.store.send(start(ORDER_B));
    const again = world.open();
    await again.paymentFlow.resumeAll();
    expect(again.payment.calls).toEqual(['query', 'query']);
    expect(again.store.state.orders.map(({ payment }) => payment.status)).toEqual([
      'unpaid',
      'unpaid',
    ]);
  });
});

type Act =
  | { type: 'pay' | 'killed'; outcome: MockOutcome }
  | { type: 'ask' | 'network' }
  | { type: 'room'; refuse: RegExp | null };

async function live(act: Act): Promise<void> {
  switch (act.type) {
    case 'pay':
      await app.pay(act.outcome);
      return;
    case 'killed':
      void app.pay(act.outcome);
      await settled();
      app = world.open();
      return app.paymentFlow.resumeAll();
    case 'ask':
      await app.paymentFlow.queryOrder(ORDER_A);
      return;
    case 'network':
      world.online = !world.online;
      return;
    case 'room':
      if (act.refuse) world.phone.refuse(act.refuse);
      else world.phone.acceptAll();
  }
}

test('whatever happens, in any order, one order is paid at most once and never forgotten', async () => {
  const outcome = fc.constantFrom(...mockOutcomes);
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({ type: fc.constantFrom('pay' as const, 'killed' as const), outcome }),
    fc.record({ type: fc.constantFrom('ask' as const, 'network' as const) }),
    fc.record({
      type: fc.constant('room' as const),
      refuse: fc.constantFrom(LEDGER, JOURNEY, null),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      world = new PhoneAndWeChatPay();
      app = world.open().placed();
      let seen = false;
      for (const it of acts) {
        await live(it);
        const paid = app.order.payment.status === 'paid';
        expect({ forgotten: seen && !paid, charges: world.charges }).toEqual({
          forgotten: false,
          charges: paid ? 1 : expect.any(Number),
        });
        expect(world.charges).toBeLessThanOrEqual(1);
        seen ||= paid;
      }
    }),
    { numRuns: 200 },
  );
});
