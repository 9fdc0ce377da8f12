import { tastingSlots } from '../../../miniprogram/domain/catalogue';
import { DAY, HOUR } from '../../../miniprogram/domain/calendar';
import { promotionStatusOf } from '../../../miniprogram/domain/promotion';
import {
  initialDraft,
  postOfDraft,
  sendMethodOf,
} from '../../../miniprogram/packages/merchant/model/draft';
import { validCommand, type Step } from '../builders/journeyHistory';
import type { ModelAction } from './actions';
import { openingTraceDoesNothing, stepIsDoneOrRefused } from './invariants';
import { CHUNK, HEAD, LEDGER, SETTINGS } from './phoneStorage';
import { nextTurn } from './shanghaiPeriods';
import { settled, type SimulatedPhone } from './simulatedPhone';

type Doing<T extends ModelAction['do']> = Extract<ModelAction, { do: T }>;

const KEYS = { journey: /^journey/, ledger: /^mockPayment/, settings: /^settings/, all: /./ };

/** Does it, and lets what it started go as far as it can. */
export async function performAction(world: SimulatedPhone, it: ModelAction): Promise<void> {
  const { app, phone } = world;
  const { paymentFlow, sheet, orders, stepRunner } = app;
  const pick = <T>(list: readonly T[], which: number): T | undefined => list[which % list.length];
  switch (it.do) {
    case 'say':
      for (let n = 0; n < it.times; n += 1) say(world, it.step);
      return;
    case 'place':
      return place(world, it);
    case 'offer':
      return offer(world, it);
    case 'turn':
      return turn(world, it);
    case 'crowd':
      if (it.of === 'prepaid') return crowdOfPrepaid(world);
      if (it.of === 'unknown') return crowdOfUnknown(world);
      return it.of === 'orders' ? crowdOfOrders(world) : crowdOfStaff(world);
    case 'pay': {
      const number = pick(orders, it.order)?.out_trade_no ?? 'LT-none';
      for (let n = 0; n < it.taps; n += 1) app.tap(number);
      return settled();
    }
    case 'payAndDie': {
      app.tap(pick(orders, it.order)?.out_trade_no ?? 'LT-none');
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
      if (order) app.start(paymentFlow.queryOrder(order.out_trade_no));
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
      app.start(paymentFlow.resumeAll());
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
    case 'write':
      return write(world, it);
    case 'bringTo':
      app.show(null);
      stepRunner.goToStep(it.step);
      return;
    case 'foresee': {
      const before = JSON.stringify([...phone.texts]);
      stepRunner.previewStep(it.step);
      return openingTraceDoesNothing(before, JSON.stringify([...phone.texts]));
    }
    case 'skip': {
      const { step, held } = it;
      const order = pick(orders, it.order)?.out_trade_no;
      const [before, { length }] = [app.store.state, phone.saved];
      const outcome = stepRunner.completeThrough(step, {
        ...held,
        ...(order !== undefined && { order }),
      });
      const move = { step, outcome, before, after: app.store.state };
      stepIsDoneOrRefused({ ...move, events: phone.saved.slice(length) });
      app.show(null);
      return settled();
    }
    case 'stepBack':
      app.show(null);
      stepRunner.undoLastStep();
      return;
    case 'walk':
      stepRunner.playToEnd();
      return;
    case 'choice':
      return choose(world, it.choice);
  }
}

function say(world: SimulatedPhone, step: Step): void {
  const { store } = world.app;
  world.now += step.after;
  store.send(validCommand(step, store.state, store.now()));
}

/** An order by hand; a `promoted` one is of what the customer came for, at the price that they are shown. */
function place(world: SimulatedPhone, { product, quantity, promoted }: Doing<'place'>): void {
  const { store } = world.app;
  const { invitation, pushes } = store.state;
  const invited = pushes.find(({ article }) => article === invitation)?.post?.product;
  const id = (promoted && invited) || product;
  const [slot] = tastingSlots(store.now());
  const promise = promoted ? promotionStatusOf(store.state, id, store.now()) : null;
  store.send({
    type: 'placeOrder',
    out_trade_no: world.number('LT'),
    product: id,
    quantity,
    ...(slot !== undefined && { slot }),
    ...(promise?.is === 'valid' && { promotion: promise.article }),
  });
}

/** Sends a promotion to all readers, and lets the customer come in by it. */
function offer({ app: { store } }: SimulatedPhone, { product, percent }: Doing<'offer'>): void {
  const promotion = { percent, until: store.now() + 2 * DAY };
  const post = { template: 'refill', product, promotion };
  store.send({ type: 'pushPost', account: 'subscription', as: 'massSend', post });
  const article = store.state.pushes[store.state.pushes.length - 1]?.article ?? 'none';
  store.send({ type: 'openArticle', article });
  store.send({ type: 'enterMiniProgram', scene: 1058, from: article });
}

/** Types a title where the draft stands, and taps Send: what went out is nobody's draft any more. */
function write(world: SimulatedPhone, { words, sent }: Doing<'write'>): void {
  const { store, drafts } = world.app;
  const begun = drafts.find()?.draft ?? initialDraft(store.now(), world.number('draft'));
  const draft = { ...begun, title: words };
  drafts.keep(draft);
  world.typed = draft;
  world.check();
  const { account } = draft;
  const post = postOfDraft(draft);
  if (!sent || !store.send({ type: 'pushPost', account, as: sendMethodOf(draft), post }).ok) return;
  drafts.forget(draft);
  world.typed = null;
}

/** Sends whatever may be sent, so many hours from the turn of a day or a month; UTC's is at 8. */
function turn(world: SimulatedPhone, { of, account, hours }: Doing<'turn'>): void {
  const { store } = world.app;
  if (account === 'service') store.send({ type: 'follow', route: 'profile' });
  const midnight = nextTurn(of, store.now());
  for (const hour of hours) {
    world.now = midnight + hour * HOUR - store.state.ahead;
    for (let n = 0; n < 5; n += 1) store.send({ type: 'push', account, article: 'spring' });
  }
}

/** More than the state remembers of orders or of what was sent. */
const CROWD = 101;

/** So many orders behind one whose payment was left in the middle. */
function crowdOfOrders(world: SimulatedPhone): void {
  const { store } = world.app;
  const open = world.number('LT');
  store.send({ type: 'restoreProduct', product: 'sample' });
  const one = { type: 'placeOrder', product: 'sample', quantity: 1 } as const;
  store.send({ ...one, out_trade_no: open });
  store.send({ type: 'startPayment', out_trade_no: open, prepay_id: 'wx1' });
  for (let n = 0; n < CROWD; n += 1) store.send({ ...one, out_trade_no: world.number('LT') });
}

/** So many orders of unknown outcome. */
function crowdOfUnknown(world: SimulatedPhone): void {
  const { store } = world.app;
  store.send({ type: 'restoreProduct', product: 'sample' });
  for (let n = 0; n < CROWD; n += 1) {
    const out_trade_no = world.number('LT');
    store.send({ type: 'placeOrder', out_trade_no, product: 'sample', quantity: 1 });
    store.send({ type: 'startPayment', out_trade_no, prepay_id: 'wx1' });
  }
}

/** So many orders that nobody pays, behind one that was paid and whose answer was lost. */
async function crowdOfPrepaid(world: SimulatedPhone): Promise<void> {
  const { app } = world;
  const paid = world.number('LT');
  app.store.send({ type: 'placeOrder', out_trade_no: paid, product: 'tea', quantity: 1 });
  app.tap(paid);
  await settled();
  app.sheet.choose('noAnswer');
  await settled();
  world.check();
  for (let n = 0; n < 2 * CROWD; n += 1) {
    const order = { out_trade_no: world.number('LT'), description: 'Tea', total: 100 };
    await app.payment.prepay(order).catch(() => undefined);
  }
}

/** So much for the staff between what all readers and followers may be sent and what they may not. */
function crowdOfStaff({ app: { store } }: SimulatedPhone): void {
  const post = { template: 'refill', product: 'tea' };
  const toAll = () => {
    for (const account of ['subscription', 'service'] as const)
      for (let n = 0; n < 5; n += 1) store.send({ type: 'push', account, article: 'spring' });
  };
  store.send({ type: 'restoreProduct', product: 'tea' });
  store.send({ type: 'follow', route: 'profile' });
  toAll();
  for (let n = 0; n < CROWD; n += 1)
    store.send({ type: 'pushPost', account: 'enterprise', as: 'massSend', post });
  toAll();
}

/** Kills the app; the next one asks about what was left open, as on showing. */
function reopen(world: SimulatedPhone): Promise<void> {
  world.kill();
  world.app.start(world.app.paymentFlow.resumeAll());
  return settled();
}

function spoil(world: SimulatedPhone, { what, which, how }: Doing<'spoil'>): void {
  const chunks = [...world.phone.texts.keys()].filter((key) => CHUNK.test(key));
  const key = {
    head: HEAD,
    chunk: chunks[which % chunks.length],
    ledger: LEDGER,
    settings: SETTINGS,
  }[what];
  if (key !== undefined && world.phone.texts.has(key)) world.spoil(key, how, which);
}

/** A choice that the phone does not keep is thrown at the page, which says so. */
function choose({ app }: SimulatedPhone, choice: Doing<'choice'>['choice']): void {
  const { settings } = app;
  try {
    if (choice === 'zh' || choice === 'en') settings.chooseLanguage(choice);
    else settings.showNotes(choice === 'notes');
  } catch {
    // Not kept and not shown: the next kill finds what was.
  }
}

/** A life from the first opening to the walk to the end. Throws in the name of the invariant that does not hold. */
export async function performAll(
  world: SimulatedPhone,
  deeds: readonly ModelAction[],
): Promise<void> {
  for (const it of deeds) {
    await performAction(world, it);
    world.check();
  }
  await world.end();
}
