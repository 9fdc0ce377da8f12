/** What compiled templates set beyond glass-easel: aria attributes, roles, `hidden`. */
import type { Element, template } from 'glass-easel';
import { Component } from 'glass-easel';
import { warnOnce } from '../environment/error-report';
import { elementOf } from './dom-nodes';
import { camelCase } from './letter-case';

type SetProperty = (node: Element, name: string, value: unknown, ...rest: unknown[]) => void;

/** One instance's renderer inside glass-easel: `r` sets a property or an attribute, `i` the id, `v` a listener. */
interface Renderer {
  r: SetProperty;
  v(node: Element, event: string, handler: unknown, ...rest: unknown[]): void;
  i(node: Element, id: unknown): void;
}
type Render = (renderer: Renderer, isCreation: boolean, ...rest: unknown[]) => unknown;

type WriteListener = (property: string, value: unknown) => void;
const listeners = new WeakMap<object, WriteListener>();

/** Calls the listener for each property of the node that a template writes, be it changed or not. */
export function onTemplateWrite(node: object, listener: WriteListener): void {
  listeners.set(node, listener);
}

const FOCUSABLE = new Set(
  'button link tab checkbox radio switch menuitem menuitemradio menuitemcheckbox option slider'.split(
    ' ',
  ),
);

/** Writes `aria-*`, `role` and `hidden` to the element; true if that is all there is to do. */
function setDomAttribute(node: Element, name: string, value: unknown): boolean {
  const aria = name === 'role' || name.startsWith('aria-');
  if (!aria && name !== 'hidden') return false;
  const host = elementOf(node);
  if (!host) return aria;
  if (name === 'hidden') {
    host.toggleAttribute('hidden', Boolean(value));
    return true;
  }
  const attribute = name === 'aria-role' ? 'role' : name;
  if (value === undefined || value === null || value === '') host.removeAttribute(attribute);
  else host.setAttribute(attribute, String(value));
  if (attribute === 'aria-label' && host.localName === 'wx-image' && !host.hasAttribute('role'))
    host.setAttribute('role', 'img');
  // WeChat knows headings without a level; the web does not.
  if (attribute === 'role' && value === 'heading' && !host.hasAttribute('aria-level'))
    host.setAttribute('aria-level', '2');
  if (attribute === 'role' || attribute === 'aria-disabled') {
    const focusable =
      FOCUSABLE.has(host.getAttribute('role') ?? '') &&
      host.getAttribute('aria-disabled') !== 'true';
    if (focusable) host.tabIndex = 0;
    else host.removeAttribute('tabindex');
  }
  return true;
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** A listener by the name of its method, which WeChat names in the console when it is not there. */
function named(node: Element, event: string, name: string): Method {
  return function (...args) {
    const component = node.ownerShadowRoot!.getHostNode();
    const method = Component.getMethod(component, name) as Method | undefined;
    if (method) return method.apply(this, args);
    warnOnce(
      `Component "${component.is}" does not have a method "${name}" to handle event "${event}".`,
    );
    return undefined;
  };
}

/** Of a package the program only uses what others wrote; theirs to mend, and the build warns of it. */
const inPackage = (path: string) => /(^|\/)(miniprogram_npm|node_modules)\//.test(path);

/** The listener that a template names; an expression may leave it empty, which the build cannot know. */
function listenerFor(node: Element, event: string, handler: unknown): unknown {
  if (typeof handler === 'string' && handler) return named(node, event, handler);
  const { is } = node.ownerShadowRoot!.getHostNode();
  if ((handler === '' || handler === undefined || handler === null) && !inPackage(is))
    warnOnce(
      `Component "${is}" names no method to handle event "${event}": nothing is bound, and nothing caught.`,
    );
  return handler;
}

function extendRenderer(renderer: Renderer): void {
  const setListener = renderer.v;
  renderer.v = (node, event, handler, ...rest) =>
    setListener(node, event, listenerFor(node, event, handler), ...rest);
  const setId = renderer.i;
  renderer.i = (node, id) => setId(node, id ?? '');
  const setProperty = renderer.r;
  renderer.r = (node, name, value, ...rest) => {
    const own = Component.isComponent(node) && Component.hasProperty(node, camelCase(name));
    if (name !== 'hidden' || !own) {
      if (setDomAttribute(node, name, value) && !own) return;
    }
    setProperty(node, name, value, ...rest);
    listeners.get(node)?.(name, value);
  };
}

/** The same template, whose instances pass through the hook above. */
export function extendTemplate(compiled: template.ComponentTemplate): template.ComponentTemplate {
  const content = compiled.content as unknown as (name: string) => Render;
  const hooked = (name: string): Render => {
    const render = content(name);
    if (name !== '' || !render) return render;
    return (renderer, isCreation, ...rest) => {
      if (isCreation) extendRenderer(renderer);
      return render(renderer, isCreation, ...rest);
    };
  };
  return { ...compiled, content: hooked as never };
}
