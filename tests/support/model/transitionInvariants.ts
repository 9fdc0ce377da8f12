/**
 * What must hold of each command, whoever sends it. Each throws in its own name, and counts for itself:
 * prices, percent, days and months are not asked of the rules that it watches.
 */
import type { Command, Observation } from '../../../miniprogram/domain/commands';
import type { JourneyEvent } from '../../../miniprogram/domain/events';
import { customerFunnel, stages } from '../../../miniprogram/domain/funnel';
import { findOrder } from '../../../miniprogram/domain/order';
import type { State } from '../../../miniprogram/domain/state';
import type { CommandOutcome } from '../../../miniprogram/store/eventStore';
import { catalogue } from '../builders/journeyHistory';
import { mustHold } from './brokenInvariant';
import { charge } from './phoneStorage';
import { periodOf } from './shanghaiPeriods';

/** A command that was carried out or refused. */
export interface Transition {
  command: Command;
  before: State;
  after: State;
  /** What the command saved. */
  events: readonly JourneyEvent[];
  /** All that stands, these events among it. */
  stands: readonly JourneyEvent[];
  /** Whether that is all that ever stood: no part of the log was damaged. */
  whole: boolean;
  /** Whether a page sends it by coming into sight. */
  arriving: boolean;
  /** The orders that a step back had taken away before. */
  takenBack: ReadonlySet<string>;
  /** All that WeChat Pay ever took: each as `charge` says it. */
  charges: ReadonlySet<string>;
  outcome: CommandOutcome;
}

type Of<T extends JourneyEvent['type']> = Extract<JourneyEvent, { type: T }>;

const only = <T extends JourneyEvent['type']>(type: T, events: readonly JourneyEvent[]) =>
  events.filter((event): event is Of<T> => event.type === type);

/** An order is paid at most once and only for its amount. */
export function paidOnceForItsAmount({ command, before, events, stands }: Transition): void {
  for (const { out_trade_no } of only('paymentSucceeded', events)) {
    const ofIt = stands.filter((it) => 'out_trade_no' in it && it.out_trade_no === out_trade_no);
    const placed = ofIt.map(({ type }) => type).lastIndexOf('orderPlaced');
    const paid = ofIt.slice(placed + 1).filter(({ type }) => type === 'paymentSucceeded');
    mustHold(paid.length === 1, paidOnceForItsAmount, `${out_trade_no} is paid again`);
    const order = findOrder(before.orders, out_trade_no);
    const answer = command.type === 'settlePayment' ? command.answer : null;
    const total = answer?.trade_state === 'SUCCESS' ? answer.total : null;
    mustHold(total === order?.total, paidOnceForItsAmount, `${total} of ${order?.total}`);
  }
}

/** What was to be paid at the till is shown as paid only where WeChat Pay took that very amount. */
export function paidIsWhatWeChatPayTook({ before, events, charges }: Transition): void {
  for (const { out_trade_no, transaction_id } of only('paymentSucceeded', events)) {
    // All others are settled by a deed, or by the presenter's script, which plays WeChat Pay's part.
    if (!out_trade_no.startsWith('LT') || transaction_id.startsWith('number-')) continue;
    const total = findOrder(before.orders, out_trade_no)?.total ?? 0;
    const shown = charge(out_trade_no, transaction_id, total);
    mustHold(charges.has(shown), paidIsWhatWeChatPayTook, `${shown} was never taken`);
  }
}

/** What is to be paid is the price of each piece, less what the promotion promised, once and in time. */
export function amountIsThePriceLessOnePromotion({
  after,
  events,
  stands,
  whole,
}: Transition): void {
  for (const { out_trade_no, product, quantity, promotion, at } of only('orderPlaced', events)) {
    const price = quantity * (catalogue.find(({ id }) => id === product)?.price ?? NaN);
    let off = 0;
    if (promotion !== undefined) {
      const promised = only('pushed', stands).filter((it) => it.article === promotion);
      const offer = promised.find(({ post }) => post)?.post?.promotion;
      // The post may stand in a part of the log that was damaged.
      if (!offer && !whole) continue;
      const { percent = NaN, until = NaN } = offer ?? {};
      // Whose hour came before it was paid for gives the promotion back.
      const isOver = ({ out_trade_no, slot = Infinity }: Of<'orderPlaced'>) =>
        slot <= at && findOrder(after.orders, out_trade_no)?.payment.status === 'unpaid';
      const users = only('orderPlaced', stands).filter(
        (it) => it.promotion === promotion && !isOver(it),
      );
      const good = at <= until && users.length === 1;
      mustHold(good, amountIsThePriceLessOnePromotion, `${promotion}, ${users.length} times`);
      off = (price * percent - ((price * percent) % 100)) / 100;
    }
    const total = findOrder(after.orders, out_trade_no)?.total;
    mustHold(
      total === price - off,
      amountIsThePriceLessOnePromotion,
      `${total} for ${price}-${off}`,
    );
  }
}

/** The money that came in is that of the orders that were paid, each counted once. */
export function incomeIsWhatWasPaid({ after, events, stands, whole }: Transition): void {
  const counted = events.some(({ type }) => type === 'paymentSucceeded' || type === 'rewound');
  if (!counted || !whole) return;
  const totals = new Map<string, number>();
  let [orders, income] = [0, 0];
  for (const event of stands) {
    if (event.type === 'orderPlaced') totals.set(event.out_trade_no, event.total);
    if (event.type !== 'paymentSucceeded') continue;
    orders += 1;
    income += totals.get(event.out_trade_no) ?? NaN;
  }
  const doors = Object.values(after.entrances);
  const sums = [
    doors.reduce((sum, it) => sum + it.paid, 0),
    doors.reduce((sum, it) => sum + it.income, 0),
  ];
  const told = [after.paid.orders, after.paid.income, ...sums].join();
  const due = [orders, income, orders, income].join();
  mustHold(told === due, incomeIsWhatWasPaid, `${told} and not ${due}`);
}

/** A payment is started only of an order of which it is known that it is not paid. */
export function startedOnlyWhenUnpaid({ before, events }: Transition): void {
  for (const { out_trade_no } of only('paymentStarted', events)) {
    const status = findOrder(before.orders, out_trade_no)?.payment.status;
    mustHold(status === 'unpaid', startedOnlyWhenUnpaid, `${out_trade_no} was ${status}`);
  }
}

/** An order whose payment is under way is not forgotten, however many come behind it. */
export function nothingUnderWayIsForgotten({ command, before, after }: Transition): void {
  if (before.orders === after.orders || command.type === 'rewind') return;
  const lost = before.orders.filter(
    ({ out_trade_no, payment: { status } }) =>
      status !== 'paid' && status !== 'unpaid' && !findOrder(after.orders, out_trade_no),
  );
  mustHold(lost.length === 0, nothingUnderWayIsForgotten, lost);
}

/** What was ordered is kept, however many orders of unknown outcome came before it. */
export function aNewOrderIsKept({ after, events }: Transition): void {
  for (const { out_trade_no } of only('orderPlaced', events)) {
    mustHold(findOrder(after.orders, out_trade_no) !== undefined, aNewOrderIsKept, out_trade_no);
  }
}

/** All that is no act, and the word of WeChat Pay about a payment that a tap began: a page that goes cancels it. */
const OBSERVATIONS: Readonly<Record<Observation['type'] | 'reportPayment', true>> = {
  reportPayment: true,
  openArticle: true,
  enterMiniProgram: true,
  seeShop: true,
  seeProduct: true,
  openChat: true,
  settlePayment: true,
};

/** To arrive is not to act. */
export function arrivingIsNotActing({ command, arriving }: Transition): void {
  mustHold(!arriving || command.type in OBSERVATIONS, arrivingIsNotActing, command.type);
}

/** An order that was taken back, and is not placed anew, has no future: no answer is saved, however late it comes. */
export function takenBackStaysTakenBack({ events, after, takenBack, whole }: Transition): void {
  if (!whole || events.some(({ type }) => type === 'rewound' || type === 'orderPlaced')) return;
  for (const event of events) {
    const number = 'out_trade_no' in event ? event.out_trade_no : '';
    mustHold(!takenBack.has(number), takenBackStaysTakenBack, `${event.type} of ${number}`);
  }
  const back = after.orders.find(({ out_trade_no }) => takenBack.has(out_trade_no));
  mustHold(!back, takenBackStaysTakenBack, back?.out_trade_no ?? '');
}

/** Nobody follows without a tap of their own, and in today's mode not by the box on the result page. */
export function noFollowerWithoutConsent({ command, before, events }: Transition): void {
  for (const { route } of only('followed', events)) {
    const byBox = command.type === 'leaveResult' && command.ticked && before.mode === 'described';
    const byTap = command.type === 'follow' && command.route === route;
    const consent = route === 'followBox' ? byBox : byTap;
    mustHold(consent, noFollowerWithoutConsent, `${route} by ${command.type}, ${before.mode}`);
  }
}

/** The Service Account writes to nobody who does not follow it. */
export function noMessageToNonFollowers({ before, after, events, whole }: Transition): void {
  let follows = before.follower !== null;
  for (const event of events) {
    follows ||= event.type === 'followed';
    const word = 'account' in event && event.account === 'service' && event.type !== 'chatOpened';
    mustHold(!word || follows, noMessageToNonFollowers, event.type);
  }
  const stranger = whole && !after.follower && after.chats.service.length > 0;
  mustHold(!stranger, noMessageToNonFollowers, 'a line in the chat');
}

/** One message a day from the Subscription Account, four a month from the Service Account, as Shanghai counts. */
export function allowancesKept({ events, stands }: Transition): void {
  for (const event of only('pushed', events)) {
    if (event.account === 'enterprise') continue;
    const [period, most] =
      event.account === 'subscription' ? (['day', 1] as const) : (['month', 4] as const);
    const now = periodOf(period, event.at);
    const sent = only('pushed', stands).filter(
      (it) => it.account === event.account && periodOf(period, it.at) === now,
    );
    mustHold(sent.length <= most, allowancesKept, `${event.account}, ${sent.length} times`);
  }
}

/** The mode is the one that was chosen last, and the demo's hour was moved by nothing but its clock. */
export function modeAndHourAreAsChosen({ before, after, events, whole }: Transition): void {
  // A step back tells the log anew: what is lost of it, the choice of a mode too, is lost then.
  if (!whole && events.some(({ type }) => type === 'rewound')) return;
  let { mode, ahead } = before;
  for (const event of events) {
    if (event.type === 'modeChosen') ({ mode } = event);
    if (event.type === 'clockMoved') ahead += event.to - event.at;
  }
  const kept = after.mode === mode && after.ahead === ahead;
  mustHold(kept, modeAndHourAreAsChosen, [after.mode, after.ahead, mode, ahead]);
}

/** Nobody gets to a stage of the funnel who did not get to the one before. */
export function funnelNeverGrows({ before, after }: Transition): void {
  if (before === after) return;
  const { funnel } = customerFunnel(after);
  const counts = stages.map(({ id }) => funnel[id]);
  mustHold(
    counts.every((count, i) => i === 0 || count <= counts[i - 1]!),
    funnelNeverGrows,
    counts,
  );
}

/** What is refused has not happened: nothing of it is saved or shown. */
export function refusedChangesNothing({ outcome, before, after, events }: Transition): void {
  const changed = events.length > 0 || before !== after;
  mustHold(outcome.ok || !changed, refusedChangesNothing, outcome);
}

/** No event stands before one that happened earlier, whatever the phone's clock does. */
export function timeGoesForward({ before, after, events }: Transition): void {
  const hours = [before.at, ...events.map(({ at }) => at), after.at];
  mustHold(
    hours.every((at, i) => i === 0 || at >= hours[i - 1]!),
    timeGoesForward,
    hours,
  );
}

export const transitionInvariants = [
  refusedChangesNothing,
  aNewOrderIsKept,
  paidOnceForItsAmount,
  paidIsWhatWeChatPayTook,
  amountIsThePriceLessOnePromotion,
  incomeIsWhatWasPaid,
  startedOnlyWhenUnpaid,
  nothingUnderWayIsForgotten,
  arrivingIsNotActing,
  takenBackStaysTakenBack,
  noFollowerWithoutConsent,
  noMessageToNonFollowers,
  allowancesKept,
  modeAndHourAreAsChosen,
  funnelNeverGrows,
  timeGoesForward,
];
