import { catalogue } from '../content/shop';
import { clock, storage } from '../services/index';
import { phoneLanguage } from '../services/system';
import { Settings } from './settings';
import { Store } from './store';

/** The one store and the one set of settings of this phone. */
export const store = new Store({ storage, clock }, () => catalogue);
export const settings = new Settings(storage, phoneLanguage);
