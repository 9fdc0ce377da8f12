import { go } from '../../../../services/navigation';
import { screen } from '../../../../store/screen';
import * as to from '../../addresses';
import { doorWords } from '../../content/doors';
import { stepBehindDoor, UNKNOWN_SCENE } from '../../doors';

screen({
  words: doorWords,
  title: ({ t }) => t.discover,
  project: ({ state, t }) => ({ step: stepBehindDoor(state), later: t.later(UNKNOWN_SCENE) }),
  on: {
    scan() {
      void go(to.scan);
    },
    miniPrograms() {
      void go(to.recents);
    },
    unknown() {
      void go(to.shop(UNKNOWN_SCENE));
    },
  },
});
