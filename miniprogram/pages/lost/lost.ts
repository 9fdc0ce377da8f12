import { lost } from '../../content/lost';
import { screen } from '../../store/screen';

/** Where WeChat brings whoever asks for a page that does not exist. */
screen({
  words: { en: {}, zh: {} },
  title: ({ language }) => lost[language].title,
  project: (_, __, { path }) => ({ missing: { what: 'page', given: path ?? '' } }),
});
