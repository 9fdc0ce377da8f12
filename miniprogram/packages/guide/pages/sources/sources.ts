import type { SourceId } from '../../../../content/claim';
import { sources } from '../../content/sources';
import { places } from '../../../../store/places';
import { screen } from '../../../../store/screen';
import { sourcesPage } from '../../content/sourcesPage';
import { inOrder } from '../../portrait';

screen({
  words: sourcesPage,
  title: ({ t }) => t.title,
  share: ({ t }) => ({ title: t.share, path: places.sources }),
  project: () => ({ ids: inOrder(Object.keys(sources) as SourceId[]) }),
});
