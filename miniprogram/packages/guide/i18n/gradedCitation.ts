import type { Claim, Grade } from '../../../data/citation';
import type { Publisher } from '../data/sources';
import { citationDate } from '../../../i18n/citation';
import { bilingual, type Language } from '../../../bilingual';

/** How a claim is cited. */
export const citationWords = bilingual(
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
  },
);

/** Who says so, at which date, and the numbers of the sources: `Tencent’s own pages · as of Nov 2024 · [13] [32]`. */
export function gradedCitation(claim: Claim, language: Language): string {
  const ids = claim.sources.map((id) => `[${id}]`).join(' ');
  return `${citationWords[language].grades[claim.grade]} · ${citationDate(claim, language)} · ${ids}`;
}
