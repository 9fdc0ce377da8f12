import type { FollowMode } from '../domain/events';
import type { StepId } from '../domain/journeySteps';
import { citeTencent, type Citation } from '../data/citation';
import { followModesCitation, profileCitation } from './followMode';
import { cite } from './citation';
import { bilingual, type Language } from '../bilingual';

/** The same in both modes, or each as its mode has it. */
type InMode<T> = T | Record<FollowMode, T>;
type Told = InMode<string>;

/** The steps of the path: what is done, what for, and why it matters to the business. */
export const stepTexts = bilingual(
  {
    actors: {
      merchant: 'The merchant',
      reader: 'A reader',
      customer: 'The customer',
      weChat: 'WeChat Pay',
    },
    steps: {
      push: {
        name: 'Send an article',
        line: 'Keeps the brand in mind.',
        why: 'A Subscription Account can send once a day. Most readers are not ready to buy. The article keeps the brand in mind and puts a way into the shop in their hands.',
      },
      article: {
        name: 'Read the article',
        line: 'Interest, and a way in.',
        why: 'The article carries a Mini Program card. One tap opens the shop inside WeChat, with nothing to install. Whoever gets the article from a friend comes in by the same card.',
      },
      shop: {
        name: 'Enter the shop',
        line: 'The offer at a glance.',
        why: 'A Mini Program is the quick way in for someone who does not know the brand yet. WeChat tells the shop by which door they came: scene 1058 is an article.',
      },
      product: {
        name: 'Choose',
        line: 'From looking to wanting.',
        why: 'The same shop sells goods and takes reservations. A visitor becomes a customer in a few taps, while the interest is fresh.',
      },
      checkout: {
        name: 'Place the order',
        line: 'First the order, then the money.',
        why: 'The merchant writes the order down under its own number. If the payment fails, it is tried again under that number, so nobody pays twice.',
      },
      pay: {
        name: 'Pay',
        line: 'Paid without leaving WeChat.',
        why: 'The customer confirms on WeChat Pay’s own sheet. Then the merchant asks WeChat Pay whether the money came. Only that answer counts.',
      },
      follow: {
        name: 'Follow',
        line: {
          described: 'One payment makes a follower.',
          today: 'One more tap makes a follower.',
        },
        why: {
          described:
            'WeChat Pay showed a follow box on its result page, often ticked in advance. One payment made a follower. The box has been gone since 1 September 2021.',
          today:
            'The shop’s own page can ask WeChat to open the Service Account’s profile (base library 3.7.10), where the customer taps Follow. Whether it does so for every shop is not known.',
        },
      },
      chat: {
        name: 'Stay in touch',
        line: 'The way back to buy again.',
        why: 'Neither account can message people freely. The Service Account has its own ways, once it is verified: it greets a new follower, reports on the order, and sends to its followers up to four times a month.',
      },
      offer: {
        name: 'Send an offer',
        line: 'One message: a product, an offer.',
        why: 'The Mini Program cannot send this to people by itself. Two accounts can, for any event: the Service Account to its followers, four times a month; the Subscription Account to its readers, once a day.',
      },
      return: {
        name: 'Come back',
        line: 'A tap or two, and back in the shop.',
        why: 'The scene value names the door: 1058 is an article, 1035 an account’s menu. Which article it was, it does not say. So the shop writes that into the card’s path, and the promotion comes along.',
      },
      again: {
        name: 'Buy again',
        line: 'One short step to a second order.',
        why: 'The shop knows this customer and what they came for. One tap opens WeChat Pay. From here the loop begins anew, and each turn costs the merchant one message.',
      },
    } satisfies Record<StepId, { name: string; line: Told; why: Told }>,
  },
  {
    actors: { merchant: '商家', reader: '读者', customer: '顾客', weChat: '微信支付' },
    steps: {
      push: {
        name: '推送文章',
        line: '让读者记得品牌。',
        why: '公众号每天可以群发一次。多数读者还没打算下单，文章让他们记住品牌，也把进店的入口送到手边。',
      },
      article: {
        name: '阅读文章',
        line: '有了兴趣，看到卡片。',
        why: '文章里有一张小程序卡片，点一下就进店，不用安装。朋友转来的文章，也带着同一张卡片。',
      },
      shop: {
        name: '进入店铺',
        line: '一眼看清卖什么。',
        why: '对还不了解品牌的人，小程序是便捷的入口。微信会告诉店铺顾客从哪里来：场景值 1058 就是公众号文章。',
      },
      product: {
        name: '挑选',
        line: '从看看，到想要。',
        why: '同一家店，既卖商品，也接受预约。趁着兴趣还在，几步之内就能成交。',
      },
      checkout: {
        name: '提交订单',
        line: '先有订单，再付款。',
        why: '商家用自己的订单号记下订单。支付没有成功，就用同一个单号重试，不会重复付款。',
      },
      pay: {
        name: '付款',
        line: '不离开微信就付好款。',
        why: '顾客在微信支付的界面上确认，商家再向微信支付查询是否到账。只有这个答案算数。',
      },
      follow: {
        name: '关注',
        line: { described: '付一次款，多一位粉丝。', today: '再点一下，买家成为粉丝。' },
        why: {
          described:
            '微信支付曾在支付结果页显示“关注”选项，常常已预先勾选，付一次款就多一位粉丝。该功能自 2021 年 9 月 1 日起下线。',
          today:
            '店铺自己的页面可以请微信打开服务号主页（基础库 3.7.10 起），由顾客在那里点关注。微信是否对每家店都放行，尚不清楚。',
        },
      },
      chat: {
        name: '保持联系',
        line: '为下一次购买留好路。',
        why: '小程序和服务号都不能随意给人发消息，但认证后的服务号有自己的办法：问候新粉丝，通知订单进展，每个自然月最多向粉丝群发四次。',
      },
      offer: {
        name: '推送优惠',
        line: '优惠和商品，放进一条消息。',
        why: '小程序不能自己把这条消息推给人。任何活动都可以交给两种账号来推：服务号每个自然月可向粉丝群发四次，公众号每天可向读者群发一次。',
      },
      return: {
        name: '回到店里',
        line: '点一两下，就回到店里。',
        why: '场景值说明从哪种入口来：1058 是公众号文章，1035 是账号菜单。是哪一篇文章，它不说，所以店铺把来源写在卡片的路径里，优惠也跟着来。',
      },
      again: {
        name: '再次购买',
        line: '认得这位顾客，一步就够。',
        why: '店铺认得这位顾客，也知道为什么回来，点一下就打开微信支付。从这里开始新的一圈，每一圈只花商家一条消息。',
      },
    },
  },
);

/** The sources of what a step's `why` says about WeChat. A step without one says nothing about it. */
export const stepCitations: { [step in StepId]?: InMode<Citation> } = {
  push: citeTencent('13'),
  article: citeTencent('40'),
  shop: citeTencent('40'),
  checkout: { sources: ['44'], asOf: '2025-03-21', grade: 'A' },
  pay: { sources: ['41', '44'], asOf: '2025-03-21', grade: 'A' },
  follow: {
    described: followModesCitation,
    today: profileCitation,
  },
  chat: citeTencent('13', '17', '19', '23'),
  offer: citeTencent('13', '23'),
  return: citeTencent('40'),
};

/** A step as the reader's mode and language tell it. */
export function stepText(id: StepId, mode: FollowMode, language: Language) {
  const { name, line, why } = stepTexts[language].steps[id];
  const inMode = (told: Told) => (typeof told === 'string' ? told : told[mode]);
  const citation = stepCitations[id];
  return {
    name,
    line: inMode(line),
    why: inMode(why),
    cited: citation ? cite('sources' in citation ? citation : citation[mode], language) : '',
  };
}
