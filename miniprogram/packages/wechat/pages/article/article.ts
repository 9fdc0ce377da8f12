import { date } from '../../../../content/format';
import { toldPost } from '../../../../content/posts';
import { brand } from '../../../../content/shop';
import { vouchedBy } from '../../../../content/vouched';
import type { Language } from '../../../../content/words';
import type { Instant } from '../../../../domain/calendar';
import { stepOfReading } from '../../../../domain/journey';
import { sceneOf } from '../../../../domain/scene';
import type { State } from '../../../../domain/state';
import { go } from '../../../../services/navigation';
import { store } from '../../../../store/index';
import { screen } from '../../../../store/screen';
import { places } from '../../../../store/places';
import { attempt, observe, toldProblem, untried } from '../../attempt';
import { findArticle, type Article } from '../../content/articles';
import { articleWords } from '../../content/article';
import { oncePerDayVouched } from '../../content/problems';
import { stepBehindDoor } from '../../doors';
import { postedArticle, postHere, unreadable } from '../../posted';

const pushOf = (state: State, id: string) => state.pushes.find(({ article }) => article === id);

screen({
  words: articleWords,
  local: untried,
  lost(query, { state, language }) {
    const { id = '' } = query;
    if (findArticle(id, language) || postHere(state, query)) return null;
    return unreadable(state, query, language) ? null : { what: 'article', given: id };
  },
  share({ state, language }, query) {
    const { id = '' } = query;
    const written = findArticle(id, language);
    if (written) return { title: written.title, path: places.article(id) };
    const push = postHere(state, query);
    return push
      ? { title: toldPost(push.post, language).title, path: places.sharedPost(push) }
      : { title: brand.name[language], path: unreadable(state, query, language)!.url };
  },
  shown() {
    const { id = '' } = this.query;
    const toRead = findArticle(id, 'en')
      ? pushOf(store.state, id)
      : postHere(store.state, this.query);
    if (toRead) observe(this, { type: 'openArticle', article: id });
  },
  project(world, local, query) {
    const { state, language, t } = world;
    const { id = '' } = query;
    const shared = {
      ...toldProblem(local, language),
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
            onceVouched: vouchedBy(oncePerDayVouched, language),
          };
    }
    const push = postHere(state, query);
    return push
      ? { ...shared, step: stepOfReading(push, state), ...postedArticle(push, world) }
      : { ...shared, step: stepBehindDoor(state), away: unreadable(state, query, language) };
  },
  on: {
    openAccount() {
      const push = pushOf(store.state, this.query.id ?? '');
      void go(places.chat(push?.account === 'service' ? 'service' : 'subscription'));
    },
    open({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void go((currentTarget.dataset as { url: string }).url);
    },
    wait() {
      attempt(this, { type: 'moveClock', to: 'nextDay' });
    },
    send() {
      const { id = '' } = this.query;
      if (attempt(this, { type: 'push', account: 'subscription', article: id })) {
        attempt(this, { type: 'openArticle', article: id });
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
  url: places.shop(sceneOf('article'), id),
});
