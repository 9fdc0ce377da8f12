import { date } from '../../../../content/format';
import { brand } from '../../../../content/shop';
import type { State } from '../../../../domain/state';
import { sceneOf } from '../../../../domain/scene';
import { go } from '../../../../services/navigation';
import { store } from '../../../../store/index';
import { screen } from '../../../../store/screen';
import * as to from '../../addresses';
import { attempt, problemOf, untried } from '../../attempt';
import { findArticle } from '../../content/articles';
import { articleWords } from '../../content/article';

const pushOf = (state: State, id: string) => state.pushes.find(({ article }) => article === id);

screen({
  words: articleWords,
  local: untried,
  lost: ({ id = '' }, { language }) =>
    findArticle(id, language) ? null : { what: 'article', given: id },
  share: ({ language }, { id = '' }) => ({
    title: findArticle(id, language)!.title,
    path: to.article(id),
  }),
  shown() {
    const { id = '' } = this.query;
    if (pushOf(store.state, id)) attempt(this, { type: 'openArticle', article: id });
  },
  project({ state, language, t }, local, { id = '' }) {
    const push = pushOf(state, id);
    const problem = problemOf(local, language);
    if (!push) return { step: 'push', offer: t.notSent(brand.journal[language]), problem };
    const { title, picture, parts, card } = findArticle(id, language)!;
    return {
      step: 'article',
      offer: '',
      problem,
      title,
      account: brand.journal[language],
      date: date(push.at, language),
      picture,
      parts,
      card,
      letter: brand.letter[language],
      name: brand.name[language],
    };
  },
  on: {
    openAccount() {
      void go(to.chat('subscription'));
    },
    enter() {
      void go(to.shop(sceneOf('article'), this.query.id));
    },
    send() {
      const { id = '' } = this.query;
      if (attempt(this, { type: 'push', account: 'subscription', article: id })) {
        attempt(this, { type: 'openArticle', article: id });
      }
    },
  },
});
