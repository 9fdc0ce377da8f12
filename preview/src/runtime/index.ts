/** The host: runs one compiled Mini Program in `#phone`. */
import type { Program } from '../program';
import { defineBuiltIns } from './builtins';
import { initAssets } from './environment/asset-url';
import { initErrorReport } from './environment/error-report';
import { languageSetting } from './environment/phone-settings';
import { initStorage } from './environment/storage';
import { initTheme, onThemeChange } from './environment/theme';
import { registerComponents } from './framework/register-components';
import { initMetrics } from './framework/set-data-metrics';
import { emitAppEvent, notifyAppOfError, runApp } from './pages/app';
import { alivePages, initPageStack, pageStack } from './pages/page-stack';
import { barActions, startRouter } from './router';
import { showNotSavedNotice } from './shell/not-saved-notice';
import { drawPhone } from './shell/phone';
import { screenElement } from './shell/screen-metrics';
import { runInOneTab } from './tab-lock';
import { wx } from './wx';
import { addInstanceMethods } from './wx/instance-methods';

/** Starts the Mini Program; called once, by the compiled bundle. */
export function start(program: Program): void {
  document.documentElement.lang = languageSetting().replace('_', '-');
  initAssets(program);
  const { name, kept } = initStorage(program);
  initTheme(program);
  initPageStack(program);
  drawPhone(program, barActions);
  initErrorReport(screenElement(), notifyAppOfError);
  onThemeChange((now) => emitAppEvent('themeChange', { theme: now }));
  initMetrics((path) => path in program.components, alivePages);
  Object.assign(globalThis, {
    wx,
    getCurrentPages: () => pageStack.map(({ instance }) => instance),
  });
  addInstanceMethods();
  defineBuiltIns();
  const run = () => {
    runApp(program);
    registerComponents(program);
    startRouter(program);
  };
  if (kept) return void runInOneTab(name, run);
  showNotSavedNotice();
  run();
}
