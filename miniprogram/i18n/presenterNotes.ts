import type { StepId } from '../domain/journeySteps';
import { bilingual } from '../bilingual';

/** What the presenter may say at each step. Shown only where the notes are switched on. */
export const presenterNotes = bilingual(
  {
    title: 'Say',
    steps: {
      push: 'Ask who hears from their brand today, and how often. Then send.',
      article: 'Let the client scroll. Then ask how many taps away their shop is now.',
      shop: 'Point at the line on top: the shop knows which door they came through. So they can tell what each article earns.',
      product: 'Choose the tea, or the tasting if they take bookings. The path is the same.',
      checkout: 'No account to open, no address to type. Count the taps so far.',
      pay: 'Cancel once to show that nothing breaks. Then pay.',
      follow:
        'Ask what a follower is worth to them. Then switch the mode, and show what WeChat changed.',
      chat: 'This chat stays in the customer’s WeChat. It is the reason for the Service Account.',
      offer: 'Let the client write the title. Then send a second one, and show the allowance.',
      return: 'Two taps from the message to the product. Ask how many their newsletter takes.',
      again: 'One short step, and it cost one message. Ask which offer they would send next month.',
    } satisfies Record<StepId, string>,
  },
  {
    title: '可以这样讲',
    steps: {
      push: '先问客户：如今谁能听到你们的消息，多久一次？然后推送。',
      article: '让客户自己往下滑，再问：现在离你们的店还有几步？',
      shop: '指给客户看最上面那行：店铺知道顾客从哪里来，每篇文章带来多少一目了然。',
      product: '选茶叶；客户做预约的话，就选品茶席。走法一样。',
      checkout: '不用注册，也不用填地址。数一数到现在点了几下。',
      pay: '先取消一次，让客户看到什么都没乱，再付款。',
      follow: '问客户：一位粉丝值多少？再切换两种做法，讲清微信改了什么。',
      chat: '这个会话留在顾客的微信里，这就是要有服务号的理由。',
      offer: '请客户来写标题。再发一次，看看还剩多少次。',
      return: '从消息到商品只要两下。问客户：你们现在要几下？',
      again: '一步就够，只花了一条消息。问客户：下个月想推送什么？',
    },
  },
);
