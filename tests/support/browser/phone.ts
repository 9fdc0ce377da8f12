/** A phone on which the preview is open. */
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';

export interface Phone {
  context: BrowserContext;
  page: Page;
  /** The Mini Program's page on screen; bars and dialogs are in `page`. */
  screen: FrameLocator;
  /** Opens a page by its path (`pages/x/x?id=1`), or the first page, and waits until it shows. */
  open(route?: string): Promise<void>;
}

/**
 * The phone that a browser's page becomes when it opens the preview at `url`.
 * @param search of the address; `instant` is without the moment in which a new page takes no taps
 */
export const phoneOn = (page: Page, url: string, search = '?instant'): Phone => ({
  context: page.context(),
  page,
  screen: page.frameLocator('#frames iframe.on'),
  async open(route = '') {
    // A mere change of the hash would go on in the page that is open; this starts the program anew.
    await page.goto('about:blank');
    const hash = route ? `#/${route.replace(/^\//, '')}` : '';
    await page.goto(url + search + hash, { waitUntil: 'commit' });
    await page.locator('#frames iframe.on').waitFor();
  },
});
