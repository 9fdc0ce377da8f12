import { money } from '../../../../i18n/format';
import { profileCitation } from '../../../../i18n/followMode';
import { brand } from '../../../../data/brand';
import { cite } from '../../../../i18n/citation';
import { followBox } from '../../../../domain/followBox';
import { hasBoughtBefore } from '../../../../domain/journeySteps';
import { findOrder } from '../../../../domain/order';
import { chooseFollowMode, followModeChoice } from '../../../../flows/followModeChoice';
import { accountProfile } from '../../../../services/container';
import { openPage, replacePage } from '../../../../services/navigation';
import { store } from '../../../../store/index';
import { routes } from '../../../../routing/routes';
import { definePage } from '../../../../view/definePage';
import {
  sendAndShowRefusal,
  citedRefusal,
  initialRefusalState,
} from '../../model/sendAndShowRefusal';
import { resultPage } from '../../i18n/resultPage';

definePage({
  words: resultPage,
  // A payment is its customer's own: what is shared is the shop.
  share: ({ language }) => ({ title: brand.name[language], path: routes.shop() }),
  local: {
    ...initialRefusalState,
    /** What the customer made of the tick; `null` while it is as WeChat Pay set it. */
    tick: null as boolean | null,
    unfolded: false,
    /** Whether the presenter plays that WeChat does not open the profile. */
    refusing: false,
    refused: false,
  },
  notFound: ({ order = '' }, { state }) =>
    findOrder(state.orders, order) ? null : { what: 'order', value: order },
  project({ state, language, t }, local, query) {
    const order = findOrder(state.orders, query.order ?? '')!;
    const { status } = order.payment;
    const amount = money(order.total);
    const again = hasBoughtBefore(order, state) && 'again';
    if (status !== 'paid') {
      return {
        paid: false,
        step: again || 'pay',
        amount,
        heading: t.states[status],
      };
    }
    const box = followBox(state, order.total);
    const name = brand.name[language];
    return {
      paid: true,
      step: again || 'follow',
      amount,
      name,
      letter: brand.letter[language],
      following: state.follower ? t.following(name) : '',
      box: box.shown ? t.follow(name) : '',
      ticked: local.tick ?? box.ticked,
      mode: followModeChoice(state.mode, language),
      way: state.mode === 'today' && !state.follower,
      refused: local.refused,
      wayCited: cite(profileCitation, language),
      code: t.code(name),
      unfolded: local.unfolded,
      played: local.refusing ? t.allow : t.refuse,
      ...citedRefusal(local, language),
    };
  },
  on: {
    tick() {
      const order = findOrder(store.state.orders, this.query.order ?? '')!;
      const ticked = this.local.tick ?? followBox(store.state, order.total).ticked;
      this.update({ tick: !ticked });
    },
    done() {
      const out_trade_no = this.query.order ?? '';
      const { total } = findOrder(store.state.orders, out_trade_no)!;
      const box = followBox(store.state, total);
      const ticked = box.shown && (this.local.tick ?? box.ticked);
      if (sendAndShowRefusal(this, { type: 'leaveResult', out_trade_no, ticked }))
        void replacePage(routes.chats);
    },
    chooseFollowMode,
    async view() {
      const opened = !this.local.refusing && (await accountProfile.openProfile());
      this.update({ refused: !opened });
    },
    recognise() {
      void openPage(routes.profile('qrCode'));
    },
    unfold() {
      this.update({ unfolded: !this.local.unfolded });
    },
    play() {
      this.update({ refusing: !this.local.refusing, refused: false });
    },
    openOrder() {
      void replacePage(routes.order(this.query.order ?? ''));
    },
  },
});
