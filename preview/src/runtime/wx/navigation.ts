/** wx.navigateTo and its kind. */
import * as router from '../router';
import { async } from './async-api';

type Url = router.NavigateOptions;

export const navigation = {
  navigateTo: async<Url>('navigateTo', router.navigateTo),
  redirectTo: async<Url>('redirectTo', router.redirectTo),
  switchTab: async<Url>('switchTab', router.switchTab),
  reLaunch: async<Url>('reLaunch', router.reLaunch),
  navigateBack: async<{ delta?: unknown }>('navigateBack', ({ delta }) =>
    router.navigateBack(delta),
  ),
};
