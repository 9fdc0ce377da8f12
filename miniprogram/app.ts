import { openNotFound } from './services/navigation';
import { store } from './store/index';
import { paymentFlow } from './flows/index';

App({
  onShow() {
    try {
      store.refresh();
    } catch {
      // What the phone cannot read any more the next tap says, which it refuses. Until then the visit goes on.
    }
    void paymentFlow.resumeAll();
  },
  onPageNotFound({ path }) {
    void openNotFound(path);
  },
});
