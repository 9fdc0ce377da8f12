import { toLost } from './services/navigation';
import { dressTabBar } from './services/tabBar';
import { settings } from './store/index';

App({
  onLaunch() {
    dressTabBar(settings.language);
    settings.subscribe(() => dressTabBar(settings.language));
  },
  onPageNotFound({ path }) {
    void toLost(path);
  },
});
