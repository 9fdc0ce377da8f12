import type { Claim, Grade } from '../../../content/claim';
import type { Publisher } from '../../../content/sources';
import { words, type Language } from '../../../content/words';
import { since } from './date';

/** How a claim is vouched for. */
export const evidence = words(
  {
    grades: {
      A: 'Tencent’s own pages',
      B: 'Tencent’s community, or a copy',
      C: 'Press, agency or blog',
    } satisfies Record<Grade, string>,
    publishers: {
      tencent: 'Tencent',
      community: 'In Tencent’s community',
      copy: 'A copy of an official page',
      press: 'Press, agency or blog',
    } satisfies Record<Publisher, string>,
    advice: 'Our advice',
    from: (grade: string, date: string, ids: string) => `${grade} · as of ${date} · ${ids}`,
  },
  {
    grades: { A: '腾讯官方页面', B: '腾讯社区或官方页面副本', C: '媒体、机构或博客' },
    publishers: {
      tencent: '腾讯官方',
      community: '腾讯旗下社区',
      copy: '官方页面的副本',
      press: '媒体、机构或博客',
    },
    advice: '我们的建议',
    from: (grade: string, date: string, ids: string) => `${grade} · 截至 ${date} · ${ids}`,
  },
);

/** Who says so, at which date, and the numbers of the sources: `Tencent’s own pages · as of Nov 2024 · [13] [32]`. */
export function vouched({ grade, asOf, sources }: Claim, language: Language): string {
  const t = evidence[language];
  return t.from(t.grades[grade], since(asOf, language), sources.map((id) => `[${id}]`).join(' '));
}
