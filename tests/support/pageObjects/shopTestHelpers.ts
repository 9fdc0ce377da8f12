/** What the tests of the shop share, besides what they share with WeChat's own screens. */
import type { Order } from '../../../miniprogram/domain/order';
import type { MockOutcome, PaySheet } from '../../../miniprogram/services/paySheet';
import { moduleOf, mountPage, settle, type Mounted } from './mountedPage';
import { sharedStore } from '../builders/componentJourney';

/** A phone with a network, until a test takes it away. */
beforeEach(() => setNetwork('wifi'));

export const setNetwork = (networkType: 'wifi' | 'none'): void =>
  void jest
    .mocked(wx.getNetworkType)
    .mockImplementation((it) => it?.success?.({ networkType } as never) as never);

/** Opens one of the shop's pages. */
export const openShopPage = (page: string, query: Record<string, string> = {}): Mounted =>
  mountPage(`packages/shop/pages/${page}/${page}`, query);

export const paySheet = () => moduleOf<{ paySheet: PaySheet }>('services/container').paySheet;

export const orders = (): Order[] => sharedStore().store.state.orders;

/** Ends the payment that the sheet asks for. */
export async function endPayment(outcome: MockOutcome): Promise<void> {
  if (!paySheet().request) throw new Error('The sheet is shut.');
  paySheet().choose(outcome);
  await settle();
}
