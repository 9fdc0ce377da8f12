import { go } from '../../../../services/navigation';
import { screen } from '../../../../store/screen';
import { doorWords } from '../../content/doors';
import { doors, sign, stepBehindDoor } from '../../doors';

screen({
  words: doorWords,
  title: ({ t }) => t.scan,
  project(world) {
    const { name, letter } = sign(world);
    return { step: stepBehindDoor(world.state), name, letter, code: world.t.code(name) };
  },
  on: {
    enter() {
      void go(doors.table);
    },
  },
});
