import fc from '../../support/setup/seededFastCheck';
import { date, dateAndTime, money, time, timeOrDate } from '../../../miniprogram/i18n/format';

const shanghai = (iso: string) => Date.parse(`${iso}+08:00`);

test.each([
  [0, '¥0.00'],
  [1, '¥0.01'],
  [99, '¥0.99'],
  [6800, '¥68.00'],
  [99_999, '¥999.99'],
  [128_000, '¥1,280.00'],
  [123_456_789, '¥1,234,567.89'],
  [Number.MAX_SAFE_INTEGER, '¥90,071,992,547,409.91'],
])('%d fen is written %s', (fen, text) => {
  expect(money(fen)).toBe(text);
});

test('no fen is lost in writing, and groups have three digits', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (fen) => {
      expect(money(fen)).toMatch(/^¥\d{1,3}(,\d{3})*\.\d{2}$/);
      expect(BigInt(money(fen).replace(/\D/g, ''))).toBe(BigInt(fen));
    }),
  );
});

test('dates and times are those of Shanghai, as each language writes them', () => {
  const at = shanghai('2026-11-23T14:05');
  expect(time(at)).toBe('14:05');
  expect(date(at, 'en')).toBe('23 Nov');
  expect(date(at, 'zh')).toBe('11月23日');
  expect(dateAndTime(at, 'en')).toBe('Mon 23 Nov, 14:05');
  expect(dateAndTime(at, 'zh')).toBe('11月23日 周一 14:05');
  expect(time(shanghai('2026-01-01T00:00'))).toBe('00:00');
});

test('every month has its name', () => {
  const firsts = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 1));
  expect(firsts.map((at) => date(at, 'en')).join(', ')).toBe(
    '1 Jan, 1 Feb, 1 Mar, 1 Apr, 1 May, 1 Jun, 1 Jul, 1 Aug, 1 Sep, 1 Oct, 1 Nov, 1 Dec',
  );
  expect(firsts.map((at) => date(at, 'zh'))).toEqual(firsts.map((_, month) => `${month + 1}月1日`));
});

test('every weekday has its name', () => {
  const week = Array.from({ length: 7 }, (_, i) => shanghai(`2026-03-${15 + i}T12:00`));
  expect(week.map((at) => dateAndTime(at, 'en').slice(0, 3)).join()).toBe(
    'Sun,Mon,Tue,Wed,Thu,Fri,Sat',
  );
  expect(week.map((at) => dateAndTime(at, 'zh').split(' ')[1]).join()).toBe(
    '周日,周一,周二,周三,周四,周五,周六',
  );
});

test('a chat list writes the time until midnight in Shanghai, and the date after it', () => {
  const at = shanghai('2026-03-16T23:50');
  expect(timeOrDate(at, shanghai('2026-03-16T23:59'), 'en')).toBe('23:50');
  expect(timeOrDate(at, shanghai('2026-03-17T00:00'), 'en')).toBe('16 Mar');
  expect(timeOrDate(at, shanghai('2026-03-17T00:00'), 'zh')).toBe('3月16日');
});
