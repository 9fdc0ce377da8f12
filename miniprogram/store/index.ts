import { postOf } from '../content/posts';
import { catalogue } from '../content/shop';
import { clock, numbers, payment, storage } from '../services/index';
import { phoneLanguage } from '../services/system';
import { FIRST_ARTICLE } from './places';
import { Presenter } from './presenter';
import { Till } from './till';
import { Settings } from './settings';
import { Store } from './store';

/** The one store, the one till, the one set of settings and the one presenter of this phone. */
export const store = new Store({ storage, clock }, () => catalogue);
export const settings = new Settings(storage, phoneLanguage);
export const till = new Till(store, payment);
export const presenter = new Presenter(store, {
  catalogue: () => catalogue,
  article: FIRST_ARTICLE,
  post: (now) => postOf('refill', now),
  number: (prefix) => numbers.next(prefix),
});
