/**
 * The same program open in several tabs of a browser that cannot keep them apart: each has its own store
 * over the one storage, and none hears of what the others write.
 */
import type { Command } from '../../../miniprogram/domain/commands';
import type { JourneyEvent } from '../../../miniprogram/domain/events';
import { rebuildState } from '../../../miniprogram/domain/eventHistory';
import { openEventLog } from '../../../miniprogram/store/eventLog';
import { Settings } from '../../../miniprogram/store/settings';
import type { EventStore } from '../../../miniprogram/store/eventStore';
import { enterTimes, ManualClock, openStore } from '../../support/builders/eventStore';
import { MemoryStorage } from '../../support/builders/memoryStorage';
import {
  ORDER_A,
  anyStep,
  ORDER_B,
  bought,
  leave,
  validCommand,
  place,
  report,
  start,
  success,
} from '../../support/builders/journeyHistory';
import fc from '../../support/setup/seededFastCheck';

let phone: MemoryStorage;
beforeEach(() => {
  phone = new MemoryStorage();
});
const saved = (): JourneyEvent[] => openEventLog(phone).log.all();
const say = (tab: EventStore, ...commands: Command[]) => commands.map((it) => tab.send(it));
const types = () => saved().map(({ type }) => type);

describe('two tabs that act in turn lose nothing', () => {
  test('of what was paid, followed and sent', () => {
    const [one, two] = [openStore(phone), openStore(phone)];
    say(one, ...bought(), leave(true));
    say(two, { type: 'push', account: 'subscription', article: 'spring' });
    say(one, { type: 'openChat', account: 'service' });
    expect(types()).toEqual([
      ...['orderPlaced', 'paymentStarted', 'paymentReported', 'paymentSucceeded'],
      ...['followBoxLeft', 'followed', 'messageSent', 'messageSent', 'pushed', 'chatOpened'],
    ]);
    expect(openStore(phone).state).toEqual(one.state);
  });

  test('and nobody pays a second time for what was paid in the other', () => {
    const one = openStore(phone);
    say(one, place());
    const two = openStore(phone);
    say(one, start(), report('ok'), success());
    expect(two.send(start())).toMatchObject({ ok: false, refusal: { code: 'notPayable' } });
    expect(two.state).toEqual(one.state);
  });

  test('when one of them has begun a new chunk', () => {
    enterTimes(openStore(phone), 49);
    const [one, two] = [openStore(phone), openStore(phone)];
    enterTimes(one, 2);
    enterTimes(two, 1);
    enterTimes(one, 49);
    enterTimes(two, 1);
    expect(saved()).toHaveLength(102);
    expect(openStore(phone).setAside).toBeNull();
  });

  test('when one goes back, and the other has not heard of it', () => {
    const [one, two] = [openStore(phone), openStore(phone)];
    say(one, place(), { type: 'seeShop' });
    say(two, { type: 'openArticle', article: 'spring' });
    say(one, { type: 'rewind', kept: 1 });
    say(two, place(ORDER_B));
    expect(two.state.orders.map(({ out_trade_no }) => out_trade_no)).toEqual([ORDER_A, ORDER_B]);
    expect(two.history()).toHaveLength(2);
  });

  test('when one has started over: the other does not bring back what was deleted', () => {
    const one = openStore(phone);
    say(one, ...bought());
    const two = openStore(phone);
    one.reset();
    enterTimes(two, 1);
    expect(types()).toEqual(['miniProgramEntered']);
    expect(two.state.orders).toEqual([]);
  });

  test('when one started over behind a head whose chunk was refused', () => {
    const one = openStore(phone);
    enterTimes(one, 50);
    phone.refuseOnceAfter(1);
    expect(one.send({ type: 'enterMiniProgram', scene: 1 })).toMatchObject({ ok: false });
    phone.acceptAll();
    const two = openStore(phone);
    one.reset();
    enterTimes(two, 1);
    expect(openStore(phone).setAside).toBeNull();
    expect(openStore(phone).state.entries).toBe(1);
  });
});

test('a tab that comes to the front shows what is saved, and tells its pages only if that is new', () => {
  const [one, two] = [openStore(phone), openStore(phone)];
  const told = jest.fn();
  two.subscribe(told);
  two.refresh();
  expect(told).not.toHaveBeenCalled();
  enterTimes(one, 1);
  two.refresh();
  two.refresh();
  expect(told).toHaveBeenCalledTimes(1);
  expect(two.state).toEqual(one.state);
});

test('to know that nobody else has written takes two reads, however long the journey', () => {
  enterTimes(openStore(phone), 1010);
  const store = openStore(phone);
  const before = phone.reads;
  enterTimes(store, 1);
  expect(phone.reads - before).toBe(2);
});

test('a phone that for a moment cannot read what it kept is written over by nobody', () => {
  const store = openStore(phone);
  enterTimes(store, 3);
  const { state } = store;
  const read = jest.spyOn(phone, 'read').mockReturnValue(null);
  expect(store.send({ type: 'enterMiniProgram', scene: 1 })).toMatchObject({
    refusal: { code: 'notSaved' },
  });
  expect(store.state).toBe(state);
  read.mockRestore();
  enterTimes(store, 1);
  expect(saved()).toHaveLength(4);
});

test('the settings of two tabs are kept side by side', () => {
  const [one, two] = [new Settings(phone, () => 'en'), new Settings(phone, () => 'en')];
  one.chooseLanguage('zh');
  two.showNotes(true);
  const after = new Settings(phone, () => 'en');
  expect([after.language, after.notes]).toEqual(['zh', true]);
  expect([two.language, two.notes]).toEqual(['zh', true]);
});

const turn = fc.record({
  tab: fc.nat(2),
  does: fc.oneof(
    { weight: 20, arbitrary: anyStep },
    { weight: 1, arbitrary: fc.constant('reload' as const) },
    { weight: 1, arbitrary: fc.constant('startOver' as const) },
  ),
});

test('three tabs in any order: every event that was accepted is saved behind all others', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.array(turn, { maxLength: 80, size: 'max' }), (before, turns) => {
      phone = new MemoryStorage();
      const clock = new ManualClock();
      enterTimes(openStore(phone, clock), before);
      const tabs = [0, 1, 2].map(() => openStore(phone, clock));
      for (const { tab, does } of turns) {
        const kept = saved();
        const store = tabs[tab]!;
        if (does === 'reload') tabs[tab] = openStore(phone, clock);
        else if (does === 'startOver') store.reset();
        else {
          clock.advance(Math.max(does.after, 0));
          store.send(validCommand(does, store.state, store.now()));
        }
        const now = saved();
        if (does === 'startOver') expect(now).toEqual([]);
        else expect(now.slice(0, kept.length)).toEqual(kept);
        if (now.length > kept.length) expect(store.state).toEqual(rebuildState(now));
        const { state, setAside } = openEventLog(phone);
        expect([state, setAside]).toEqual([rebuildState(now), null]);
      }
    }),
    { numRuns: 150 },
  );
});
