import fc from 'fast-check';
import { accountKinds, type Sender } from '../../../miniprogram/domain/accounts';
import { DAY } from '../../../miniprogram/domain/calendar';
import type { PendingInput } from '../../../miniprogram/domain/stepPlanner';
import { steps, type StepId } from '../../../miniprogram/domain/journeySteps';
import type { RequestPaymentResult } from '../../../miniprogram/domain/order';
import { type MockOutcome, mockOutcomes } from '../../../miniprogram/services/paySheet';
import { anyStep, MONDAY, type Step } from '../builders/journeyHistory';
import { type Corruption, corruptions } from './phoneStorage';
import type { Period } from './shanghaiPeriods';

type ProductId = 'tea' | 'sample' | 'tasting';

/** One thing that a person, the platform or bad luck does. A number picks one of what there is. */
export type ModelAction =
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
  | { do: 'lie'; word: RequestPaymentResult | null }
  | { do: 'full'; keys: 'journey' | 'ledger' | 'settings' | 'all' }
  | { do: 'die'; step: Step; writes: number }
  | { do: 'spoil'; what: 'head' | 'chunk' | 'ledger' | 'settings'; which: number; how: Corruption }
  /** On the page of a new message, or of the one that was left. */
  | { do: 'write'; words: string; sent: boolean }
  | { do: 'bringTo' | 'foresee'; step: StepId }
  /** With what a page has in hand: goods, or a message. */
  | { do: 'skip'; step: StepId; held: PendingInput; order: number }
  | { do: 'stepBack' | 'walk' }
  | { do: 'choice'; choice: 'zh' | 'en' | 'notes' | 'noNotes' };

/** Nine times of ten what is right. */
const mostly = <T>(right: T, ...wrong: T[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant(right) },
    { weight: 1, arbitrary: fc.constantFrom(...wrong) },
  );
const which = fc.nat(7);
const product = fc.constantFrom<ProductId>('tea', 'sample', 'tasting');
const quantity = fc.integer({ min: 1, max: 3 });
const outcome = fc.constantFrom(...mockOutcomes);
const step = fc.constantFrom(...steps.map(({ id }) => id));
/** A message in hand: most can be sent, and of each rule there is one that it refuses. */
const message = fc.record({
  account: fc.constantFrom(...accountKinds),
  as: mostly<NonNullable<PendingInput['as']>>('massSend', 'templateMessage'),
  post: fc.record({
    template: fc.constant('refill'),
    title: mostly('Tea', '', '茶'.repeat(80)),
    text: mostly('Drink', '茶'.repeat(700)),
    product: mostly('tea', '', 'coffee'),
    promotion: mostly(
      { percent: 15, until: MONDAY + 4000 * DAY },
      { percent: 0, until: MONDAY + 4000 * DAY },
      { percent: 15, until: MONDAY },
    ),
  }),
});
const held: fc.Arbitrary<PendingInput> = fc.oneof(
  fc.record({ product, quantity: fc.constantFrom(1, 1, 2, 0, 99) }),
  message,
);
const plain = fc.constantFrom<ModelAction>(
  ...(['release', 'resume', 'network', 'hold', 'room', 'kill'] as const).map((it) => ({ do: it })),
);
const deed = <const T extends ModelAction['do'], R>(
  it: T,
  rest: { [K in keyof R]: fc.Arbitrary<R[K]> },
) => fc.record({ do: fc.constant(it), ...rest } as never) as unknown as fc.Arbitrary<ModelAction>;

const rare = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<ModelAction>(
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

const anyDeed: fc.Arbitrary<ModelAction> = fc.oneof(
  // Now and then twice, as by a second tap.
  { weight: 30, arbitrary: deed('say', { step: anyStep, times: fc.constantFrom(1, 1, 1, 2) }) },
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
      how: fc.constantFrom(...corruptions, 'nearly', 'nearly'),
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
  { weight: 1, arbitrary: fc.constant<ModelAction>({ do: 'stepBack' }) },
  { weight: 3, arbitrary: deed('skip', { step, held, order: which }) },
  {
    weight: 1,
    arbitrary: deed('choice', { choice: fc.constantFrom('zh', 'en', 'notes', 'noNotes') }),
  },
  { weight: 1, arbitrary: rare },
  // Again and again, until what the state remembers has reached its bounds.
  { weight: 1, arbitrary: deed('say', { step: anyStep, times: fc.integer({ min: 2, max: 60 }) }) },
);

/** What goes on beside the pages. */
export const anyOffPageAction: fc.Arbitrary<ModelAction> = fc.oneof(
  { weight: 4, arbitrary: deed('choose', { outcome }) },
  { weight: 3, arbitrary: deed('deliver', { which }) },
  {
    weight: 9,
    arbitrary: fc.constantFrom<ModelAction>(
      ...(['release', 'release', 'network', 'hold', 'hold', 'room', 'reset'] as const).map(
        (it) => ({ do: it }),
      ),
    ),
  },
  { weight: 2, arbitrary: deed('offer', { product, percent: fc.constantFrom(1, 15, 33, 90) }) },
  { weight: 1, arbitrary: deed('lie', { word: fc.constantFrom('ok', 'cancel', 'fail', null) }) },
  { weight: 1, arbitrary: deed('full', { keys: fc.constantFrom('journey', 'ledger', 'all') }) },
);

export const anyActions = fc.array(anyDeed, { maxLength: 32, size: 'max' });
