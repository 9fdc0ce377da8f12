import { openPage } from '../../../../services/navigation';
import { definePage } from '../../../../view/definePage';
import { routes } from '../../../../routing/routes';
import { entrancePages } from '../../i18n/entrancePages';
import { entranceLinks, brandSign, stepAfterEntrance } from '../../model/entranceLinks';

definePage({
  words: entrancePages,
  title: ({ t }) => t.programs,
  project(world) {
    const { state, t } = world;
    const { name, letter } = brandSign(world);
    return {
      step: stepAfterEntrance(state),
      name,
      letter,
      none: state.entries > 0 ? '' : t.none(name),
    };
  },
  on: {
    enter() {
      void openPage(entranceLinks.recent);
    },
    scan() {
      void openPage(routes.scan);
    },
  },
});
