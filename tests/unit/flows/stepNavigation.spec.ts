import { fakePhone } from '../../support/pageObjects/fakePage';
import { journeyPage } from '../../../miniprogram/i18n/journeyPage';
import { stepTexts } from '../../../miniprogram/i18n/stepTexts';
import { templatePost } from '../../../miniprogram/data/messageTemplates';
import { startOverWords } from '../../../miniprogram/i18n/startOver';
import { nextStep } from '../../../miniprogram/domain/journeySteps';
import {
  backOneStep,
  skipStep,
  startFromStep,
  visitStep,
} from '../../../miniprogram/flows/stepNavigation';
import { reportOutcome } from '../../../miniprogram/flows/reportOutcome';
import { stepRunner } from '../../../miniprogram/flows/index';
import { settings, store } from '../../../miniprogram/store/index';
import type { Refusal } from '../../../miniprogram/domain/refusal';
import { routeOfStep, routes } from '../../../miniprogram/routing/routes';
import { startOver } from '../../../miniprogram/flows/startOver';
import type { NotSaved } from '../../../miniprogram/store/eventStore';
import { FULL } from '../../support/builders/memoryStorage';

beforeEach(() => {
  store.reset();
  settings.chooseLanguage('en');
  Object.assign(fakePhone, { dialogs: [], went: [], yes: true });
});
afterEach(() => fakePhone.storage.acceptAll());

describe('starting from a step', () => {
  test('that is still ahead asks nothing, and leads there by way of the map', async () => {
    await startFromStep('product');
    expect(nextStep(store.state)).toBe('product');
    expect(fakePhone.dialogs).toEqual([]);
    expect(fakePhone.went).toEqual([routes.map, routeOfStep('product', store.state)]);
  });

  test('that was done asks first, and names what is taken back', async () => {
    stepRunner.goToStep('follow');
    const asked = jest.spyOn(wx, 'showModal');
    await startFromStep('checkout');
    const title = journeyPage.en.question(5, stepTexts.en.steps.checkout.name);
    expect(asked.mock.calls).toMatchObject([[{ title }]]);
    asked.mockRestore();
    expect(fakePhone.dialogs).toEqual([journeyPage.en.takenBack(5, 6)]);
    expect(nextStep(store.state)).toBe('checkout');
  });

  test('takes nothing back, and stays, where the answer is no', async () => {
    stepRunner.goToStep('follow');
    const { state } = store;
    fakePhone.yes = false;
    await startFromStep('checkout');
    expect(store.state).toBe(state);
    expect(fakePhone.went).toEqual([]);
  });

  test('from the first, which the merchant does, ends at the map', async () => {
    stepRunner.goToStep('shop');
    await startFromStep('push');
    expect(fakePhone.went).toEqual([routes.map]);
  });
});

describe('one step back', () => {
  const send = () =>
    store.send({
      type: 'pushPost',
      account: 'service',
      as: 'massSend',
      post: templatePost('refill', store.now()),
    });

  test('from a step with which nothing else goes asks nothing', async () => {
    stepRunner.goToStep('offer');
    // A look is nothing that anybody loses.
    store.send({ type: 'openChat', account: 'subscription' });
    store.send({ type: 'seeProduct', product: 'night-oolong' });
    await backOneStep();
    expect(fakePhone.dialogs).toEqual([]);
    expect(nextStep(store.state)).toBe('chat');
  });

  test.each([true, false])(
    'that takes back a second message asks first; the answer is %s',
    async (yes) => {
      stepRunner.goToStep('offer');
      expect([send().ok, send().ok]).toEqual([true, true]);
      fakePhone.yes = yes;
      await backOneStep();
      expect(fakePhone.dialogs).toEqual([journeyPage.en.takenBack(9, 9)]);
      expect(store.state.posts).toBe(yes ? 0 : 2);
    },
  );

  test('that takes back one more order asks first', async () => {
    stepRunner.playToEnd();
    store.send({
      type: 'placeOrder',
      out_trade_no: 'order-Z',
      product: 'night-oolong',
      quantity: 1,
    });
    await backOneStep();
    expect(fakePhone.dialogs).toEqual([journeyPage.en.takenBack(11, 11)]);
  });
});

describe('a step that is skipped', () => {
  test('is done, and leads to the next', async () => {
    await skipStep('push', {});
    expect(nextStep(store.state)).toBe('article');
    await skipStep('checkout', { product: 'night-oolong', quantity: 2 });
    expect(store.state.orders).toMatchObject([{ product: 'night-oolong', quantity: 2 }]);
    expect(fakePhone.went).toEqual([
      routeOfStep('article', store.state),
      routeOfStep('pay', store.state),
    ]);
  });

  test('that cannot be done says why, and leads nowhere', async () => {
    fakePhone.storage.refuseAfter(0);
    await skipStep('push', {});
    expect(fakePhone.dialogs).toHaveLength(1);
    expect(fakePhone.went).toEqual([]);
  });
});

describe('going to a step', () => {
  test('that is ahead says what is missing before it, and does it', async () => {
    await visitStep('product');
    const names = (['push', 'article', 'shop'] as const).map((id) => stepTexts.en.steps[id].name);
    expect(fakePhone.dialogs).toEqual([journeyPage.en.doneFirst(names)]);
    expect(nextStep(store.state)).toBe('product');
    expect(fakePhone.went).toEqual([routeOfStep('product', store.state)]);
  });

  test('that is ahead does nothing, and leads nowhere, where the answer is no', async () => {
    fakePhone.yes = false;
    await visitStep('product');
    expect(store.history()).toEqual([]);
    expect(fakePhone.went).toEqual([]);
  });

  test('whose beginning is refused leads nowhere', async () => {
    fakePhone.storage.refuseAfter(0);
    await visitStep('product');
    expect(fakePhone.dialogs[1]).toContain(FULL.errMsg);
    expect(fakePhone.went).toEqual([]);
  });

  test('that is next, or was done, changes nothing', async () => {
    stepRunner.goToStep('product');
    const { state } = store;
    await visitStep('product');
    await visitStep('shop');
    expect(fakePhone.went).toEqual([routeOfStep('product', state), routeOfStep('shop', state)]);
    expect(store.state).toBe(state);
  });
});

describe('back one step', () => {
  test('leads to where that step is done', async () => {
    stepRunner.goToStep('follow');
    await backOneStep();
    expect(nextStep(store.state)).toBe('pay');
    expect(fakePhone.went).toEqual([routes.map, routeOfStep('pay', store.state)]);
    expect(fakePhone.dialogs).toEqual([]);
  });

  test('goes nowhere at the beginning', async () => {
    await backOneStep();
    expect(fakePhone.went).toEqual([]);
  });
});

describe('what stands in the way', () => {
  test.each([
    [
      { code: 'withdrawn', product: 'night-oolong' },
      expect.stringContaining('Night Oolong is off'),
    ],
    [{ code: 'unknownProduct', product: 'tea' }, expect.stringContaining('nothing called “tea”')],
    [{ code: 'notSaved', reason: 'full' }, expect.stringContaining('full')],
    [{ code: 'slot' }, expect.stringContaining('Choose a time')],
  ] as [Refusal | NotSaved, string][])('%j is told', async (refusal, sentence) => {
    expect(await reportOutcome({ ok: false, refusal })).toBe(false);
    expect(fakePhone.dialogs).toEqual([sentence]);
  });

  test('is nothing where it went well', async () => {
    expect(await reportOutcome({ ok: true })).toBe(true);
    expect(fakePhone.dialogs).toEqual([]);
  });

  test('keeps the reader at the map', async () => {
    fakePhone.storage.refuseAfter(0);
    await startFromStep('product');
    expect(fakePhone.went).toEqual([routes.map]);
    expect(fakePhone.dialogs).toEqual([expect.stringContaining(FULL.errMsg)]);
  });
});

describe('starting over', () => {
  beforeEach(() => void stepRunner.goToStep('follow'));

  test('asks with a red yes, and then forgets the journey', async () => {
    const asked = jest.spyOn(wx, 'showModal');
    await startOver();
    expect(asked.mock.calls).toMatchObject([[{ confirmColor: '#dc3636' }]]);
    asked.mockRestore();
    expect(fakePhone.dialogs).toEqual([startOverWords.en.warning]);
    expect(store.history()).toEqual([]);
  });

  test('keeps it where the answer is no', async () => {
    fakePhone.yes = false;
    await startOver();
    expect(store.history()).not.toEqual([]);
  });

  test('that the phone refuses is told in its own words', async () => {
    fakePhone.storage.refuseAfter(0);
    await startOver();
    expect(fakePhone.dialogs[1]).toBe(startOverWords.en.refused(FULL.errMsg));
    expect(store.history()).not.toEqual([]);
  });
});
