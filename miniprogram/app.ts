import { toLost } from './services/navigation';
import { store, till } from './store/index';

App({
  onShow() {
    store.refresh();
    void till.resume();
  },
  onPageNotFound({ path }) {
    void toLost(path);
  },
});
