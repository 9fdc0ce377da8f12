import fc from 'fast-check';
import type { Sender } from '../../../miniprogram/domain/accounts';
import { steps, type StepId } from '../../../miniprogram/domain/journey';
import type { ClientWord } from '../../../miniprogram/domain/order';
import { type MockOutcome, mockOutcomes } from '../../../miniprogram/services/paySheet';
import { anyStep, type Step } from '../play';
import { type Spoiling, spoilings } from './phone';
import type { Period } from './shanghai';

type ProductId = 'tea' | 'sample' | 'tasting';

/** What a page that comes into sight is of; `app` is the whole program, shown again. */
export const arrivals = [
  'shop',
  'product',
  'article',
  'chat',
  'checkout',
  'order',
  'map',
  'app',
] as const;
export type Place = (typeof arrivals)[number];

/** One thing that a person, the platform or bad luck does. A number picks one of what there is. */
export type Deed =
  | { do: 'say'; step: Step; times: number }
  | { do: 'place'; product: ProductId; quantity: number; promoted: boolean }
  | { do: 'offer'; product: ProductId; percent: number }
  | { do: 'turn'; of: Period; account: Sender; hours: number[] }
  | { do: 'crowd'; of: 'orders' | 'unknown' | 'prepaid' | 'staff' }
  | { do: 'pay'; order: number; taps: number }
  | { do: 'payAndDie'; order: number; outcome: MockOutcome; turns: number }
  | { do: 'choose'; outcome: MockOutcome }
  | { do: 'ask' | 'hearAgain' | 'forge' | 'deliver'; which: number }
  | { do: 'release' | 'resume' | 'network' | 'hold' | 'room' | 'kill' | 'reset' | 'newer' }
  | { do: 'lie'; word: ClientWord | null }
  | { do: 'full'; keys: 'journey' | 'ledger' | 'settings' | 'all' }
  | { do: 'die'; step: Step; writes: number }
  | { do: 'spoil'; what: 'head' | 'chunk' | 'ledger' | 'settings'; which: number; how: Spoiling }
  /** On the page of a new message, or of the one that was left. */
  | { do: 'write'; words: string; sent: boolean }
  | { do: 'bringTo' | 'foresee'; step: StepId }
  | { do: 'skip'; step: StepId; product: ProductId; quantity: number; order: number }
  /** A page comes into sight: a new one, or by the browser's history one that was there before. */
  | { do: 'arrive'; at: Place; which: number }
  | { do: 'browse'; way: 'back' | 'forward' }
  | { do: 'stepBack' | 'walk' }
  | { do: 'choice'; choice: 'zh' | 'en' | 'notes' | 'noNotes' };

const which = fc.nat(7);
const product = fc.constantFrom<ProductId>('tea', 'sample', 'tasting');
const quantity = fc.integer({ min: 1, max: 3 });
const outcome = fc.constantFrom(...mockOutcomes);
const step = fc.constantFrom(...steps.map(({ id }) => id));
const plain = fc.constantFrom<Deed>(
  ...(['release', 'resume', 'network', 'hold', 'room', 'kill'] as const).map((it) => ({ do: it })),
);
const deed = <const T extends Deed['do'], R>(it: T, rest: { [K in keyof R]: fc.Arbitrary<R[K]> }) =>
  fc.record({ do: fc.constant(it), ...rest } as never) as unknown as fc.Arbitrary<Deed>;

const rare = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<Deed>(
      ...(['reset', 'newer', 'walk'] as const).map((it) => ({ do: it })),
    ),
  },
  {
    weight: 1,
    arbitrary: deed('crowd', {
      of: fc.constantFrom('orders', 'unknown', 'prepaid', 'staff'),
    }),
  },
);

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 30, arbitrary: deed('say', { step: anyStep, times: fc.constant(1) }) },
  { weight: 6, arbitrary: deed('place', { product, quantity, promoted: fc.boolean() }) },
  { weight: 3, arbitrary: deed('offer', { product, percent: fc.constantFrom(1, 15, 33, 90) }) },
  {
    weight: 2,
    arbitrary: deed('turn', {
      of: fc.constantFrom('day', 'month'),
      account: fc.constantFrom('subscription', 'service'),
      hours: fc.subarray([-9, -1, 1, 9], { minLength: 1 }),
    }),
  },
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
    weight: 2,
    arbitrary: deed('spoil', {
      what: fc.constantFrom('head', 'head', 'chunk', 'chunk', 'ledger', 'settings'),
      which,
      how: fc.constantFrom(...spoilings, 'nearly', 'nearly'),
    }),
  },
  {
    weight: 2,
    arbitrary: deed('write', {
      words: fc.constantFrom('Tea', '', ' ', '茶'.repeat(80)),
      sent: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: deed('bringTo', { step }) },
  { weight: 1, arbitrary: deed('foresee', { step }) },
  { weight: 1, arbitrary: fc.constant<Deed>({ do: 'stepBack' }) },
  {
    weight: 2,
    arbitrary: deed('skip', {
      step,
      product,
      quantity: fc.constantFrom(1, 1, 2, 0, 99),
      order: which,
    }),
  },
  { weight: 4, arbitrary: deed('arrive', { at: fc.constantFrom(...arrivals), which }) },
  { weight: 1, arbitrary: deed('browse', { way: fc.constantFrom('back', 'forward') }) },
  {
    weight: 1,
    arbitrary: deed('choice', { choice: fc.constantFrom('zh', 'en', 'notes', 'noNotes') }),
  },
  { weight: 1, arbitrary: rare },
  // Again and again, until what the state remembers has reached its bounds.
  { weight: 1, arbitrary: deed('say', { step: anyStep, times: fc.integer({ min: 2, max: 60 }) }) },
);

export const anyDeeds = fc.array(anyDeed, { maxLength: 32, size: 'max' });
