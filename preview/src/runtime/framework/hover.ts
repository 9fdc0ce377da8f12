/** hover-class of views, buttons and navigators; and what a disabled button swallows. */
import type { BuiltInElement } from './define-built-in';

interface Hovering {
  timer: number;
  on: boolean;
}
const HOVER_SEGMENT = 3;
const hovering = new WeakMap<BuiltInElement, Hovering>();
const builtIns = new WeakMap<Element, BuiltInElement>();

/** The properties of everything that can have a hover class; times in ms, WeChat's defaults. */
export const hoverProperties = (startTime = 50, stayTime = 400, hoverClass = 'none') => ({
  hoverClass,
  hoverStopPropagation: false,
  hoverStartTime: startTime,
  hoverStayTime: stayTime,
});

/** Lets a built-in take part. */
export function enableHover(element: BuiltInElement): void {
  builtIns.set(element.host, element);
}

/** Whether a tap here is lost because it hits a disabled button. */
export function isInDisabledButton(target: Element): boolean {
  const button = target.closest('wx-button');
  return Boolean(button && builtIns.get(button)?.data.disabled);
}

function* along(target: Element): Generator<BuiltInElement> {
  for (let at: Element | null = target; at; at = at.parentElement) {
    const element = builtIns.get(at);
    if (!element) continue;
    const { hoverClass, disabled } = element.data;
    if (hoverClass && hoverClass !== 'none' && !disabled) yield element;
    if (element.data.hoverStopPropagation) return;
  }
}

/** The classes that WeChat gives a look of its own, unless a page names another. */
const DEFAULTS = new Set(['button-hover', 'navigator-hover']);

function set(element: BuiltInElement, on: boolean): void {
  if (DEFAULTS.has(String(element.data.hoverClass))) element.host.toggleAttribute('hover', on);
  for (const name of String(element.data.hoverClass).split(/\s+/).filter(Boolean))
    element.node.toggleNodeClass(name, on, HOVER_SEGMENT);
}

export function startHover(target: Element): void {
  for (const element of along(target)) {
    const state = hovering.get(element) ?? { timer: 0, on: false };
    hovering.set(element, state);
    clearTimeout(state.timer);
    state.timer = window.setTimeout(() => {
      state.on = true;
      set(element, true);
    }, Number(element.data.hoverStartTime));
  }
}

export function endHover(target: Element): void {
  for (const element of along(target)) {
    const state = hovering.get(element);
    if (!state) continue;
    clearTimeout(state.timer);
    if (!state.on) continue;
    state.timer = window.setTimeout(() => {
      state.on = false;
      set(element, false);
    }, Number(element.data.hoverStayTime));
  }
}
