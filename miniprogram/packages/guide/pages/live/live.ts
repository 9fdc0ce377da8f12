import { places } from '../../../../store/places';
import { screen } from '../../../../store/screen';
import { live, steps } from '../../content/live';
import { sourcesOf, told } from '../../portrait';

const groups = Object.keys(steps) as (keyof typeof steps)[];

screen({
  words: live,
  title: ({ t }) => t.title,
  share: ({ t }) => ({ title: t.share, path: places.live }),
  project: ({ t, language }) => ({
    groups: groups.map((group) => ({
      name: t.groups[group],
      steps: steps[group].map((claim) => told(claim, language)),
    })),
    ids: sourcesOf(Object.values(steps).flat()),
  }),
});
