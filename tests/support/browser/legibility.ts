/** What on a page somebody cannot read or reach, measured in the browser. */

export interface LegibilityLimits {
  /** No readable text may be smaller, in CSS pixels. */
  smallest: number;
  /** Bars that stay in sight: their text may grow less than the page's, as that of WeChat's own. */
  bars: string;
  /** What no text of a bar may be smaller than, in CSS pixels. */
  smallestInBars: number;
  /** Text that may be cut, because it is the beginning of one that stands elsewhere. */
  abridged: string;
}

/**
 * One line for each fault of the page in this document. It runs inside the page, so it uses nothing
 * from outside itself:
 * - the page scrolls sideways, or text or a target lies beyond its edge or is cut by a box around it
 * - two texts stand on each other, or a bar covers text or a target wherever one scrolls
 * - a word of Latin letters is broken over two lines; a part of a path is no word
 * - text is smaller than asked for; a target is smaller than 44 x 44
 * - what follows in the document stands above or left of what it follows
 *
 * What stays in sight passes over the rest of the page, and what scrolls passes under its own frame:
 * where things stand is compared within each such layer.
 */
export function legibilityFaults({
  smallest,
  bars,
  smallestInBars,
  abridged,
}: LegibilityLimits): string[] {
  const TARGET = 44;
  const TARGETS =
    'wx-button,wx-checkbox,wx-input,wx-navigator,wx-picker,wx-radio,wx-slider,wx-switch,wx-textarea,' +
    '[role=button],[role=link],[role=radio],[role=checkbox],[role=tab],[role=switch],[role=slider]';
  const found: string[] = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    found.push(`scrolls sideways: ${document.documentElement.scrollWidth} of ${width}`);
  }

  const short = (text: string) => JSON.stringify(text.trim().replace(/\s+/g, ' ').slice(0, 40));
  const named = (element: Element) =>
    `${element.className.replace(/\S*?__S__|\S*--/g, '') || element.localName} ${short(
      element.getAttribute('aria-label') ?? element.textContent,
    )}`;
  const drawn = (element: Element) => {
    const { visibility, opacity } = getComputedStyle(element);
    return visibility !== 'hidden' && opacity !== '0';
  };
  const layers = new Map<Element, Element | null>();
  /** What an element stays in sight with, or scrolls in; null for the page itself. */
  const layer = (element: Element): Element | null => {
    const known = layers.get(element);
    if (known !== undefined) return known;
    const { position, overflowY } = getComputedStyle(element);
    const own = ['fixed', 'sticky'].includes(position) || ['auto', 'scroll'].includes(overflowY);
    const up = element === document.body ? null : element.parentElement;
    const its = up && (own ? element : layer(up));
    layers.set(element, its);
    return its;
  };
  /** Whether a part of an element lies where no scrolling brings it into sight. */
  const beyond = (part: DOMRect, element: Element) => {
    let { top, bottom } = part;
    let left = 0;
    let right = width;
    // The height of a line of text is more than its letters'.
    const loose = part.height / 5;
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      if (overflowX !== 'visible') {
        left = Math.max(left, box.left);
        right = Math.min(right, box.right);
      }
      const cuts = overflowY === 'hidden' || overflowY === 'clip';
      if (cuts && (top < box.top - loose || bottom > box.bottom + loose)) return true;
      // What scrolls shows all that is in it, if it is in sight itself.
      if (overflowY === 'auto' || overflowY === 'scroll') ({ top, bottom } = box);
      if (position === 'fixed' && (top < -loose || bottom > innerHeight + loose)) return true;
    }
    return part.left < left - 1 || part.right > right + 1;
  };

  const texts: { node: Text; element: Element; lines: DOMRect[] }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const element = node.parentElement;
    if (!element || !node.data.trim() || element.closest('style,script,[aria-hidden=true]'))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter((box) => box.width > 0);
    if (lines.length > 0 && drawn(element)) texts.push({ node, element, lines });
  }
  for (const { node, element, lines } of texts) {
    const size = parseFloat(getComputedStyle(element).fontSize);
    const least = element.closest(bars) ? smallestInBars : smallest;
    if (size < least - 0.1 && !element.closest('[role=img]')) {
      found.push(`${size} px small: ${short(node.data)}`);
    }
    if (!element.closest(abridged) && lines.some((line) => beyond(line, element))) {
      found.push(`cut: ${short(node.data)}`);
    }
  }
  for (const { node, lines } of texts) {
    if (lines.length === 1 || node.data.includes('://')) continue;
    for (const { 0: word, index } of node.data.matchAll(/(?<![\w/])[A-Za-z]{4,}(?![\w/])/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) {
        found.push(`broken: ${short(word)}`);
      }
    }
  }
  const still = texts.filter(({ element }) => !element.closest(abridged));
  still.forEach((one, index) => {
    for (const other of still.slice(index + 1)) {
      if (layer(one.element) !== layer(other.element)) continue;
      const clash = one.lines.some((a) =>
        other.lines.some(
          (b) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) >
              Math.min(a.height, b.height) / 3,
        ),
      );
      if (clash) found.push(`${short(one.node.data)} stands on ${short(other.node.data)}`);
    }
  });

  const dialog = document.querySelector('[aria-modal=true]');
  const targets = [...(dialog ?? document).querySelectorAll(TARGETS)].filter(
    (element) => element.getClientRects().length > 0 && !element.closest('[aria-hidden=true]'),
  );
  for (const target of targets) {
    const box = target.getBoundingClientRect();
    if (box.width < TARGET - 0.5 || box.height < TARGET - 0.5) {
      found.push(`${Math.round(box.width)} x ${Math.round(box.height)}: ${named(target)}`);
    }
    if (beyond(box, target)) found.push(`cut: ${named(target)}`);
  }

  /** What lies on a place of the screen, if it is neither in an element nor around it. */
  const over = (element: Element, x: number, y: number) => {
    const top = document.elementFromPoint(x, y);
    return top && !element.contains(top) && !top.contains(element) ? top : null;
  };
  for (const target of targets) {
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, right, top, bottom } = target.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    // What is taller than the room between the bars is seen a part at a time.
    const heights = bottom - top < innerHeight / 3 ? [top + 6, middle, bottom - 6] : [middle];
    const cover = heights
      .map((y) => over(target, (left + right) / 2, Math.min(Math.max(y, 0), innerHeight - 1)))
      .find(Boolean);
    if (cover) found.push(`covered by ${named(cover)}: ${named(target)}`);
  }
  // What a bar covers at either end of the page, on that end's half of the screen, it covers for good.
  const scroller = document.scrollingElement ?? document.documentElement;
  for (const atTop of [true, false]) {
    scroller.scrollTop = atTop ? 0 : scroller.scrollHeight;
    for (const { node, element } of dialog ? [] : still) {
      if (layer(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight || top < innerHeight / 2 !== atTop) continue;
      const cover = over(element, (left + right) / 2, (top + bottom) / 2);
      if (cover && layer(cover)) found.push(`covered by ${named(cover)}: ${short(node.data)}`);
    }
  }
  scroller.scrollTop = 0;

  const order = [...document.querySelectorAll(`${TARGETS},[role=heading]`)].filter(
    (element) => element.getClientRects().length > 0,
  );
  order.forEach((element, index) => {
    const next = order.slice(index + 1).find((it) => layer(it) === layer(element));
    if (!next || element.contains(next)) return;
    const a = element.getBoundingClientRect();
    const b = next.getBoundingClientRect();
    const sameLine = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > a.height / 2;
    if (b.bottom <= a.top + 1 || (sameLine && b.right <= a.left + 1)) {
      found.push(`${named(next)} is read after ${named(element)}, and stands before it`);
    }
  });
  return found;
}
