/**
 * What must hold of the phone and of the whole app whatever people, the platform and bad luck do. Each throws
 * in its own name. The store is compared with what the watched phone saw being saved.
 */
import { isDeepStrictEqual } from 'node:util';
import type { JourneyEvent } from '../../../miniprogram/domain/events';
import { stepIndex, nextStep, steps, type StepId } from '../../../miniprogram/domain/journeySteps';
import { findOrder } from '../../../miniprogram/domain/order';
import { evolve } from '../../../miniprogram/domain/evolve';
import { initialState, type State } from '../../../miniprogram/domain/state';
import type { SheetRequest } from '../../../miniprogram/services/paySheet';
import type { Draft } from '../../../miniprogram/packages/merchant/model/draft';
import { openEventLog } from '../../../miniprogram/store/eventLog';
import type { StepRunner } from '../../../miniprogram/flows/stepRunner';
import type { Settings } from '../../../miniprogram/store/settings';
import type { CommandOutcome, EventStore } from '../../../miniprogram/store/eventStore';
import type { PaymentOutcome } from '../../../miniprogram/flows/paymentFlow';
import { BrokenInvariant, mustHold } from './brokenInvariant';
import { LEDGER, UNREAD, type Ledger, type WatchedPhone } from './phoneStorage';

/** Whether two values are the same when they are saved. */
function same(a: unknown, b: unknown): boolean {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one === other || isDeepStrictEqual(JSON.parse(one), JSON.parse(other));
}

/** WeChat Pay takes the money of an order at most once, and what it took is the order's amount. */
export function chargedOnceForItsAmount(before: Ledger, after: Ledger, state: State): void {
  for (const [out_trade_no, taken] of Object.entries(before)) {
    if (!taken?.transaction_id) continue;
    const { transaction_id, total } = taken;
    const now = after[out_trade_no];
    mustHold(
      now?.transaction_id === transaction_id && now.total === total,
      chargedOnceForItsAmount,
      `${out_trade_no} was charged ${total}, and now ${JSON.stringify(now)}`,
    );
    const order = findOrder(state.orders, out_trade_no);
    mustHold(
      !order || order.total === total,
      chargedOnceForItsAmount,
      `${total} of ${order?.total}`,
    );
  }
}

/** What stands in the log gives the state that is shown; the mode and the hour stand in all of it. */
export function logGivesTheState({ stands, told }: WatchedPhone, shown: State): void {
  const state = { ...stands.reduce(evolve, initialState), ...told };
  mustHold(same(state, shown), logGivesTheState, 'they differ');
}

/** What was shown as saved is there when the app opens again. */
export function shownIsThereAfterAKill(shown: State, reopened: State): void {
  mustHold(same(reopened, shown), shownIsThereAfterAKill, 'another state was found');
}

/** Where nothing can be kept, nothing has happened. */
export function noEventIsUnsaved(shown: State): void {
  mustHold(same(shown, initialState), noEventIsUnsaved, 'another state is shown');
}

/** And whoever asked for it is told so. */
export function whatIsRefusedSaysNotSaved(outcome: CommandOutcome): void {
  const said = !outcome.ok && outcome.refusal.code === 'notSaved' && outcome.refusal.reason !== '';
  mustHold(said, whatIsRefusedSaysNotSaved, outcome);
}

/** The reader's language is, too, and the presenter's notes. */
export function choiceIsThereAfterAKill(shown: Settings, reopened: Settings): void {
  const same = shown.language === reopened.language && shown.notes === reopened.notes;
  mustHold(same, choiceIsThereAfterAKill, `${reopened.language}, ${reopened.notes}`);
}

/** What can no longer be read is told. */
export function lostDataIsReported(shown: State, { state, setAside }: EventStore): void {
  const lost = !same(state, shown);
  mustHold(!lost || setAside !== null, lostDataIsReported, 'nothing was told');
}

/** Nothing is deleted but by the reader's own reset: no key, no event, nothing that was set aside. */
export function nothingIsDeleted(phone: WatchedPhone): void {
  mustHold(phone.lost.length === 0, nothingIsDeleted, phone.lost.join());
  mustHold(
    same(openEventLog(phone).log.all(), phone.saved),
    nothingIsDeleted,
    'the log holds other events',
  );
  for (const [key, text] of phone.setAside) {
    mustHold(
      phone.texts.get(key) === text,
      nothingIsDeleted,
      `${key} was set aside and has changed`,
    );
  }
  const found = [LEDGER, UNREAD].map((key) => JSON.stringify(phone.read(key))).join();
  for (const text of phone.unread) {
    mustHold(found.includes(text), nothingIsDeleted, `the ledger was ${text.slice(0, 50)}`);
  }
}

/** As soon as WeChat Pay answers, it is known of every order whether it is paid. */
export function paymentsComeToAnEnd({ orders }: State): void {
  const open = orders.filter(({ payment: { status } }) => status !== 'paid' && status !== 'unpaid');
  mustHold(open.length === 0, paymentsComeToAnEnd, open.map((it) => it.payment.status).join());
}

/** An order can be placed and paid at the till, whatever happened. */
export function paymentFlowGoesOn({ orders }: State, out_trade_no: string): void {
  const status = findOrder(orders, out_trade_no)?.payment.status;
  mustHold(status === 'paid', paymentFlowGoesOn, `${out_trade_no} is ${status}`);
}

/** The demo can be walked to its end, whatever happened. */
export function demoGoesOn(store: EventStore, stepRunner: StepRunner): void {
  let walked: CommandOutcome | Error;
  try {
    walked = stepRunner.playToEnd();
  } catch (error) {
    if (error instanceof BrokenInvariant) throw error;
    walked = error as Error;
  }
  const done = 'ok' in walked && walked.ok && nextStep(store.state) === null;
  mustHold(done, demoGoesOn, walked instanceof Error ? walked.message : JSON.stringify(walked));
}

/** A tap on an order that is being paid joins the first: both come to one end. */
export function aSecondTapJoins(first: PaymentOutcome, second: PaymentOutcome): void {
  mustHold(same(first, second), aSecondTapJoins, [first, second]);
}

/** Whoever is asked for money sees the checkout of that very order, and its amount. */
export function theCustomerPaysWhatTheySee(
  asked: SheetRequest | null,
  page: string | null,
  { orders }: State,
): void {
  if (!asked) return;
  const { out_trade_no, total } = asked;
  const seen = out_trade_no === page && findOrder(orders, page)?.total === total;
  mustHold(seen, theCustomerPaysWhatTheySee, `${total} of ${out_trade_no} over ${page}`);
}

/** What was typed and not sent is the draft that any page shows, however it was left. */
export function nothingTypedIsLost(typed: Draft | null, found: Draft | null): void {
  mustHold(!typed || same(typed, found), nothingTypedIsLost, [typed, found]);
}

/** A skip does its step, by one message at the most, or the rules refuse it and nothing of it is done. */
export function stepIsDoneOrRefused(skipped: {
  step: StepId;
  outcome: CommandOutcome;
  before: State;
  after: State;
  events: readonly JourneyEvent[];
}): void {
  const { step, outcome, before, after, events } = skipped;
  const messages = events.filter((event) => event.type === 'pushed' && event.post).length;
  mustHold(messages <= 1, stepIsDoneOrRefused, `${step}: ${messages} messages`);
  if (outcome.ok)
    mustHold(steps[stepIndex(step)]!.done(after), stepIsDoneOrRefused, `${step}: not done`);
  // What the phone refuses to keep comes behind what it kept.
  else if (outcome.refusal.code !== 'notSaved')
    mustHold(
      before === after,
      stepIsDoneOrRefused,
      `${step}: ${outcome.refusal.code}, and done in part`,
    );
}

/** To look at what happens behind a step is to do nothing. */
export function openingTraceDoesNothing(before: string, after: string): void {
  mustHold(before === after, openingTraceDoesNothing, after);
}

/** From every page there is a way on: its green button does something, and the map can be reached. */
export function noButtonIsDead(alive: boolean, where: string): void {
  mustHold(alive, noButtonIsDead, where);
}

/** Nothing that a tap starts is thrown at nobody. */
export function nothingThrows(errors: readonly unknown[]): void {
  mustHold(errors.length === 0, nothingThrows, String(errors[0]));
}

/** The mock's ledger as it can be read. */
export function ledgerOf(phone: WatchedPhone): Ledger {
  const ledger = phone.read(LEDGER);
  return typeof ledger === 'object' && ledger !== null ? (ledger as Ledger) : {};
}
