import { timeOrDate } from '../../../../content/format';
import { brand } from '../../../../content/shop';
import { vouchedBy } from '../../../../content/vouched';
import { DAY } from '../../../../domain/calendar';
import { lastPaid } from '../../../../domain/journey';
import { lastPost } from '../../../../domain/promotion';
import type { State } from '../../../../domain/state';
import { go } from '../../../../services/navigation';
import { screen } from '../../../../store/screen';
import { places } from '../../../../store/places';
import { attempt, problemOf, sendFirst, untried } from '../../attempt';
import { articleRows, chatRows } from '../../chatList';
import { chatsWords, foldingVouched } from '../../content/chats';
import { FRIEND_WROTE, stepBehindDoor } from '../../doors';

/** How long ago the drawn private chats were last written in. */
const SCENERY_AGES = [3, 5];

/** The step of the path at which the customer looks into the chats, or only into the folder. */
function stepOf(state: State, inFolder: boolean) {
  const { chats, follower } = state;
  const post = lastPost(state);
  if (chats.subscription.length === 0 && (inFolder || chats.service.length === 0)) return 'push';
  const paid = lastPaid(state);
  if (post && (!inFolder || post.account === 'subscription')) {
    if (!post.opened || (follower && paid)) return stepBehindDoor(state, 'article');
  }
  if (inFolder) return 'article';
  if (follower) return 'chat';
  return paid ? 'follow' : 'article';
}

screen({
  words: chatsWords,
  local: untried,
  lost: ({ folder }) =>
    folder === undefined || folder === 'subscriptions' ? null : { what: 'account', given: folder },
  title: ({ state, t }, { folder }) => (folder ? t.folder : t.title(state.unread.service)),
  shown() {
    if (this.query.folder === 'subscriptions') {
      attempt(this, { type: 'openChat', account: 'subscription' });
    }
  },
  project(world, local, { folder }) {
    const { state, now, language, t } = world;
    const inFolder = folder !== undefined;
    const step = stepOf(state, inFolder);
    const shared = {
      inFolder,
      step,
      offer: step === 'push' ? t.nothingSent(brand.journal[language]) : '',
      problem: problemOf(local, language),
    };
    if (inFolder) {
      return {
        ...shared,
        account: brand.journal[language],
        letter: brand.letter[language],
        articles: articleRows(world, 'subscription'),
      };
    }
    const paid = lastPaid(state) !== undefined;
    return {
      ...shared,
      letter: brand.letter[language],
      rows: chatRows(world),
      invitation:
        paid && !state.follower
          ? t.notFollowing(brand.name[language], brand.journal[language])
          : '',
      card: t.card(brand.name[language]),
      friendTime: timeOrDate(now - FRIEND_WROTE, now, language),
      folding: state.follower ? vouchedBy(foldingVouched, language) : '',
      sceneryTimes: SCENERY_AGES.map((days) => timeOrDate(now - days * DAY, now, language)),
    };
  },
  on: {
    open({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void go((currentTarget.dataset as { url: string }).url);
    },
    openArticle({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void go(places.article((currentTarget.dataset as { id: string }).id));
    },
    openAccount() {
      void go(places.chat('subscription'));
    },
    openFriend() {
      void go(places.friend);
    },
    discover() {
      void go(places.discover);
    },
    openProfile() {
      void go(places.profile('profile'));
    },
    send() {
      attempt(this, sendFirst);
    },
  },
});
