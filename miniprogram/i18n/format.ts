import { shanghaiDate, sameDay, type Instant } from '../domain/calendar';
import type { Fen } from '../domain/money';
import type { Language } from '../bilingual';

/** Money, dates and times as each language writes them. Written by hand: not every WeChat has Intl. */

/** `¥1,280.00`, the same in both languages. */
export function money(fen: Fen): string {
  const yuan = Math.floor(fen / 100);
  return `¥${count(yuan)}.${String(fen % 100).padStart(2, '0')}`;
}

/** `2,305`, the same in both languages. */
export const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

const two = (n: number) => String(n).padStart(2, '0');
export const months = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];
const weekdays = {
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
};

/** `14:05` in Shanghai. */
export function time(at: Instant): string {
  const { hour, minute } = shanghaiDate(at);
  return `${two(hour)}:${two(minute)}`;
}

/** `22 Nov` or `11月22日`. */
export function date(at: Instant, language: Language): string {
  const { month, day } = shanghaiDate(at);
  return language === 'en' ? `${day} ${months[month - 1]}` : `${month}月${day}日`;
}

/** `Mon 23 Nov` or `11月23日 周一`. */
export function day(at: Instant, language: Language): string {
  const weekday = weekdays[language][shanghaiDate(at).weekday];
  return language === 'en' ? `${weekday} ${date(at, 'en')}` : `${date(at, 'zh')} ${weekday}`;
}

/** `Mon 23 Nov, 14:00` or `11月23日 周一 14:00`. */
export const dateAndTime = (at: Instant, language: Language): string =>
  `${day(at, language)}${language === 'en' ? ', ' : ' '}${time(at)}`;

/** As WeChat's chat list writes it: the time today, the date before. */
export const timeOrDate = (at: Instant, now: Instant, language: Language): string =>
  sameDay(at, now) ? time(at) : date(at, language);
