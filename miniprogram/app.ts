import { toLost } from './services/navigation';
import { dressTabBar } from './services/tabBar';
import { settings, till } from './store/index';

App({
  onLaunch() {
    dressTabBar(settings.language);
    settings.subscribe(() => dressTabBar(settings.language));
  },
  onShow() {
    void till.resume();
  },
  onPageNotFound({ path }) {
    void toLost(path);
  },
});
