import { stepBar } from '../../content/stepBar';
import { home } from '../../services/navigation';
import { piece } from '../../store/piece';

/** The way to the map, at the foot of every page that has no bar of steps. */
piece({
  words: stepBar,
  given: {},
  project: ({ t }) => ({ map: t.map }),
  on: { home: () => void home() },
});
