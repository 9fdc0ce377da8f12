import { DAY, HOUR } from '../../../miniprogram/domain/calendar';
import type { Command } from '../../../miniprogram/domain/commands';
import {
  attribute,
  mountPage,
  settle,
  tap,
  tapTarget,
  type Mounted,
} from '../../support/pageObjects/mountedPage';
import { MONDAY } from '../../support/builders/journeyHistory';
import {
  fillStorage,
  followed,
  startWith,
  pushed,
  sharedStore,
  text,
  wentTo,
} from '../../support/builders/componentJourney';

let now: number;
/** Monday 16 March 2026, 10:00 in Shanghai. */
beforeEach(() => {
  now = MONDAY;
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});

const open = () => mountPage('packages/merchant/pages/messages/messages');
const post = (account: 'subscription' | 'service' | 'enterprise'): Command => ({
  type: 'pushPost',
  account,
  as: 'massSend',
  post: { template: 'roast', product: 'night-oolong' },
});
const nextDay: Command = { type: 'moveClock', to: 'nextDay' };

const days = (page: Mounted) => page.querySelectorAll('.day');
const today = (page: Mounted) => text(page.querySelector('.today') as Mounted);
const read = (page: Mounted) => attribute(page.querySelector('.calendar') as Mounted, 'ariaLabel');
/** The days on which an account's mark stands. */
const markedBy = (page: Mounted, kind: string) =>
  days(page)
    .filter((day) => day.dom?.innerHTML.includes(kind))
    .map((day) => parseInt(text(day as Mounted), 10));
async function move(page: Mounted, button: 0 | 1): Promise<void> {
  tapTarget(page.querySelectorAll('.move')[button]!).dispatchEvent('tap');
  await settle();
}

it('says what will stand here while nothing was sent, and leads to writing it', async () => {
  startWith();
  const page = open();
  expect(text(page)).toContain('In the demo it is Mon 16 Mar, 10:00 in Shanghai.');
  expect(text(page)).toContain('Mar 2026');
  expect(days(page)).toHaveLength(31);
  expect(today(page)).toBe('16');
  expect(text(page)).toContain('Nothing yet.');
  expect(read(page)).toBe('Today is 16 Mar. Nothing was sent this month.');
  await tap(page, '.act .primary');
  expect(wentTo()).toBe('/packages/merchant/pages/compose/compose');
});

it('puts every message of the month on its day, with its account’s mark, and reads them out', () => {
  startWith(pushed, followed, post('service'), nextDay, post('enterprise'), post('enterprise'));
  startWith(post('subscription'));
  const page = open();
  expect(markedBy(page, 'subscription')).toEqual([16, 17]);
  expect(markedBy(page, 'service')).toEqual([16]);
  expect(markedBy(page, 'enterprise')).toEqual([17]);
  expect(today(page)).toContain('×2');
  expect(read(page)).toBe(
    'Today is 17 Mar. 16 Mar: Subscription Account, Service Account. 17 Mar: Subscription Account, Enterprise Account, 2 times.',
  );
  expect(text(page)).toContain('Allowance used');
  expect(page.querySelectorAll('.used')).toHaveLength(2);
  expect(text(page)).toContain('This month: 1 of 4 sent');
  expect(text(page)).toContain('3 left. Counts anew on 1 Apr, 00:00.');
  expect(text(page)).toContain('0 left. Counts anew on 18 Mar, 00:00.');
  expect(text(page)).toContain('The first article of the path');
  expect(text(page)).toContain('Night Oolong is out of the roast');
});

it('moves the clock on, into a month that has all its messages again', async () => {
  startWith(followed, post('service'), post('service'), post('service'), post('service'));
  const page = open();
  expect(text(page)).toContain('This month: 4 of 4 sent');
  await move(page, 0);
  expect(text(page)).toContain('Tue 17 Mar, 09:00');
  await move(page, 1);
  expect(text(page)).toContain('Apr 2026');
  expect(days(page)).toHaveLength(30);
  expect(today(page)).toBe('1');
  expect(text(page)).toContain('This month: 0 of 4 sent');
  expect(read(page)).toBe('Today is 1 Apr. Nothing was sent this month.');
  expect(page.querySelectorAll('.mark')).toHaveLength(0);
  // What was sent before is not denied.
  expect(text(page).match(/Service Account · Mon 16 Mar, 10:00/g)).toHaveLength(4);
});

it('tells of a phone whose clock was set back, and that the demo waits', () => {
  startWith(pushed);
  now = MONDAY - DAY;
  const page = open();
  expect(text(page)).toContain('The phone’s clock went back');
  expect(text(page)).toContain('The demo waits at Mon 16 Mar, 10:00');
  expect(markedBy(page, 'subscription')).toEqual([16]);
  now = MONDAY + HOUR;
  expect(text(open())).not.toContain('went back');
});

it('says why a full phone does not move the clock', async () => {
  startWith(pushed);
  const page = open();
  fillStorage();
  await move(page, 0);
  expect(text(page)).toContain('it has not happened');
  expect(text(page)).toContain('Mon 16 Mar');
});

it('lists the last ones of a busy month and counts the others, and speaks Chinese', () => {
  startWith(...Array.from({ length: 12 }, () => post('enterprise')));
  const page = open();
  expect(text(page)).toContain('And 2 more, earlier.');
  sharedStore().settings.chooseLanguage('zh');
  expect(text(page)).toContain('2026 年 3 月');
  expect(read(page)).toBe('今天是3月16日。3月16日：企业号 12 次。');
});
