/** What handlers receive: plain event objects for scripts, component descriptors for WXS. */
import { Component as GlassComponent, type Element, type ShadowedEvent } from 'glass-easel';
import type { TemplateHooks } from '../program';
import type { Component } from './framework';

/** A method caller of the adapter (`this` of a script) or a bare node of the framework. */
export type Caller = { _$?: Component } & object;

type Handler = (this: unknown, ...args: unknown[]) => unknown;
type Fields = Record<string, unknown>;

const nodeOf = (caller: Caller | Element): Element =>
  ((caller as Caller)._$ as Element | undefined) ?? (caller as Element);

const hostOf = (node: Element) => node.$$ as unknown as HTMLElement | null;

function describe(node: Element): Fields {
  const host = hostOf(node);
  return {
    id: node.id,
    dataset: { ...node.dataset },
    offsetLeft: host?.offsetLeft ?? 0,
    offsetTop: host?.offsetTop ?? 0,
  };
}

/** The event as WeChat's handlers see it. */
function plainEvent(event: ShadowedEvent<unknown>): Fields {
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    detail: event.detail ?? {},
    ...event.extraFields,
    mark: { ...event.mark },
    target: describe(nodeOf(event.target)),
    currentTarget: describe(nodeOf(event.currentTarget)),
  };
}

/** A path that starts with 0 is data; any other is a WXS function. */
const isScript = (path?: readonly unknown[] | null) => Array.isArray(path) && path[0] !== 0;

/** How templates call handlers. Only a WXS function may stop the event by its answer. */
export const hooks: Required<TemplateHooks> = {
  event(caller, event, handler, path) {
    const plain = plainEvent(event);
    if (!isScript(path)) {
      (handler as Handler).call(caller, plain);
      return undefined;
    }
    const instance = descriptor(nodeOf(event.currentTarget));
    const owner = descriptor(nodeOf(caller));
    return (handler as Handler).call(null, { ...plain, instance }, owner) as boolean | void;
  },
  // After the render that changed the property, as WeChat does.
  changeProp: (handler, path) =>
    isScript(path)
      ? (value, old, host, node) => {
          const call = handler as Handler;
          queueMicrotask(() => call.call(null, value, old, descriptor(host), descriptor(node)));
        }
      : handler,
};

const WXS_STYLE = 3;
const descriptors = new WeakMap<Element, Descriptor>();

function descriptor(node: Element): Descriptor {
  let known = descriptors.get(node);
  if (!known) descriptors.set(node, (known = new Descriptor(node)));
  return known;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** WeChat's ComponentDescriptor. */
class Descriptor {
  private readonly state: Fields = {};

  constructor(private readonly node: Element) {}

  private find(selector: string): Element[] {
    const component = GlassComponent.isComponent(this.node) ? this.node : null;
    const inside = component?.getShadowRoot()?.querySelectorAll(selector) ?? [];
    return inside.length > 0 ? inside : this.node.querySelectorAll(selector);
  }

  selectComponent(selector: string): Descriptor | null {
    const [first] = this.find(selector);
    return first ? descriptor(first) : null;
  }

  selectAllComponents(selector: string): Descriptor[] {
    return this.find(selector).map(descriptor);
  }

  setStyle(style: string | Fields): this {
    const css =
      typeof style === 'string'
        ? style
        : Object.entries(style)
            .map(([name, value]) => `${kebab(name)}:${String(value)}`)
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
    const host = hostOf(this.node);
    const style = host?.ownerDocument.defaultView?.getComputedStyle(host);
    return Object.fromEntries(names.map((n) => [n, style?.getPropertyValue(kebab(n)) ?? '']));
  }

  getBoundingClientRect(): Fields {
    const rect = hostOf(this.node)?.getBoundingClientRect();
    const { left = 0, top = 0, right = 0, bottom = 0, width = 0, height = 0 } = rect ?? {};
    return { left, top, right, bottom, width, height };
  }
}
