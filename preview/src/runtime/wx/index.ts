/** `wx`: what is here; anything else reads as undefined, as in a base library that lacks it. */
import { noteMissingApi } from '../environment/error-report';
import { createAnimation } from '../framework/animation';
import { BUILT_IN_TAGS } from '../framework/built-in-tags';
import { canvasApi } from './canvas';
import { clipboardApi } from './clipboard';
import { mediaApi } from './media';
import { navigationApi } from './navigation';
import { networkApi } from './network';
import { createIntersectionObserver, createMediaQueryObserver } from './observers';
import { createSelectorQuery } from './selector-query';
import { storageApi } from './storage-api';
import { systemApi } from './system';
import { uiApi } from './ui';
import { unsupportedApi } from './unsupported';

const api: Record<string, unknown> = {
  ...uiApi,
  ...navigationApi,
  ...systemApi,
  ...storageApi,
  ...clipboardApi,
  ...networkApi,
  ...unsupportedApi,
  ...mediaApi,
  createSelectorQuery: () => createSelectorQuery(),
  createIntersectionObserver,
  createMediaQueryObserver,
  ...canvasApi,
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

/** The global `wx`. A missing name is remembered, so that the error of calling it can name it. */
export const wx = new Proxy(api, {
  get(target, name) {
    if (name in target) return target[name as string];
    if (typeof name === 'string') noteMissingApi(name);
    return undefined;
  },
});
