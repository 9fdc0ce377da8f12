/** The host: runs one compiled Mini Program in `#phone`. */
import type { Program } from '../program';
import * as app from './pages/app';
import * as assets from './environment/asset-url';
import { defineBuiltIns } from './builtins';
import { register } from './framework/register';
import { extendInstances as instanceExtras } from './wx/instance-methods';
import * as metrics from './framework/set-data-metrics';
import * as report from './environment/error-report';
import * as pageStack from './pages/page-stack';
import * as router from './router';
import * as phone from './shell/phone';
import { screen } from './shell/screen';
import { notKept } from './shell/not-saved-notice';
import * as storage from './environment/storage';
import * as tabLock from './tab-lock';
import * as theme from './environment/theme';
import { wx } from './wx';
import { extendInstances as queries } from './wx/query';
import { language } from './environment/phone-settings';

/** Starts the Mini Program; called once, by the compiled bundle. */
export function start(program: Program): void {
  document.documentElement.lang = language().replace('_', '-');
  assets.init(program);
  const { name, kept } = storage.init(program);
  theme.init(program);
  pageStack.init(program);
  phone.mount(program, router.ways);
  report.init(screen(), app.tell);
  theme.onChange((now) => app.emit('themeChange', { theme: now }));
  metrics.init(
    (path) => path in program.components,
    () => pageStack.alivePages().map(({ path, backend }) => ({ path, backend })),
  );
  Object.assign(globalThis, {
    wx,
    getCurrentPages: () => pageStack.stack.map(({ instance }) => instance),
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
