import type { Since } from '../../../content/claim';
import { months } from '../../../content/format';
import type { Language } from '../../../content/words';

/** `21 Nov 2024`, `Nov 2024` or `2023`; `2024年11月21日`, `2024年11月` or `2023年`. */
export function since(date: Since, language: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  if (language === 'zh') {
    return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
  }
  return [day, month && months[month - 1], year].filter(Boolean).join(' ');
}
