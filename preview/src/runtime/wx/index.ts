/** `wx`: what is here; anything else reads as undefined, as in a base library that lacks it. */
import { BUILT_IN_TAGS } from '../framework/built-in-tags';
import { probed } from '../environment/error-report';
import { createAnimation } from '../framework/animation';
import { canvas } from './canvas';
import { clipboard } from './clipboard';
import { device } from './device';
import { media } from './media';
import { navigation } from './navigation';
import { query } from './query';
import { storageApi } from './storage-api';
import { system } from './system';
import { ui } from './ui';

const api: Record<string, unknown> = {
  ...ui,
  ...navigation,
  ...system,
  ...storageApi,
  ...clipboard,
  ...device,
  ...media,
  ...query,
  ...canvas,
  createAnimation,
  nextTick: (callback: () => void) => queueMicrotask(callback),
  canIUse: (schema: string) => {
    const [name = ''] = schema.split('.');
    return name in api || BUILT_IN_TAGS.has(name);
  },
  env: { USER_DATA_PATH: 'wxfile://usr' },
  base64ToArrayBuffer: (text: string) =>
    Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer,
  arrayBufferToBase64: (buffer: ArrayBuffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))),
};

/** The global `wx`. A miss is remembered: whoever calls it next gets an error that names it. */
export const wx = new Proxy(api, {
  get(target, name) {
    if (name in target) return target[name as string];
    if (typeof name === 'string') probed(name);
    return undefined;
  },
});
