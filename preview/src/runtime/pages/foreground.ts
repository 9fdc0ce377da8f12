/** Moves the Mini Program to the background and back, or restarts it. */
import { isStopped } from '../environment/stopped';
import { entryOptions, hideApp, isAppShown, showApp } from './app';
import { forgetHistory } from './browser-history';
import { currentPage } from './page-stack';

let closed = false;

/** Whether the person has closed the Mini Program. */
export const isClosed = () => closed;

/** The page first, then the app. */
export function enterBackground(): void {
  if (!isAppShown()) return;
  const page = currentPage();
  page?.call('onHide');
  page?.component.triggerPageLifetime('hide', []);
  if (page) page.backend.visible = false;
  hideApp();
}

/** Warm: the app first. Not while it is closed, or runs in another tab. */
export function enterForeground(): void {
  const page = currentPage();
  if (isStopped() || closed || isAppShown()) return;
  showApp(entryOptions(page?.path ?? '', page?.target.query ?? {}));
  page?.show();
}

/** The person closes the Mini Program: it stays in the background until it is reopened. */
export function closeProgram(): void {
  enterBackground();
  closed = true;
}

export function reopenProgram(): void {
  closed = false;
  enterForeground();
}

/** A cold start at the first page: everything in memory is lost, storage stays. */
export function relaunchCold(): void {
  forgetHistory();
  location.reload();
}
