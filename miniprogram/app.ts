import { toLost } from './services/navigation';
import { store, till } from './store/index';

App({
  onShow() {
    try {
      store.refresh();
    } catch {
      // What the phone cannot read any more the next tap says, which it refuses. Until then the visit goes on.
    }
    void till.resume();
  },
  onPageNotFound({ path }) {
    void toLost(path);
  },
});
