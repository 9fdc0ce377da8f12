import { notFound } from '../../i18n/notFound';
import { appName } from '../../i18n/appName';
import { routes } from '../../routing/routes';
import { definePage } from '../../view/definePage';

/** Where WeChat brings whoever asks for a page that does not exist. */
definePage({
  words: { en: {}, zh: {} },
  title: ({ language }) => notFound[language].title,
  share: ({ language }) => ({ title: appName[language], path: routes.map }),
  project: (_, __, { path }) => ({ missing: { what: 'page', value: path ?? '' } }),
});
