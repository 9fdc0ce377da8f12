/** The pages that are open: the stack, and the tab pages that wait in the background. */
import type { Program } from '../../program';
import type { Page } from './page';

/** From the root to the page on screen; empty only where a route is unknown. The router changes it. */
export const pageStack: Page[] = [];
/** Every tab page that has been opened, by path. */
export const tabPages = new Map<string, Page>();

let program: Program;

export function initPageStack(opened: Program): void {
  program = opened;
}

export const currentPage = (): Page | undefined => pageStack[pageStack.length - 1];
/** Every page that is alive, tab pages in the background included. */
export const alivePages = (): Page[] => [...new Set([...pageStack, ...tabPages.values()])];

export const tabList = () => program.app.tabBar?.list ?? [];
export const isTab = (path: string) => tabList().some((tab) => tab.pagePath === path);
export const firstPage = () => program.app.entryPagePath ?? program.pages[0] ?? '';
