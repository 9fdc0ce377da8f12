/**
 * The whole loop, from the article to the second purchase, with the app killed or the phone failing at
 * each of its events: nothing that was saved is lost, and the path is walked to its end.
 */
import type { FollowMode } from '../../../miniprogram/domain/events';
import { DAY } from '../../../miniprogram/domain/calendar';
import { nextStep } from '../../../miniprogram/domain/journeySteps';
import { findOrder } from '../../../miniprogram/domain/order';
import { openEventLog } from '../../../miniprogram/store/eventLog';
import { StepRunner } from '../../../miniprogram/flows/stepRunner';
import { Settings } from '../../../miniprogram/store/settings';
import type { EventStore } from '../../../miniprogram/store/eventStore';
import { enterTimes, openStore } from '../../support/builders/eventStore';
import { FULL, MemoryStorage } from '../../support/builders/memoryStorage';
import { corruptEvents } from '../../support/model/corruptValues';
import { catalogue, place } from '../../support/builders/journeyHistory';
import { type RunningApp, settled, PhoneAndWeChatPay } from '../../support/builders/paymentApp';

const HEAD = 'journey/1/head';
const SETTINGS = 'settings/1';
const LEDGER = 'mockPayment/1';
/** What a chunk holds. */
const CHUNK = 50;

/** The commands of the pages, one after another. */
const path = (store: EventStore): StepRunner => {
  let count = store.state.standing;
  return new StepRunner(store, {
    catalogue: () => catalogue,
    article: 'spring',
    post: (now) => ({
      template: 'refill',
      product: 'tea',
      promotion: { percent: 15, until: now + DAY },
    }),
    number: () => `number-${(count += 1)}`,
  });
};

/** A phone on which the reader chose the mode and came in so often before the path begins. */
function begun(mode: FollowMode, entries = 0): MemoryStorage {
  const phone = new MemoryStorage();
  const store = openStore(phone);
  if (mode === 'today') store.send({ type: 'chooseMode', mode });
  enterTimes(store, entries);
  return phone.reopened();
}

/** A customer orders a tea, and pays for it; how that order then stands. */
async function buy({ store, paymentFlow, sheet }: RunningApp, out_trade_no: string) {
  store.send(place(out_trade_no));
  const paying = paymentFlow.pay(out_trade_no, 'Tea');
  await settled();
  sheet.choose('success');
  await paying;
  return findOrder(store.state.orders, out_trade_no)?.payment.status;
}

const saved = (phone: MemoryStorage) => openEventLog(phone).log.all();

/** Opens the app on what the phone holds, and finishes the path. */
function finish(phone: MemoryStorage) {
  const before = saved(phone);
  const store = openStore(phone);
  const outcome = path(store).playToEnd();
  const after = saved(phone);
  return {
    store,
    outcome,
    keeps: JSON.stringify(after.slice(0, before.length)) === JSON.stringify(before),
    after,
  };
}
const done = { outcome: { ok: true }, keeps: true };

describe.each(['described', 'today'] as const)('%s', (mode) => {
  /** All that the path saves. */
  const loop = () => {
    const whole = begun(mode);
    path(openStore(whole)).playToEnd();
    return saved(whole);
  };

  test('the loop is long', () => {
    expect(loop().length - saved(begun(mode)).length).toBeGreaterThan(20);
  });

  test('killed before and after each save, and between the two writes of one', () => {
    const events = loop();
    let kills = 0;
    // So many entries before, that each event in turn is the first of a new chunk: head, then chunk.
    const least = CHUNK - events.length;
    for (let entries = least; entries < CHUNK; entries += 1) {
      const start = begun(mode, entries);
      const all = start.reopened();
      path(openStore(all)).playToEnd();
      for (let writes = 0; writes <= all.journal.length; writes += 1) {
        // The kills between two writes, and, once, all others.
        const between = all.journal[writes - 1]?.key === HEAD;
        if (!between && entries !== least) continue;
        const phone = start.reopened();
        phone.refuseAfter(writes);
        const shown = openStore(phone);
        path(shown).playToEnd();
        const killed = phone.reopened();
        expect(openStore(killed).state).toEqual(shown.state);
        const { store, ...rest } = finish(killed);
        expect(rest).toMatchObject(done);
        expect([nextStep(store.state), store.setAside]).toEqual([null, null]);
        kills += 1;
      }
    }
    expect(kills).toBeGreaterThan(35);
  });

  test('refused at each save: told in WeChat’s words, and the same app goes on when there is room', () => {
    const start = begun(mode, CHUNK - 10);
    const all = start.reopened();
    path(openStore(all)).playToEnd();
    for (let writes = 0; writes < all.journal.length; writes += 1) {
      const phone = start.reopened();
      phone.refuseAfter(writes);
      const store = openStore(phone);
      const refusal = { code: 'notSaved', reason: FULL.errMsg };
      expect(path(store).playToEnd()).toEqual({ ok: false, refusal });
      phone.acceptAll();
      expect(path(store).playToEnd()).toEqual({ ok: true });
      expect(openStore(phone.reopened()).state).toEqual(store.state);
    }
  });

  const damages: [string, (phone: MemoryStorage, key: string) => void][] = [
    ['cut in half', (phone, key) => phone.cut(key)],
    ['empty', (phone, key) => void phone.texts.set(key, '')],
    ['foreign', (phone, key) => phone.plant(key, { hello: 'world' })],
    ['unreadable', (phone, key) => phone.plant(key, null)],
    ['of a later version', (phone, key) => phone.plant(key, [{ type: 'later', at: 1 }])],
    ['of an older version', (phone, key) => phone.plant(key, { version: 0, is: phone.read(key) })],
  ];
  const keys = [HEAD, 'journey/1/log/0', 'journey/1/log/1', SETTINGS, LEDGER];

  test.each(damages)('each key %s in the middle of the path', async (_, damage) => {
    for (const key of keys) {
      const world = new PhoneAndWeChatPay();
      world.phone = begun(mode, CHUNK - 5);
      const shown = world.open();
      new Settings(world.phone, () => 'zh').chooseLanguage('en');
      await buy(shown, 'order-A');
      path(shown.store).goToStep('chat');
      damage(world.phone, key);
      const text = world.phone.texts.get(key);
      const value = JSON.stringify(world.phone.read(key));
      const { outcome, ...rest } = finish(world.phone);
      expect([key, outcome, rest.keeps]).toEqual([key, { ok: true }, true]);
      expect(nextStep(rest.store.state)).toBeNull();
      if (key !== HEAD) expect(world.phone.texts.get(key)).toBe(text);
      expect([key, rest.store.setAside]).toEqual([key, key.endsWith('/log/1') ? 'damaged' : null]);

      // The other two who keep something on the phone go on as well.
      expect([key, await buy(world.open(), 'order-B')]).toEqual([key, 'paid']);
      const aside = JSON.stringify(world.phone.read('mockPayment/1/unread'));
      expect([key, aside]).toEqual([key, key === LEDGER ? `[null,${value}]` : undefined]);
      const settings = new Settings(world.phone, () => 'zh');
      expect([key, settings.language]).toEqual([key, key === SETTINGS ? 'zh' : 'en']);
      settings.chooseLanguage('en');
      expect(new Settings(world.phone, () => 'zh').language).toBe('en');
    }
  });

  test.each(corruptEvents)('%j in the log: what stands before it stays, and is told', (event) => {
    const phone = begun(mode, 20);
    const whole = phone.read('journey/1/log/0') as object[];
    const text = JSON.stringify([...whole.slice(0, 15), event, ...whole.slice(15)]);
    phone.texts.set('journey/1/log/0', text);
    const { store, ...rest } = finish(phone);
    expect(rest).toMatchObject(done);
    expect([nextStep(store.state), store.setAside]).toEqual([null, 'damaged']);
    expect(rest.after.slice(0, 15)).toEqual(whole.slice(0, 15));
    expect(phone.texts.get('journey/1/log/0')).toBe(text);
  });

  test('a step back to beyond what there is takes nothing back', () => {
    const phone = begun(mode, 20);
    const { state } = openStore(phone);
    const whole = phone.read('journey/1/log/0') as { at: number }[];
    phone.plant('journey/1/log/0', [...whole, { ...whole[0], type: 'rewound', kept: 9999 }]);
    expect(openStore(phone).state).toEqual(state);
    expect(finish(phone)).toMatchObject(done);
  });

  test.each([
    ['an older', 0, null],
    ['a newer', 2, 'newer'],
  ])('beside the journey of %s version, which is left as it is', (_, version, setAside) => {
    const phone = begun(mode);
    phone.plant(`journey/${version}/head`, { version, step: 'pay' });
    phone.plant(`journey/${version}/log/0`, [{ at: 1, type: 'paid' }]);
    const before = [...phone.texts].filter(([key]) => key.startsWith(`journey/${version}/`));
    const { store, ...rest } = finish(phone);
    expect(rest).toMatchObject(done);
    expect([nextStep(store.state), store.setAside]).toEqual([null, setAside]);
    expect([...phone.texts]).toEqual(expect.arrayContaining(before));
    expect(before).toHaveLength(2);
  });
});

test('where the beginning of the log is damaged, going on takes nothing back', () => {
  const phone = begun('described', CHUNK + 10);
  phone.cut('journey/1/log/0');
  const store = openStore(phone);
  expect(path(store).goToStep('article')).toEqual({ ok: true });
  expect(store.state.entries).toBe(CHUNK + 10);
  expect(openStore(phone.reopened()).state).toEqual(store.state);
});

describe('the phone is full', () => {
  /** A phone on which `free` bytes are left of the 10 MB. */
  function nearlyFull(free: number): MemoryStorage {
    const phone = begun('described', 30);
    const room = 10 * (1 << 20) - [...phone.texts].join().length - free;
    for (let n = 0, left = room; left > 0; n += 1, left -= 1_000_000) {
      phone.texts.set(`ballast/${n}`, '0'.repeat(Math.min(left, 1_000_000)));
    }
    return phone.reopened();
  }

  test('at 10 MB: what was saved stays, the next step is refused in WeChat’s words, a fresh start makes room', () => {
    const phone = nearlyFull(2000);
    const store = openStore(phone);
    const refused = path(store).playToEnd();
    expect(refused).toEqual({ ok: false, refusal: { code: 'notSaved', reason: FULL.errMsg } });
    const reached = store.state;
    expect(reached.standing).toBeGreaterThan(30);
    expect(openStore(phone.reopened()).state).toEqual(reached);
    phone.texts.delete('ballast/0');
    expect(finish(phone.reopened())).toMatchObject(done);
    store.reset();
    expect(store.state.standing).toBe(0);
    expect(openStore(phone).send({ type: 'seeShop' })).toEqual({ ok: true });
  });

  test('texts of three bytes a character count as three', () => {
    const phone = new MemoryStorage();
    expect(() => phone.write('a', '茶'.repeat(400_000))).toThrow(
      expect.objectContaining(FULL) as Error,
    );
    expect(() => phone.write('a', '茶'.repeat(300_000))).not.toThrow();
  });
});
