/**
 * What nobody can do is refused: every step, from the states of random lives, with everything that a page
 * can hold. A refusal changes nothing, and says why in a sentence of its own.
 */
import fc from '../../support/setup/seededFastCheck';
import { fakePhone } from '../../support/pageObjects/fakePage';
import { accountKinds, type AccountKind } from '../../../miniprogram/domain/accounts';
import { DAY, sameDay, sameMonth, startOfDay } from '../../../miniprogram/domain/calendar';
import type { Command } from '../../../miniprogram/domain/commands';
import type { Refusal } from '../../../miniprogram/domain/refusal';
import { tastingSlots } from '../../../miniprogram/domain/catalogue';
import { stepIndex, steps, type StepId } from '../../../miniprogram/domain/journeySteps';
import { MAX_TEXT_LENGTH, MAX_TITLE_LENGTH, type Post } from '../../../miniprogram/domain/post';
import type { PendingInput } from '../../../miniprogram/domain/stepPlanner';
import type { State } from '../../../miniprogram/domain/state';
import { languages } from '../../../miniprogram/bilingual';
import { refusalSentence, type AnyRefusal } from '../../../miniprogram/i18n/refusalSentence';
import { journeyPage } from '../../../miniprogram/i18n/journeyPage';
import { skipStep } from '../../../miniprogram/flows/stepNavigation';
import { settings, store } from '../../../miniprogram/store/index';
import { StepRunner } from '../../../miniprogram/flows/stepRunner';
import { EventStore, type CommandOutcome } from '../../../miniprogram/store/eventStore';
import { ManualClock } from '../../support/builders/eventStore';
import { MemoryStorage } from '../../support/builders/memoryStorage';
import {
  ORDER_A,
  anySteps,
  ORDER_B,
  catalogue,
  validCommand,
  MONDAY,
  type Step,
} from '../../support/builders/journeyHistory';

const ids = steps.map(({ id }) => id);
const products = ['tea', 'sample', 'tasting', '', 'coffee'];

const anyPost: fc.Arbitrary<Post> = fc.record(
  {
    template: fc.constantFrom('refill', 'nobody'),
    title: fc.constantFrom('', 'Tea', '\u200b\u2060', '茶'.repeat(80)),
    text: fc.constantFrom('', '茶'.repeat(700)),
    product: fc.constantFrom(...products),
    promotion: fc.record({
      percent: fc.constantFrom(0, 15, 91, NaN, null as never),
      until: fc.constantFrom(MONDAY - 1, MONDAY + DAY, MONDAY + 4000 * DAY),
    }),
  },
  { requiredKeys: ['template', 'product'] },
);

/** Whatever a page can hold: nothing, what fits, and what does not. */
const anyPendingInput = (now: number): fc.Arbitrary<PendingInput> =>
  fc.record(
    {
      product: fc.constantFrom(...products),
      quantity: fc.constantFrom(0, 1, 3, 7, 99, 1.5, NaN, null),
      slot: fc.constantFrom(null, now - DAY, ...tastingSlots(now)),
      account: fc.constantFrom(...accountKinds),
      as: fc.constantFrom('massSend', 'templateMessage'),
      post: anyPost,
      order: fc.constantFrom(ORDER_A, ORDER_B, 'nobody’s'),
    },
    { requiredKeys: [] },
  );

class Stage {
  readonly storage = new MemoryStorage();
  readonly clock = new ManualClock(MONDAY);
  readonly store = new EventStore({ storage: this.storage, clock: this.clock }, () => catalogue);
  readonly stepRunner = new StepRunner(this.store, {
    catalogue: () => catalogue,
    article: 'spring',
    post: (now) => ({
      template: 'refill',
      product: 'tea',
      promotion: { percent: 15, until: now + DAY },
    }),
    number: (prefix) => `${prefix}-number-${(this.count += 1)}`,
  });
  private count = 0;

  constructor(life: readonly Step[] = []) {
    for (const step of life) {
      this.clock.advance(step.after);
      this.store.send(validCommand(step, this.store.state, this.store.now()));
    }
  }
}

const isDone = (step: StepId, state: State) => steps[stepIndex(step)]!.done(state);

/** A step is done by one command of each kind at the most, or it is refused in words and changes nothing. */
function doneOrRefused(stage: Stage, step: StepId, outcome: CommandOutcome, before: State): void {
  if (outcome.ok) {
    expect(isDone(step, stage.store.state)).toBe(true);
    return;
  }
  expect(stage.store.state).toBe(before);
  for (const language of languages) {
    const sentence = refusalSentence(outcome.refusal, language);
    expect(sentence).not.toMatch(/undefined|NaN|null|\{/);
    expect(sentence.length).toBeGreaterThan(8);
  }
}

test('no step goes on for ever or throws, whatever happened and whatever a page holds', () => {
  fc.assert(
    fc.property(
      anySteps,
      fc.array(anyPendingInput(MONDAY), { minLength: 12, maxLength: 12 }),
      (life, all) => {
        const stage = new Stage(life);
        for (const [i, pending] of all.entries()) {
          const step = ids[i % ids.length]!;
          const before = stage.store.state;
          const foreseen = stage.stepRunner.previewStep(step, pending);
          expect(stage.store.state).toBe(before);
          const messages = foreseen.filter(({ type }) => type === 'pushed');
          expect(messages.length).toBeLessThanOrEqual(3);
          const passed = stage.stepRunner.completeThrough(step, pending);
          doneOrRefused(stage, step, passed, before);
          const now = stage.store.state;
          const finished = stage.stepRunner.completeStep(ids[(i * 7) % ids.length]!, pending);
          doneOrRefused(stage, ids[(i * 7) % ids.length]!, finished, now);
        }
      },
    ),
    { numRuns: 120 },
  );
});

/** What a refusal claims of the world, as the reader can see it: not as the refused plan would have left it. */
function isTrueOf(refusal: Refusal, state: State, now: number): boolean {
  switch (refusal.code) {
    case 'onePushADay':
      return state.pushes.some((it) => it.account === 'subscription' && sameDay(it.at, now));
    case 'fourPushesAMonth':
      return (
        state.pushes.filter((it) => it.account === 'service' && sameMonth(it.at, now)).length > 3
      );
    case 'promotionEnded':
      return !(refusal.until > now);
    case 'slotPassed':
      return refusal.slot <= now;
    case 'withdrawn':
      return state.withdrawn.includes(refusal.product);
    case 'noFollower':
      return state.follower === null;
    case 'notPayable':
      return state.orders.some(({ payment }) => payment.status === refusal.status);
    default:
      return true;
  }
}

test('a refusal is met at no step but its own, and what it says is so in the state that the reader sees', () => {
  const holds = (stage: Stage, step: StepId, pending: PendingInput) => {
    const { state } = stage.store;
    const now = stage.store.now();
    const passed = stage.stepRunner.completeThrough(step, pending);
    if (passed.ok) return;
    const { refusal } = passed;
    const isKnown = meet(refusal.code, step) !== undefined;
    const isTrue = isTrueOf(refusal as Refusal, state, now);
    expect([passed, step, isKnown, isTrue]).toEqual([passed, step, true, true]);
  };
  for (const step of ids) {
    for (const account of accountKinds) holds(new Stage(), step, { account, post: written });
  }
  const anyStep = fc.constantFrom(...ids);
  fc.assert(
    fc.property(anySteps, anyStep, anyPendingInput(MONDAY), (life, step, pending) =>
      holds(new Stage(life), step, pending),
    ),
    { numRuns: 300 },
  );
});

const written: Post = { template: 'refill', title: 'Tea for two', product: 'sample' };

test.each(ids)('%s comes to its end from the beginning, whoever is to send', (step) => {
  for (const account of accountKinds) {
    for (const as of ['massSend', 'templateMessage'] as const) {
      for (const pending of [
        { account, as },
        { account, as, post: written },
      ]) {
        const stage = new Stage();
        const before = stage.store.state;
        doneOrRefused(stage, step, stage.stepRunner.completeStep(step, pending), before);
        const now = stage.store.state;
        doneOrRefused(stage, step, stage.stepRunner.completeThrough(step, pending), now);
      }
    }
  }
});

describe('an offer that is skipped', () => {
  test('goes out as the Subscription Account’s one message of the day: no article uses it up', () => {
    const { store, stepRunner } = new Stage();
    const pending = { account: 'subscription', post: written } as const;
    const foreseen = stepRunner.previewStep('offer', pending);
    expect(stepRunner.completeThrough('offer', pending)).toEqual({ ok: true });
    expect(store.state.pushes).toMatchObject([{ account: 'subscription', post: written }]);
    expect(store.history().map(({ type }) => type)).toEqual(foreseen.map(({ type }) => type));
    expect(stepRunner.completeThrough('offer', pending)).toEqual({ ok: true });
    expect(store.history()[0]).toMatchObject({ type: 'miniProgramEntered', scene: 1005 });
  });

  test('by an account that reaches only its staff is refused, and nothing is sent', () => {
    const { store, stepRunner } = new Stage();
    const pending = { account: 'enterprise', post: written } as const;
    expect(
      stepRunner.previewStep('offer', pending).filter((it) => it.type === 'pushed'),
    ).toHaveLength(1);
    expect(stepRunner.completeThrough('offer', pending)).toEqual({
      ok: false,
      refusal: { code: 'staffOnly' },
    });
    expect(store.history()).toEqual([]);
  });

  test('is refused by the Subscription Account where today’s message is out indeed', () => {
    const { store, stepRunner } = new Stage();
    store.send({ type: 'push', account: 'subscription', article: 'spring' });
    const until = startOfDay(MONDAY) + DAY;
    expect(stepRunner.completeThrough('offer', { account: 'subscription', post: written })).toEqual(
      {
        ok: false,
        refusal: { code: 'onePushADay', account: 'subscription', until },
      },
    );
    expect(store.history()).toHaveLength(1);
  });

  test('sends what stands on the page', () => {
    const { store, stepRunner } = new Stage();
    expect(stepRunner.completeThrough('offer', { account: 'service', post: written })).toEqual({
      ok: true,
    });
    expect(store.state.pushes.slice(-1)).toMatchObject([{ account: 'service', post: written }]);
  });
});

describe('a skip that is refused', () => {
  beforeEach(() => {
    store.reset();
    Object.assign(fakePhone, { dialogs: [], went: [] });
  });
  afterEach(() => fakePhone.storage.acceptAll());

  test.each<[StepId, PendingInput, AnyRefusal]>([
    ['checkout', { product: 'tasting', quantity: 0 }, { code: 'quantity', most: 6 }],
    ['checkout', { product: 'tasting', quantity: 7 }, { code: 'quantity', most: 6 }],
    ['checkout', { product: 'night-oolong', quantity: 99 }, { code: 'quantity', most: 20 }],
    ['checkout', { product: 'night-oolong', quantity: NaN }, { code: 'quantity', most: 20 }],
    ['checkout', { product: 'night-oolong', quantity: null }, { code: 'quantity', most: 20 }],
  ])(
    'at %s with %j says so in its own words, and changes nothing',
    async (step, pending, refusal) => {
      for (const language of languages) {
        settings.chooseLanguage(language);
        await skipStep(step, pending);
        expect(fakePhone.dialogs.splice(0)).toEqual([refusalSentence(refusal, language)]);
      }
      expect(fakePhone.went).toEqual([]);
      expect(store.history()).toEqual([]);
    },
  );

  test('by the phone in the middle tells which steps were done before, for they stay', async () => {
    settings.chooseLanguage('en');
    fakePhone.storage.refuseAfter(4);
    await skipStep('checkout', {});
    const done = steps.filter(({ done }) => done(store.state)).length;
    expect(done).toBeGreaterThan(0);
    expect(fakePhone.dialogs).toEqual([
      expect.stringMatching(
        /could not save.*was done, and stays\.$|could not save.*were done, and stay\.$/,
      ),
    ]);
    expect(fakePhone.dialogs[0]).toContain(journeyPage.en.stays(1, done));
  });
});

/** The refusal of a code, also where two codes share their fields. */
type Of<C, R = AnyRefusal> = R extends { code: infer K }
  ? C extends K
    ? R & { code: C }
    : never
  : never;

/** At which steps something can happen to whoever skips them: a new step does not compile until it stands here. */
type At = Readonly<Record<StepId, boolean>>;
const nowhere: At = {
  ...{ push: false, article: false, shop: false, product: false, checkout: false, pay: false },
  ...{ follow: false, chat: false, offer: false, return: false, again: false },
};
const from = (first: StepId): At => {
  const behind = ids.slice(ids.indexOf(first)).map((step) => [step, true]);
  return { ...nowhere, ...Object.fromEntries(behind) };
};
/** Where a message is sent, and behind it. */
const sending = from('offer');

/** At which steps a refusal is met, and by what. */
interface Met<C> {
  refusal: Of<C>;
  at: At;
  past?: Command[];
  pending?: PendingInput;
  /** Whether the phone has no room. */
  full?: true;
}

/** A refusal of one kind: where it is met, or why no step can be refused so. */
type Kind<C> = Met<C> | { refusal: Of<C>; never: string };

const offered: Post = { template: 'refill', product: 'spring-green' };
const by = (account: AccountKind, post: Partial<Post> = {}): PendingInput => ({
  account,
  post: { ...offered, ...post },
});
const NUMBER = 'an order that is skipped gets a number of its own, and is named by it';
const PROMISE = 'the price is the one that holds at that moment';

/** All refusals at all steps: a new one does not compile until it stands here. */
const kinds: { [code in AnyRefusal['code']]: Kind<code> } = {
  quantity: {
    refusal: { code: 'quantity', most: 6 },
    at: from('checkout'),
    pending: { product: 'tasting', quantity: 7 },
  },
  withdrawn: {
    refusal: { code: 'withdrawn', product: 'night-oolong' },
    at: from('checkout'),
    past: [{ type: 'withdrawProduct', product: 'night-oolong' }],
    pending: { product: 'night-oolong' },
  },
  articleNotSent: {
    refusal: { code: 'articleNotSent', article: 'spring' },
    at: { ...nowhere, article: true },
    pending: { account: 'subscription' },
  },
  stepNotDone: {
    refusal: { code: 'stepNotDone', step: 'pay' },
    at: from('pay'),
    pending: { product: 'coffee' },
  },
  noProduct: {
    refusal: { code: 'noProduct' },
    at: sending,
    pending: by('service', { product: '' }),
  },
  unknownProduct: {
    refusal: { code: 'unknownProduct', product: 'coffee' },
    at: sending,
    pending: by('service', { product: 'coffee' }),
  },
  titleEmpty: {
    refusal: { code: 'titleEmpty' },
    at: sending,
    pending: by('service', { title: ' ' }),
  },
  titleTooLong: {
    refusal: { code: 'titleTooLong', most: MAX_TITLE_LENGTH, length: MAX_TITLE_LENGTH + 3 },
    at: sending,
    pending: by('service', { title: '茶'.repeat(MAX_TITLE_LENGTH + 3) }),
  },
  textTooLong: {
    refusal: { code: 'textTooLong', most: MAX_TEXT_LENGTH, length: MAX_TEXT_LENGTH + 3 },
    at: sending,
    pending: by('service', { text: '茶'.repeat(MAX_TEXT_LENGTH + 3) }),
  },
  percent: {
    refusal: { code: 'percent', most: 90 },
    at: sending,
    pending: by('service', { promotion: { percent: 0, until: 1e15 } }),
  },
  promotionEnded: {
    refusal: { code: 'promotionEnded', until: 1 },
    at: sending,
    pending: by('service', { promotion: { percent: 5, until: 1 } }),
  },
  miniProgramCannotPush: {
    refusal: { code: 'miniProgramCannotPush' },
    at: sending,
    pending: by('miniProgram'),
  },
  promotionAsTemplate: {
    refusal: { code: 'promotionAsTemplate' },
    at: sending,
    pending: { ...by('service'), as: 'templateMessage' },
  },
  staffOnly: { refusal: { code: 'staffOnly' }, at: sending, pending: by('enterprise') },
  onePushADay: {
    refusal: {
      ...{ code: 'onePushADay', account: 'subscription' },
      until: startOfDay(MONDAY) + DAY,
    },
    at: sending,
    past: [{ type: 'push', account: 'subscription', article: 'spring' }],
    pending: by('subscription'),
  },
  fourPushesAMonth: {
    refusal: {
      ...{ code: 'fourPushesAMonth', account: 'service' },
      until: Date.UTC(2026, 2, 31, 16),
    },
    at: sending,
    past: [
      { type: 'follow', route: 'profile' },
      ...[1, 2, 3, 4].map(() => ({ type: 'push', account: 'service', article: 'spring' }) as const),
    ],
    pending: by('service'),
  },
  notSaved: {
    refusal: { code: 'notSaved', reason: 'setStorageSync:fail exceed storage max size' },
    at: from('push'),
    full: true,
  },
  slot: { refusal: { code: 'slot' }, never: 'a time is chosen of those that are offered' },
  slotPassed: {
    refusal: { code: 'slotPassed', slot: MONDAY },
    never: 'an order whose hour has come is left, and another one placed',
  },
  promotionUsed: { refusal: { code: 'promotionUsed' }, never: PROMISE },
  orderNumber: { refusal: { code: 'orderNumber' }, never: NUMBER },
  orderNumberTaken: { refusal: { code: 'orderNumberTaken', out_trade_no: ORDER_A }, never: NUMBER },
  unknownOrder: { refusal: { code: 'unknownOrder', out_trade_no: ORDER_A }, never: NUMBER },
  notPayable: {
    refusal: { code: 'notPayable', status: 'paid' },
    never: 'what is not unpaid is asked about, and what is paid is left',
  },
  amountDiffers: {
    refusal: { code: 'amountDiffers', expected: 100, got: 200 },
    never: 'WeChat Pay’s part is played with the amount of the order',
  },
  boxWithdrawn: {
    refusal: { code: 'boxWithdrawn' },
    never: 'the box is ticked only where it is shown',
  },
  noFollower: {
    refusal: { code: 'noFollower', paid: true },
    never: 'whoever is sent something has followed in a step before',
  },
  offline: { refusal: { code: 'offline' }, never: 'WeChat Pay is not asked' },
};

type Code = AnyRefusal['code'];
const codes = Object.keys(kinds) as Code[];
const met: Met<Code>[] = [
  ...Object.values<Kind<Code>>(kinds).filter((kind) => 'at' in kind),
  {
    // What stands for the article was sent by another account.
    refusal: { code: 'stepNotDone', step: 'article' },
    at: { ...nowhere, article: true },
    past: [
      { type: 'follow', route: 'profile' },
      { type: 'push', account: 'service', article: 'spring' },
    ],
    pending: { account: 'subscription' },
  },
];
const meet = (code: Code, step: StepId) =>
  met.find(({ refusal, at }) => refusal.code === code && at[step]);

/** Every refusal at every step. */
const pairs = codes.flatMap((code) => ids.map((step) => [code, step] as const));

describe('a refusal', () => {
  beforeEach(() => {
    store.reset();
    Object.assign(fakePhone, { dialogs: [], went: [] });
    jest.spyOn(Date, 'now').mockReturnValue(MONDAY);
  });
  afterEach(() => {
    fakePhone.storage.acceptAll();
    jest.restoreAllMocks();
  });

  test.each(pairs.filter(([code, step]) => meet(code, step)))(
    '%s at %s is told in its own words',
    async (code, step) => {
      const { past = [], pending = {}, full, refusal } = meet(code, step)!;
      for (const command of past) store.send(command);
      if (full) fakePhone.storage.refuse(/^journey/);
      const before = store.history();
      for (const language of languages) {
        settings.chooseLanguage(language);
        await skipStep(step, pending);
        expect(fakePhone.dialogs.splice(0)).toEqual([refusalSentence(refusal, language)]);
      }
      expect(fakePhone.went).toEqual([]);
      expect(store.history()).toEqual(before);
    },
  );
});

test.each(languages)('every refusal has a sentence of its own, in %s', (language) => {
  const sentences = Object.values(kinds).map(({ refusal }) => refusalSentence(refusal, language));
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) {
    expect(sentence).toMatch(/[.。）)]$/);
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
  }
});
