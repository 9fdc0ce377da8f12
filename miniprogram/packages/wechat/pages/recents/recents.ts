import { go } from '../../../../services/navigation';
import { screen } from '../../../../store/screen';
import { places } from '../../../../store/places';
import { doorWords } from '../../content/doors';
import { doors, sign, stepBehindDoor } from '../../doors';

screen({
  words: doorWords,
  title: ({ t }) => t.programs,
  project(world) {
    const { state, t } = world;
    const { name, letter } = sign(world);
    return {
      step: stepBehindDoor(state),
      name,
      letter,
      none: state.entries > 0 ? '' : t.none(name),
    };
  },
  on: {
    enter() {
      void go(doors.recent);
    },
    scan() {
      void go(places.scan);
    },
  },
});
