import { brand } from '../../../../data/brand';
import type { Sender } from '../../../../domain/accounts';
import { stepOfOpenedArticle } from '../../../../domain/journeySteps';
import { lastPost } from '../../../../domain/push';
import { sceneValueOf } from '../../../../domain/sceneValues';
import type { State } from '../../../../domain/state';
import { openPage, scrollToBottom } from '../../../../services/navigation';
import { routes } from '../../../../routing/routes';
import { definePage } from '../../../../view/definePage';
import {
  sendAndShowRefusal,
  observeAndShowRefusal,
  sendFirstArticle,
  citedRefusal,
  initialRefusalState,
} from '../../model/sendAndShowRefusal';
import { chatPage } from '../../i18n/chatPage';
import { entranceLinks } from '../../model/entranceLinks';
import { chatMessages } from '../../model/chatMessages';

const isSender = (account: string | undefined): account is Sender =>
  account === 'service' || account === 'subscription';

/** The step of the path at which the customer looks into this account's chat. */
function stepOf(state: State, account: Sender) {
  const isService = account === 'service';
  if (isService && !state.follower) return 'follow';
  const post = lastPost(state);
  if (post?.account === account && (!post.opened || state.paid.orders > 0)) {
    return stepOfOpenedArticle(post, state);
  }
  if (isService) return 'chat';
  return state.chats.subscription.length > 0 ? 'article' : 'push';
}

definePage({
  words: chatPage,
  local: initialRefusalState,
  notFound: ({ account = '' }) => (isSender(account) ? null : { what: 'account', value: account }),
  title: ({ language }, { account }) =>
    account === 'service' ? brand.name[language] : brand.journal[language],
  shown() {
    const { account } = this.query;
    if (isSender(account)) observeAndShowRefusal(this, { type: 'openChat', account });
  },
  project(world, local, query) {
    const { state, language, t } = world;
    const account = query.account as Sender;
    const isService = account === 'service';
    const lines = chatMessages(world, account);
    return {
      isService,
      step: stepOf(state, account),
      letter: brand.letter[language],
      lines,
      stranger: isService && !state.follower ? t.notFollowing(brand.name[language]) : '',
      offer: !isService && lines.length === 0 ? t.nothingSent(brand.journal[language]) : '',
      ...citedRefusal(local, language),
    };
  },
  ready: () => void scrollToBottom(),
  on: {
    openArticle({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void openPage(routes.article((currentTarget.dataset as { id: string }).id));
    },
    openOrder({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { order } = currentTarget.dataset as { order: string };
      if (
        sendAndShowRefusal(this, {
          type: 'enterMiniProgram',
          scene: sceneValueOf('templateMessage'),
        })
      ) {
        void openPage(routes.order(order));
      }
    },
    openShop() {
      void openPage(entranceLinks.menu);
    },
    openOrders() {
      if (
        sendAndShowRefusal(this, {
          type: 'enterMiniProgram',
          scene: sceneValueOf('accountMenu'),
          from: 'orders',
        })
      ) {
        void openPage(routes.order());
      }
    },
    openProfile() {
      void openPage(routes.profile('profile'));
    },
    send() {
      sendAndShowRefusal(this, sendFirstArticle);
      sendAndShowRefusal(this, { type: 'openChat', account: 'subscription' });
    },
  },
});
