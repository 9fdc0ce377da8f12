/**
 * What appears takes no taps for as long as a double tap lasts, as on a phone, where it slides in: the
 * second tap must not answer what nobody has read.
 */
import { urlParameter } from '../environment/url-parameter';

const DOUBLE_TAP_MS = 350;
/** `?instant` in the address: taps are taken at once, for tests that open hundreds of pages. */
const instant = urlParameter('instant') !== null;

/** A page, what of the bars comes with it, or a dialog has appeared: taps fall through it. */
export function ignoreTaps(element: HTMLElement): void {
  // Playwright waits by itself for what takes no taps; to a timer of ours it would be blind.
  if (!instant) element.animate({ pointerEvents: ['none', 'none'] }, DOUBLE_TAP_MS);
}
