import { accounts } from '../../../i18n/accounts';
import { dateAndTime, money } from '../../../i18n/format';
import { followModes } from '../../../i18n/followMode';
import { postText, productText } from '../../../i18n/productAndPostText';
import type { Bilingual, Language } from '../../../bilingual';
import type { JourneyEvent } from '../../../domain/events';
import { findOrder } from '../../../domain/order';
import { findPost } from '../../../domain/push';
import type { State } from '../../../domain/state';

type Type = JourneyEvent['type'];
type Of<T extends Type> = Extract<JourneyEvent, { type: T }>;

/** One sentence for each kind of event, without who acts; `state` is what stood before it. */
type Telling = { [T in Type]: (event: Of<T>, state: State) => string };

const nameOf = (product: string, language: Language) => productText(product, language).name;

const titleOf = (article: string, state: State, language: Language): string | undefined => {
  const post = findPost(state, article)?.post;
  return post && postText(post, language).title;
};

const amountOf = (out_trade_no: string, state: State): string =>
  money(findOrder(state.orders, out_trade_no)?.total ?? 0);

const en: Telling = {
  modeChosen: ({ mode }) => `Shows the path “${followModes.en.names[mode]}”.`,
  pushed({ account, post }) {
    const what = post ? `the offer “${postText(post, 'en').title}”` : 'an article';
    const to = { subscription: 'its readers', service: 'its followers', enterprise: 'its staff' };
    return `Sends ${what} from the ${accounts.en[account].name} to ${to[account]}.`;
  },
  articleOpened({ article }, state) {
    const title = titleOf(article, state, 'en');
    return title ? `Opens “${title}”.` : 'Opens the article.';
  },
  miniProgramEntered: ({ scene }) => `Enters the shop. WeChat tells it the scene: ${scene}.`,
  shopSeen: () => 'Sees all that the shop offers.',
  productSeen: ({ product }) => `Looks at ${nameOf(product, 'en')}.`,
  orderPlaced({ product, quantity, total, off }) {
    const less = off ? `, ${money(off)} less with the offer` : '';
    return `Orders ${nameOf(product, 'en')} ×\u00a0${quantity} for ${money(total)}${less}.`;
  },
  paymentStarted: () => 'Opens WeChat Pay’s sheet. The order waits for its money.',
  paymentReported: ({ word }) =>
    ({
      ok: 'Reports “paid”. That is no proof yet.',
      cancel: 'Reports that the customer cancelled.',
      fail: 'Reports that the payment failed.',
    })[word],
  paymentSucceeded: ({ out_trade_no }, state) =>
    `Confirms ${amountOf(out_trade_no, state)} to the merchant. Now it is paid.`,
  paymentNotMade: () => 'Tells the merchant that nothing was paid.',
  paymentUnanswered: () => 'Does not answer. Whether it is paid stays unknown.',
  followBoxLeft: ({ ticked }) =>
    ticked ? 'Leaves the follow box ticked.' : 'Takes the tick out of the follow box.',
  followed: ({ route }) =>
    ({
      followBox: 'Becomes a follower by the follow box.',
      profile: 'Becomes a follower by a tap on the profile.',
      qrCode: 'Becomes a follower by the QR code.',
    })[route],
  messageSent: ({ message }) =>
    message.kind === 'welcome' ? 'Greets the new follower.' : 'Sends a notice of the order.',
  chatOpened: ({ account }) => `Reads the messages of the ${accounts.en[account].name}.`,
  productWithdrawn: ({ product }) => `Takes ${nameOf(product, 'en')} off the shelf.`,
  productRestored: ({ product }) => `Puts ${nameOf(product, 'en')} back on the shelf.`,
  clockMoved: ({ to }) => `Moves the clock on to ${dateAndTime(to, 'en')}.`,
  rewound: () => 'Goes back.',
};

const zh: Telling = {
  modeChosen: ({ mode }) => `把走法切换为“${followModes.zh.names[mode]}”。`,
  pushed({ account, post }) {
    const what = post ? `优惠《${postText(post, 'zh').title}》` : '一篇文章';
    const to = { subscription: '读者', service: '粉丝', enterprise: '员工' };
    return `用${accounts.zh[account].name}向${to[account]}推送${what}。`;
  },
  articleOpened({ article }, state) {
    const title = titleOf(article, state, 'zh');
    return title ? `打开《${title}》。` : '打开文章。';
  },
  miniProgramEntered: ({ scene }) => `进入店铺，微信告知场景值 ${scene}。`,
  shopSeen: () => '看到店里的全部商品。',
  productSeen: ({ product }) => `查看${nameOf(product, 'zh')}。`,
  orderPlaced({ product, quantity, total, off }) {
    const less = off ? `，优惠 ${money(off)}` : '';
    return `下单：${nameOf(product, 'zh')} ×\u00a0${quantity}，${money(total)}${less}。`;
  },
  paymentStarted: () => '打开微信支付，订单等待付款。',
  paymentReported: ({ word }) =>
    ({
      ok: '回报“支付成功”，但还不能证明已付款。',
      cancel: '回报顾客取消了支付。',
      fail: '回报支付失败。',
    })[word],
  paymentSucceeded: ({ out_trade_no }, state) =>
    `向商家确认收到 ${amountOf(out_trade_no, state)}，这才算已付款。`,
  paymentNotMade: () => '告知商家：没有付款。',
  paymentUnanswered: () => '没有回复，是否已付款仍未知。',
  followBoxLeft: ({ ticked }) => (ticked ? '保留了关注选项的勾选。' : '取消了关注选项的勾选。'),
  followed: ({ route }) =>
    ({
      followBox: '通过关注选项成为粉丝。',
      profile: '在主页点关注，成为粉丝。',
      qrCode: '识别二维码，成为粉丝。',
    })[route],
  messageSent: ({ message }) => (message.kind === 'welcome' ? '问候新粉丝。' : '发送订单通知。'),
  chatOpened: ({ account }) => `查看${accounts.zh[account].name}的消息。`,
  productWithdrawn: ({ product }) => `下架${nameOf(product, 'zh')}。`,
  productRestored: ({ product }) => `重新上架${nameOf(product, 'zh')}。`,
  clockMoved: ({ to }) => `把时钟拨到 ${dateAndTime(to, 'zh')}。`,
  rewound: () => '往回退。',
};

const telling: Bilingual<Telling> = { en, zh };

/** What happened, in one sentence in the reader's language. `state` is what stood before it. */
export function describeEvent<T extends Type>(
  event: Of<T>,
  state: State,
  language: Language,
): string {
  return (telling[language][event.type as T] as Telling[T])(event, state);
}
