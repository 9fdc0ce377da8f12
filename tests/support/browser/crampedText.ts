/** What on a page has too little room, measured in the browser. */

/**
 * One line for each text of the page in this document that its place is too small for. It runs inside
 * the page, so it uses nothing from outside itself:
 * - what is written without a space stands on two lines, be it a word, a number or a sign; an address
 *   or a call may be broken, and a word after its own hyphen
 * - text stands out of what is painted behind it or round it; a circle has no room in its corners
 * - texts of two boxes beside each other have less than a space between them
 */
export function crampedTexts(): string[] {
  const found: string[] = [];
  const short = (text: string) => JSON.stringify(text.trim().replace(/\s+/g, ' ').slice(0, 40));
  const clear = (colour: string) => /^(transparent|rgba\(.*, 0\))$/.test(colour);

  interface Written {
    node: Text;
    lines: DOMRect[];
    /** What a space takes, about. */
    space: number;
    /** The box that it flows in, with all that flows with it. */
    flow: Element;
    /** What it stays in sight with, over the rest of the page. */
    layer: Element | null;
  }
  interface Around {
    layer: Element | null;
    /** Where what is in it can be seen: not where boxes around it cut it or let it scroll. */
    sight: { left: number; right: number; top: number; bottom: number };
    flow: Element;
  }
  const known = new Map<Element, Around>();
  const around = (element: Element): Around => {
    const before = known.get(element);
    if (before) return before;
    const up =
      element.parentElement && element !== document.body
        ? around(element.parentElement)
        : { layer: null, sight: { left: -1e6, right: 1e6, top: -1e6, bottom: 1e6 }, flow: element };
    const { position, overflowX, overflowY, display } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const cuts = element !== document.body && (overflowX !== 'visible' || overflowY !== 'visible');
    const own = {
      layer: ['fixed', 'sticky'].includes(position) ? element : up.layer,
      sight: cuts
        ? {
            left: Math.max(up.sight.left, box.left),
            right: Math.min(up.sight.right, box.right),
            top: Math.max(up.sight.top, box.top),
            bottom: Math.min(up.sight.bottom, box.bottom),
          }
        : up.sight,
      flow: display === 'inline' ? up.flow : element,
    };
    known.set(element, own);
    return own;
  };

  const texts: Written[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const element = node.parentElement;
    if (!element || !node.data.trim() || element.closest('style,script,[aria-hidden=true]'))
      continue;
    const { visibility, opacity, fontSize } = getComputedStyle(element);
    if (visibility === 'hidden' || opacity === '0') continue;
    const { layer, sight, flow } = around(element);
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()]
      .map((line) => {
        const left = Math.max(line.left, sight.left);
        const top = Math.max(line.top, sight.top);
        const right = Math.min(line.right, sight.right);
        return new DOMRect(left, top, right - left, Math.min(line.bottom, sight.bottom) - top);
      })
      .filter(({ width, height }) => width > 0 && height > 0);
    if (lines.length > 0) texts.push({ node, lines, space: parseFloat(fontSize) / 4, layer, flow });
  }

  for (const { node, lines } of texts) {
    if (lines.length === 1 || node.data.includes('://')) continue;
    // Between Chinese characters and after a dash, a line may end.
    for (const { 0: word, index } of node.data.matchAll(
      /[^\s\p{scx=Han}\u3000-\u303f\uff00-\uffef\-–—…]+/gu,
    )) {
      if (word.length === 1 || /[/_=?&\u00ad]|\w[.:(][A-Za-z]/.test(word)) continue;
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) {
        found.push(`broken: ${short(word)}`);
      }
    }
  }

  /** The box, without its border, of what is painted nearest behind text; null on the page itself. */
  const painted = (element: Element | null) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      const border = parseFloat(style.borderLeftWidth);
      const framed = border > 0 && parseFloat(style.borderRightWidth) > 0;
      if (style.display === 'inline' || (clear(style.backgroundColor) && !framed)) continue;
      const { left, right, top, bottom, width, height } = at.getBoundingClientRect();
      const radius = style.borderTopLeftRadius;
      const length = parseFloat(radius) * (radius.endsWith('%') ? width / 100 : 1);
      const round = length >= width / 2 - 1 && Math.abs(width - height) < 2;
      return { left: left + border, right: right - border, top, bottom, round };
    }
    return null;
  };
  for (const { node, lines } of texts) {
    const box = painted(node.parentElement);
    if (!box) continue;
    const middle = (box.left + box.right) / 2;
    const out = lines.some(({ left, right, top, bottom, height }) => {
      // The height of a line of text is more than its letters'.
      const letters = height * 0.6;
      if (box.round) {
        const wide = Math.max(right - middle, middle - left);
        return Math.hypot(wide, letters / 2) > (box.right - box.left) / 2;
      }
      const rest = (height - letters) / 2;
      const over = top + rest < box.top || bottom - rest > box.bottom;
      return left < box.left - 1 || right > box.right + 1 || over;
    });
    if (out) found.push(`out of its box: ${short(node.data)}`);
  }

  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      if (one.flow === other.flow || one.layer !== other.layer) continue;
      const space = Math.max(one.space, other.space) - 0.5;
      const touches = one.lines.some((a) =>
        other.lines.some((b) => {
          const gap = Math.max(a.left, b.left) - Math.min(a.right, b.right);
          const beside = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          return gap > -2 && gap < space && beside > Math.min(a.height, b.height) / 2;
        }),
      );
      if (touches) found.push(`${short(one.node.data)} touches ${short(other.node.data)}`);
    }
  });
  return found;
}
