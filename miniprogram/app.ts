import { toLost } from './services/navigation';
import { dressTabBar } from './services/tabBar';
import { settings, store, till } from './store/index';

App({
  onLaunch() {
    dressTabBar(settings.language);
    settings.subscribe(() => dressTabBar(settings.language));
  },
  onShow() {
    store.refresh();
    void till.resume();
  },
  onPageNotFound({ path }) {
    void toLost(path);
  },
});
