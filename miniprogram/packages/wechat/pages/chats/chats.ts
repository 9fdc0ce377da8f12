import { timeOrDate } from '../../../../content/format';
import { brand } from '../../../../content/shop';
import { DAY } from '../../../../domain/calendar';
import { lastPaid } from '../../../../domain/journey';
import { go } from '../../../../services/navigation';
import { screen } from '../../../../store/screen';
import * as to from '../../addresses';
import { attempt, problemOf, sendFirst, untried } from '../../attempt';
import { articleRows, chatRows } from '../../chatList';
import { chatsWords } from '../../content/chats';

/** How long ago the drawn private chats were last written in. */
const SCENERY_AGES = [1, 3, 5];

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
    const sent = state.chats.subscription.length > 0;
    const shared = {
      inFolder: folder !== undefined,
      offer: sent ? '' : t.nothingSent(brand.journal[language]),
      problem: problemOf(local, language),
    };
    if (folder) {
      return {
        ...shared,
        step: sent ? 'article' : 'push',
        account: brand.journal[language],
        letter: brand.letter[language],
        articles: articleRows(world, 'subscription'),
      };
    }
    const paid = lastPaid(state) !== undefined;
    return {
      ...shared,
      step: !sent ? 'push' : state.follower ? 'chat' : paid ? 'follow' : 'article',
      letter: brand.letter[language],
      rows: chatRows(world),
      invitation: paid && !state.follower ? t.notFollowing(brand.name[language]) : '',
      sceneryTimes: SCENERY_AGES.map((days) => timeOrDate(now - days * DAY, now, language)),
    };
  },
  on: {
    open({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void go((currentTarget.dataset as { url: string }).url);
    },
    openArticle({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void go(to.article((currentTarget.dataset as { id: string }).id));
    },
    openAccount() {
      void go(to.chat('subscription'));
    },
    openProfile() {
      void go(to.profile('profile'));
    },
    send() {
      attempt(this, sendFirst);
    },
  },
});
