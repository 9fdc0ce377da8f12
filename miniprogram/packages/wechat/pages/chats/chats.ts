import { timeOrDate } from '../../../../i18n/format';
import { brand } from '../../../../data/brand';
import { cite } from '../../../../i18n/citation';
import type { Language } from '../../../../bilingual';
import { DAY } from '../../../../domain/calendar';
import { lastPaidOrder, stepOfOpenedArticle } from '../../../../domain/journeySteps';
import { lastPost } from '../../../../domain/push';
import type { State } from '../../../../domain/state';
import { openPage } from '../../../../services/navigation';
import { definePage } from '../../../../view/definePage';
import type { ViewContext } from '../../../../view/viewContext';
import { routes } from '../../../../routing/routes';
import {
  sendAndShowRefusal,
  observeAndShowRefusal,
  sendFirstArticle,
  citedRefusal,
  initialRefusalState,
} from '../../model/sendAndShowRefusal';
import { articleRows, chatRows } from '../../model/chatList';
import { chatsPage, serviceFolderCitation } from '../../i18n/chatsPage';
import { friendMessageTime } from '../../model/entranceLinks';

/** How many days before the friend the others wrote. */
const SCENERY_AGES = [2, 4];

/** The step of the path at which the customer looks into the chats, or only into the folder. */
function stepOf(state: State, inFolder: boolean) {
  const { chats, follower } = state;
  const post = lastPost(state);
  if (chats.subscription.length === 0 && (inFolder || chats.service.length === 0)) return 'push';
  const paid = lastPaidOrder(state);
  if (post && (!inFolder || post.account === 'subscription')) {
    if (!post.opened || (follower && paid)) return stepOfOpenedArticle(post, state);
  }
  if (inFolder) return 'article';
  if (follower) return 'chat';
  return paid ? 'follow' : 'article';
}

/** The merchant's accounts, and under them the drawn chats; a row without an address leads nowhere. */
function rowsOf(world: ViewContext<(typeof chatsPage)[Language]>) {
  const { now, language, t } = world;
  const wrote = (days: number) => timeOrDate(friendMessageTime(world) - days * DAY, now, language);
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
      url: routes.friend,
    },
    ...SCENERY_AGES.map((days, i) => ({
      name: t.sceneryNames[i],
      line: t.sceneryLines[i],
      time: wrote(days),
      look: `scenery-${i + 1}`,
    })),
  ];
}

definePage({
  words: chatsPage,
  local: initialRefusalState,
  notFound: ({ folder }) =>
    folder === undefined || folder === 'subscriptions' ? null : { what: 'account', value: folder },
  title: ({ state, t }, { folder }) => (folder ? t.subscriptions : t.title(state.unread.service)),
  shown() {
    if (this.query.folder === 'subscriptions') {
      observeAndShowRefusal(this, { type: 'openChat', account: 'subscription' });
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
      ...citedRefusal(local, language),
    };
    if (inFolder) {
      return {
        ...shared,
        account: brand.journal[language],
        letter: brand.letter[language],
        articles: articleRows(world, 'subscription'),
      };
    }
    const paid = lastPaidOrder(state) !== undefined;
    return {
      ...shared,
      rows: rowsOf(world),
      invitation:
        paid && !state.follower
          ? t.notFollowing(brand.name[language], brand.journal[language])
          : '',
      folding: state.follower ? cite(serviceFolderCitation, language) : '',
    };
  },
  on: {
    open({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { url } = currentTarget.dataset as { url?: string };
      if (url) void openPage(url);
    },
    openArticle({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void openPage(routes.article((currentTarget.dataset as { id: string }).id));
    },
    openAccount() {
      void openPage(routes.chat('subscription'));
    },
    discover() {
      void openPage(routes.discover);
    },
    openProfile() {
      void openPage(routes.profile('profile'));
    },
    send() {
      sendAndShowRefusal(this, sendFirstArticle);
    },
  },
});
