import fc from '../../support/setup/seededFastCheck';
import { DAY } from '../../../miniprogram/domain/calendar';
import { initialState } from '../../../miniprogram/domain/state';
import { EventStore } from '../../../miniprogram/store/eventStore';
import { enterTimes, ManualClock, openStore } from '../../support/builders/eventStore';
import { MemoryStorage } from '../../support/builders/memoryStorage';
import { catalogue, MONDAY } from '../../support/builders/journeyHistory';

const HEAD = 'journey/1/head';
const chunks = (phone: MemoryStorage) => phone.keys().filter((key) => key.includes('/log/'));

describe('a command', () => {
  test('is saved before anybody hears of it', () => {
    const phone = new MemoryStorage();
    const store = openStore(phone);
    const heard: unknown[] = [];
    store.subscribe(() => heard.push([store.state, openStore(phone.reopened()).state]));
    enterTimes(store, 2);
    expect(heard).toHaveLength(2);
    for (const pair of heard as [unknown, unknown][]) expect(pair[1]).toEqual(pair[0]);
  });

  test('that is refused, not saved or asks for what already is, is heard by nobody', () => {
    const phone = new MemoryStorage();
    const store = openStore(phone);
    const listener = jest.fn();
    store.subscribe(listener);
    expect(store.send({ type: 'seeProduct', product: 'coffee' }).ok).toBe(false);
    expect(store.send({ type: 'chooseMode', mode: 'described' }).ok).toBe(true);
    phone.refuseAfter(0);
    expect(store.send({ type: 'chooseMode', mode: 'today' }).ok).toBe(false);
    expect(listener).not.toHaveBeenCalled();
    expect(phone.journal).toEqual([]);
  });

  test('is decided by the catalogue of the moment', () => {
    let offers = catalogue;
    const store = new EventStore(
      { storage: new MemoryStorage(), clock: new ManualClock() },
      () => offers,
    );
    expect(store.send({ type: 'seeProduct', product: 'cake' }).ok).toBe(false);
    offers = [{ id: 'cake', kind: 'goods', price: 100, limit: 1 }];
    expect(store.send({ type: 'seeProduct', product: 'cake' }).ok).toBe(true);
  });

  test('of several events has one time for all', () => {
    const store = openStore(new MemoryStorage());
    store.send({ type: 'follow', route: 'profile' });
    expect(store.history().map(({ at }) => at)).toEqual([MONDAY, MONDAY]);
  });
});

describe('listening', () => {
  test('ends for those who leave, also while they are being told', () => {
    const store = openStore(new MemoryStorage());
    const heard: string[] = [];
    const leaveA = store.subscribe(() => {
      heard.push('A');
      leaveA();
    });
    store.subscribe(() => heard.push('B'));
    enterTimes(store, 2);
    expect(heard).toEqual(['A', 'B', 'B']);
  });

  test('a listener may send a command of its own', () => {
    const store = openStore(new MemoryStorage());
    store.subscribe(() => store.send({ type: 'chooseMode', mode: 'today' }));
    enterTimes(store, 1);
    expect(store.history().map(({ type }) => type)).toEqual(['miniProgramEntered', 'modeChosen']);
  });

  test('a reset is told, and so is one that the phone refuses', () => {
    const phone = new MemoryStorage();
    const store = openStore(phone);
    enterTimes(store, 1);
    const listener = jest.fn();
    store.subscribe(listener);
    phone.refuse(/./);
    expect(() => store.reset()).toThrow();
    expect(store.state.entries).toBe(1);
    phone.acceptAll();
    store.reset();
    expect(store.state).toEqual(initialState);
    expect(listener).toHaveBeenCalledTimes(2);
  });
});

describe('the hour', () => {
  test('is that of the phone', () => {
    const clock = new ManualClock();
    const store = openStore(new MemoryStorage(), clock);
    expect(store.now()).toBe(MONDAY);
    clock.advance(DAY);
    expect(store.now()).toBe(MONDAY + DAY);
  });

  test('does not go back behind what has happened, also after reopening', () => {
    const phone = new MemoryStorage();
    const clock = new ManualClock();
    enterTimes(openStore(phone, clock), 1);
    clock.advance(-400 * DAY);
    const store = openStore(phone.reopened(), clock);
    expect(store.now()).toBe(MONDAY);
    enterTimes(store, 1);
    expect(store.history().map(({ at }) => at)).toEqual([MONDAY, MONDAY]);
  });
});

test('whatever is damaged: what can be read is there, the demo goes on, nothing is deleted', () => {
  const damage = fc.record({
    count: fc.integer({ min: 1, max: 230 }),
    victim: fc.nat(),
    how: fc.constantFrom('cut', 'emptied', 'foreign', 'lost', 'oneEvent'),
    headToo: fc.boolean(),
    more: fc.integer({ min: 1, max: 120 }),
  });
  fc.assert(
    fc.property(damage, ({ count, victim, how, headToo, more }) => {
      const phone = new MemoryStorage();
      enterTimes(openStore(phone), count);
      const keys = chunks(phone);
      const key = keys[victim % keys.length] ?? '';
      const saved = phone.read(key) as unknown[];
      if (how === 'cut') phone.cut(key);
      if (how === 'emptied') phone.texts.set(key, '');
      if (how === 'foreign') phone.plant(key, 'foreign');
      if (how === 'lost') phone.texts.delete(key);
      if (how === 'oneEvent') phone.plant(key, [...saved.slice(0, -1), { type: 'new' }]);
      if (headToo) phone.texts.delete(HEAD);
      const left = new Map(phone.texts);

      const store = openStore(phone);
      const found = store.state.entries;
      const lost = how === 'oneEvent' ? 1 : saved.length;
      expect([count, count - lost]).toContain(found);
      const gone = how === 'lost' && key === keys[keys.length - 1];
      if (found < count && !gone) expect(store.setAside).toBe('damaged');

      enterTimes(store, more);
      const after = openStore(phone.reopened());
      expect(after.state.entries).toBe(found + more);
      expect(after.state).toEqual(store.state);
      for (const [other, text] of left) {
        const grows = other === HEAD || other === keys[keys.length - 1];
        if (!grows) expect(phone.texts.get(other)).toBe(text);
      }
      if (store.setAside) expect(phone.texts.get(key)).toBe(left.get(key));
    }),
    { numRuns: 50 },
  );
});

test('a phone whose clock was set back is told by how much, also when the demo’s is ahead', () => {
  const clock = new ManualClock();
  const store = openStore(new MemoryStorage(), clock);
  store.send({ type: 'moveClock', to: 'nextDay' });
  expect(store.clockSetBack).toBe(0);
  clock.advance(-3000);
  expect(store.clockSetBack).toBe(3000);
  clock.advance(5000);
  expect(store.clockSetBack).toBe(0);
  expect(store.now()).toBe(store.state.at + 2000);
});
