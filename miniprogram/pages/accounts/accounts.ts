import { accounts, purposes } from '../../content/accounts';
import { guide } from '../../content/guide';
import { accountKinds, type AccountKind } from '../../domain/accounts';
import { go } from '../../services/navigation';
import { places } from '../../store/places';
import { screen } from '../../store/screen';

type Tap = WechatMiniprogram.TouchEvent<object, object, { kind: AccountKind }>;

screen({
  words: guide,
  title: ({ t }) => t.title,
  share: ({ t }) => ({ title: t.share, path: places.accounts }),
  project: ({ language }) => ({
    cards: accountKinds.map((kind) => ({
      kind,
      ...accounts[language][kind],
      purpose: purposes[kind].words[language],
    })),
  }),
  on: {
    open({ currentTarget }: Tap) {
      void go(places.account(currentTarget.dataset.kind));
    },
    advise: () => void go(places.advisor),
    compare: () => void go(places.compare),
    seeRoles: () => void go(places.roles),
    seeSources: () => void go(places.sources),
  },
});
