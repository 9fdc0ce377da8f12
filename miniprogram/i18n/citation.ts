import type { SourceDate, Citation } from '../data/citation';
import { months } from './format';
import type { Language } from '../bilingual';

/** `21 Nov 2024`, `Nov 2024` or `2023`; `2024 年 11 月 21 日`, `2024 年 11 月` or `2023 年`. */
export function formatSourceDate(date: SourceDate, language: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  if (language === 'zh') {
    return [`${year} 年`, month && `${month} 月`, day && `${day} 日`].filter(Boolean).join(' ');
  }
  return [day, month && months[month - 1], year].filter(Boolean).join(' ');
}

/** `as of 1 Sep 2021`; or, of a page without a date, `undated, read 28 Nov 2026`. */
export function citationDate(citation: Citation, language: Language): string {
  const en = language === 'en';
  if ('asOf' in citation)
    return `${en ? 'as of' : '截至'} ${formatSourceDate(citation.asOf, language)}`;
  const day = formatSourceDate(citation.read, language);
  return en ? `undated, read ${day}` : `未注明日期，${day}查阅`;
}

/** `Sources 7, 8 · as of 1 Sep 2021`: the numbers are those of the page of sources. */
export function cite(citation: Citation, language: Language): string {
  const { sources } = citation;
  const who =
    language === 'zh'
      ? `来源 ${sources.join('、')}`
      : `${sources.length > 1 ? 'Sources' : 'Source'} ${sources.join(', ')}`;
  return `${who} · ${citationDate(citation, language)}`;
}
