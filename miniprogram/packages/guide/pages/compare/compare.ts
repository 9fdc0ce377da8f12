import type { Language } from '../../../../content/words';
import { accountKinds, type AccountKind } from '../../../../domain/accounts';
import { address, go } from '../../../../services/navigation';
import { places } from '../../../../store/places';
import { screen, type World } from '../../../../store/screen';
import { compare, shortNames } from '../../content/compare';
import { portraits } from '../../content/facts/index';
import { questions, type Question } from '../../content/facts/fact';
import { questionNames } from '../../content/questions';
import { today } from '../../content/today';
import { comparedBy, standOut, toggled, written } from '../../domain/comparison';
import { answer } from '../../portrait';

type Words = (typeof compare)[Language];
type Tap<D extends object> = WechatMiniprogram.TouchEvent<object, object, D>;

/** One question, with the answer of each kind that is compared. */
function row(world: World<Words>, kinds: AccountKind[], question: Question, open: boolean) {
  const { t, language } = world;
  const answers = kinds.map((kind) => answer(portraits[kind].facts[question], language));
  const shorts = answers.map(({ short }) => short);
  const apart = standOut(shorts);
  return {
    question,
    name: questionNames[language][question],
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
          vouched: answers[i]?.vouched ?? '',
        }))
      : [],
  };
}

screen({
  words: compare,
  local: { kinds: [...accountKinds] as AccountKind[], open: '' as Question | '', fewest: false },
  lost: ({ of = 'all' }) => (comparedBy(of) ? null : { what: 'comparison', given: of }),
  title: ({ t }) => t.title,
  share: ({ t, language }, _, { kinds }) => ({
    title: t.share(kinds.map((kind) => today[language][kind].name).join(t.and)),
    path: address(places.compare, { of: written(kinds) }),
  }),
  opened() {
    const kinds = comparedBy(this.query.of ?? 'all');
    if (kinds) this.update({ kinds });
  },
  project: (world, { kinds, open, fewest }) => {
    const { t, language } = world;
    return {
      heads: kinds.map((kind) => ({
        kind,
        name: shortNames[language][kind],
        label: t.leaveOut(today[language][kind].name),
      })),
      others: accountKinds
        .filter((kind) => !kinds.includes(kind))
        .map((kind) => ({ kind, label: t.add(shortNames[language][kind]) })),
      count: kinds.length,
      note: fewest ? t.fewest : '',
      rows: questions.map((question) => row(world, kinds, question, question === open)),
    };
  },
  on: {
    choose({ currentTarget }: Tap<{ kind: AccountKind }>) {
      const kinds = toggled(this.local.kinds, currentTarget.dataset.kind);
      this.update({ kinds, fewest: kinds.length === this.local.kinds.length });
    },
    unfold({ currentTarget }: Tap<{ question: Question }>) {
      const { question } = currentTarget.dataset;
      this.update({ open: this.local.open === question ? '' : question });
    },
    advise: () => void go(places.advisor),
  },
});
