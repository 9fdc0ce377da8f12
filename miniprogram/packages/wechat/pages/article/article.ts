import { date } from '../../../../i18n/format';
import { postText } from '../../../../i18n/productAndPostText';
import { brand } from '../../../../data/brand';
import { cite } from '../../../../i18n/citation';
import { refusalCitations } from '../../../../i18n/refusalSentence';
import type { Language } from '../../../../bilingual';
import type { Instant } from '../../../../domain/calendar';
import { stepOfOpenedArticle } from '../../../../domain/journeySteps';
import { sceneValueOf } from '../../../../domain/sceneValues';
import type { State } from '../../../../domain/state';
import { openPage } from '../../../../services/navigation';
import { store } from '../../../../store/index';
import { definePage } from '../../../../view/definePage';
import { routes } from '../../../../routing/routes';
import {
  sendAndShowRefusal,
  observeAndShowRefusal,
  citedRefusal,
  initialRefusalState,
} from '../../model/sendAndShowRefusal';
import { findArticle, type Article } from '../../data/articles';
import { articlePage } from '../../i18n/articlePage';
import { stepAfterEntrance } from '../../model/entranceLinks';
import { postArticle, findPostForQuery, unreadableReason } from './postArticle';

const pushOf = (state: State, id: string) => state.pushes.find(({ article }) => article === id);

definePage({
  words: articlePage,
  local: initialRefusalState,
  notFound(query, { state, language }) {
    const { id = '' } = query;
    if (findArticle(id, language) || findPostForQuery(state, query)) return null;
    return unreadableReason(state, query, language) ? null : { what: 'article', value: id };
  },
  share({ state, language }, query) {
    const { id = '' } = query;
    const written = findArticle(id, language);
    if (written) return { title: written.title, path: routes.article(id) };
    const push = findPostForQuery(state, query);
    return push
      ? { title: postText(push.post, language).title, path: routes.sharedPost(push) }
      : { title: brand.name[language], path: unreadableReason(state, query, language)!.url };
  },
  shown() {
    const { id = '' } = this.query;
    const toRead = findArticle(id, 'en')
      ? pushOf(store.state, id)
      : findPostForQuery(store.state, this.query);
    if (toRead) observeAndShowRefusal(this, { type: 'openArticle', article: id });
  },
  project(world, local, query) {
    const { state, language, t } = world;
    const { id = '' } = query;
    const shared = {
      ...citedRefusal(local, language),
      waits: local.refusal?.code === 'onePushADay',
      letter: brand.letter[language],
      name: brand.name[language],
    };
    const written = findArticle(id, language);
    if (written) {
      const push = pushOf(state, id);
      return push
        ? { ...shared, step: 'article', ...writtenArticle(written, id, push.at, language) }
        : {
            ...shared,
            step: 'push',
            unsent: t.notSent(brand.journal[language]),
            onceCited: cite(refusalCitations.onePushADay, language),
          };
    }
    const push = findPostForQuery(state, query);
    return push
      ? { ...shared, step: stepOfOpenedArticle(push, state), ...postArticle(push, world) }
      : {
          ...shared,
          step: stepAfterEntrance(state),
          away: unreadableReason(state, query, language),
        };
  },
  on: {
    openAccount() {
      const push = pushOf(store.state, this.query.id ?? '');
      void openPage(routes.chat(push?.account === 'service' ? 'service' : 'subscription'));
    },
    open({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void openPage((currentTarget.dataset as { url: string }).url);
    },
    wait() {
      sendAndShowRefusal(this, { type: 'moveClock', to: 'nextDay' });
    },
    send() {
      const { id = '' } = this.query;
      if (sendAndShowRefusal(this, { type: 'push', account: 'subscription', article: id })) {
        sendAndShowRefusal(this, { type: 'openArticle', article: id });
      }
    },
  },
});

/** An article that the demo brings along, and that the Subscription Account has sent. */
const writtenArticle = (
  { title, picture, parts, card }: Article,
  id: string,
  sentAt: Instant,
  language: Language,
) => ({
  title,
  account: brand.journal[language],
  date: date(sentAt, language),
  pictured: '',
  picture,
  parts,
  card,
  onCard: 'spring-green',
  url: routes.shop(sceneValueOf('article'), id),
});
