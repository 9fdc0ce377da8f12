/**
 * Random sequences of everything that people, the platform and bad luck can do, over the store, the payment flow
 * and the mock of WeChat Pay, always the same ones. MODEL_SEED and `npm run test:deep` try others.
 */
import * as deciding from '../../../miniprogram/domain/decide';
import * as funnel from '../../../miniprogram/domain/funnel';
import * as history from '../../../miniprogram/domain/eventHistory';
import { findOrder } from '../../../miniprogram/domain/order';
import type { NewEvent, JourneyEvent } from '../../../miniprogram/domain/events';
import * as script from '../../../miniprogram/domain/stepPlanner';
import * as folding from '../../../miniprogram/domain/evolve';
import type { State } from '../../../miniprogram/domain/state';
import { PaymentFlow } from '../../../miniprogram/flows/paymentFlow';
import { missingStorageKinds, CHUNK, HEAD, UNREAD } from '../../support/model/phoneStorage';
import { runSequences } from '../../support/model/runSequences';
import type { RunningApp } from '../../support/model/simulatedPhone';
import { run } from '../../support/subprocess/run';

jest.setTimeout(180_000);
afterEach(() => jest.restoreAllMocks());

const SEQUENCES = 2000;
const seed = Number(process.env['MODEL_SEED'] ?? 20_261_122);

test(`every invariant holds for ${SEQUENCES} sequences of seed ${seed}`, async () => {
  expect(await runSequences(seed, SEQUENCES)).toEqual({ found: null, runs: SEQUENCES });
});

test.each(missingStorageKinds)('nothing throws where storage is not there: %s', async (absent) => {
  const runs = 60;
  expect(await runSequences(seed, runs, { absent })).toEqual({ found: null, runs });
});

test('and in any time zone of the machine', async () => {
  const args = ['--sequences', '120', '--seed', '3'];
  const { code, stdout } = await run('scripts/test-deep.ts', args);
  const zones = ['UTC+8:', 'UTC+14:', expect.stringMatching(/UTC-[78]:/)];
  expect(stdout.match(/UTC\S+:/g)).toEqual(zones);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/120 in all\.\n$/)]);
});

type Decide = typeof deciding.decide;

/** The rules with one of them broken: what they answer to some commands instead. */
function rules(answer: (...it: Parameters<Decide>) => NewEvent[] | null) {
  const { decide } = deciding;
  jest.spyOn(deciding, 'decide').mockImplementation((...it) => {
    const events = answer(...it);
    return events ? { ok: true, events } : decide(...it);
  });
}

/** A fold with one of its events broken: what becomes of the state behind it. */
function fold(type: JourneyEvent['type'], change: (state: State) => Partial<State>) {
  const { evolve } = folding;
  jest.spyOn(folding, 'evolve').mockImplementation((before, event) => {
    const state = evolve(before, event);
    return event.type === type ? { ...state, ...change(state) } : state;
  });
}

/** How the app is broken, by the invariant that must notice. */
const sabotages: Record<string, () => ((app: RunningApp) => void) | void> = {
  'paidOnceForItsAmount: .* is paid again': () =>
    rules(({ orders }, command) => {
      if (command.type !== 'settlePayment') return null;
      const { out_trade_no } = command;
      const paid = findOrder(orders, out_trade_no)?.payment.status === 'paid';
      return paid ? [{ type: 'paymentSucceeded', out_trade_no, transaction_id: '42' }] : null;
    }),
  'paidOnceForItsAmount: .* of': () =>
    rules(({ orders }, command) => {
      if (command.type !== 'settlePayment' || command.answer.trade_state !== 'SUCCESS') return null;
      const { out_trade_no, answer } = command;
      const order = findOrder(orders, out_trade_no);
      if (!order || order.payment.status === 'paid') return null;
      const { transaction_id } = answer;
      return [{ type: 'paymentSucceeded', out_trade_no, transaction_id }];
    }),
  paidIsWhatWeChatPayTook: () => (app) => {
    app.payment.query = (out_trade_no) => {
      const { total = 0 } = findOrder(app.store.state.orders, out_trade_no) ?? {};
      return Promise.resolve({ trade_state: 'SUCCESS', transaction_id: '42', total });
    };
  },
  'amountIsThePriceLessOnePromotion: 1 for': () =>
    rules((_, command) =>
      command.type === 'placeOrder' && command.promotion === undefined
        ? [{ ...command, type: 'orderPlaced', total: 1 }]
        : null,
    ),
  'amountIsThePriceLessOnePromotion: .* 2 times': () =>
    fold('orderPlaced', ({ pushes }) => ({ pushes: pushes.map(({ used: _, ...push }) => push) })),
  incomeIsWhatWasPaid: () =>
    fold('paymentSucceeded', ({ paid }) => ({ paid: { ...paid, income: paid.income * 2 } })),
  startedOnlyWhenUnpaid: () =>
    rules(({ orders }, command) => {
      if (command.type !== 'startPayment') return null;
      const status = findOrder(orders, command.out_trade_no)?.payment.status;
      return status === 'paying' ? [{ ...command, type: 'paymentStarted' }] : null;
    }),
  nothingUnderWayIsForgotten: () =>
    fold('orderPlaced', ({ orders }) => ({ orders: orders.slice(-3) })),
  aNewOrderIsKept: () =>
    fold('orderPlaced', ({ orders }) => ({
      orders: orders.filter((it, i) => i < 100 || it.payment.status !== 'unpaid'),
    })),
  // A message that no customer gets is sent again and again.
  'stepIsDoneOrRefused: .* messages': () => {
    const { planStep } = script;
    jest.spyOn(script, 'planStep').mockImplementation((step, state, now, props, pending) => {
      const planned = planStep(step, state, now, props, pending);
      if (planned.ok || planned.refusal.code !== 'staffOnly') return planned;
      const post = pending?.post ?? props.post(now);
      const sent = { type: 'pushPost', account: 'enterprise', as: 'massSend', post } as const;
      return { ok: true, commands: Array<typeof sent>(20).fill(sent), events: [], state };
    });
  },
  // What is refused is noticed in the middle.
  'stepIsDoneOrRefused: .* in part': () => (app) => {
    app.stepRunner.completeThrough = (step, pending) => {
      for (const id of script.stepsLeadingTo(step, app.store.state, pending)) {
        const done = app.stepRunner.completeStep(id, pending);
        if (!done.ok) return done;
      }
      return { ok: true };
    };
  },
  takenBackStaysTakenBack: () => {
    const standing = (events: Iterable<JourneyEvent>) => {
      const kept: JourneyEvent[] = [];
      for (const event of events) {
        if (event.type === 'rewound') kept.length = Math.min(kept.length, event.kept);
        else kept.push(event);
      }
      return kept;
    };
    jest.spyOn(history, 'effectiveEvents').mockImplementation(standing);
    jest.spyOn(history, 'rebuildState').mockImplementation((events) => {
      const { at, mode, ahead } = history.applyEvents(events);
      return { ...history.applyEvents(standing(events)), at, mode, ahead };
    });
  },
  theCustomerPaysWhatTheySee: () => (app) => {
    app.show = (page) => {
      app.page = page;
      if (page !== null) app.sheet.show(page);
    };
  },
  'nothingTypedIsLost: .*null': () => (app) => {
    app.drafts.keep = () => '';
  },
  // Each page had a draft of its own, and showed it again.
  nothingTypedIsLost: () => (app) => {
    const { find } = app.drafts;
    let first: ReturnType<typeof find> = null;
    app.drafts.find = () => (first ??= find.call(app.drafts));
  },
  openingTraceDoesNothing: () => (app) => {
    app.stepRunner.previewStep = (step) => (app.stepRunner.completeStep(step), []);
  },
  aSecondTapJoins: () => (app) => {
    app.paymentFlow.pay = (...it) => new PaymentFlow(app.store, app.payment).pay(...it);
  },
  chargedOnceForItsAmount: () => (app) => {
    const { request } = app.payment;
    app.payment.request = async (params) => {
      const ledger = app.phone.read('mockPayment/1') as Record<string, { transaction_id?: string }>;
      for (const entry of Object.values(ledger))
        entry.transaction_id &&= `${entry.transaction_id}1`;
      app.phone.write('mockPayment/1', ledger);
      return request(params);
    };
  },
  noFollowerWithoutConsent: () =>
    rules(({ follower }, command) =>
      command.type === 'leaveResult' && !follower
        ? [{ type: 'followed', account: 'service', route: 'followBox' }]
        : null,
    ),
  'noMessageToNonFollowers: messageSent': () =>
    rules((_, command) =>
      command.type === 'leaveResult' && !command.ticked
        ? [{ type: 'messageSent', account: 'service', message: { kind: 'welcome' } }]
        : null,
    ),
  'noMessageToNonFollowers: a line': () =>
    fold('paymentStarted', ({ at, chats }) => ({
      chats: { ...chats, service: [{ kind: 'welcome', at }] },
    })),
  modeAndHourAreAsChosen: () => {
    const { rebuildState } = history;
    jest
      .spyOn(history, 'rebuildState')
      .mockImplementation((events) => ({ ...rebuildState(events), ahead: 0 }));
  },
  'allowancesKept: subscription': () =>
    rules((_, command) =>
      command.type === 'push' && command.account === 'subscription'
        ? [{ type: 'pushed', account: 'subscription', article: command.article }]
        : null,
    ),
  'allowancesKept: service': () =>
    rules(({ follower }, command) =>
      follower && command.type === 'push' && command.account === 'service'
        ? [{ type: 'pushed', account: 'service', article: command.article }]
        : null,
    ),
  funnelNeverGrows: () => {
    const { customerFunnel, stages } = funnel;
    jest.spyOn(funnel, 'customerFunnel').mockImplementation((state) => {
      const counts = stages.map(({ id, by }) => [id, by(state) ? 1 : 0]);
      return { ...customerFunnel(state), funnel: Object.fromEntries(counts) };
    });
  },
  refusedChangesNothing: () => (app) => {
    const { write } = app.phone;
    app.phone.write = (key, value) => {
      write.call(app.phone, key, value);
      if (app.store.state.entries === 1) throw new Error('late');
    };
  },
  timeGoesForward: () => (app) => {
    app.store.now = () => -1;
  },
  logGivesTheState: () => {
    const { applyEvents } = history;
    jest.spyOn(history, 'applyEvents').mockImplementation((events, from) => {
      const state = applyEvents(events, from);
      return { ...state, entries: state.entries + [...events].length };
    });
  },
  shownIsThereAfterAKill: () => (app) => {
    const { reopened } = app.phone;
    app.phone.reopened = () => {
      const phone = reopened.call(app.phone);
      const last = [...phone.texts.keys()].filter((key) => CHUNK.test(key)).pop();
      if (last !== undefined) phone.texts.set(last, '[]');
      return phone;
    };
  },
  choiceIsThereAfterAKill: () => (app) => {
    app.settings.showNotes = () => Object.assign(app.settings, { shown: true });
  },
  lostDataIsReported: () => (app) => {
    Object.defineProperty(app.store, 'setAside', { value: null });
  },
  'nothingIsDeleted: the ledger': () => (app) => {
    const { write } = app.phone;
    app.phone.write = (key, value) => {
      if (key !== UNREAD) write.call(app.phone, key, value);
    };
  },
  nothingIsDeleted: () => (app) => app.phone.remove(HEAD),
  'nothingIsDeleted: the log': () => (app) => {
    const { write } = app.phone;
    app.phone.write = (key, value) => {
      write.call(app.phone, key, value);
      const { texts, setAside } = app.phone;
      if (key.endsWith('/log/1') && setAside.size === 0) texts.delete('journey/1/log/0');
    };
  },
  paymentsComeToAnEnd: () => (app) => {
    app.paymentFlow.resumeAll = () => Promise.resolve();
  },
  demoGoesOn: () => rules((_, command) => (command.type === 'seeShop' ? [] : null)),
  nothingThrows: () => (app) => {
    app.paymentFlow.queryOrder = () => Promise.reject(new Error('thrown'));
  },
};

test.each([
  [
    'noEventIsUnsaved',
    ({ store }: RunningApp) =>
      void Object.defineProperty(store, 'state', { value: { ...store.state, entries: 1 } }),
  ],
  [
    'whatIsRefusedSaysNotSaved',
    ({ store }: RunningApp) => void (store.send = () => ({ ok: true })),
  ],
])('an app without storage that breaks %s is found', async (invariant, sabotage) => {
  const { found } = await runSequences(1, 5, { sabotage, absent: 'nothing', shrink: false });
  expect(found).toMatch(new RegExp(`(Error: |: )${invariant}`));
});

test.each(Object.keys(sabotages))('an app that breaks %s is found', async (invariant) => {
  const sabotage = sabotages[invariant]?.() ?? undefined;
  const { found } = await runSequences(1, 500, { ...(sabotage && { sabotage }), shrink: false });
  expect(found).toMatch(new RegExp(`(Error: |: )${invariant}`));
});
