import fc from 'fast-check';
import { steps, type StepId } from '../../../miniprogram/domain/journey';
import { tastingSlots } from '../../../miniprogram/domain/catalogue';
import type { ClientWord } from '../../../miniprogram/domain/order';
import { type MockOutcome, mockOutcomes } from '../../../miniprogram/services/paySheet';
import { anyStep, meant, type Step } from '../play';
import { CHUNK, HEAD, LEDGER, SETTINGS, type Spoiling, spoilings } from './phone';
import { settled, type World } from './world';

/** One thing that a person, the platform or bad luck does. A number picks one of what there is. */
export type Deed =
  | { do: 'say'; step: Step; times: number }
  | { do: 'place'; product: 'tea' | 'sample' | 'tasting' }
  | { do: 'pay'; order: number; taps: number }
  | { do: 'payAndDie'; order: number; outcome: MockOutcome; turns: number }
  | { do: 'choose'; outcome: MockOutcome }
  | { do: 'ask' | 'hearAgain' | 'forge' | 'deliver'; which: number }
  | { do: 'release' | 'resume' | 'network' | 'hold' | 'room' | 'kill' | 'reset' | 'newer' }
  | { do: 'lie'; word: ClientWord | null }
  | { do: 'full'; keys: 'journey' | 'ledger' | 'settings' | 'all' }
  | { do: 'die'; step: Step; writes: number }
  | { do: 'spoil'; what: 'head' | 'chunk' | 'ledger' | 'settings'; which: number; how: Spoiling }
  | { do: 'bringTo'; step: StepId }
  | { do: 'stepBack' | 'walk' }
  | { do: 'choice'; choice: 'zh' | 'en' | 'notes' | 'noNotes' };

const which = fc.nat(7);
const outcome = fc.constantFrom(...mockOutcomes);
const plain = fc.constantFrom<Deed>(
  ...(['release', 'resume', 'network', 'hold', 'room', 'kill'] as const).map((it) => ({ do: it })),
);
const rare = fc.constantFrom<Deed>(
  ...(['reset', 'newer', 'stepBack', 'walk'] as const).map((it) => ({ do: it })),
);
const deed = <const T extends Deed['do'], R>(it: T, rest: { [K in keyof R]: fc.Arbitrary<R[K]> }) =>
  fc.record({ do: fc.constant(it), ...rest } as never) as unknown as fc.Arbitrary<Deed>;

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 30, arbitrary: deed('say', { step: anyStep, times: fc.constant(1) }) },
  { weight: 6, arbitrary: deed('place', { product: fc.constantFrom('tea', 'sample', 'tasting') }) },
  { weight: 8, arbitrary: deed('pay', { order: which, taps: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 8, arbitrary: deed('choose', { outcome }) },
  { weight: 3, arbitrary: deed('payAndDie', { order: which, outcome, turns: fc.nat(12) }) },
  { weight: 3, arbitrary: deed('ask', { which }) },
  { weight: 2, arbitrary: deed('hearAgain', { which }) },
  { weight: 1, arbitrary: deed('forge', { which }) },
  { weight: 3, arbitrary: deed('deliver', { which }) },
  { weight: 9, arbitrary: plain },
  { weight: 1, arbitrary: deed('lie', { word: fc.constantFrom('ok', 'cancel', 'fail', null) }) },
  {
    weight: 2,
    arbitrary: deed('full', { keys: fc.constantFrom('journey', 'ledger', 'settings', 'all') }),
  },
  { weight: 3, arbitrary: deed('die', { step: anyStep, writes: fc.nat(2) }) },
  {
    weight: 1,
    arbitrary: deed('spoil', {
      what: fc.constantFrom('head', 'head', 'chunk', 'ledger', 'settings'),
      which,
      how: fc.constantFrom(...spoilings),
    }),
  },
  {
    weight: 2,
    arbitrary: deed('bringTo', { step: fc.constantFrom(...steps.map(({ id }) => id)) }),
  },
  {
    weight: 1,
    arbitrary: deed('choice', { choice: fc.constantFrom('zh', 'en', 'notes', 'noNotes') }),
  },
  { weight: 1, arbitrary: rare },
  // Again and again, until what the state remembers has reached its bounds.
  { weight: 1, arbitrary: deed('say', { step: anyStep, times: fc.integer({ min: 2, max: 130 }) }) },
);

export const anyDeeds = fc.array(anyDeed, { maxLength: 32, size: 'max' });

const KEYS = { journey: /^journey/, ledger: /^mockPayment/, settings: /^settings/, all: /./ };

/** Does it, and lets what it started go as far as it can. */
export async function perform(world: World, it: Deed): Promise<void> {
  const { app, phone } = world;
  const { till, sheet, orders, presenter } = app;
  const pick = <T>(list: readonly T[], which: number): T | undefined => list[which % list.length];
  switch (it.do) {
    case 'say':
      for (let n = 0; n < it.times; n += 1) say(world, it.step);
      return;
    case 'place': {
      const out_trade_no = world.number('LT');
      const slot = tastingSlots(app.store.now())[0]!;
      const { product } = it;
      app.store.send({ type: 'placeOrder', out_trade_no, product, quantity: 1, slot });
      return;
    }
    case 'pay': {
      const number = pick(orders, it.order)?.out_trade_no ?? 'LT-none';
      for (let n = 0; n < it.taps; n += 1) app.start(till.pay(number, 'Tea'));
      return settled();
    }
    case 'payAndDie': {
      app.start(till.pay(pick(orders, it.order)?.out_trade_no ?? 'LT-none', 'Tea'));
      for (let turn = 0; turn < it.turns; turn += 1) {
        await Promise.resolve();
        sheet.choose(it.outcome);
        app.release();
      }
      return reopen(world);
    }
    case 'choose':
      sheet.choose(it.outcome);
      return settled();
    case 'ask': {
      const order = pick(orders, it.which);
      if (order) app.start(till.ask(order.out_trade_no));
      return settled();
    }
    case 'hearAgain': {
      const heard = pick(world.answers, it.which);
      if (heard) app.store.send({ type: 'settlePayment', ...heard });
      return;
    }
    case 'forge': {
      const { out_trade_no, total } = pick(orders, it.which) ?? {
        out_trade_no: 'LT-none',
        total: 0,
      };
      const answer = {
        trade_state: 'SUCCESS',
        transaction_id: 'forged',
        total: total - 1,
      } as const;
      app.store.send({ type: 'settlePayment', out_trade_no, answer });
      return;
    }
    case 'deliver':
      app.deliver(it.which);
      return settled();
    case 'release':
      app.release();
      return settled();
    case 'resume':
      app.start(till.resume());
      return settled();
    case 'network':
      world.online = !world.online;
      return;
    case 'hold':
      world.holding = !world.holding;
      return;
    case 'lie':
      world.lie = it.word;
      return;
    case 'full':
      return phone.refuse(KEYS[it.keys]);
    case 'room':
      return phone.acceptAll();
    case 'kill':
      return reopen(world);
    case 'die':
      phone.refuseAfter(it.writes);
      say(world, it.step);
      return reopen(world);
    case 'spoil':
      spoil(world, it);
      return settled();
    case 'newer':
      phone.plant('journey/2/head', { later: true });
      phone.setAside.set('journey/2/head', phone.texts.get('journey/2/head')!);
      return reopen(world);
    case 'reset':
      return world.reset();
    case 'bringTo':
      presenter.bringTo(it.step);
      return;
    case 'stepBack':
      presenter.stepBack();
      return;
    case 'walk':
      presenter.walk();
      return;
    case 'choice':
      return choose(world, it.choice);
  }
}

function say(world: World, step: Step): void {
  const { store } = world.app;
  world.now += step.after;
  store.send(meant(step, store.state, store.now()));
}

/** Kills the app; the next one asks about what was left open, as on showing. */
function reopen(world: World): Promise<void> {
  world.kill();
  world.app.start(world.app.till.resume());
  return settled();
}

function spoil(world: World, { what, which, how }: Extract<Deed, { do: 'spoil' }>): void {
  const chunks = world.phone.keys().filter((key) => CHUNK.test(key));
  const key = {
    head: HEAD,
    chunk: chunks[which % chunks.length],
    ledger: LEDGER,
    settings: SETTINGS,
  }[what];
  if (key !== undefined && world.phone.texts.has(key)) world.spoil(key, how);
}

/** A choice that the phone does not keep is thrown at the page, which says so. */
function choose({ app }: World, choice: Extract<Deed, { do: 'choice' }>['choice']): void {
  const { settings } = app;
  try {
    if (choice === 'zh' || choice === 'en') settings.chooseLanguage(choice);
    else settings.showNotes(choice === 'notes');
  } catch {
    // Not kept and not shown: the next kill finds what was.
  }
}

/** A life from the first opening to the walk to the end. Throws in the name of the invariant that does not hold. */
export async function live(world: World, deeds: readonly Deed[]): Promise<void> {
  for (const it of deeds) {
    await perform(world, it);
    world.check();
  }
  await world.end();
}
