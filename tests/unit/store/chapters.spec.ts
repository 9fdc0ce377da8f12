import { phone } from '../../helpers/page';
import { journey } from '../../../miniprogram/content/journey';
import { path } from '../../../miniprogram/content/path';
import { postOf } from '../../../miniprogram/content/posts';
import { startOverWords } from '../../../miniprogram/content/startOver';
import { nextStep } from '../../../miniprogram/domain/journey';
import { backOneStep, skip, startFrom, visit, went } from '../../../miniprogram/store/chapters';
import { presenter, settings, store } from '../../../miniprogram/store/index';
import type { Refusal } from '../../../miniprogram/domain/refusal';
import { placeOf, places } from '../../../miniprogram/store/places';
import { startOver } from '../../../miniprogram/store/startOver';
import type { NotSaved } from '../../../miniprogram/store/store';
import { FULL } from '../../helpers/memoryStorage';

beforeEach(() => {
  store.reset();
  settings.chooseLanguage('en');
  Object.assign(phone, { dialogs: [], went: [], yes: true });
});
afterEach(() => phone.storage.acceptAll());

describe('starting from a step', () => {
  test('that is still ahead asks nothing, and leads there by way of the map', async () => {
    await startFrom('product');
    expect(nextStep(store.state)).toBe('product');
    expect(phone.dialogs).toEqual([]);
    expect(phone.went).toEqual([places.map, placeOf('product', store.state)]);
  });

  test('that was done asks first, and names what is taken back', async () => {
    presenter.bringTo('follow');
    const asked = jest.spyOn(wx, 'showModal');
    await startFrom('checkout');
    const title = journey.en.question(5, path.en.steps.checkout.name);
    expect(asked.mock.calls).toMatchObject([[{ title }]]);
    asked.mockRestore();
    expect(phone.dialogs).toEqual([journey.en.takenBack(5, 6)]);
    expect(nextStep(store.state)).toBe('checkout');
  });

  test('takes nothing back, and stays, where the answer is no', async () => {
    presenter.bringTo('follow');
    const { state } = store;
    phone.yes = false;
    await startFrom('checkout');
    expect(store.state).toBe(state);
    expect(phone.went).toEqual([]);
  });

  test('from the first, which the merchant does, ends at the map', async () => {
    presenter.bringTo('shop');
    await startFrom('push');
    expect(phone.went).toEqual([places.map]);
  });
});

describe('one step back', () => {
  const send = () =>
    store.send({
      type: 'pushPost',
      account: 'service',
      as: 'massSend',
      post: postOf('refill', store.now()),
    });

  test('from a step with which nothing else goes asks nothing', async () => {
    presenter.bringTo('offer');
    // A look is nothing that anybody loses.
    store.send({ type: 'openChat', account: 'subscription' });
    store.send({ type: 'seeProduct', product: 'night-oolong' });
    await backOneStep();
    expect(phone.dialogs).toEqual([]);
    expect(nextStep(store.state)).toBe('chat');
  });

  test.each([true, false])(
    'that takes back a second message asks first; the answer is %s',
    async (yes) => {
      presenter.bringTo('offer');
      expect([send().ok, send().ok]).toEqual([true, true]);
      phone.yes = yes;
      await backOneStep();
      expect(phone.dialogs).toEqual([journey.en.takenBack(9, 9)]);
      expect(store.state.posts).toBe(yes ? 0 : 2);
    },
  );

  test('that takes back one more order asks first', async () => {
    presenter.walk();
    store.send({
      type: 'placeOrder',
      out_trade_no: 'order-Z',
      product: 'night-oolong',
      quantity: 1,
    });
    await backOneStep();
    expect(phone.dialogs).toEqual([journey.en.takenBack(11, 11)]);
  });
});

describe('a step that is skipped', () => {
  test('is done, and leads to the next', async () => {
    await skip('push', {});
    expect(nextStep(store.state)).toBe('article');
    await skip('checkout', { product: 'night-oolong', quantity: 2 });
    expect(store.state.orders).toMatchObject([{ product: 'night-oolong', quantity: 2 }]);
    expect(phone.went).toEqual([placeOf('article', store.state), placeOf('pay', store.state)]);
  });

  test('that cannot be done says why, and leads nowhere', async () => {
    phone.storage.refuseAfter(0);
    await skip('push', {});
    expect(phone.dialogs).toHaveLength(1);
    expect(phone.went).toEqual([]);
  });
});

describe('going to a step', () => {
  test('that is ahead says what is missing before it, and does it', async () => {
    await visit('product');
    const names = (['push', 'article', 'shop'] as const).map((id) => path.en.steps[id].name);
    expect(phone.dialogs).toEqual([journey.en.doneFirst(names)]);
    expect(nextStep(store.state)).toBe('product');
    expect(phone.went).toEqual([placeOf('product', store.state)]);
  });

  test('that is ahead does nothing, and leads nowhere, where the answer is no', async () => {
    phone.yes = false;
    await visit('product');
    expect(store.history()).toEqual([]);
    expect(phone.went).toEqual([]);
  });

  test('whose beginning is refused leads nowhere', async () => {
    phone.storage.refuseAfter(0);
    await visit('product');
    expect(phone.dialogs[1]).toContain(FULL.errMsg);
    expect(phone.went).toEqual([]);
  });

  test('that is next, or was done, changes nothing', async () => {
    presenter.bringTo('product');
    const { state } = store;
    await visit('product');
    await visit('shop');
    expect(phone.went).toEqual([placeOf('product', state), placeOf('shop', state)]);
    expect(store.state).toBe(state);
  });
});

describe('back one step', () => {
  test('leads to where that step is done', async () => {
    presenter.bringTo('follow');
    await backOneStep();
    expect(nextStep(store.state)).toBe('pay');
    expect(phone.went).toEqual([places.map, placeOf('pay', store.state)]);
    expect(phone.dialogs).toEqual([]);
  });

  test('goes nowhere at the beginning', async () => {
    await backOneStep();
    expect(phone.went).toEqual([]);
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
    expect(await went({ ok: false, refusal })).toBe(false);
    expect(phone.dialogs).toEqual([sentence]);
  });

  test('is nothing where it went well', async () => {
    expect(await went({ ok: true })).toBe(true);
    expect(phone.dialogs).toEqual([]);
  });

  test('keeps the reader at the map', async () => {
    phone.storage.refuseAfter(0);
    await startFrom('product');
    expect(phone.went).toEqual([places.map]);
    expect(phone.dialogs).toEqual([expect.stringContaining(FULL.errMsg)]);
  });
});

describe('starting over', () => {
  beforeEach(() => void presenter.bringTo('follow'));

  test('asks with a red yes, and then forgets the journey', async () => {
    const asked = jest.spyOn(wx, 'showModal');
    await startOver();
    expect(asked.mock.calls).toMatchObject([[{ confirmColor: '#dc3636' }]]);
    asked.mockRestore();
    expect(phone.dialogs).toEqual([startOverWords.en.warning]);
    expect(store.history()).toEqual([]);
  });

  test('keeps it where the answer is no', async () => {
    phone.yes = false;
    await startOver();
    expect(store.history()).not.toEqual([]);
  });

  test('that the phone refuses is told in its own words', async () => {
    phone.storage.refuseAfter(0);
    await startOver();
    expect(phone.dialogs[1]).toBe(startOverWords.en.refused(FULL.errMsg));
    expect(store.history()).not.toEqual([]);
  });
});
