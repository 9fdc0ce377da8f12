import { config } from '../config';
import { phoneClock } from './clock';
import { mockAccountProfile, wechatAccountProfile, type AccountProfile } from './accountProfile';
import { MockPayment } from './mockPayment';
import { openPage } from './navigation';
import { phoneNetwork } from './network';
import { randomIds } from './ids';
import type { PaymentService } from './payment';
import { PaySheet } from './paySheet';
import { phoneStorage } from './storage';
import { wechatPayment } from './wechatPayment';

/** The services of this phone. Here, and nowhere else, the mock is chosen or the real thing. */
export const storage = phoneStorage;
export const clock = phoneClock;
export const ids = randomIds;
export const paySheet = new PaySheet();

export const payment: PaymentService =
  config.payment.kind === 'mock'
    ? new MockPayment({ storage, clock, numbers: ids, network: phoneNetwork, sheet: paySheet })
    : wechatPayment(config.payment.server);

export const accountProfile: AccountProfile =
  config.follow.kind === 'mock'
    ? mockAccountProfile(openPage)
    : wechatAccountProfile(config.follow.username);
