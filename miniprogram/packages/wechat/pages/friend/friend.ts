import { timeHeading } from '../../model/chatMessages';
import { openPage } from '../../../../services/navigation';
import { definePage } from '../../../../view/definePage';
import { entrancePages } from '../../i18n/entrancePages';
import {
  entranceLinks,
  friendMessageTime,
  brandSign,
  stepAfterEntrance,
} from '../../model/entranceLinks';

definePage({
  words: entrancePages,
  title: ({ t }) => t.friend,
  project(world) {
    const { state, t } = world;
    const { name, letter } = brandSign(world);
    return {
      step: stepAfterEntrance(state),
      time: timeHeading(friendMessageTime(world), world),
      name,
      letter,
      card: t.card(name),
    };
  },
  on: {
    enter() {
      void openPage(entranceLinks.friend);
    },
  },
});
