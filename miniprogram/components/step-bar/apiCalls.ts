import type { JourneyEvent } from '../../domain/events';
import { findOrder } from '../../domain/order';
import { findPost } from '../../domain/push';
import { entranceOf } from '../../domain/sceneValues';
import { isOrderLookup } from '../../domain/evolveEntry';
import type { State } from '../../domain/state';
import type { Participant } from '../../i18n/stepTrace';

/** A call as text, with from whom to whom it goes where that is not the way of its whole moment. */
export type ApiCall = string | readonly [from: Participant, to: Participant, text: string];

type Of<T extends JourneyEvent['type']> = Extract<JourneyEvent, { type: T }>;

/**
 * What would be called for an event with a real merchant's server and WeChat behind it, with the parameters
 * of this very event, and what is answered. An ellipsis stands for what only a real account, server, key or
 * person has, for what the log does not keep, and for words, which are long.
 */
export function apiCallsOf(event: JourneyEvent, before: State): ApiCall[] {
  switch (event.type) {
    case 'pushed':
      return sent(event);
    case 'miniProgramEntered':
      return [
        json('App.onShow', {
          ...pageOf(event, before),
          scene: event.scene,
          referrerInfo: tellsReferrer(event.scene) ? { appId: 'wx…' } : {},
        }),
      ];
    case 'productSeen':
      return [json('Page.onLoad', { id: event.product })];
    case 'orderPlaced': {
      const { out_trade_no, product, quantity, slot, promotion, total, off } = event;
      const data = { product, quantity, slot, promotion };
      return [
        json('wx.request', { url: 'https://…', method: 'POST', data }),
        ['server', 'miniProgram', json('success', { data: { out_trade_no, total, off } })],
      ];
    }
    case 'paymentStarted':
      return started(event, before);
    case 'paymentReported':
      return [`errMsg: "requestPayment:${outcomes[event.word]}"`];
    case 'paymentSucceeded':
      return succeeded(event, before);
    case 'paymentNotMade':
      return [json(query(event), { trade_state: 'NOTPAY' })];
    case 'paymentUnanswered':
      return [`${query(event)}\n…`];
    case 'followed':
      return [
        'POST https://…\n<xml>\n <FromUserName>o…</FromUserName>\n <MsgType>event</MsgType>\n <Event>subscribe</Event>\n</xml>',
        [
          'server',
          'weChat',
          json('GET /cgi-bin/user/info?access_token=…&openid=o…', { subscribe: 1, unionid: '…' }),
        ],
      ];
    case 'messageSent': {
      if (event.message.kind === 'welcome') {
        const text = { content: '…' };
        return [post('message/custom/send', { touser: 'o…', msgtype: 'text', text })];
      }
      const { out_trade_no } = event.message;
      return [
        post('message/template/send', {
          touser: 'o…',
          template_id: '…',
          miniprogram: { appid: 'wx…', pagepath: `${page('order')}?id=${out_trade_no}` },
          data: { '…': { value: out_trade_no } },
        }),
      ];
    }
    default:
      return [];
  }
}

const json = (name: string, value: object): string => `${name}\n${JSON.stringify(value, null, 1)}`;

/** The account that speaks is the one whose token it is. */
const post = (path: string, body: object) => json(`POST /cgi-bin/${path}?access_token=…`, body);

const query = ({ out_trade_no }: { out_trade_no: string }) =>
  `GET /v3/pay/transactions/out-trade-no/${out_trade_no}?mchid=…`;

const page = (name: string) => `packages/shop/pages/${name}/${name}`;

const outcomes = { ok: 'ok', cancel: 'fail cancel', fail: 'fail (detail message)' };

/** Only these entrances tell from which account or Mini Program somebody came. */
const tellsReferrer = (scene: number): boolean =>
  [1020, 1035, 1036, 1037, 1038, 1043].includes(scene);

/**
 * An article with the Mini Program's card in it, and its mass send; or a message to all staff. The card leads
 * to a page: WeChat adds the scene, the merchant the source.
 */
function sent({ account, article, post: written }: Of<'pushed'>): ApiCall[] {
  const pagepath = written
    ? `${page('product')}?id=${written.product}&from=${article}`
    : `${page('shop')}?from=${article}`;
  if (account === 'enterprise') {
    const articles = [{ title: '…', appid: 'wx…', pagepath }];
    return [
      post('message/send', { touser: '@all', msgtype: 'news', agentid: '…', news: { articles } }),
    ];
  }
  const content = `… ${pagepath} …`;
  return [
    post('draft/add', { articles: [{ title: '…', content, thumb_media_id: '…' }] }),
    post('message/mass/sendall', {
      filter: { is_to_all: true },
      mpnews: { media_id: '…' },
      msgtype: 'mpnews',
    }),
  ];
}

/** The page that an entrance opens: that of a post's product while it is on sale, or else mostly the shop. */
function pageOf(event: Of<'miniProgramEntered'>, state: State) {
  const { scene, from } = event;
  const id = from && findPost(state, from)?.post.product;
  if (id && !state.withdrawn.includes(id)) return { path: page('product'), query: { id, from } };
  if (isOrderLookup(event)) {
    return { path: page('order'), query: from ? { from } : { id: '…' } };
  }
  const entrance = entranceOf(scene);
  // Any page can be shared, and a menu opens more than one.
  const open = entrance === 'sharedCard' || entrance === 'accountMenu';
  const sender = from?.replace(/^share-.*/, 'share');
  return { path: open ? '…' : page('shop'), query: { from: sender } };
}

const totalOf = (out_trade_no: string, { orders }: State) =>
  findOrder(orders, out_trade_no)?.total ?? 0;

/** The prepay order, the four signed lines, and what the phone is asked for with them. */
function started({ at, out_trade_no, prepay_id }: Of<'paymentStarted'>, before: State): ApiCall[] {
  const timeStamp = String(Math.floor(at / 1000));
  const packed = `prepay_id=${prepay_id}`;
  return [
    json('POST /v3/pay/transactions/jsapi', {
      appid: 'wx…',
      mchid: '…',
      description: '…',
      out_trade_no,
      notify_url: 'https://…',
      amount: { total: totalOf(out_trade_no, before), currency: 'CNY' },
      payer: { openid: 'o…' },
    }),
    [
      'server',
      'miniProgram',
      `paySign = RSA-SHA256(\n wx…\\n\n ${timeStamp}\\n\n …\\n\n ${packed}\\n\n)`,
    ],
    [
      'miniProgram',
      'weChatPay',
      json('wx.requestPayment', {
        timeStamp,
        nonceStr: '…',
        package: packed,
        signType: 'RSA',
        paySign: '…',
      }),
    ],
  ];
}

/** The notice, signed and encrypted, with what it decrypts to; and the query that makes sure of it. */
function succeeded(event: Of<'paymentSucceeded'>, before: State): ApiCall[] {
  const { out_trade_no, transaction_id } = event;
  const amount = { total: totalOf(out_trade_no, before) };
  const paid = { out_trade_no, transaction_id, trade_state: 'SUCCESS', amount };
  const notice = json('POST notify_url\nWechatpay-Serial, -Timestamp, -Nonce, -Signature: …', {
    event_type: 'TRANSACTION.SUCCESS',
    resource: {
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: '…',
      associated_data: '…',
      nonce: '…',
    },
  });
  return [
    `${notice}\n${json('ciphertext =', paid)}`,
    ['server', 'weChatPay', json(query(event), paid)],
  ];
}
