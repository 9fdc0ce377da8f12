/**
 * To arrive is not to act: every page that there is, with any query, on a phone that has come so far or further,
 * opened, hidden, shown again, left, opened anew and killed. What that saves is what was looked at, and what
 * WeChat Pay answered.
 */
import { closePages, FakePage, fakePhone } from '../../support/pageObjects/fakePage';
import fc from '../../support/setup/seededFastCheck';
import app from '../../../miniprogram/app.json';
import { catalogue } from '../../../miniprogram/data/catalogue';
import { templatePost } from '../../../miniprogram/data/messageTemplates';
import { tastingSlots } from '../../../miniprogram/domain/catalogue';
import type { Command } from '../../../miniprogram/domain/commands';
import type { JourneyEvent } from '../../../miniprogram/domain/events';
import { paySheet } from '../../../miniprogram/services/container';
import { store } from '../../../miniprogram/store/index';
import { paymentFlow } from '../../../miniprogram/flows/index';
import { openEventLog } from '../../../miniprogram/store/eventLog';

const routes = [
  ...app.pages,
  ...app.subpackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
];

/** What else of a base library pages call by arriving. */
Object.assign(wx, {
  getNetworkType: ({ success }: { success(it: object): void }) => success({ networkType: 'wifi' }),
  redirectTo: () => Promise.resolve({}),
  reLaunch: () => Promise.resolve({}),
  pageScrollTo: () => Promise.resolve({}),
  nextTick: (then: () => void) => then(),
  setTabBarItem: () => Promise.resolve({}),
});

const settled = () => new Promise((resolve) => setImmediate(resolve));
const saved = (): JourneyEvent[] => openEventLog(fakePhone.storage).log.all();
const ledger = () => JSON.stringify(fakePhone.storage.read('mockPayment/1'));

/** The events that no act makes. */
const SEEN = [
  ...['articleOpened', 'miniProgramEntered', 'shopSeen', 'productSeen', 'chatOpened'],
  ...['paymentSucceeded', 'paymentNotMade', 'paymentUnanswered', 'messageSent'],
];

const buy = (out_trade_no: string, product: string): Command[] => [
  { type: 'placeOrder', out_trade_no, product, quantity: 1, slot: tastingSlots(store.now())[0]! },
  { type: 'startPayment', out_trade_no, prepay_id: 'wx1' },
];
const success = (out_trade_no: string, total: number): Command => ({
  type: 'settlePayment',
  out_trade_no,
  answer: { trade_state: 'SUCCESS', transaction_id: '42', total },
});
const price = (id: string) => catalogue.find((it) => it.id === id)!.price;
const send = (account: 'service' | 'subscription'): Command => ({
  type: 'pushPost',
  account,
  as: 'massSend',
  post: templatePost('refill', store.now()),
});

/** How far the phone has come, each behind the one before. */
const past: (() => Command[])[] = [
  () => [],
  () => [{ type: 'push', account: 'subscription', article: 'spring' }],
  () => buy('order-1', 'spring-green'),
  () => [success('order-1', price('spring-green')), { type: 'chooseMode', mode: 'today' }],
  () => [{ type: 'chooseMode', mode: 'described' }, ...buy('order-2', 'tasting')],
  () => [{ type: 'follow', route: 'profile' }, send('service')],
  () => [{ type: 'openArticle', article: 'post-1' }],
  () => [{ type: 'enterMiniProgram', scene: 1058, from: 'post-1' }],
  () => [{ type: 'withdrawProduct', product: 'night-oolong' }],
];

const anything = fc.constantFrom(
  ...['1', 'share', 'spring', 'post-1', 'spring-green', 'night-oolong', 'tasting', 'order-1'],
  ...['order-2', 'service', 'subscription', 'miniProgram', 'subscriptions', '1058', 'qrCode'],
  ...['', 'nobody', 'ticked', 'true', 'en', '%'],
);
const keys = [
  ...['product', 'order', 'id', 'promotion', 'quick', 'scene', 'from', 'account', 'folder', 'kind'],
  ...[
    'a',
    'b',
    'route',
    'sentAt',
    'sent',
    'lang',
    'answers',
    'path',
    'step',
    'pay',
    'follow',
    'send',
  ],
];
const anyQuery = fc.dictionary(fc.constantFrom(...keys), anything, { maxKeys: 5 });
/** Those that pages are reached by. */
const QUERIES: Record<string, string>[] = [
  {},
  { product: 'spring-green', quick: '1' },
  { product: 'spring-green', promotion: 'post-1', quick: '1' },
  { order: 'order-1', id: 'order-1' },
  { order: 'order-2', id: 'order-2' },
  { id: 'spring-green', account: 'service', kind: 'service', from: 'post-1', scene: '1058' },
  { id: 'post-1', account: 'subscription', folder: 'subscriptions' },
  { id: 'spring', from: 'share', sent: 'x', lang: 'en' },
];

beforeEach(() => {
  closePages();
  fakePhone.storage.texts.clear();
  store.reset();
});

test.each(routes)(
  '%s does nothing by being opened, shown, left, restored or linked to',
  async (route) => {
    require(`../../../miniprogram/${route}`);
    const arrive = async (far: number, query: Record<string, string>) => {
      closePages();
      fakePhone.storage.texts.clear();
      store.reset();
      for (const commands of past.slice(0, far + 1)) {
        for (const command of commands()) store.send(command);
      }
      const before = saved().length;
      const money = ledger();
      const page = new FakePage(query).show();
      await settled();
      page.call('onReady');
      page.call('onHide');
      page.show();
      await settled();
      page.close();
      const again = new FakePage(query).show();
      void paymentFlow.resumeAll();
      await settled();
      page.close();
      again.close();
      await settled();
      const acts = saved()
        .slice(before)
        .map(({ type }) => type)
        .filter((type) => !SEEN.includes(type));
      expect({ query, acts, sheet: paySheet.request, ledger: ledger() }).toEqual({
        query,
        acts: [],
        sheet: null,
        ledger: money,
      });
    };
    for (const query of QUERIES) {
      for (const far of [0, 3, past.length - 1]) await arrive(far, query);
    }
    await fc.assert(fc.asyncProperty(fc.nat(past.length - 1), anyQuery, arrive), { numRuns: 25 });
  },
);
