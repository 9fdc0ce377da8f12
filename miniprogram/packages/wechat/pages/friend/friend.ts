import { timeHeading } from '../../thread';
import { go } from '../../../../services/navigation';
import { screen } from '../../../../store/screen';
import { doorWords } from '../../content/doors';
import { doors, friendWrote, sign, stepBehindDoor } from '../../doors';

screen({
  words: doorWords,
  title: ({ t }) => t.friend,
  project(world) {
    const { state, t } = world;
    const { name, letter } = sign(world);
    return {
      step: stepBehindDoor(state),
      time: timeHeading(friendWrote(world), world),
      name,
      letter,
      card: t.card(name),
    };
  },
  on: {
    enter() {
      void go(doors.friend);
    },
  },
});
