import { templatePost } from '../data/messageTemplates';
import { catalogue } from '../data/catalogue';
import { payment, ids } from '../services/container';
import { store } from '../store/index';
import { FIRST_ARTICLE } from '../routing/routes';
import { StepRunner } from './stepRunner';
import { PaymentFlow } from './paymentFlow';

export const paymentFlow = new PaymentFlow(store, payment);

export const stepRunner = new StepRunner(store, {
  catalogue: () => catalogue,
  article: FIRST_ARTICLE,
  post: (now) => templatePost('refill', now),
  number: (prefix) => ids.next(prefix),
});
