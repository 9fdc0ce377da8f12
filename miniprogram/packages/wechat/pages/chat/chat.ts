import { brand } from '../../../../content/shop';
import type { Sender } from '../../../../domain/accounts';
import { stepOfReading } from '../../../../domain/journey';
import { lastPost } from '../../../../domain/promotion';
import { sceneOf } from '../../../../domain/scene';
import type { State } from '../../../../domain/state';
import { go } from '../../../../services/navigation';
import { places } from '../../../../store/places';
import { screen } from '../../../../store/screen';
import { attempt, observe, sendFirst, toldProblem, untried } from '../../attempt';
import { chatWords } from '../../content/chat';
import { doors } from '../../doors';
import { toFoot } from '../../services/scroll';
import { thread } from '../../thread';

const isSender = (account: string | undefined): account is Sender =>
  account === 'service' || account === 'subscription';

/** The step of the path at which the customer looks into this account's chat. */
function stepOf(state: State, account: Sender) {
  const isService = account === 'service';
  if (isService && !state.follower) return 'follow';
  const post = lastPost(state);
  if (post?.account === account && (!post.opened || state.paid.orders > 0)) {
    return stepOfReading(post, state);
  }
  if (isService) return 'chat';
  return state.chats.subscription.length > 0 ? 'article' : 'push';
}

screen({
  words: chatWords,
  local: untried,
  lost: ({ account = '' }) => (isSender(account) ? null : { what: 'account', given: account }),
  title: ({ language }, { account }) =>
    account === 'service' ? brand.name[language] : brand.journal[language],
  shown() {
    const { account } = this.query;
    if (isSender(account)) observe(this, { type: 'openChat', account });
  },
  project(world, local, query) {
    const { state, language, t } = world;
    const account = query.account as Sender;
    const isService = account === 'service';
    const lines = thread(world, account);
    return {
      isService,
      step: stepOf(state, account),
      letter: brand.letter[language],
      lines,
      stranger: isService && !state.follower ? t.notFollowing(brand.name[language]) : '',
      offer: !isService && lines.length === 0 ? t.nothingSent(brand.journal[language]) : '',
      ...toldProblem(local, language),
    };
  },
  ready: () => void toFoot(),
  on: {
    openArticle({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void go(places.article((currentTarget.dataset as { id: string }).id));
    },
    openOrder({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { order } = currentTarget.dataset as { order: string };
      if (attempt(this, { type: 'enterMiniProgram', scene: sceneOf('templateMessage') })) {
        void go(places.order(order));
      }
    },
    openShop() {
      void go(doors.menu);
    },
    openOrders() {
      if (
        attempt(this, { type: 'enterMiniProgram', scene: sceneOf('accountMenu'), from: 'orders' })
      ) {
        void go(places.order());
      }
    },
    openProfile() {
      void go(places.profile('profile'));
    },
    send() {
      attempt(this, sendFirst);
      attempt(this, { type: 'openChat', account: 'subscription' });
    },
  },
});
