/** wx.navigateTo and its kind. */
import * as router from '../router';
import { asyncApi } from './async-api';

type Url = router.NavigateOptions;

export const navigationApi = {
  navigateTo: asyncApi<Url>('navigateTo', router.navigateTo),
  redirectTo: asyncApi<Url>('redirectTo', router.redirectTo),
  switchTab: asyncApi<Url>('switchTab', router.switchTab),
  reLaunch: asyncApi<Url>('reLaunch', router.reLaunch),
  navigateBack: asyncApi<{ delta?: unknown }>('navigateBack', ({ delta }) =>
    router.navigateBack(delta),
  ),
};
