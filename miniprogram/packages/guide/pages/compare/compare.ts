import type { Language } from '../../../../bilingual';
import { accountKinds, type AccountKind } from '../../../../domain/accounts';
import { pageUrl, openPage } from '../../../../services/navigation';
import { routes } from '../../../../routing/routes';
import { definePage } from '../../../../view/definePage';
import type { ViewContext } from '../../../../view/viewContext';
import { comparePage, shortNames } from '../../i18n/comparePage';
import { accountFacts } from '../../data/facts/index';
import { factKeys, type FactKey } from '../../data/facts/accountFacts';
import { factLabels } from '../../i18n/factLabels';
import { currentNames } from '../../i18n/currentNames';
import {
  parseComparison,
  differingAnswers,
  toggleCompared,
  formatComparison,
} from '../../domain/comparedKinds';
import { factView } from '../../model/factViews';

type Words = (typeof comparePage)[Language];
type Tap<D extends object> = WechatMiniprogram.TouchEvent<object, object, D>;

/** One question, with the answer of each kind that is compared. */
function row(world: ViewContext<Words>, kinds: AccountKind[], question: FactKey, open: boolean) {
  const { t, language } = world;
  const answers = kinds.map((kind) => factView(accountFacts[kind].facts[question], language));
  const shorts = answers.map(({ short }) => short);
  const apart = differingAnswers(shorts);
  return {
    question,
    name: factLabels[language][question],
    same: new Set(shorts).size === 1 ? t.same : '',
    open,
    cells: kinds.map((kind, i) => {
      const short = answers[i]?.short ?? '';
      return {
        kind,
        short,
        apart: apart[i] ?? false,
        label: t.cell(shortNames[language][kind], short),
      };
    }),
    sentences: open
      ? kinds.map((kind, i) => ({
          kind,
          name: shortNames[language][kind],
          words: answers[i]?.words ?? '',
          cited: answers[i]?.cited ?? '',
        }))
      : [],
  };
}

definePage({
  words: comparePage,
  local: { kinds: [...accountKinds] as AccountKind[], open: '' as FactKey | '', fewest: false },
  notFound: ({ of = 'all' }) => (parseComparison(of) ? null : { what: 'comparison', value: of }),
  title: ({ t }) => t.title,
  share: ({ t, language }, _, { kinds }) => ({
    title: t.share(kinds.map((kind) => currentNames[language][kind].name).join(t.and)),
    path: pageUrl(routes.compare, { of: formatComparison(kinds) }),
  }),
  opened() {
    const kinds = parseComparison(this.query.of ?? 'all');
    if (kinds) this.update({ kinds });
  },
  project: (world, { kinds, open, fewest }) => {
    const { t, language } = world;
    return {
      heads: kinds.map((kind) => ({
        kind,
        name: shortNames[language][kind],
        label: t.leaveOut(currentNames[language][kind].name),
      })),
      others: accountKinds
        .filter((kind) => !kinds.includes(kind))
        .map((kind) => ({ kind, label: t.add(shortNames[language][kind]) })),
      count: kinds.length,
      note: fewest ? t.fewest : '',
      rows: factKeys.map((question) => row(world, kinds, question, question === open)),
    };
  },
  on: {
    choose({ currentTarget }: Tap<{ kind: AccountKind }>) {
      const kinds = toggleCompared(this.local.kinds, currentTarget.dataset.kind);
      this.update({ kinds, fewest: kinds.length === this.local.kinds.length });
    },
    unfold({ currentTarget }: Tap<{ question: FactKey }>) {
      const { question } = currentTarget.dataset;
      this.update({ open: this.local.open === question ? '' : question });
    },
    advise: () => void openPage(routes.advisor),
  },
});
