import type { Vouch } from './claim';
import { months } from './format';
import type { Language } from './words';

/** `Sources 7, 8 · as of 1 Sep 2021`: the numbers are those of the page of sources. */
export function vouchedBy({ sources, asOf }: Vouch, language: Language): string {
  const [year, month, day] = asOf.split('-').map(Number);
  if (language === 'zh') {
    const date = [`${year} 年`, month && `${month} 月`, day && `${day} 日`].filter(Boolean);
    return `来源 ${sources.join('、')} · 截至 ${date.join(' ')}`;
  }
  const date = [day, month && months[month - 1], year].filter(Boolean);
  return `${sources.length > 1 ? 'Sources' : 'Source'} ${sources.join(', ')} · as of ${date.join(' ')}`;
}
