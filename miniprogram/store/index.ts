import { catalogue } from '../data/catalogue';
import { clock, storage } from '../services/container';
import { wechatLanguage } from '../services/locale';
import { Settings } from './settings';
import { EventStore } from './eventStore';

/** The one event store and the one set of settings of this phone. */
export const store = new EventStore({ storage, clock }, () => catalogue);
export const settings = new Settings(storage, wechatLanguage);
