import { openPage } from '../../../../services/navigation';
import { definePage } from '../../../../view/definePage';
import { routes } from '../../../../routing/routes';
import { entrancePages } from '../../i18n/entrancePages';
import { stepAfterEntrance, UNKNOWN_SCENE } from '../../model/entranceLinks';

definePage({
  words: entrancePages,
  title: ({ t }) => t.discover,
  project: ({ state, t }) => ({ step: stepAfterEntrance(state), later: t.later(UNKNOWN_SCENE) }),
  on: {
    scan() {
      void openPage(routes.scan);
    },
    miniPrograms() {
      void openPage(routes.recents);
    },
    unknown() {
      void openPage(routes.shop(UNKNOWN_SCENE));
    },
  },
});
