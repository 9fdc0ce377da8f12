/** What the tests of WeChat's own screens share: a journey walked so far, and what a page shows and does. */
import { templatePost, type TemplateId } from '../../../miniprogram/data/messageTemplates';
import type { AccountKind } from '../../../miniprogram/domain/accounts';
import type { Command } from '../../../miniprogram/domain/commands';
import type { Post } from '../../../miniprogram/domain/post';
import type { Settings } from '../../../miniprogram/store/settings';
import type { EventStore } from '../../../miniprogram/store/eventStore';
import { moduleOf, mountPage, type Mounted } from '../pageObjects/mountedPage';

/** A phone that speaks English, for every test that takes anything from here. */
beforeEach(() => {
  jest.mocked(wx.getAppBaseInfo).mockReturnValue({ language: 'en' } as never);
});

export const sharedStore = () => moduleOf<{ store: EventStore; settings: Settings }>('store/index');

export const ORDER = 'wechat-test-1';

export const pushed: Command = { type: 'push', account: 'subscription', article: 'spring' };
export const placed: Command = {
  type: 'placeOrder',
  out_trade_no: ORDER,
  product: 'spring-green',
  quantity: 2,
};
export const starts: Command = { type: 'startPayment', out_trade_no: ORDER, prepay_id: 'wx1' };
export const says: Command = { type: 'reportPayment', out_trade_no: ORDER, word: 'ok' };
export const settlesUnanswered: Command = {
  type: 'settlePayment',
  out_trade_no: ORDER,
  answer: { trade_state: 'none' },
};
export const paid: Command[] = [
  placed,
  starts,
  says,
  {
    type: 'settlePayment',
    out_trade_no: ORDER,
    answer: { trade_state: 'SUCCESS', transaction_id: '42', total: 13600 },
  },
];
export const followed: Command = { type: 'follow', route: 'profile' };
/** A post made from a template, 15 % less on Spring Green Tea where nothing else is said. */
export const post = (
  account: AccountKind = 'service',
  change: Partial<Post> = {},
  template: TemplateId = 'refill',
): Command => ({
  type: 'pushPost',
  account,
  as: 'massSend',
  post: { ...templatePost(template, Date.now()), ...change },
});
export const today: Command = { type: 'chooseMode', mode: 'today' };

/** Lets all this have happened before the page opens. */
export function startWith(...commands: Command[]): void {
  // Another test's store would remember another phone.
  jest.resetModules();
  for (const command of commands) {
    const outcome = sharedStore().store.send(command);
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.refusal.code}`);
  }
}

/** Opens one of the package's pages. */
export const open = (page: string, query: Record<string, string> = {}): Mounted =>
  mountPage(`packages/wechat/pages/${page}/${page}`, query);

/** All that stands on the page, in one line. */
export const text = (page: Mounted): string =>
  page.dom?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** What happened on this phone, by its types. */
export const eventTypes = (): string[] =>
  sharedStore()
    .store.history()
    .map(({ type }) => type);

/** From now on the phone refuses to save anything. */
export function fillStorage(): void {
  jest.mocked(wx.setStorageSync).mockImplementation(() => {
    throw { errMsg: 'setStorageSync:fail exceed storage max size' };
  });
}

export const wentTo = () => jest.mocked(wx.navigateTo).mock.lastCall?.[0].url;
export const replacedBy = () => jest.mocked(wx.redirectTo).mock.lastCall?.[0].url;
export const titled = () => jest.mocked(wx.setNavigationBarTitle).mock.lastCall?.[0].title;
