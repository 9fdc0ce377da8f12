import { config, version } from '../../config';
import { modes, modesVouched } from '../../content/mode';
import { languageNames, more } from '../../content/more';
import { appName } from '../../content/name';
import { notSaved } from '../../content/notSaved';
import { brand } from '../../content/shop';
import { startOverWords } from '../../content/startOver';
import { vouchedBy } from '../../content/vouched';
import { languages, type Language } from '../../content/words';
import type { Mode } from '../../domain/events';
import { tell } from '../../services/dialog';
import { go } from '../../services/navigation';
import { reasonOf } from '../../services/storage';
import { settings, store } from '../../store/index';
import { places } from '../../store/places';
import { screen } from '../../store/screen';
import { startOver } from '../../store/startOver';

type Choice<V> = WechatMiniprogram.CustomEvent<{ value: V }>;

screen({
  words: more,
  title: ({ t }) => t.tab,
  project: ({ state, language, t }) => ({
    languages: languages.map((value) => ({ value, label: languageNames[value] })),
    mode: state.mode,
    modes: Object.entries(modes[language].names).map(([value, label]) => ({ value, label })),
    modeLine: modes[language].lines[state.mode],
    modeVouched: vouchedBy(modesVouched, language),
    notes: settings.notes,
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
    async chooseMode({ detail }: Choice<Mode>) {
      const outcome = store.send({ type: 'chooseMode', mode: detail.value });
      if (!outcome.ok && outcome.refusal.code === 'notSaved') {
        const { language } = settings;
        await tell(notSaved[language](outcome.refusal.reason), language);
      }
    },
    live: () => void go(places.live),
    sources: () => void go(places.sources),
    startOver,
  },
});

/** A phone that refuses to keep a choice is quoted to the reader. */
async function keep(choose: () => void): Promise<void> {
  try {
    choose();
  } catch (error) {
    const { language } = settings;
    await tell(notSaved[language](reasonOf(error)), language);
  }
}
