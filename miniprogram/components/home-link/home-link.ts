import { stepBar } from '../../i18n/stepBar';
import { goHome } from '../../services/navigation';
import { defineComponent } from '../../view/defineComponent';

/** The way to the map, at the foot of every page that has no bar of steps. */
defineComponent({
  words: stepBar,
  props: {},
  project: ({ t }) => ({ map: t.map }),
  on: { home: () => void goHome() },
});
