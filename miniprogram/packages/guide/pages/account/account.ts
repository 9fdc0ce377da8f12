import { accounts, purposes } from '../../../../i18n/accounts';
import { stepTexts } from '../../../../i18n/stepTexts';
import type { Language } from '../../../../bilingual';
import { isAccountKind, type AccountKind } from '../../../../domain/accounts';
import { stepIndex } from '../../../../domain/journeySteps';
import { openPage } from '../../../../services/navigation';
import { visitStep } from '../../../../flows/stepNavigation';
import { routes, type PageQuery } from '../../../../routing/routes';
import { definePage } from '../../../../view/definePage';
import { accountPage } from '../../i18n/accountPage';
import { accountFacts } from '../../data/facts/index';
import { claimsOfAccount, factViews, sourcesOf, citedSentence } from '../../model/factViews';

/** The kind that the address names; only asked once the address is known to be good. */
const kindOf = (query: PageQuery) => query.kind as AccountKind;
const nameOf = (query: PageQuery, language: Language) => accounts[language][kindOf(query)].name;

definePage({
  words: accountPage,
  notFound: ({ kind = '' }) => (isAccountKind(kind) ? null : { what: 'account', value: kind }),
  title: ({ t }) => t.title,
  share: ({ t, language }, query) => ({
    title: t.share(nameOf(query, language)),
    path: routes.account(kindOf(query)),
  }),
  project({ t, language }, _, query) {
    const kind = kindOf(query);
    const portrait = accountFacts[kind];
    const { step, words } = portrait.part;
    return {
      kind,
      ...accounts[language][kind],
      purpose: purposes[kind].words[language],
      place: portrait.place[language],
      rows: factViews(portrait, language),
      changes: portrait.changes.map(({ described, today }) => ({
        described: described[language],
        ...citedSentence(today, language),
      })),
      asked: portrait.frequentQuestions.map((claim) => citedSentence(claim, language)),
      part: words[language],
      walk: step ? t.walk(stepIndex(step) + 1, stepTexts[language].steps[step].name) : t.map,
      ids: sourcesOf([purposes[kind], ...claimsOfAccount(portrait)]),
    };
  },
  on: {
    walk() {
      const { step } = accountFacts[kindOf(this.query)].part;
      void (step ? visitStep(step) : openPage(routes.map));
    },
    compare: () => void openPage(routes.compare),
    advise: () => void openPage(routes.advisor),
  },
});
