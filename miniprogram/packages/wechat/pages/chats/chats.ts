import { timeOrDate } from '../../../../content/format';
import { brand } from '../../../../content/shop';
import { vouchedBy } from '../../../../content/vouched';
import type { Language } from '../../../../content/words';
import { DAY } from '../../../../domain/calendar';
import { lastPaid, stepOfReading } from '../../../../domain/journey';
import { lastPost } from '../../../../domain/promotion';
import type { State } from '../../../../domain/state';
import { go } from '../../../../services/navigation';
import { screen, type World } from '../../../../store/screen';
import { places } from '../../../../store/places';
import { attempt, observe, sendFirst, toldProblem, untried } from '../../attempt';
import { articleRows, chatRows } from '../../chatList';
import { chatsWords, foldingVouched } from '../../content/chats';
import { friendWrote } from '../../doors';

/** How many days before the friend the others wrote. */
const SCENERY_AGES = [2, 4];

/** The step of the path at which the customer looks into the chats, or only into the folder. */
function stepOf(state: State, inFolder: boolean) {
  const { chats, follower } = state;
  const post = lastPost(state);
  if (chats.subscription.length === 0 && (inFolder || chats.service.length === 0)) return 'push';
  const paid = lastPaid(state);
  if (post && (!inFolder || post.account === 'subscription')) {
    if (!post.opened || (follower && paid)) return stepOfReading(post, state);
  }
  if (inFolder) return 'article';
  if (follower) return 'chat';
  return paid ? 'follow' : 'article';
}

/** The merchant's accounts, and under them the drawn chats; a row without an address leads nowhere. */
function rowsOf(world: World<(typeof chatsWords)[Language]>) {
  const { now, language, t } = world;
  const wrote = (days: number) => timeOrDate(friendWrote(world) - days * DAY, now, language);
  const name = brand.name[language];
  return [
    ...chatRows(world).map((row) =>
      row.account === 'service'
        ? { ...row, look: 'avatar-service', letter: brand.letter[language] }
        : { ...row, look: 'avatar-folder' },
    ),
    {
      name: t.friend,
      line: t.card(name),
      time: wrote(0),
      look: 'scenery-0',
      url: places.friend,
    },
    ...SCENERY_AGES.map((days, i) => ({
      name: t.sceneryNames[i],
      line: t.sceneryLines[i],
      time: wrote(days),
      look: `scenery-${i + 1}`,
    })),
  ];
}

screen({
  words: chatsWords,
  local: untried,
  lost: ({ folder }) =>
    folder === undefined || folder === 'subscriptions' ? null : { what: 'account', given: folder },
  title: ({ state, t }, { folder }) => (folder ? t.subscriptions : t.title(state.unread.service)),
  shown() {
    if (this.query.folder === 'subscriptions') {
      observe(this, { type: 'openChat', account: 'subscription' });
    }
  },
  project(world, local, { folder }) {
    const { state, language, t } = world;
    const inFolder = folder !== undefined;
    const step = stepOf(state, inFolder);
    const shared = {
      inFolder,
      step,
      offer: step === 'push' ? t.nothingSent(brand.journal[language]) : '',
      ...toldProblem(local, language),
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
      rows: rowsOf(world),
      invitation:
        paid && !state.follower
          ? t.notFollowing(brand.name[language], brand.journal[language])
          : '',
      folding: state.follower ? vouchedBy(foldingVouched, language) : '',
    };
  },
  on: {
    open({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { url } = currentTarget.dataset as { url?: string };
      if (url) void go(url);
    },
    openArticle({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void go(places.article((currentTarget.dataset as { id: string }).id));
    },
    openAccount() {
      void go(places.chat('subscription'));
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
