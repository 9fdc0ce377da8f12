import { DAY, MINUTE, type Instant } from '../../../miniprogram/domain/calendar';
import { initialState, type ChatLine, type State } from '../../../miniprogram/domain/state';
import { articleRows, chatRows } from '../../../miniprogram/packages/wechat/model/chatList';
import { chatPage } from '../../../miniprogram/packages/wechat/i18n/chatPage';
import { chatsPage } from '../../../miniprogram/packages/wechat/i18n/chatsPage';
import { chatMessages } from '../../../miniprogram/packages/wechat/model/chatMessages';
import { MONDAY } from '../../support/builders/journeyHistory';

const article = (at: Instant, id = 'spring'): ChatLine => ({ kind: 'article', article: id, at });
const welcome = (at: Instant): ChatLine => ({ kind: 'welcome', at });

const world = <T>(t: T, chats: Partial<State['chats']>, rest: Partial<State> = {}) => ({
  state: { ...initialState, ...rest, chats: { ...initialState.chats, ...chats } },
  now: MONDAY,
  language: 'en' as const,
  t,
});

describe('thread', () => {
  const times = (...lines: ChatLine[]) =>
    chatMessages(world(chatPage.en, { service: lines }), 'service').map(({ time }) => time);

  it('writes the time above the first line, and anew after more than five minutes', () => {
    const start = MONDAY - 30 * MINUTE;
    expect(
      times(welcome(start), welcome(start + 5 * MINUTE), welcome(start + 10 * MINUTE + 1)),
    ).toEqual(['09:30', '', '09:40']);
  });

  it('writes the day of what is not of today', () => {
    expect(times(welcome(MONDAY - 3 * DAY))).toEqual(['Fri 13 Mar, 10:00']);
  });

  it('leaves out what nobody knows any more, and keeps the time for what stands', () => {
    const lines = [article(MONDAY - MINUTE, 'lost'), article(MONDAY)];
    expect(chatMessages(world(chatPage.en, { service: lines }), 'service')).toEqual([
      expect.objectContaining({ id: 'spring', time: '10:00' }),
    ]);
  });
});

describe('chat rows', () => {
  const follower = { route: 'profile', at: MONDAY } as const;

  it('puts what came last first', () => {
    const older = { subscription: [article(MONDAY - DAY)], service: [welcome(MONDAY)] };
    const newer = { subscription: [article(MONDAY)], service: [welcome(MONDAY - DAY)] };
    const accounts = (chats: State['chats']) =>
      chatRows(world(chatsPage.en, chats, { follower })).map(({ account }) => account);
    expect(accounts(older)).toEqual(['service', 'subscription']);
    expect(accounts(newer)).toEqual(['subscription', 'service']);
  });

  it('writes the time of today and the date of before', () => {
    const at = (instant: Instant) =>
      chatRows(world(chatsPage.en, { subscription: [article(instant)] }))[0]?.time;
    expect(at(MONDAY - MINUTE)).toBe('09:59');
    expect(at(MONDAY - DAY)).toBe('15 Mar');
  });

  it('has no row where nothing has arrived, and none of an account that is not followed', () => {
    expect(chatRows(world(chatsPage.en, {}, { follower }))).toEqual([]);
    expect(chatRows(world(chatsPage.en, { service: [welcome(MONDAY)] }))).toEqual([]);
  });
});

it('lists an account’s own articles, newest first', () => {
  const push = (account: 'service' | 'subscription', at: Instant, id = 'spring') => ({
    account,
    article: id,
    at,
  });
  const pushes = [
    push('service', MONDAY - DAY),
    push('subscription', MONDAY),
    push('service', MONDAY, 'lost'),
    push('service', MONDAY),
  ];
  const rows = articleRows(world(chatsPage.en, {}, { pushes }), 'service');
  expect(rows.map(({ time }) => time)).toEqual(['10:00', '15 Mar']);
});
