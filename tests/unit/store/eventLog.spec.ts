import { applyEvents } from '../../../miniprogram/domain/eventHistory';
import { initialState, type State } from '../../../miniprogram/domain/state';
import { enterTimes, openStore } from '../../support/builders/eventStore';
import { MemoryStorage } from '../../support/builders/memoryStorage';
import { bought, leave, place } from '../../support/builders/journeyHistory';

const HEAD = 'journey/1/head';
const chunk = (n: number) => `journey/1/log/${n}`;

/** A phone with `count` entrances saved. */
function phoneWith(count: number): MemoryStorage {
  const phone = new MemoryStorage();
  enterTimes(openStore(phone), count);
  return phone;
}

const scenes = (phone: MemoryStorage) =>
  openStore(phone)
    .history()
    .map((event) => (event.type === 'miniProgramEntered' ? event.scene - 1000 : NaN));
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

describe('what was saved is there when the app opens again', () => {
  test.each([0, 1, 49, 50, 51, 100, 101, 1000])('%d events', (count) => {
    const phone = new MemoryStorage();
    const before = openStore(phone);
    enterTimes(before, count);
    const after = openStore(phone.reopened());
    expect(after.state).toEqual(before.state);
    expect(after.state.entries).toBe(count);
    expect(after.setAside).toBeNull();
    expect(applyEvents(after.history())).toEqual(after.state);
    expect(scenes(phone)).toEqual(upTo(count));
  });

  test('by reading the head and one chunk, however long the journey', () => {
    const phone = phoneWith(1000).reopened();
    openStore(phone);
    expect(phone.reads).toBe(2);
  });

  test('and opening writes nothing', () => {
    const phone = phoneWith(120).reopened();
    openStore(phone).history();
    expect(phone.journal).toEqual([]);
  });
});

describe('a save', () => {
  test('writes one key, and before each new chunk the head', () => {
    const keys = phoneWith(101).journal.map(({ key }) => key);
    expect(keys).toEqual([
      ...Array(50).fill(chunk(0)),
      HEAD,
      ...Array(50).fill(chunk(1)),
      HEAD,
      chunk(2),
    ]);
  });

  test('writes no more after 1,000 events than after 50', () => {
    const sizes = phoneWith(1000).journal.filter(({ key }) => key !== HEAD);
    expect(Math.max(...sizes.map(({ bytes }) => bytes))).toBeLessThan(50 * 80);
  });

  test('of several events is one write', () => {
    const phone = new MemoryStorage();
    const store = openStore(phone);
    for (const command of bought()) store.send(command);
    const writes = phone.journal.length;
    store.send(leave(true));
    expect(phone.journal.length).toBe(writes + 1);
    expect(store.history().map(({ type }) => type)).toEqual([
      'orderPlaced',
      'paymentStarted',
      'paymentReported',
      'paymentSucceeded',
      'followBoxLeft',
      'followed',
      'messageSent',
      'messageSent',
    ]);
  });

  test('that the phone refuses has not happened, and the next one works', () => {
    const phone = phoneWith(49);
    const store = openStore(phone);
    for (const expected of [50, 51, 52]) {
      phone.refuseAfter(0);
      const { state } = store;
      expect(store.send({ type: 'enterMiniProgram', scene: 1 })).toEqual({
        ok: false,
        refusal: { code: 'notSaved', reason: 'setStorageSync:fail exceed storage max size' },
      });
      expect(store.state).toBe(state);
      phone.acceptAll();
      store.send({ type: 'enterMiniProgram', scene: 1000 + expected });
      expect(scenes(phone)).toEqual(upTo(expected));
    }
  });

  test('of an event that is too large for a key leaves the journey as it was', () => {
    const phone = phoneWith(3);
    const store = openStore(phone);
    const article = 'a'.repeat(1 << 20);
    expect(store.send({ type: 'push', account: 'subscription', article })).toMatchObject({
      refusal: { code: 'notSaved' },
    });
    expect(scenes(phone)).toEqual(upTo(3));
  });
});

test('killed behind any write, the events up to there are found, and a command is all or nothing', () => {
  const script = (phone: MemoryStorage) => {
    const store = openStore(phone);
    for (let n = 0; n < 47; n += 1) store.send({ type: 'enterMiniProgram', scene: 1001 });
    for (const command of [...bought(), leave(true), place('order-B')]) store.send(command);
    return store;
  };
  const whole = new MemoryStorage();
  const events = script(whole).history();
  expect(whole.journal.length).toBeGreaterThan(50);
  for (let writes = 0; writes <= whole.journal.length; writes += 1) {
    const phone = new MemoryStorage();
    phone.refuseAfter(writes);
    const { state } = script(phone);
    const reopened = openStore(phone.reopened());
    expect([reopened.state, reopened.setAside]).toEqual([state, null]);
    const found = reopened.history();
    expect(found).toEqual(events.slice(0, found.length));
    expect(['followed', 'messageSent']).not.toContain(events[found.length]?.type);
    expect(applyEvents(found)).toEqual(state);
  }
});

describe('a head', () => {
  const corrupt = (head: object, state: unknown) => ({ ...head, state });
  const nothingOf = (state: State) => Object.fromEntries(Object.keys(state).map((k) => [k, null]));

  let phone: MemoryStorage;
  let whole: State;
  beforeEach(() => {
    phone = phoneWith(130);
    whole = openStore(phone).state;
  });

  test.each([
    ['lost', undefined],
    ['of another kind', 42],
    ['null', null],
    ['without a state', { chunk: 2 }],
    ['of a state that is not whole', { chunk: 2, state: { at: 0 } }],
    ['of no state', { chunk: 2, state: null }],
    ['of a chunk that is no number', (state: State) => ({ chunk: '2', state })],
    ['of a chunk before the first', (state: State) => ({ chunk: -1, state })],
    [
      'of a state that only looks like one',
      (s: State, head: object) => corrupt(head, nothingOf(s)),
    ],
    ['with a list that is none', (s: State, head: object) => corrupt(head, { ...s, pushes: 'x' })],
    ['with chats of nobody', (s: State, head: object) => corrupt(head, { ...s, chats: {} })],
    ['of another chunk', (_: State, head: object) => ({ ...head, chunk: 1 })],
  ])('%s costs nothing but time', (_, head) => {
    const damaged = phone.reopened();
    if (head === undefined) damaged.texts.delete(HEAD);
    else
      damaged.plant(
        HEAD,
        typeof head === 'function' ? head(whole, damaged.read(HEAD) as object) : head,
      );
    const store = openStore(damaged);
    expect([store.state, store.setAside]).toEqual([whole, null]);
    enterTimes(store, 80);
    expect(openStore(damaged.reopened()).state.entries).toBe(210);
  });

  test('cut in half costs nothing but time', () => {
    const damaged = phone.reopened();
    damaged.cut(HEAD);
    expect(openStore(damaged).state).toEqual(whole);
  });

  test('of an app whose state had other fields costs nothing but time', () => {
    const other = Object.assign(initialState, { more: 1 }) as { more?: number };
    const older = phone.reopened();
    expect(openStore(older).state).toEqual({ ...whole, more: 1 });
    delete other.more;
    expect(openStore(older).state).toEqual(whole);
  });

  test('has the sum by which every copy of the app knows it: FNV-1a', () => {
    const { chunk, state, sum } = phone.read(HEAD) as { chunk: number; state: State; sum: number };
    let fnv = 0x811c9dc5n;
    for (const letter of JSON.stringify([Object.keys(initialState), chunk, state])) {
      fnv = ((fnv ^ BigInt(letter.charCodeAt(0))) * 0x01000193n) & 0xffffffffn;
    }
    expect(BigInt.asUintN(32, BigInt(sum))).toBe(fnv);
  });

  test('that is ahead of its chunk is where the journey goes on', () => {
    const killed = phoneWith(50);
    const store = openStore(killed);
    killed.refuseAfter(1);
    store.send({ type: 'enterMiniProgram', scene: 1 });
    expect(killed.texts.has(HEAD) && !killed.texts.has(chunk(1))).toBe(true);
    const again = killed.reopened();
    enterTimes(openStore(again), 3);
    expect(openStore(again.reopened()).state.entries).toBe(53);
    expect([...again.texts.keys()].sort()).toEqual([HEAD, chunk(0), chunk(1)]);
  });
});

describe('a chunk that cannot be read', () => {
  /** What stands in the chunk, and how many of its first 20 events can still be read. */
  const damages: [string, (phone: MemoryStorage) => void, number][] = [
    ['cut in half', (phone) => phone.cut(chunk(1)), 0],
    ['empty', (phone) => void phone.texts.set(chunk(1), ''), 0],
    ['foreign', (phone) => phone.plant(chunk(1), { hello: 'world' }), 0],
    ['null', (phone) => phone.plant(chunk(1), null), 0],
    ['with a foreign event', (phone) => change(phone, (events) => (events[7] = {} as never)), 7],
    ['with a later kind of event', (phone) => change(phone, (e) => (e[19] = { type: 'new' })), 19],
  ];
  function change(phone: MemoryStorage, how: (events: unknown[]) => void) {
    const events = phone.read(chunk(1)) as unknown[];
    how(events);
    phone.plant(chunk(1), events);
  }

  test.each(damages)('%s is set aside, told, and never written over', (_, damage, readable) => {
    const phone = phoneWith(70);
    damage(phone);
    const text = phone.texts.get(chunk(1));

    const store = openStore(phone);
    expect(store.setAside).toBe('damaged');
    expect(store.state.entries).toBe(50 + readable);
    expect(openStore(phone).setAside).toBe('damaged');

    enterTimes(store, 60);
    expect(phone.texts.get(chunk(1))).toBe(text);
    const after = openStore(phone.reopened());
    expect(after.state).toEqual(store.state);
    expect(after.state.entries).toBe(110 + readable);
    expect(after.setAside).toBeNull();
    expect(after.history()).toHaveLength(110 + readable);
    expect(applyEvents(after.history())).toEqual(after.state);
  });

  test.each(damages)('%s, with its head lost, too, is set aside as well', (_, damage, readable) => {
    const phone = phoneWith(70);
    damage(phone);
    phone.texts.delete(HEAD);
    const store = openStore(phone);
    expect([store.setAside, store.state.entries]).toEqual(['damaged', 50 + readable]);
    enterTimes(store, 1);
    expect(openStore(phone.reopened()).state).toEqual(store.state);
  });

  test('is not missed while the head knows better', () => {
    const phone = phoneWith(120);
    phone.cut(chunk(0));
    const store = openStore(phone);
    expect([store.state.entries, store.setAside]).toEqual([120, null]);
    expect(store.history()).toHaveLength(70);
    enterTimes(store, 50);
    expect(openStore(phone.reopened()).state.entries).toBe(170);
  });

  test('of the first event leaves a journey that begins anew', () => {
    const phone = phoneWith(1);
    phone.cut(chunk(0));
    const store = openStore(phone);
    expect([store.state, store.setAside]).toEqual([initialState, 'damaged']);
    enterTimes(store, 1);
    expect(scenes(phone.reopened())).toEqual([1]);
  });

  test('because it is gone is told, where others stand behind it', () => {
    const phone = phoneWith(170);
    phone.texts.delete(chunk(1));
    phone.texts.delete(HEAD);
    const store = openStore(phone);
    expect([store.setAside, store.state.entries]).toEqual(['damaged', 120]);
    enterTimes(store, 200);
    expect(openStore(phone.reopened()).state.entries).toBe(320);
  });

  test('is told when a step back behind it needs what it held', () => {
    const phone = phoneWith(120);
    openStore(phone).send({ type: 'rewind', kept: 110 });
    phone.cut(chunk(0));
    const store = openStore(phone);
    expect([store.setAside, store.state.entries]).toEqual(['damaged', 70]);
  });

  test('is set aside again when another breaks later', () => {
    const phone = phoneWith(70);
    phone.cut(chunk(1));
    enterTimes(openStore(phone), 10);
    phone.cut(chunk(2));
    const store = openStore(phone);
    expect([store.setAside, store.state.entries]).toEqual(['damaged', 50]);
    enterTimes(store, 1);
    expect(phone.texts.has(chunk(1)) && phone.texts.has(chunk(2))).toBe(true);
    expect(openStore(phone.reopened()).state.entries).toBe(51);
  });
});

describe('what a later version saved', () => {
  let phone: MemoryStorage;
  beforeEach(() => {
    phone = phoneWith(60);
    phone.plant('journey/2/head', { anything: true });
    phone.plant('journey/2/log/0', [{ type: 'new' }]);
  });

  test('is told and left alone, and our own is still there', () => {
    const store = openStore(phone);
    expect([store.setAside, store.state.entries]).toEqual(['newer', 60]);
    enterTimes(store, 60);
    expect(phone.read('journey/2/head')).toEqual({ anything: true });
    expect(phone.read('journey/2/log/0')).toEqual([{ type: 'new' }]);
    expect(openStore(phone.reopened()).state).toEqual(store.state);
  });

  test('goes with the reader’s own reset', () => {
    const own = phone.reopened();
    const store = openStore(own);
    store.reset();
    expect(own.keys()).toEqual([]);
    expect(store.setAside).toBeNull();
  });
});

describe('other things under like names', () => {
  test.each([
    'journey',
    'journey/',
    'journey/x/head',
    'journey/1/log/',
    'journey/1/log/a',
    'j/1/log/9',
    'old/journey/1/log/0',
    'journey/1/log/1/old',
    'old/journey/2/head',
  ])('%s are no part of the journey', (key) => {
    const phone = phoneWith(3);
    phone.plant(key, [{ type: 'new' }]);
    const store = openStore(phone);
    expect([store.setAside, store.state.entries]).toEqual([null, 3]);
  });
});

describe('the reader’s own reset', () => {
  test('forgets the journey, and nothing else', () => {
    const phone = phoneWith(170);
    phone.plant('settings/1', { language: 'zh' });
    phone.plant('mockPayment/1', {});
    const store = openStore(phone);
    store.reset();
    expect(phone.keys().sort()).toEqual(['mockPayment/1', 'settings/1']);
    expect([store.state, store.history()]).toEqual([initialState, []]);
    enterTimes(store, 2);
    expect(openStore(phone.reopened()).state.entries).toBe(2);
  });

  test('works on a journey that was set aside', () => {
    const phone = phoneWith(170);
    phone.cut(chunk(3));
    const store = openStore(phone);
    enterTimes(store, 1);
    store.reset();
    expect(phone.keys()).toEqual([]);
  });

  test.each([0, 1, 2, 3, 4])(
    'refused or killed behind %d keys leaves a shorter journey',
    (done) => {
      const phone = phoneWith(170);
      const store = openStore(phone);
      phone.refuseAfter(done);
      expect(() => store.reset()).toThrow();
      phone.acceptAll();
      const left = [170, 170, 150, 100, 50][done] ?? NaN;
      expect(store.state.entries).toBe(left);
      expect(openStore(phone.reopened()).setAside).toBeNull();
      enterTimes(store, 100);
      expect(openStore(phone.reopened()).state.entries).toBe(left + 100);
      expect(openStore(phone.reopened()).history()).toHaveLength(left + 100);
    },
  );
});

test('what was gone back to is what the app opens with, and goes on from', () => {
  const phone = phoneWith(5);
  const store = openStore(phone);
  store.send({ type: 'rewind', kept: 2 });
  expect(openStore(phone.reopened()).state).toEqual(store.state);
  enterTimes(store, 1);
  const again = openStore(phone.reopened());
  expect(again.state).toEqual(store.state);
  expect(again.state.entries).toBe(3);
});

test('in whatever order the phone lists its keys, the events stand in their own', () => {
  const phone = phoneWith(120);
  const others = ([key, text]: [string, string]) => [
    [key, text] as const,
    [`other/${key}`, '[]'] as const,
  ];
  const shuffled = new MemoryStorage(new Map([...phone.texts].reverse().flatMap(others)));
  shuffled.texts.delete(HEAD);
  expect(scenes(shuffled)).toEqual(upTo(120));
});

test('a tenth version is a later one', () => {
  const phone = phoneWith(1);
  phone.plant('journey/10/head', {});
  expect(openStore(phone).setAside).toBe('newer');
});

test('what a phone could not list when the app opened is neither written over nor lost', () => {
  const phone = phoneWith(3).reopened();
  const list = jest.spyOn(phone, 'keys').mockImplementation(() => {
    throw { errMsg: 'getStorageInfoSync:fail' } as unknown;
  });
  const store = openStore(phone);
  const shop = { type: 'seeShop' } as const;
  const refusal = { code: 'notSaved', reason: 'getStorageInfoSync:fail' };
  expect(store.send(shop)).toEqual({ ok: false, refusal });
  expect(phone.journal).toEqual([]);
  list.mockRestore();
  expect(store.send(shop)).toEqual({ ok: true });
  expect(scenes(phone)).toEqual([...upTo(3), NaN]);
});
