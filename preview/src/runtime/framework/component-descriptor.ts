/** What WXS functions get for a component. */
import { Component as GlassComponent, type Element } from 'glass-easel';
import { elementOf } from './dom-nodes';
import { kebabCase } from './letter-case';

type Handler = (this: unknown, ...args: unknown[]) => unknown;
type Fields = Record<string, unknown>;

const WXS_STYLE = 3;
const descriptors = new WeakMap<Element, ComponentDescriptor>();

/** WeChat's ComponentDescriptor of a node, always the same one. */
export function componentDescriptor(node: Element): ComponentDescriptor {
  let known = descriptors.get(node);
  if (!known) descriptors.set(node, (known = new ComponentDescriptor(node)));
  return known;
}

class ComponentDescriptor {
  private readonly state: Fields = {};

  constructor(private readonly node: Element) {}

  private find(selector: string): Element[] {
    const component = GlassComponent.isComponent(this.node) ? this.node : null;
    const inside = component?.getShadowRoot()?.querySelectorAll(selector) ?? [];
    return inside.length > 0 ? inside : this.node.querySelectorAll(selector);
  }

  selectComponent(selector: string): ComponentDescriptor | null {
    const [first] = this.find(selector);
    return first ? componentDescriptor(first) : null;
  }

  selectAllComponents(selector: string): ComponentDescriptor[] {
    return this.find(selector).map(componentDescriptor);
  }

  setStyle(style: string | Fields): this {
    const css =
      typeof style === 'string'
        ? style
        : Object.entries(style)
            .map(([name, value]) => `${kebabCase(name)}:${String(value)}`)
            .join(';');
    this.node.setNodeStyle(css, WXS_STYLE);
    return this;
  }

  addClass(...names: string[]): this {
    for (const name of names) this.node.toggleNodeClass(name, true, WXS_STYLE);
    return this;
  }

  removeClass(...names: string[]): this {
    for (const name of names) this.node.toggleNodeClass(name, false, WXS_STYLE);
    return this;
  }

  hasClass(name: string): boolean {
    return [0, WXS_STYLE].some((segment) => this.node.classList?.contains(name, segment));
  }

  getDataset(): Fields {
    return { ...this.node.dataset };
  }

  getState(): Fields {
    return this.state;
  }

  callMethod(name: string, detail?: unknown): void {
    if (!GlassComponent.isComponent(this.node)) return;
    const caller = this.node.getMethodCaller() as unknown as Record<string, Handler>;
    caller[name]?.call(caller, detail);
  }

  triggerEvent(name: string, detail?: unknown, options?: object): void {
    if (GlassComponent.isComponent(this.node)) this.node.triggerEvent(name, detail, options);
  }

  requestAnimationFrame(callback: () => void): void {
    requestAnimationFrame(callback);
  }

  setTimeout(callback: () => void, ms?: number): number {
    return window.setTimeout(callback, ms);
  }

  clearTimeout(id: number): void {
    window.clearTimeout(id);
  }

  getComputedStyle(names: string[]): Fields {
    const host = elementOf(this.node);
    const style = host?.ownerDocument.defaultView?.getComputedStyle(host);
    return Object.fromEntries(names.map((n) => [n, style?.getPropertyValue(kebabCase(n)) ?? '']));
  }

  getBoundingClientRect(): Fields {
    const rect = elementOf(this.node)?.getBoundingClientRect();
    const { left = 0, top = 0, right = 0, bottom = 0, width = 0, height = 0 } = rect ?? {};
    return { left, top, right, bottom, width, height };
  }
}
