/**
 * Touch and mouse of a page, told as WeChat tells them: touchstart, touchmove, touchend,
 * touchcancel, tap, longpress; hover classes; the keyboard for what can be tapped.
 */
import { type Element as GlassElement, Event as GlassEvent } from 'glass-easel';
import { urlParameter } from '../environment/url-parameter';
import { nodeOf } from './dom-nodes';
import { endHover, isInDisabledButton, startHover } from './hover';

const LONG_PRESS_MS = 350;
const MOVED_PX = 10;

interface Point {
  identifier: number;
  pageX: number;
  pageY: number;
  clientX: number;
  clientY: number;
  force: number;
}
interface Gesture {
  target: Element;
  start: Point;
  last: Point;
  moved: boolean;
  held: boolean;
  timer: number;
}
type Source = Pick<Touch, 'clientX' | 'clientY'> & { identifier?: number };

const MOUSE = -1;
/** What must get the browser's own click after a touch, to be focused or operated. */
const NATIVE = 'input, textarea, select, [contenteditable]';
/** Mouse events that a browser makes up after a touch come within this time. */
const GHOST_MS = 800;

// Of all pages together: when a tap opens a page, the mouse events made up for it land on the new one.
let lastTouch = -Infinity;
let lastGesture = -Infinity;

/** The framework's node of the nearest DOM element that has one. */
function nodeAt(element: Element | null): GlassElement | null {
  for (let at = element; at; at = at.parentElement) {
    const node = nodeOf(at);
    if (node) return node;
  }
  return null;
}

function fire(
  element: Element,
  type: string,
  detail: unknown,
  extraFields: Record<string, unknown> = {},
): boolean {
  const node = nodeAt(element);
  if (!node) return false;
  const event = new GlassEvent(type, detail, {
    bubbles: true,
    composed: true,
    capturePhase: true,
    extraFields,
  });
  GlassEvent.dispatchEvent(node, event);
  return event.defaultPrevented();
}

/**
 * Taps an element as a finger in its middle would: for the keyboard and assistive technology. A
 * component listens inside itself, so what is hit is what lies there, not the element as such.
 */
export function tapElement(element: Element): void {
  const doc = element.ownerDocument;
  const rect = element.getBoundingClientRect();
  const clientX = rect.left + rect.width / 2;
  const clientY = rect.top + rect.height / 2;
  const hit = doc.elementFromPoint(clientX, clientY);
  const target = hit && element.contains(hit) ? hit : element;
  fireTap(target, point(doc.defaultView!, { clientX, clientY }, 0));
}

let tapped = -Infinity;
/** When the reader last tapped something, on the clock of `performance`. */
export const lastTapTime = () => tapped;

function fireTap(element: Element, at: Point): void {
  if (isInDisabledButton(element)) return;
  tapped = performance.now();
  fire(element, 'tap', { x: at.pageX, y: at.pageY }, { touches: [at], changedTouches: [at] });
}

function point(win: Window, source: Source, identifier: number): Point {
  const { clientX, clientY } = source;
  const page = { pageX: clientX + win.scrollX, pageY: clientY + win.scrollY };
  return { identifier, clientX, clientY, ...page, force: 1 };
}

/** Whether anyone between the element and the page listens to a long press. */
function listensToLongPress(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const target = (
      nodeOf(at) as { _$eventTarget?: { listeners: object; captureListeners: object } }
    )?._$eventTarget;
    for (const listeners of [target?.listeners, target?.captureListeners])
      if (listeners && ('longpress' in listeners || 'longtap' in listeners)) return true;
  }
  return false;
}

/** Listens to a page's document. */
export function listenToGestures(doc: Document): void {
  const win = doc.defaultView!;
  const gestures = new Map<number, Gesture>();
  const points = () => [...gestures.values()].map((gesture) => gesture.last);
  const touches = (changed: Point) => ({ touches: points(), changedTouches: [changed] });
  const detail = (at: Point) => ({ x: at.pageX, y: at.pageY });

  function start(id: number, target: Element, source: Source): boolean {
    const at = point(win, source, Math.max(id, 0));
    const gesture: Gesture = { target, start: at, last: at, moved: false, held: false, timer: 0 };
    gesture.timer = win.setTimeout(() => {
      gesture.held = listensToLongPress(target);
      if (isInDisabledButton(target)) return;
      fire(target, 'longpress', detail(at), touches(at));
      fire(target, 'longtap', detail(at), touches(at));
    }, LONG_PRESS_MS);
    gestures.set(id, gesture);
    startHover(target);
    return fire(target, 'touchstart', detail(at), touches(at));
  }

  function move(id: number, source: Source): boolean {
    const gesture = gestures.get(id);
    if (!gesture) return false;
    const at = (gesture.last = point(win, source, Math.max(id, 0)));
    const { start: from } = gesture;
    if (Math.hypot(at.clientX - from.clientX, at.clientY - from.clientY) > MOVED_PX) {
      gesture.moved = true;
      win.clearTimeout(gesture.timer);
      endHover(gesture.target);
    }
    return fire(gesture.target, 'touchmove', detail(at), touches(at));
  }

  /** Whether it was a tap on what the browser itself has no use for. */
  function end(id: number, source: Source, cancelled: boolean): boolean {
    const gesture = gestures.get(id);
    if (!gesture) return false;
    gestures.delete(id);
    lastGesture = performance.now();
    win.clearTimeout(gesture.timer);
    endHover(gesture.target);
    const at = point(win, source, Math.max(id, 0));
    fire(gesture.target, cancelled ? 'touchcancel' : 'touchend', detail(at), touches(at));
    if (cancelled || gesture.moved || gesture.held) return false;
    const native = gesture.target.closest(NATIVE) !== null;
    if (!native) (doc.activeElement as HTMLElement | null)?.blur();
    fireTap(gesture.target, at);
    return !native;
  }

  const eachTouch = (event: TouchEvent, act: (touch: Touch) => boolean | void) => {
    lastTouch = performance.now();
    for (const touch of Array.from(event.changedTouches))
      if (act(touch) && event.cancelable) event.preventDefault();
  };
  const on = <T extends Event>(type: string, listener: (event: T) => void) =>
    doc.addEventListener(type, listener as EventListener, { capture: true, passive: false });
  const onMouse = (type: string, listener: (event: MouseEvent) => void) =>
    on<MouseEvent>(type, (event) => {
      if (performance.now() - lastTouch > GHOST_MS) listener(event);
    });

  on<TouchEvent>('touchstart', (event) =>
    eachTouch(event, (t) => {
      // WeChat does not keep the page from scrolling at touchstart, nor from focusing.
      start(t.identifier, t.target as Element, t);
    }),
  );
  on<TouchEvent>('touchmove', (event) => eachTouch(event, (t) => move(t.identifier, t)));
  // A tap leaves no click behind: what it opened, in this page or around it, would get that click.
  on<TouchEvent>('touchend', (event) => eachTouch(event, (t) => end(t.identifier, t, false)));
  on<TouchEvent>('touchcancel', (event) => eachTouch(event, (t) => end(t.identifier, t, true)));
  onMouse('mousedown', (event) => {
    if (event.button === 0) start(MOUSE, event.target as Element, event);
  });
  onMouse('mousemove', (event) => {
    if (event.buttons === 0) end(MOUSE, event, true);
    else move(MOUSE, event);
  });
  onMouse('mouseup', (event) => void end(MOUSE, event, false));
  on<MouseEvent>('click', (event) => {
    const target = event.target as Element;
    // A click that no finger or mouse made: assistive technology.
    if (event.detail === 0 || performance.now() - lastGesture > GHOST_MS) tapElement(target);
  });
  on<KeyboardEvent>('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (!nodeOf(target) || event.isComposing) return;
    event.preventDefault();
    if (!event.repeat) tapElement(target);
  });
  // `?animationend=none`: as on phones that never fire animationend or transitionend.
  const ends = urlParameter('animationend') === 'none' ? [] : ['transitionend', 'animationend'];
  for (const type of ['animationstart', 'animationiteration', ...ends])
    on<TransitionEvent>(type, (event) => {
      const { elapsedTime, propertyName } = event;
      fire(event.target as Element, type, { elapsedTime, propertyName });
    });
}
