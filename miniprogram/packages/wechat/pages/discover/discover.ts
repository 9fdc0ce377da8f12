import { go } from '../../../../services/navigation';
import { screen } from '../../../../store/screen';
import { places } from '../../../../store/places';
import { doorWords } from '../../content/doors';
import { stepBehindDoor, UNKNOWN_SCENE } from '../../doors';

screen({
  words: doorWords,
  title: ({ t }) => t.discover,
  project: ({ state, t }) => ({ step: stepBehindDoor(state), later: t.later(UNKNOWN_SCENE) }),
  on: {
    scan() {
      void go(places.scan);
    },
    miniPrograms() {
      void go(places.recents);
    },
    unknown() {
      void go(places.shop(UNKNOWN_SCENE));
    },
  },
});
