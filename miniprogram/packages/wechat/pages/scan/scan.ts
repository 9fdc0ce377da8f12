import { go } from '../../../../services/navigation';
import { screen } from '../../../../store/screen';
import { doorWords } from '../../content/doors';
import { doors, sign, stepBehindDoor } from '../../doors';

screen({
  words: doorWords,
  title: ({ t }) => t.scan,
  project(world) {
    return { step: stepBehindDoor(world.state), ...sign(world) };
  },
  on: {
    enter() {
      void go(doors.table);
    },
  },
});
