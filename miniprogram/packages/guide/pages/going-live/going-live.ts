import { routes } from '../../../../routing/routes';
import { definePage } from '../../../../view/definePage';
import { goingLivePage, goingLiveSteps } from '../../i18n/goingLivePage';
import { sourcesOf, citedSentence } from '../../model/factViews';

const groups = Object.keys(goingLiveSteps) as (keyof typeof goingLiveSteps)[];

definePage({
  words: goingLivePage,
  title: ({ t }) => t.title,
  share: ({ t }) => ({ title: t.share, path: routes.goingLive }),
  project: ({ t, language }) => ({
    groups: groups.map((group) => ({
      name: t.groups[group],
      steps: goingLiveSteps[group].map((claim) => citedSentence(claim, language)),
    })),
    ids: sourcesOf(Object.values(goingLiveSteps).flat()),
  }),
});
