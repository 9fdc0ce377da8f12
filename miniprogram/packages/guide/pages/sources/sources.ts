import type { SourceId } from '../../../../data/citation';
import { sources } from '../../data/sources';
import { routes } from '../../../../routing/routes';
import { definePage } from '../../../../view/definePage';
import { sourcesPage } from '../../i18n/sourcesPage';
import { sortedSources } from '../../model/factViews';

definePage({
  words: sourcesPage,
  title: ({ t }) => t.title,
  share: ({ t }) => ({ title: t.share, path: routes.sources }),
  project: () => ({ ids: sortedSources(Object.keys(sources) as SourceId[]) }),
});
