import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from '../../support/setup/seededFastCheck';
import ts from 'typescript';
import {
  DAY,
  HOUR,
  shanghaiDate,
  nextMorning,
  sameDay,
  sameMonth,
  startOfDay,
  startOfMonth,
  type Instant,
} from '../../../miniprogram/domain/calendar';

const shanghai = (iso: string): Instant => Date.parse(`${iso}+08:00`);

const intl = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  weekday: 'short',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
});

function byIntl(at: Instant) {
  const parts = Object.fromEntries(intl.formatToParts(at).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute, weekday } = parts;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    weekday: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(weekday ?? ''),
  };
}

/** Any moment of the years 1971 to 2100 but those in which China had summer time. */
const moment = fc
  .oneof(
    fc.integer({ min: shanghai('1971-01-01T00:00'), max: shanghai('1985-12-31T23:59') }),
    fc.integer({ min: shanghai('1992-01-01T00:00'), max: shanghai('2100-12-31T23:59') }),
  )
  .chain((at) => fc.constantFrom(at, startOfDay(at), startOfDay(at) - 1, startOfMonth(at)));

test('a moment has the wall clock that Intl gives for Asia/Shanghai', () => {
  fc.assert(
    fc.property(moment, (at) => expect(shanghaiDate(at)).toEqual(byIntl(at))),
    { numRuns: 2000 },
  );
});

test('a day begins at midnight and is not over before the next', () => {
  fc.assert(
    fc.property(moment, (at) => {
      const start = startOfDay(at);
      expect(start <= at && at < start + DAY).toBe(true);
      expect(byIntl(start)).toMatchObject({ hour: 0, minute: 0, day: byIntl(at).day });
    }),
  );
});

test('a month begins at midnight of its first day, and the next begins where it ends', () => {
  fc.assert(
    fc.property(moment, (at) => {
      const [start, next] = [startOfMonth(at), startOfMonth(at, 1)];
      expect(start <= at && at < next).toBe(true);
      expect(byIntl(start)).toMatchObject({ day: 1, hour: 0, minute: 0, month: byIntl(at).month });
      expect(byIntl(next)).toMatchObject({ day: 1, hour: 0, minute: 0 });
      expect(byIntl(next - 1).month).toBe(byIntl(at).month);
    }),
  );
});

test('two moments share a day or a month exactly when Intl writes the same date or month', () => {
  const near = fc.tuple(moment, fc.integer({ min: -40 * DAY, max: 40 * DAY }));
  fc.assert(
    fc.property(near, ([a, apart]) => {
      const b = a + apart;
      if (shanghaiDate(b).year > 1985 && shanghaiDate(b).year < 1992) return;
      const [one, other] = [byIntl(a), byIntl(b)];
      const month = one.year === other.year && one.month === other.month;
      expect(sameMonth(a, b)).toBe(month);
      expect(sameDay(a, b)).toBe(month && one.day === other.day);
    }),
  );
});

test.each([
  ['the last minute of a month', '2026-03-31T23:59', '2026-04-01T00:00'],
  ['the 28th of February', '2026-02-28T23:59', '2026-03-01T00:00'],
  ['a leap day', '2028-02-29T23:59', '2028-03-01T00:00'],
  ['the 28th in a year that 100 divides', '2100-02-28T23:59', '2100-03-01T00:00'],
  ['the leap day of a year that 400 divides', '2000-02-29T23:59', '2000-03-01T00:00'],
  ['the end of a year', '2026-12-31T23:59', '2027-01-01T00:00'],
])('%s is the end of its month', (_, last, first) => {
  expect(sameMonth(shanghai(last), shanghai(first))).toBe(false);
  expect(startOfMonth(shanghai(last), 1)).toBe(shanghai(first));
  expect(startOfMonth(shanghai(first), -1)).toBe(startOfMonth(shanghai(last)));
});

test('midnight in Shanghai is 16:00 in Greenwich the day before', () => {
  expect(startOfDay(Date.UTC(2026, 2, 16, 15, 59))).toBe(Date.UTC(2026, 2, 15, 16));
  expect(startOfDay(Date.UTC(2026, 2, 16, 16))).toBe(Date.UTC(2026, 2, 16, 16));
});

test('the presenter’s clock stops at nine, on the next day or on the first of the next month', () => {
  const now = shanghai('2026-03-16T23:59');
  expect(nextMorning(now, 'nextDay')).toBe(shanghai('2026-03-17T09:00'));
  expect(nextMorning(now, 'nextMonth')).toBe(shanghai('2026-04-01T09:00'));
});

test('the time zone of the machine makes no difference', () => {
  const source = readFileSync(join(__dirname, '../../../miniprogram/domain/calendar.ts'), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2020 },
  });
  const hours = Array.from({ length: 800 }, (_, i) => shanghai('2026-01-30T00:30') + i * 11 * HOUR);
  const answers = (calendar: {
    shanghaiDate: typeof shanghaiDate;
    startOfDay: typeof startOfDay;
    startOfMonth: typeof startOfMonth;
  }) =>
    hours.map((at) => [
      calendar.shanghaiDate(at),
      calendar.startOfDay(at),
      calendar.startOfMonth(at, 1),
    ]);
  const script = `
    ${outputText}
    const hours = ${JSON.stringify(hours)};
    const answers = ${answers.toString()};
    console.log(JSON.stringify([new Date(0).getTimezoneOffset(), answers(exports)]));
  `;
  const offsets = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata'].map((TZ) => {
    const env = { ...process.env, TZ };
    const [offset, given] = JSON.parse(
      execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8' }),
    );
    expect(given).toEqual(answers({ shanghaiDate: shanghaiDate, startOfDay, startOfMonth }));
    return offset;
  });
  expect(new Set(offsets).size).toBe(3);
});
