import { config, version } from '../../config';
import { languageNames, morePage } from '../../i18n/morePage';
import { appName } from '../../i18n/appName';
import { notSaved } from '../../i18n/notSaved';
import { brand } from '../../data/brand';
import { startOverWords } from '../../i18n/startOver';
import { languages, type Language } from '../../bilingual';
import { showMessage } from '../../services/dialog';
import { openPage } from '../../services/navigation';
import { errorMessageOf } from '../../services/storage';
import { settings } from '../../store/index';
import { routes } from '../../routing/routes';
import { definePage } from '../../view/definePage';
import { chooseFollowMode, followModeChoice } from '../../flows/followModeChoice';
import { startOver } from '../../flows/startOver';

type Choice<V> = WechatMiniprogram.CustomEvent<{ value: V }>;

definePage({
  words: morePage,
  title: ({ t }) => t.tab,
  project: ({ state, language, t, notes }) => ({
    languages: languages.map((value) => ({ value, label: languageNames[value] })),
    mode: followModeChoice(state.mode, language),
    notes,
    played: [
      {
        name: t.played.payment,
        how: config.payment.kind === 'mock' ? t.played.mock : t.played.payReal,
      },
      {
        name: t.played.follow,
        how: config.follow.kind === 'mock' ? t.played.followMock : t.played.followReal,
      },
      { name: t.played.messages, how: t.played.messagesMock },
      { name: t.played.shop, how: t.played.shopMock(brand.name[language]) },
    ],
    startOver: startOverWords[language].action,
    name: appName[language],
    version: t.about.version(version),
  }),
  on: {
    chooseLanguage: ({ detail }: Choice<Language>) =>
      keep(() => settings.chooseLanguage(detail.value)),
    switchNotes: () => keep(() => settings.showNotes(!settings.notes)),
    chooseFollowMode,
    live: () => void openPage(routes.goingLive),
    sources: () => void openPage(routes.sources),
    startOver,
  },
});

/** A phone that refuses to keep a choice is quoted to the reader. */
async function keep(choose: () => void): Promise<void> {
  try {
    choose();
  } catch (error) {
    const { language } = settings;
    await showMessage(notSaved[language](errorMessageOf(error)), language);
  }
}
