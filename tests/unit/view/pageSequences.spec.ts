/**
 * Random walks through the program's own pages: a page that was asked for comes at any time behind the tap, and
 * the customer, WeChat Pay, the phone and the merchant do anything in between. Always the same ones; MODEL_SEED
 * tries others.
 */
import fc from 'fast-check';
import * as deciding from '../../../miniprogram/domain/decide';
import { findOrder } from '../../../miniprogram/domain/order';
import { FakeComponent } from '../../support/pageObjects/fakePage';
import { PageStack } from '../../support/model/programPages';
import { searched } from '../../support/model/runSequences';
import { anyPageActions, runPageActions } from '../../support/model/pageSequences';
import type { Sabotage } from '../../support/model/simulatedPhone';

jest.setTimeout(180_000);
afterEach(() => jest.restoreAllMocks());

const WALKS = 400;
const seed = Number(process.env['MODEL_SEED'] ?? 20_261_122);
const walks = (seed: number, numRuns: number, sabotage?: Sabotage, shrink = true) =>
  searched(
    fc.asyncProperty(anyPageActions, (strides) => runPageActions(strides, sabotage)),
    {
      seed,
      numRuns,
      shrink,
      again: 'npx jest tests/unit/view/pageSequences.spec.ts with MODEL_SEED=',
    },
  );

test(`every invariant holds for ${WALKS} walks of seed ${seed}`, async () => {
  expect(await walks(seed, WALKS)).toEqual({ found: null, runs: WALKS });
});

type Way = (url: string) => Promise<unknown>;
type OrderPayment = typeof import('../../../miniprogram/packages/shop/model/orderPayment');
type CheckoutModel =
  typeof import('../../../miniprogram/packages/shop/pages/checkout/checkoutActions');
const load = <T>(path: string) => require(`../../../miniprogram/${path}`) as T;

/** How a page, or what it stands on, is broken, by the invariant that must notice. */
const sabotages: Record<string, () => Sabotage | void> = {
  // The checkout pays what it is opened for.
  'arrivingIsNotActing: placeOrder': () => {
    const checkout = load<CheckoutModel>('packages/shop/pages/checkout/checkoutActions');
    jest
      .spyOn(checkout, 'refreshCheckout')
      .mockImplementation((page) => void checkout.submitCheckout(page));
  },
  // An answer is saved, whatever became of its order.
  takenBackStaysTakenBack: () => {
    const { decide } = deciding;
    jest.spyOn(deciding, 'decide').mockImplementation((state, command, circumstances) => {
      if (command.type !== 'settlePayment' || findOrder(state.orders, command.out_trade_no))
        return decide(state, command, circumstances);
      const { out_trade_no } = command;
      return { ok: true, events: [{ type: 'paymentUnanswered', out_trade_no }] };
    });
  },
  // The sheet stays when its page is hidden.
  theCustomerPaysWhatTheySee: () => {
    const { page } = FakeComponent.prototype;
    jest.spyOn(FakeComponent.prototype, 'page').mockImplementation(function (
      this: FakeComponent,
      event,
    ) {
      return event === 'hide' ? this : page.call(this, event);
    });
  },
  // Each page keeps the draft with which it was opened.
  nothingTypedIsLost: () => {
    const writing = load<
      typeof import('../../../miniprogram/packages/merchant/pages/compose/composeActions')
    >('packages/merchant/pages/compose/composeActions');
    const { showKeptDraft: takeUp } = writing;
    const opened = new WeakSet<object>();
    jest.spyOn(writing, 'showKeptDraft').mockImplementation((page, account) => {
      if (!opened.has(page)) takeUp(page, account);
      opened.add(page);
    });
  },
  // A page that set out for the result thinks itself gone, also where its way led nowhere.
  'noButtonIsDead: .*checkout': () => {
    const payment = load<OrderPayment>('packages/shop/model/orderPayment');
    const gone = new WeakSet<object>();
    for (const name of ['payOrQueryOrder', 'resumeOrder'] as const) {
      const goOn = payment[name];
      jest.spyOn(payment, name).mockImplementation(async (page, order, forward) => {
        const leave: Way = (url) => (gone.add(page), forward(url));
        if (!gone.has(page)) await goOn(page, order, leave);
      });
    }
  },
  // A way that was joined once is joined for ever.
  'noButtonIsDead: ': () => {
    const { navigation } = PageStack.prototype;
    jest.spyOn(PageStack.prototype, 'navigation').mockImplementation(() => {
      const ways = navigation();
      let last: Promise<boolean> | undefined;
      return { ...ways, openPage: (url: string) => (last ??= ways.openPage(url)) };
    });
  },
};

test.each(Object.keys(sabotages))('a page that breaks %s is found', async (invariant) => {
  const sabotage = sabotages[invariant]?.() ?? undefined;
  const { found } = await walks(1, 400, sabotage, false);
  expect(found).toMatch(new RegExp(`Error: ${invariant}`));
});
