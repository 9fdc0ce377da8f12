/**
 * What appears takes no taps for as long as a double tap lasts, as on a phone, where it slides in: the
 * second tap must not answer what nobody has read.
 */
import { parameter } from '../parameter';

const DOUBLE_TAP_MS = 350;
/** `?instant` in the address: pages take taps at once, for tests that open hundreds of them. */
const instant = parameter('instant') !== null;

/** A dialog has appeared: taps fall through it, and what is below it is inert. */
export function ignoreTaps(element: HTMLElement): void {
  // Playwright waits by itself for what takes no taps; to a timer of ours it would be blind.
  element.animate({ pointerEvents: ['none', 'none'] }, DOUBLE_TAP_MS);
}

/** A page, or what of the bars comes with it, has appeared. */
export function ignoreTapsOnPage(element: HTMLElement): void {
  if (!instant) ignoreTaps(element);
}
