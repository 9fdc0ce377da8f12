import { openPage } from '../../../../services/navigation';
import { definePage } from '../../../../view/definePage';
import { entrancePages } from '../../i18n/entrancePages';
import { entranceLinks, brandSign, stepAfterEntrance } from '../../model/entranceLinks';

definePage({
  words: entrancePages,
  title: ({ t }) => t.scan,
  project(world) {
    return { step: stepAfterEntrance(world.state), ...brandSign(world) };
  },
  on: {
    enter() {
      void openPage(entranceLinks.table);
    },
  },
});
