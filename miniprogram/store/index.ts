import { catalogue } from '../content/shop';
import { clock, payment, storage } from '../services/index';
import { phoneLanguage } from '../services/system';
import { Till } from './till';
import { Settings } from './settings';
import { Store } from './store';

/** The one store, the one till and the one set of settings of this phone. */
export const store = new Store({ storage, clock }, () => catalogue);
export const settings = new Settings(storage, phoneLanguage);
export const till = new Till(store, payment);
