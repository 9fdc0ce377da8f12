import type { JourneyEvent } from '../domain/events';
import { findOrder } from '../domain/order';
import { sceneOf } from '../domain/scene';
import type { State } from '../domain/state';

/**
 * What would be called for an event with a real merchant's server and WeChat behind it, with the parameters
 * of this very event. An ellipsis stands for what only a real account, key or person has.
 */
export function callsOf(event: JourneyEvent, before: State): string[] {
  switch (event.type) {
    case 'pushed':
      return [json('mass send', { to: event.account, article: event.article, ...cardOf(event) })];
    case 'miniProgramEntered':
      return [
        json('App.onShow', {
          scene: event.scene,
          query: event.from ? { from: event.from } : {},
          referrerInfo: tellsReferrer(event.scene) ? { appId: 'wx…' } : {},
        }),
      ];
    case 'productSeen':
      return [json('Page.onLoad', { id: event.product })];
    case 'orderPlaced': {
      const { out_trade_no, product, quantity, total } = event;
      return [json('wx.request', { out_trade_no, product, quantity, total })];
    }
    case 'paymentStarted':
      return started(event, before);
    case 'paymentReported':
      return [`errMsg: "${errMsg[event.word]}"`];
    case 'paymentSucceeded': {
      const { out_trade_no, transaction_id } = event;
      const total = findOrder(before.orders, out_trade_no)?.total ?? 0;
      const paid = { out_trade_no, transaction_id, trade_state: 'SUCCESS', amount: { total } };
      return [
        json('POST notify_url', { event_type: 'TRANSACTION.SUCCESS', resource: paid }),
        json(query(out_trade_no), paid),
      ];
    }
    case 'paymentNotMade':
      return [json(query(event.out_trade_no), { trade_state: 'NOTPAY' })];
    case 'paymentUnanswered':
      return [`${query(event.out_trade_no)}\n…`];
    case 'followBoxLeft':
      return [];
    case 'followed':
      return [
        ...(event.route === 'profile'
          ? [json('wx.openOfficialAccountProfile', { username: 'gh_…' })]
          : []),
        json('event', { Event: 'subscribe', FromUserName: 'o…' }),
        json('user info', { subscribe: 1, unionid: '…' }),
      ];
    case 'messageSent':
      return [
        event.message.kind === 'welcome'
          ? json('customer-service message', { touser: 'o…', msgtype: 'text' })
          : json('template message', {
              touser: 'o…',
              miniprogram: {
                appid: 'wx…',
                pagepath: `packages/shop/pages/order/order?id=${event.message.out_trade_no}`,
              },
            }),
      ];
    default:
      return [];
  }
}

const json = (name: string, value: object): string => `${name}\n${JSON.stringify(value, null, 1)}`;

const query = (out_trade_no: string) => `GET /v3/pay/transactions/out-trade-no/${out_trade_no}`;

const errMsg = {
  ok: 'requestPayment:ok',
  cancel: 'requestPayment:fail cancel',
  fail: 'requestPayment:fail (detail message)',
};

/** Only these doors tell from which account or Mini Program somebody came (wechat-facts section 5). */
const tellsReferrer = (scene: number): boolean =>
  [1020, 1035, 1036, 1037, 1038, 1043].includes(scene);

/** Where the Mini Program's card in an article leads: WeChat adds the scene, the merchant the source. */
const cardOf = ({ article, post }: Extract<JourneyEvent, { type: 'pushed' }>) => ({
  card: post
    ? `packages/shop/pages/product/product?id=${post.product}&from=${article}`
    : `packages/shop/pages/shop/shop?from=${article}`,
  scene: sceneOf('article'),
});

/** The prepay order, the four signed lines, and what the phone is asked for with them. */
function started(
  { at, out_trade_no, prepay_id }: Extract<JourneyEvent, { type: 'paymentStarted' }>,
  { orders }: State,
): string[] {
  const timeStamp = String(Math.floor(at / 1000));
  const packed = `prepay_id=${prepay_id}`;
  const total = findOrder(orders, out_trade_no)?.total ?? 0;
  return [
    json('POST /v3/pay/transactions/jsapi', {
      appid: 'wx…',
      mchid: '…',
      description: '…',
      out_trade_no,
      notify_url: 'https://…',
      amount: { total, currency: 'CNY' },
      payer: { openid: 'o…' },
    }),
    `paySign = RSA-SHA256(\n wx…\\n\n ${timeStamp}\\n\n …\\n\n ${packed}\\n\n)`,
    json('wx.requestPayment', {
      timeStamp,
      nonceStr: '…',
      package: packed,
      signType: 'RSA',
      paySign: '…',
    }),
  ];
}
