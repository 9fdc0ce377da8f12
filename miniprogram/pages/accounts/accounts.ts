import { accounts, purposes } from '../../i18n/accounts';
import { accountsPage } from '../../i18n/accountsPage';
import { accountKinds, type AccountKind } from '../../domain/accounts';
import { openPage } from '../../services/navigation';
import { routes } from '../../routing/routes';
import { definePage } from '../../view/definePage';

type Tap = WechatMiniprogram.TouchEvent<object, object, { kind: AccountKind }>;

definePage({
  words: accountsPage,
  title: ({ t }) => t.title,
  share: ({ t }) => ({ title: t.share, path: routes.accounts }),
  project: ({ language }) => ({
    cards: accountKinds.map((kind) => ({
      kind,
      ...accounts[language][kind],
      purpose: purposes[kind].words[language],
    })),
  }),
  on: {
    open({ currentTarget }: Tap) {
      void openPage(routes.account(currentTarget.dataset.kind));
    },
    advise: () => void openPage(routes.advisor),
    compare: () => void openPage(routes.compare),
    seeRoles: () => void openPage(routes.roles),
    seeSources: () => void openPage(routes.sources),
  },
});
