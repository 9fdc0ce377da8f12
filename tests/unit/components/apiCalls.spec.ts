import { eventParticipants, stepTraceWords } from '../../../miniprogram/i18n/stepTrace';
import { tracedKindOf } from '../../../miniprogram/domain/stepTrace';
import { apiCallsOf, type ApiCall } from '../../../miniprogram/components/step-bar/apiCalls';
import type { NewEvent, JourneyEvent } from '../../../miniprogram/domain/events';
import { initialState, type State } from '../../../miniprogram/domain/state';
import { MONDAY, place, JourneyHistory } from '../../support/builders/journeyHistory';

const at = (happening: NewEvent): JourneyEvent => ({ ...happening, at: MONDAY });
const told = (happening: NewEvent, before: State = initialState): ApiCall[] =>
  apiCallsOf(at(happening), before);

/** First lines, and the bodies under them read again as what they are. */
function read(call: ApiCall) {
  const text = typeof call === 'string' ? call : call[2];
  const lines = text.split('\n');
  const starts = lines.indexOf('{');
  return {
    way: typeof call === 'string' ? null : `${call[0]} → ${call[1]}`,
    call: lines.slice(0, starts).join('\n'),
    body: JSON.parse(lines.slice(starts).join('\n')) as unknown,
  };
}
const post = { template: 'refill', product: 'tea' };

/** A shop whose Service Account has sent one post about tea. */
function posted(...more: Parameters<JourneyHistory['send']>): State {
  const play = new JourneyHistory();
  play.send({ type: 'follow', route: 'profile' });
  play.send({ type: 'pushPost', account: 'service', as: 'massSend', post });
  play.send(...more);
  return play.state;
}

describe('a mass send', () => {
  test.each([
    ['service', post, 'packages/shop/pages/product/product?id=tea&from=post-1'],
    ['subscription', undefined, 'packages/shop/pages/shop/shop?from=post-1'],
  ] as const)(
    'of the %s account: the card in an article, and the article to all',
    (account, it, path) => {
      const happening = {
        type: 'pushed',
        account,
        article: 'post-1',
        ...(it && { post: it }),
      } as const;
      expect(told(happening).map(read)).toEqual([
        {
          way: null,
          call: 'POST /cgi-bin/draft/add?access_token=…',
          body: {
            articles: [
              {
                title: '…',
                content: `… ${path} …`,
                thumb_media_id: '…',
              },
            ],
          },
        },
        {
          way: null,
          call: 'POST /cgi-bin/message/mass/sendall?access_token=…',
          body: { filter: { is_to_all: true }, mpnews: { media_id: '…' }, msgtype: 'mpnews' },
        },
      ]);
    },
  );

  test('what an Enterprise Account sends goes to its staff by WeCom, seen by no customer', () => {
    const happening = { type: 'pushed', account: 'enterprise', article: 'post-1', post } as const;
    expect(told(happening).map(read)).toEqual([
      {
        way: null,
        call: 'POST /cgi-bin/message/send?access_token=…',
        body: {
          touser: '@all',
          msgtype: 'news',
          agentid: '…',
          news: {
            articles: [
              {
                title: '…',
                appid: 'wx…',
                pagepath: 'packages/shop/pages/product/product?id=tea&from=post-1',
              },
            ],
          },
        },
      },
    ]);
    expect(tracedKindOf(at(happening))).toBe('staffMessage');
    expect(eventParticipants.staffMessage).toMatchObject({
      from: 'server',
      to: 'weChat',
      sees: [],
    });
    expect(stepTraceWords.en.kinds.staffMessage[0]).not.toContain('counts it against');
    expect(tracedKindOf(at({ ...happening, account: 'service' }))).toBe('pushed');
    expect(eventParticipants.pushed.sees).toEqual(['customer']);
  });
});

describe('App.onShow tells which page is opened, and with what', () => {
  const product = 'packages/shop/pages/product/product';
  const shop = 'packages/shop/pages/shop/shop';
  const order = 'packages/shop/pages/order/order';
  test.each([
    ['an article’s card', 1058, 'post-1', product, { id: 'tea', from: 'post-1' }],
    ['the first article’s card', 1058, 'spring', shop, { from: 'spring' }],
    ['the code on the table', 1047, 'table', shop, { from: 'table' }],
    ['the recent ones', 1001, undefined, shop, {}],
    ['a door that no list has', 9999, undefined, shop, {}],
    ['a card of a friend’s', 1007, 'share-mb1x', '…', { from: 'share' }],
    ['the account’s menu', 1035, undefined, '…', {}],
    ['the account’s menu, to the orders', 1035, 'orders', order, { from: 'orders' }],
    ['a notice', 1043, undefined, order, { id: '…' }],
  ])('%s', (_, scene, from, path, query) => {
    const [call] = told({ type: 'miniProgramEntered', scene, ...(from && { from }) }, posted());
    const referrerInfo = [1035, 1043].includes(scene) ? { appId: 'wx…' } : {};
    expect(read(call!)).toEqual({
      way: null,
      call: 'App.onShow',
      body: { path, query, scene, referrerInfo },
    });
  });

  test('the card of a product that was withdrawn leads to the shop', () => {
    const before = posted({ type: 'withdrawProduct', product: 'tea' });
    const [call] = told({ type: 'miniProgramEntered', scene: 1058, from: 'post-1' }, before);
    expect(read(call!).body).toMatchObject({ path: shop, query: { from: 'post-1' } });
  });
});

test('an order asks with promotion and time; the server answers with its number and the price', () => {
  const slot = MONDAY + 3_600_000;
  const asked = { product: 'tasting', quantity: 2, slot, promotion: 'post-1' };
  const answered = { out_trade_no: 'order-B', total: 4800, off: 1200 };
  expect(told({ type: 'orderPlaced', ...asked, ...answered }).map(read)).toEqual([
    { way: null, call: 'wx.request', body: { url: 'https://…', method: 'POST', data: asked } },
    { way: 'server → miniProgram', call: 'success', body: { data: answered } },
  ]);
  expect(eventParticipants.orderPlaced).toMatchObject({ from: 'miniProgram', to: 'server' });
});

test('a payment begins at the server, which signs; the phone then asks for the sheet', () => {
  const ways = told({ type: 'paymentStarted', out_trade_no: 'order-A', prepay_id: 'wx1' }).map(
    (call) => (typeof call === 'string' ? null : call.slice(0, 2)),
  );
  expect(ways).toEqual([null, ['server', 'miniProgram'], ['miniProgram', 'weChatPay']]);
  expect(eventParticipants.paymentStarted).toMatchObject({ from: 'server', to: 'weChatPay' });
});

test.each([
  ['ok', 'errMsg: "requestPayment:ok"'],
  ['cancel', 'errMsg: "requestPayment:fail cancel"'],
  ['fail', 'errMsg: "requestPayment:fail (detail message)"'],
] as const)('the word %s of wx.requestPayment', (word, text) => {
  expect(told({ type: 'paymentReported', out_trade_no: 'order-A', word })).toEqual([text]);
});

const asks = 'GET /v3/pay/transactions/out-trade-no/order-A?mchid=…';

test('the notice of a payment is signed and encrypted, and told with what it decrypts to', () => {
  const play = new JourneyHistory();
  play.send(place());
  const paid = {
    out_trade_no: 'order-A',
    transaction_id: '42',
    trade_state: 'SUCCESS',
    amount: { total: 6800 },
  };
  const [notice, query] = told(
    { type: 'paymentSucceeded', out_trade_no: 'order-A', transaction_id: '42' },
    play.state,
  );
  const [sealed, open] = (notice as string).split('\nciphertext =\n');
  expect(read(sealed!)).toEqual({
    way: null,
    call: 'POST notify_url\nWechatpay-Serial, -Timestamp, -Nonce, -Signature: …',
    body: {
      event_type: 'TRANSACTION.SUCCESS',
      resource: {
        algorithm: 'AEAD_AES_256_GCM',
        ciphertext: '…',
        associated_data: '…',
        nonce: '…',
      },
    },
  });
  expect(JSON.parse(open!)).toEqual(paid);
  expect(read(query!)).toEqual({ way: 'server → weChatPay', call: asks, body: paid });
});

test('the server asks after a payment that was not made, or not answered', () => {
  const unpaid = told({ type: 'paymentNotMade', out_trade_no: 'order-A' });
  expect(unpaid.map(read)).toEqual([{ way: null, call: asks, body: { trade_state: 'NOTPAY' } }]);
  expect(told({ type: 'paymentUnanswered', out_trade_no: 'order-A' })).toEqual([`${asks}\n…`]);
  for (const kind of ['paymentNotMade', 'paymentUnanswered'] as const) {
    expect(eventParticipants[kind]).toMatchObject({ from: 'server', to: 'weChatPay' });
  }
});

test.each(['followBox', 'profile', 'qrCode'] as const)(
  'a follow by the route %s is told to the server, which asks who it is; nobody is said to have opened the profile',
  (route) => {
    const [first, info, ...more] = told({ type: 'followed', account: 'service', route });
    expect(first).toBe(
      'POST https://…\n<xml>\n <FromUserName>o…</FromUserName>\n <MsgType>event</MsgType>\n <Event>subscribe</Event>\n</xml>',
    );
    expect(read(info!)).toEqual({
      way: 'server → weChat',
      call: 'GET /cgi-bin/user/info?access_token=…&openid=o…',
      body: { subscribe: 1, unionid: '…' },
    });
    expect(more).toEqual([]);
    expect(eventParticipants.followed).toMatchObject({ from: 'weChat', to: 'server' });
  },
);

test.each([
  [
    { kind: 'welcome' },
    'POST /cgi-bin/message/custom/send?access_token=…',
    { touser: 'o…', msgtype: 'text', text: { content: '…' } },
  ],
  [
    { kind: 'orderNotice', out_trade_no: 'order-A' },
    'POST /cgi-bin/message/template/send?access_token=…',
    {
      touser: 'o…',
      template_id: '…',
      miniprogram: { appid: 'wx…', pagepath: 'packages/shop/pages/order/order?id=order-A' },
      data: { '…': { value: 'order-A' } },
    },
  ],
] as const)('the message %j', (message, call, body) => {
  const calls = told({ type: 'messageSent', account: 'service', message });
  expect(calls.map(read)).toEqual([{ way: null, call, body }]);
});

test.each([
  [{ type: 'productSeen', product: 'tea' }, ['Page.onLoad\n{\n "id": "tea"\n}']],
  [{ type: 'articleOpened', article: 'spring' }, []],
  [{ type: 'followBoxLeft', out_trade_no: 'order-A', ticked: true }, []],
  [{ type: 'shopSeen' }, []],
] as const)('%j', (happening, calls) => {
  expect(told(happening)).toEqual(calls);
});
