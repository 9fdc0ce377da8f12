/**
 * What must hold whatever people, the platform and bad luck do. Each throws in its own name. The store is
 * compared with what the watched phone saw being saved, and the calendar with `toISOString`.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Command } from '../../../miniprogram/domain/commands';
import type { JourneyEvent } from '../../../miniprogram/domain/events';
import { customerFunnel, stages } from '../../../miniprogram/domain/funnel';
import { HOUR } from '../../../miniprogram/domain/calendar';
import { retell } from '../../../miniprogram/domain/history';
import { nextStep } from '../../../miniprogram/domain/journey';
import { findOrder } from '../../../miniprogram/domain/order';
import type { State } from '../../../miniprogram/domain/state';
import { openLog } from '../../../miniprogram/store/log';
import type { Presenter } from '../../../miniprogram/store/presenter';
import type { Settings } from '../../../miniprogram/store/settings';
import type { Outcome, Store } from '../../../miniprogram/store/store';
import { LEDGER, type WatchedPhone } from './phone';

/** A command that was carried out or refused. */
export interface Move {
  command: Command;
  before: State;
  after: State;
  /** What the command saved. */
  events: readonly JourneyEvent[];
  /** All that stands, these events among it. */
  stands: readonly JourneyEvent[];
  outcome: Outcome;
}

/** What the mock of WeChat Pay remembers of an order. */
export type Ledger = Record<string, { total: number; transaction_id?: string } | undefined>;

export class Broken extends Error {}

function must(holds: boolean, invariant: { name: string }, what: string): void {
  if (!holds) throw new Broken(`${invariant.name}: ${what}`);
}

/** Whether two values are the same when they are saved. */
function same(a: unknown, b: unknown): boolean {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one === other || isDeepStrictEqual(JSON.parse(one), JSON.parse(other));
}

/** An order is paid at most once and only for its amount. */
export function paidOnceForItsAmount({ command, before, events, stands }: Move): void {
  for (const event of events) {
    if (event.type !== 'paymentSucceeded') continue;
    const { out_trade_no } = event;
    const ofIt = stands.filter((it) => 'out_trade_no' in it && it.out_trade_no === out_trade_no);
    const placed = ofIt.map(({ type }) => type).lastIndexOf('orderPlaced');
    const paid = ofIt.slice(placed + 1).filter(({ type }) => type === 'paymentSucceeded');
    must(paid.length === 1, paidOnceForItsAmount, `${out_trade_no} is paid again`);
    const order = findOrder(before.orders, out_trade_no);
    const answer = command.type === 'settlePayment' ? command.answer : null;
    const total = answer?.trade_state === 'SUCCESS' ? answer.total : null;
    must(total === order?.total, paidOnceForItsAmount, `${total} of ${order?.total}`);
  }
}

/** WeChat Pay takes the money of an order at most once, and what it took is the order's amount. */
export function chargedOnceForItsAmount(before: Ledger, after: Ledger, state: State): void {
  for (const [out_trade_no, { transaction_id, total } = { total: 0 }] of Object.entries(before)) {
    if (!transaction_id) continue;
    const now = after[out_trade_no];
    must(
      now?.transaction_id === transaction_id && now.total === total,
      chargedOnceForItsAmount,
      `${out_trade_no} was charged ${total}, and now ${JSON.stringify(now)}`,
    );
    const order = findOrder(state.orders, out_trade_no);
    must(!order || order.total === total, chargedOnceForItsAmount, `${total} of ${order?.total}`);
  }
}

/** Nobody follows without a tap of their own, and in today's mode not by the box on the result page. */
export function noFollowerWithoutConsent({ command, before, events }: Move): void {
  for (const event of events) {
    if (event.type !== 'followed') continue;
    const byBox = command.type === 'leaveResult' && command.ticked && before.mode === 'described';
    const byTap = command.type === 'follow' && command.route === event.route;
    const consent = event.route === 'followBox' ? byBox : byTap;
    must(consent, noFollowerWithoutConsent, `${event.route} by ${command.type}, ${before.mode}`);
  }
}

/** One message a day from the Subscription Account, four a month from the Service Account, as Shanghai counts. */
export function allowancesKept({ events, stands }: Move): void {
  for (const event of events) {
    if (event.type !== 'pushed' || event.account === 'enterprise') continue;
    const [digits, most] = event.account === 'subscription' ? [10, 1] : [7, 4];
    const period = (at: number) => new Date(at + 8 * HOUR).toISOString().slice(0, digits);
    const sent = stands.filter(
      (it) =>
        it.type === 'pushed' && it.account === event.account && period(it.at) === period(event.at),
    );
    must(sent.length <= most, allowancesKept, `${event.account}, ${sent.length} times`);
  }
}

/** Nobody gets to a stage of the funnel who did not get to the one before. */
export function funnelNeverGrows({ before, after }: Move): void {
  if (before === after) return;
  const { funnel } = customerFunnel(after);
  const counts = stages.map(({ id }) => funnel[id]);
  must(
    counts.every((count, i) => i === 0 || count <= counts[i - 1]!),
    funnelNeverGrows,
    counts.join(),
  );
}

/** What is refused has not happened: nothing of it is saved or shown. */
export function refusedChangesNothing({ outcome, before, after, events }: Move): void {
  const changed = events.length > 0 || before !== after;
  must(outcome.ok || !changed, refusedChangesNothing, JSON.stringify(outcome));
}

/** No event stands before one that happened earlier, whatever the phone's clock does. */
export function timeGoesForward({ before, events }: Move): void {
  must(
    events.every(({ at }) => at >= before.at),
    timeGoesForward,
    `${before.at}, then ${events[0]?.at}`,
  );
}

/** The log told from its beginning gives the state that is shown. */
export function logTellsTheState(phone: WatchedPhone, shown: State): void {
  must(same(retell(phone.saved), shown), logTellsTheState, 'they differ');
}

/** What was shown as saved is there when the app opens again. */
export function shownIsThereAfterAKill(shown: State, reopened: State): void {
  must(same(reopened, shown), shownIsThereAfterAKill, 'another state was found');
}

/** So are the reader's language and the presenter's notes. */
export function choiceIsThereAfterAKill(shown: Settings, reopened: Settings): void {
  const same = shown.language === reopened.language && shown.notes === reopened.notes;
  must(same, choiceIsThereAfterAKill, `${reopened.language}, ${reopened.notes}`);
}

/** What can no longer be read is told. */
export function whatIsLostIsTold(shown: State, { state, setAside }: Store): void {
  const lost = !same(state, shown);
  must(!lost || setAside !== null, whatIsLostIsTold, 'nothing was told');
}

/** Nothing is deleted but by the reader's own reset: no key, no event, nothing that was set aside. */
export function nothingIsDeleted(phone: WatchedPhone): void {
  must(phone.lost.length === 0, nothingIsDeleted, phone.lost.join());
  const found = openLog(phone).log.all();
  must(same(found, phone.saved), nothingIsDeleted, 'the log holds other events');
  for (const [key, text] of phone.setAside) {
    must(phone.texts.get(key) === text, nothingIsDeleted, `${key} was set aside and has changed`);
  }
}

/** As soon as WeChat Pay answers, it is known of every order whether it is paid. */
export function paymentsComeToAnEnd({ orders }: State): void {
  const open = orders.filter(({ payment: { status } }) => status !== 'paid' && status !== 'unpaid');
  must(open.length === 0, paymentsComeToAnEnd, open.map((it) => it.payment.status).join());
}

/** The demo can be walked to its end, whatever happened. */
export function theDemoGoesOn(store: Store, presenter: Presenter): void {
  let walked: Outcome | Error;
  try {
    walked = presenter.walk();
  } catch (error) {
    if (error instanceof Broken) throw error;
    walked = error as Error;
  }
  const done = 'ok' in walked && walked.ok && nextStep(store.state) === null;
  must(done, theDemoGoesOn, walked instanceof Error ? walked.message : JSON.stringify(walked));
}

/** Nothing that a tap starts is thrown at nobody. */
export function nobodyThrows(errors: readonly unknown[]): void {
  must(errors.length === 0, nobodyThrows, String(errors[0]));
}

export const ofEachMove = [
  paidOnceForItsAmount,
  noFollowerWithoutConsent,
  allowancesKept,
  funnelNeverGrows,
  refusedChangesNothing,
  timeGoesForward,
];

/** The mock's ledger as it can be read. */
export function ledgerOf(phone: WatchedPhone): Ledger {
  const ledger = phone.read(LEDGER);
  return typeof ledger === 'object' && ledger !== null ? (ledger as Ledger) : {};
}
