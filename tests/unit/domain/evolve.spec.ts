import type { JourneyEvent } from '../../../miniprogram/domain/events';
import { applyEvents } from '../../../miniprogram/domain/eventHistory';
import { MAX_CHAT_LINES } from '../../../miniprogram/domain/evolvePush';
import { evolve } from '../../../miniprogram/domain/evolve';
import { initialState } from '../../../miniprogram/domain/state';
import {
  ORDER_A,
  ORDER_B,
  bought,
  MONDAY,
  place,
  JourneyHistory,
} from '../../support/builders/journeyHistory';

const late = MONDAY + 1000;

/** What no decision gives, but a log may hold that another version wrote. */
const lateAnswers: JourneyEvent[] = [
  { type: 'paymentStarted', at: late, out_trade_no: ORDER_A, prepay_id: 'wx2' },
  { type: 'paymentReported', at: late, out_trade_no: ORDER_A, word: 'cancel' },
  { type: 'paymentNotMade', at: late, out_trade_no: ORDER_A },
  { type: 'paymentUnanswered', at: late, out_trade_no: ORDER_A },
  { type: 'paymentSucceeded', at: late, out_trade_no: ORDER_A, transaction_id: 'another' },
];

test.each(lateAnswers)(
  'money that has arrived stays, though the log goes on with $type',
  (event) => {
    const play = new JourneyHistory();
    play.send(...bought(ORDER_A), place(ORDER_B));
    const { orders, paid, entrances } = play.state;
    expect(evolve(play.state, event)).toMatchObject({ orders, paid, entrances });
  },
);

test.each(lateAnswers)(
  '$type of an order that is not there changes nothing but the hour',
  (event) => {
    expect(evolve(initialState, event)).toEqual({ ...initialState, at: late, standing: 1 });
  },
);

test('a payment that was never asked about is merely unpaid when it was not made', () => {
  const play = new JourneyHistory();
  play.send(place(ORDER_A));
  const { orders } = evolve(play.state, {
    type: 'paymentNotMade',
    at: late,
    out_trade_no: ORDER_A,
  });
  expect(orders[0]?.payment).toEqual({ status: 'unpaid' });
});

test('the hour of the state is that of the last event', () => {
  expect(applyEvents([], initialState).at).toBe(0);
  const seen: JourneyEvent = { type: 'productSeen', at: late, product: 'tea' };
  expect(applyEvents([{ ...seen, at: 5 }, seen]).at).toBe(late);
});

test('what is seen again is listed once', () => {
  const twice = (event: JourneyEvent) => applyEvents([event, event]);
  expect(twice({ type: 'productSeen', at: 1, product: 'tea' }).productsSeen).toHaveLength(1);
});

test('a chat shows its last lines, however long it was', () => {
  const pushes = Array.from({ length: MAX_CHAT_LINES + 7 }, (_, at): JourneyEvent => {
    return { type: 'pushed', at, account: 'subscription', article: `article-${at}` };
  });
  const { chats, unread } = applyEvents(pushes);
  expect(chats.subscription).toHaveLength(MAX_CHAT_LINES);
  expect(chats.subscription[0]?.at).toBe(7);
  expect(chats.subscription[MAX_CHAT_LINES - 1]?.at).toBe(MAX_CHAT_LINES + 6);
  expect(unread.subscription).toBe(MAX_CHAT_LINES + 7);
});

test('what the Service Account sends reaches followers, and what an Enterprise Account sends nobody’s chat', () => {
  const pushed = (account: 'service' | 'enterprise'): JourneyEvent => {
    return { type: 'pushed', at: 1, account, article: 'spring' };
  };
  const followed: JourneyEvent = { type: 'followed', at: 1, account: 'service', route: 'qrCode' };
  const lines = (...events: JourneyEvent[]) => applyEvents(events).chats.service.length;
  expect([lines(pushed('service')), lines(followed, pushed('service'))]).toEqual([0, 1]);
  expect(lines(followed, pushed('enterprise'))).toBe(0);
});

test('only a follower who opens the Service Account’s chat has been welcomed', () => {
  const opened = (account: 'service' | 'subscription'): JourneyEvent => {
    return { type: 'chatOpened', at: 1, account };
  };
  const followed: JourneyEvent = { type: 'followed', at: 1, account: 'service', route: 'qrCode' };
  expect(applyEvents([opened('service')]).welcomed).toBe(false);
  expect(applyEvents([followed, opened('subscription')]).welcomed).toBe(false);
  expect(applyEvents([followed, opened('service')]).welcomed).toBe(true);
});

test('one article that is opened, or one product that is put back, leaves the others as they were', () => {
  const play = new JourneyHistory();
  play.send(
    { type: 'follow', route: 'qrCode' },
    { type: 'push', account: 'subscription', article: 'spring' },
    { type: 'push', account: 'service', article: 'autumn' },
    { type: 'openArticle', article: 'autumn' },
    { type: 'withdrawProduct', product: 'tea' },
    { type: 'withdrawProduct', product: 'sample' },
    { type: 'restoreProduct', product: 'tea' },
  );
  expect(play.state.pushes.map(({ opened }) => opened)).toEqual([undefined, true]);
  expect(play.state.withdrawn).toEqual(['sample']);
});
