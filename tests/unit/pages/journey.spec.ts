/** The map: a tap on a stop shows its place, and does nothing that was not asked. */
import { closePages, FakePage, fakePhone } from '../../support/pageObjects/fakePage';
import fc from '../../support/setup/seededFastCheck';
import type { Command } from '../../../miniprogram/domain/commands';
import { templatePost } from '../../../miniprogram/data/messageTemplates';
import { steps, type StepId } from '../../../miniprogram/domain/journeySteps';
import { settings, store } from '../../../miniprogram/store/index';
import { routes } from '../../../miniprogram/routing/routes';
import '../../../miniprogram/pages/journey/journey';

const tea = 'spring-green';
const order = (out_trade_no: string): Command[] => [
  { type: 'placeOrder', out_trade_no, product: tea, quantity: 1 },
];
const paid = (out_trade_no: string): Command[] => [
  ...order(out_trade_no),
  { type: 'startPayment', out_trade_no, prepay_id: 'wx1' },
  { type: 'reportPayment', out_trade_no, word: 'ok' },
  {
    type: 'settlePayment',
    out_trade_no,
    answer: { trade_state: 'SUCCESS', transaction_id: `42-${out_trade_no}`, total: 6800 },
  },
];
const offer = (account: 'service' | 'subscription'): Command[] => [
  { type: 'pushPost', account, as: 'massSend', post: templatePost('refill', store.now()) },
];
const read = (article: string): Command[] => [{ type: 'openArticle', article }];
const comes = (scene: number, from?: string): Command[] => [
  { type: 'enterMiniProgram', scene, ...(from && { from }), sees: { type: 'seeShop' } },
];

/** What people may do, each by other doors than the path's. */
const deeds = {
  send: () => [{ type: 'push', account: 'subscription', article: 'spring' }] as Command[],
  read: () => read('spring'),
  scan: () => comes(1047),
  look: (): Command[] => [{ type: 'seeProduct', product: tea }],
  order: () => order('order-A'),
  buy: () => paid('order-B'),
  buyAgain: () => paid('order-C'),
  follow: (): Command[] => [{ type: 'follow', route: 'profile' }],
  chat: (): Command[] => [{ type: 'openChat', account: 'service' }],
  offer: () => offer('service'),
  offerToReaders: () => offer('subscription'),
  readFirst: () => read('post-1'),
  readSecond: () => read('post-2'),
  comeBack: () => comes(1058, 'post-1'),
};
type Deed = keyof typeof deeds;

/** The map of a phone on which this happened; what the rules refuse did not. */
function mapAfter(done: Deed[]): FakePage {
  closePages();
  store.reset();
  settings.chooseLanguage('en');
  for (const deed of done) for (const command of deeds[deed]()) store.send(command);
  Object.assign(fakePhone, { dialogs: [], went: [], yes: false });
  return new FakePage({}, 'pages/journey/journey').show();
}

const stops = ({ data }: FakePage) =>
  (data['map'] as { stops: { id: StepId; stage: string }[] }[]).flatMap((it) => it.stops);
const tapStop = (map: FakePage, step: StepId) =>
  map.call('open', { currentTarget: { dataset: { step } } }) as Promise<void>;
const doneOf = (map: FakePage) => stops(map).flatMap((it) => (it.stage === 'done' ? [it.id] : []));

const byAnotherDoor: Deed[] = ['scan', 'look', 'buy', 'follow', 'offer', 'readFirst'];

test('an offer of the Service Account that was read ticks nothing of the Subscription Account', () => {
  expect(doneOf(mapAfter(byAnotherDoor))).toEqual([
    ...(['shop', 'product', 'checkout', 'pay', 'follow', 'offer'] as const),
  ]);
});

test('a post that the Subscription Account sent is read there', () => {
  expect(doneOf(mapAfter(['offerToReaders', 'readFirst']))).toEqual(['push', 'article']);
});

test.each(['push', 'article'] as const)(
  'a tap on %s, passed without the article, shows that nothing was sent, and sends nothing',
  async (step) => {
    const map = mapAfter(byAnotherDoor);
    const before = store.history();
    await tapStop(map, step);
    expect(fakePhone.went).toEqual([step === 'push' ? routes.folder : routes.article('spring')]);
    expect(store.history()).toEqual(before);
  },
);

test('a tap on the first stop of a new phone shows where the article will be, and sends none', async () => {
  const map = mapAfter([]);
  await tapStop(map, 'push');
  expect([fakePhone.went, fakePhone.dialogs, store.history()]).toEqual([[routes.folder], [], []]);
});

test('a tap on a stop ahead names what is done first, and does it after a yes', async () => {
  const map = mapAfter([]);
  fakePhone.yes = true;
  await tapStop(map, 'shop');
  expect(fakePhone.dialogs).toEqual(['This is done first: Send an article, Read the article.']);
  expect(doneOf(map)).toEqual(['push', 'article']);
});

test('a stop that is done or next is no act when it is tapped; one ahead asks, and a no does nothing', async () => {
  const lived = fc.shuffledSubarray(Object.keys(deeds) as Deed[]);
  await fc.assert(
    fc.asyncProperty(lived, fc.constantFrom(...steps), async (all, { id }) => {
      const map = mapAfter(all);
      const before = store.history();
      const stage = stops(map).find((it) => it.id === id)?.stage;
      await tapStop(map, id);
      expect(store.history()).toEqual(before);
      const asked = fakePhone.dialogs.length > 0;
      expect([asked, fakePhone.went.length]).toEqual([asked, asked ? 0 : 1]);
      if (stage !== '') expect(asked).toBe(false);
    }),
    { numRuns: 200 },
  );
});
