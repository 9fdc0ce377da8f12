import type { Since } from '../../../content/claim';
import { months } from '../../../content/format';
import type { Language } from '../../../content/words';

/** `21 Nov 2024`, `Nov 2024` or `2023`; `2024 年 11 月 21 日`, `2024 年 11 月` or `2023 年`. */
export function since(date: Since, language: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  if (language === 'zh') {
    return [`${year} 年`, month && `${month} 月`, day && `${day} 日`].filter(Boolean).join(' ');
  }
  return [day, month && months[month - 1], year].filter(Boolean).join(' ');
}
