import { lost } from '../../content/lost';
import { appName } from '../../content/name';
import { places } from '../../store/places';
import { screen } from '../../store/screen';

/** Where WeChat brings whoever asks for a page that does not exist. */
screen({
  words: { en: {}, zh: {} },
  title: ({ language }) => lost[language].title,
  share: ({ language }) => ({ title: appName[language], path: places.map }),
  project: (_, __, { path }) => ({ missing: { what: 'page', given: path ?? '' } }),
});
