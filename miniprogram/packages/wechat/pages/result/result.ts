import { money } from '../../../../content/format';
import { modes, modesVouched, profileVouched } from '../../../../content/mode';
import { brand } from '../../../../content/shop';
import { vouchedBy } from '../../../../content/vouched';
import type { Mode } from '../../../../domain/events';
import { followBox } from '../../../../domain/followBox';
import { boughtBefore } from '../../../../domain/journey';
import { findOrder } from '../../../../domain/order';
import { follow } from '../../../../services/index';
import { go, replace } from '../../../../services/navigation';
import { store } from '../../../../store/index';
import { places } from '../../../../store/places';
import { screen } from '../../../../store/screen';
import { attempt, toldProblem, untried } from '../../attempt';
import { resultWords } from '../../content/result';

const modeIds = ['described', 'today'] as const satisfies readonly Mode[];

screen({
  words: resultWords,
  // A payment is its customer's own: what is shared is the shop.
  share: ({ language }) => ({ title: brand.name[language], path: places.shop() }),
  local: {
    ...untried,
    /** What the customer made of the tick; `null` while it is as WeChat Pay set it. */
    tick: null as boolean | null,
    unfolded: false,
    /** Whether the presenter plays that WeChat does not open the profile. */
    refusing: false,
    refused: false,
  },
  lost: ({ order = '' }, { state }) =>
    findOrder(state.orders, order) ? null : { what: 'order', given: order },
  project({ state, language, t }, local, query) {
    const order = findOrder(state.orders, query.order ?? '')!;
    const { status } = order.payment;
    const amount = money(order.total);
    const again = boughtBefore(order, state) && 'again';
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
    const { names, lines, question } = modes[language];
    return {
      paid: true,
      step: again || 'follow',
      amount,
      name,
      letter: brand.letter[language],
      following: state.follower ? t.following(name) : '',
      box: box.shown ? t.follow(name) : '',
      ticked: local.tick ?? box.ticked,
      mode: state.mode,
      modes: modeIds.map((value) => ({ value, label: names[value] })),
      question,
      since: lines[state.mode],
      vouched: vouchedBy(modesVouched, language),
      way: state.mode === 'today' && !state.follower,
      refused: local.refused,
      wayVouched: vouchedBy(profileVouched, language),
      code: t.code(name),
      unfolded: local.unfolded,
      played: local.refusing ? t.allow : t.refuse,
      ...toldProblem(local, language),
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
      if (attempt(this, { type: 'leaveResult', out_trade_no, ticked })) void replace(places.chats);
    },
    chooseMode({ detail }: WechatMiniprogram.CustomEvent<{ value: Mode }>) {
      attempt(this, { type: 'chooseMode', mode: detail.value });
    },
    async view() {
      const opened = !this.local.refusing && (await follow.openProfile());
      this.update({ refused: !opened });
    },
    recognise() {
      void go(places.profile('qrCode'));
    },
    unfold() {
      this.update({ unfolded: !this.local.unfolded });
    },
    play() {
      this.update({ refusing: !this.local.refusing, refused: false });
    },
    openOrder() {
      void replace(places.order(this.query.order ?? ''));
    },
  },
});
