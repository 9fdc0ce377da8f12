/** The phone's screen, and what of it WeChat's bars take. */
import { urlParameter } from '../environment/url-parameter';
import type { Page } from '../pages/page';

export const NAV_BAR_HEIGHT = 44;
export const TAB_BAR_HEIGHT = 50;
const FRAME_FROM = 500;
const FRAME = { status: 47, safe: 34 };

/** The element that holds pages, bars and dialogs. */
export const screenElement = () => document.getElementById('phone')!;

const framelessWanted = urlParameter('bare') !== null;
/** `?bare`, or a window as narrow as a phone: no frame is drawn. */
export const isFrameless = () => framelessWanted || window.innerWidth < FRAME_FROM;

/** Heights in CSS pixels of the status bar and of the safe area; zero where there is no frame. */
export const screenInsets = () => (isFrameless() ? { status: 0, safe: 0 } : FRAME);

/** Whether a page takes the place of the navigation bar too. */
export const hasCustomNavBar = (page: Page) => page.window.navigationStyle === 'custom';
