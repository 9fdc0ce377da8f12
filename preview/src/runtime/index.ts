/** The host: runs one compiled Mini Program in `#phone`. */
import type { Program } from '../program';
import * as app from './app';
import * as assets from './assets';
import { defineBuiltIns } from './builtins';
import { register } from './framework';
import { extendInstances as instanceExtras } from './instance';
import * as metrics from './metrics';
import * as report from './report';
import * as router from './router';
import * as phone from './shell/phone';
import { notKept } from './shell/not-kept';
import * as storage from './storage';
import * as tabLock from './tab-lock';
import * as theme from './theme';
import { wx } from './wx';
import { extendInstances as queries } from './wx/query';
import { language } from './wx/system';

/** Starts the Mini Program; called once, by the compiled bundle. */
export function start(program: Program): void {
  document.documentElement.lang = language().replace('_', '-');
  assets.init(program);
  const { name, kept } = storage.init(program);
  theme.init(program);
  phone.mount(program);
  report.init(phone.screen(), app.tell);
  theme.onChange((now) => app.emit('themeChange', { theme: now }));
  metrics.init(
    (path) => path in program.components,
    () => router.alive().map(({ path, backend }) => ({ path, backend })),
  );
  Object.assign(globalThis, {
    wx,
    getCurrentPages: () => router.pages().map(({ instance }) => instance),
  });
  instanceExtras();
  queries();
  defineBuiltIns();
  const run = () => {
    app.run(program);
    register(program, (error) => report.uncaught(error));
    router.start(program);
  };
  if (kept) return void tabLock.start(name, run);
  notKept();
  run();
}
