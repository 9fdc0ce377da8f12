import { accounts, purposes } from '../../../../content/accounts';
import { path } from '../../../../content/path';
import type { Language } from '../../../../content/words';
import { isAccountKind, type AccountKind } from '../../../../domain/accounts';
import { indexOf } from '../../../../domain/journey';
import { go } from '../../../../services/navigation';
import { visit } from '../../../../store/chapters';
import { places } from '../../../../store/places';
import { screen, type Query } from '../../../../store/screen';
import { account } from '../../content/account';
import { portraits } from '../../content/facts/index';
import { claimsOf, glance, sourcesOf, told } from '../../portrait';

/** The kind that the address names; only asked once the address is known to be good. */
const kindOf = (query: Query) => query.kind as AccountKind;
const nameOf = (query: Query, language: Language) => accounts[language][kindOf(query)].name;

screen({
  words: account,
  lost: ({ kind = '' }) => (isAccountKind(kind) ? null : { what: 'account', given: kind }),
  title: ({ t }) => t.title,
  share: ({ t, language }, query) => ({
    title: t.share(nameOf(query, language)),
    path: places.account(kindOf(query)),
  }),
  project({ t, language }, _, query) {
    const kind = kindOf(query);
    const portrait = portraits[kind];
    const { step, words } = portrait.part;
    return {
      kind,
      ...accounts[language][kind],
      purpose: purposes[kind].words[language],
      place: portrait.place[language],
      rows: glance(portrait, language),
      changes: portrait.changes.map(({ described, today }) => ({
        described: described[language],
        ...told(today, language),
      })),
      asked: portrait.asked.map((claim) => told(claim, language)),
      part: words[language],
      walk: step ? t.walk(indexOf(step) + 1, path[language].steps[step].name) : t.map,
      ids: sourcesOf([purposes[kind], ...claimsOf(portrait)]),
    };
  },
  on: {
    walk() {
      const { step } = portraits[kindOf(this.query)].part;
      void (step ? visit(step) : go(places.map));
    },
    compare: () => void go(places.compare),
    advise: () => void go(places.advisor),
  },
});
