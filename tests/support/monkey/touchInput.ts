/** Runs in the preview's page: a finger, as the events that it makes. */
import type { Key } from './chooseAction';
import type { TapTarget } from './tapTargets';

interface Hit {
  element: Element;
  /** In the window of the element. */
  x: number;
  y: number;
}

/** What a finger meets there, in pixels of the screen; through the frame, into the page. */
export function hitAt(x: number, y: number): Hit | undefined {
  const outer = document.elementFromPoint(x, y);
  if (!(outer instanceof HTMLIFrameElement)) return outer ? { element: outer, x, y } : undefined;
  const { left, top } = outer.getBoundingClientRect();
  const element = outer.contentDocument?.elementFromPoint(x - left, y - top);
  return element ? { element, x: x - left, y: y - top } : undefined;
}

/** Where to put the finger, after the swipes that bring the thing into sight; none if it is covered. */
export function tapPointOf({ element, frame }: TapTarget): { x: number; y: number } | undefined {
  const spot = () => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const frameAt = frame?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const [x, y] = [frameAt.left + left + width / 2, frameAt.top + top + height / 2];
    const hit = hitAt(x, y)?.element;
    return hit && element.contains(hit) ? { x, y } : undefined;
  };
  return spot() ?? (frame ? (bring(element), spot()) : undefined);
}

function bring(element: Element): void {
  element.scrollIntoView({ block: 'center', inline: 'center' });
  // A frame's scrolling also moves what is around it, which no finger could.
  for (const around of [document.documentElement, ...document.querySelectorAll('#phone, #frames')])
    around.scrollTop = around.scrollLeft = 0;
}

type Events = Window & typeof globalThis;

function touch(type: string, { element, x, y }: Hit): boolean {
  const win = element.ownerDocument.defaultView as Events;
  const { scrollX, scrollY } = win;
  const place = { clientX: x, clientY: y, pageX: x + scrollX, pageY: y + scrollY };
  const finger = new win.Touch({ identifier: 1, target: element, ...place });
  const down = type === 'touchend' ? [] : [finger];
  const init = { bubbles: true, cancelable: true, composed: true };
  return element.dispatchEvent(
    new win.TouchEvent(type, {
      ...init,
      touches: down,
      targetTouches: down,
      changedTouches: [finger],
    }),
  );
}

function pointer(type: string, { element, x, y }: Hit): void {
  const win = element.ownerDocument.defaultView as Events;
  const init = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y };
  element.dispatchEvent(
    new win.PointerEvent(type, { ...init, pointerType: 'touch', isPrimary: true, pointerId: 1 }),
  );
}

function mouse(type: string, { element, x, y }: Hit): void {
  const win = element.ownerDocument.defaultView as Events;
  const init = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y };
  element.dispatchEvent(new win.MouseEvent(type, { ...init, detail: 1, button: 0 }));
}

export function press(hit: Hit): void {
  pointer('pointerdown', hit);
  touch('touchstart', hit);
}

/** The browser's own click and focus follow only where the page did not take the touch for itself. */
export function lift(hit: Hit): void {
  pointer('pointerup', hit);
  if (!touch('touchend', hit) || !hit.element.isConnected) return;
  mouse('mousedown', hit);
  hit.element.closest<HTMLElement>('input, textarea, button, [tabindex]')?.focus();
  mouse('mouseup', hit);
  mouse('click', hit);
}

export function tap(x: number, y: number): void {
  const hit = hitAt(x, y);
  if (!hit) return;
  press(hit);
  lift(hit);
}

const STEPS = 4;

/** From a point, by so many pixels; what can scroll under the finger does. */
export function swipe(x: number, y: number, dx: number, dy: number): void {
  const hit = hitAt(x, y);
  if (!hit) return;
  press(hit);
  let free = true;
  let last = hit;
  for (let step = 1; step <= STEPS; step += 1) {
    last = { ...hit, x: hit.x + (dx * step) / STEPS, y: hit.y + (dy * step) / STEPS };
    pointer('pointermove', last);
    free = touch('touchmove', last) && free;
  }
  if (free) scroll(hit.element, -dx, -dy);
  pointer('pointerup', last);
  touch('touchend', last);
}

function scroll(from: Element, left: number, top: number): void {
  const win = from.ownerDocument.defaultView!;
  for (let at: Element | null = from; at; at = at.parentElement) {
    const before = at.scrollTop + at.scrollLeft;
    const { overflowX, overflowY } = win.getComputedStyle(at);
    if (!/auto|scroll/.test(overflowX + overflowY)) continue;
    at.scrollBy({ left, top, behavior: 'instant' });
    if (at.scrollTop + at.scrollLeft !== before) return;
  }
  if (win !== window) win.scrollBy({ left, top, behavior: 'instant' });
}

/** Types a text into a field, in the place of what stands there. */
export function type(element: HTMLElement, text: string): void {
  const field = element as HTMLInputElement;
  field.focus();
  const win = element.ownerDocument.defaultView as Events;
  // A keyboard stops at the field's own limit; what is set by a script does not.
  field.value = field.maxLength < 0 ? text : text.slice(0, field.maxLength);
  field.dispatchEvent(new win.InputEvent('input', { bubbles: true, data: text }));
}

const FOCUSABLE = 'input, textarea, button, [tabindex]:not([tabindex="-1"])';

/** What the keyboard is at: in the page, or in what WeChat draws around it. */
export function focused(): Element {
  const outer = document.activeElement ?? document.body;
  return outer instanceof HTMLIFrameElement
    ? (outer.contentDocument?.activeElement ?? outer)
    : outer;
}

/** Presses a key where the keyboard is, with what the browser does of itself unless the page forbids it. */
export function pressKey(key: Key): void {
  const target = focused();
  const doc = target.ownerDocument;
  const win = doc.defaultView as Events;
  const [name, shiftKey] = [key.replace('Shift+', ''), key.startsWith('Shift+')];
  const event = (type: string) =>
    target.dispatchEvent(
      new win.KeyboardEvent(type, {
        key: name,
        shiftKey,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  if (event('keydown')) {
    const isField = target.matches('input, textarea');
    if (name === 'Tab') move(doc, target, shiftKey ? -1 : 1);
    else if (name === 'Enter' && target.matches('textarea')) doc.execCommand('insertLineBreak');
    else if (name === 'Enter' && target.matches('button')) (target as HTMLElement).click();
    else if (name.length === 1 && isField) doc.execCommand('insertText', false, name);
  }
  event('keyup');
}

function move(doc: Document, from: Element, by: number): void {
  const all = [...doc.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((it) =>
    it.checkVisibility(),
  );
  const at = all.indexOf(from as HTMLElement);
  all.at((at + by) % Math.max(1, all.length))?.focus();
}
