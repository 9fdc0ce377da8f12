/** How a built-in tag is made: its properties by their defaults, and one function per element. */
import { Component as GlassComponent, type GeneralComponent } from 'glass-easel';
import { componentSpace } from './code-space';
import { nodeOf } from './dom-nodes';
import { onTemplateWrite } from './extend-template';

/** One built-in element on a page. */
export interface BuiltInElement {
  readonly node: GeneralComponent;
  /** Its DOM element; the children of the tag are in it. */
  readonly host: HTMLElement;
  readonly doc: Document;
  /** Its properties, always current. */
  readonly data: Record<string, unknown>;
  /** Path of the page or component whose template it stands in: relative URLs start there. */
  readonly owner: string;
  /** Triggers an event that does not bubble, as those of WeChat's own components. */
  fire(type: string, detail?: object, bubbles?: boolean): void;
  /** Calls the listener for an event that reaches this element, before the page's own handlers. */
  on(type: string, listener: (event: { target: unknown }) => void): void;
  /** Changes a property from inside: a `model:` binding follows. */
  set(values: Record<string, unknown>): void;
}

/**
 * What `create` answers: called with each changed property, or when attached or detached; as
 * `page:value` when a page's template writes the property, be it changed or not.
 */
interface PropertyHandlers {
  [property: string]: ((value: never) => void) | undefined;
}

const TYPES: Record<string, unknown> = { string: String, number: Number, boolean: Boolean };
const elements = new WeakMap<object, BuiltInElement>();
/** The built-in that an element of the DOM is, if it is one. */
export function builtInOfElement(element: Element): BuiltInElement | undefined {
  const node = nodeOf(element);
  return node && elements.get(node);
}

/** The same for a node of the framework. */
export const builtInOfNode = (node: object): BuiltInElement | undefined => elements.get(node);

/**
 * Defines a built-in tag.
 * @param properties defaults; the type of a property is that of its default, `null` is any
 */
export function defineBuiltIn(
  tag: string,
  properties: Record<string, unknown>,
  create: (element: BuiltInElement) => PropertyHandlers | void,
): void {
  const handlers = new WeakMap<object, PropertyHandlers>();
  const property = (name: string, value: unknown) => ({
    type: TYPES[typeof value] ?? null,
    value,
    observer(this: object, now: never) {
      handlers.get(this)?.[name]?.(now);
    },
  });
  const call = (hook: string) =>
    function (this: unknown) {
      handlers.get(this as object)?.[hook]?.(undefined as never);
    };
  const definition = componentSpace.defineComponent({
    is: `wx://${tag}`,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [name, property(name, value)]),
    ) as never,
    lifetimes: {
      created(this: unknown) {
        const node = this as GeneralComponent;
        // A page that is gone, or a part of one, still takes data, and has no document to draw it in.
        if (!node.$$) return;
        const element = wrap(node);
        elements.set(node, element);
        const own = create(element) ?? {};
        handlers.set(node, own);
        onTemplateWrite(node, (name, value) => own[`page:${name}`]?.(value as never));
      },
      attached: call('attached'),
      detached: call('detached'),
    },
  });
  componentSpace.setGlobalUsingComponent(tag, definition as never);
}

function wrap(node: GeneralComponent): BuiltInElement {
  const host = node.$$ as unknown as HTMLElement;
  return {
    node,
    host,
    doc: host.ownerDocument,
    get data() {
      return node.data as Record<string, unknown>;
    },
    get owner() {
      return node.ownerShadowRoot?.getHostNode().is ?? '';
    },
    fire(type, detail = {}, bubbles = false) {
      node.triggerEvent(type, detail, { bubbles, composed: bubbles });
    },
    on(type, listener) {
      node.addListener(type, listener as never);
    },
    set(values) {
      node.setData(values);
    },
  };
}

/** The components below an element that are not built-ins: a form asks them for their values. */
export function componentsBelow(element: Element): GeneralComponent[] {
  return Array.from(element.querySelectorAll('*'), nodeOf)
    .filter((node): node is GeneralComponent => GlassComponent.isComponent(node as never))
    .filter((node) => !elements.has(node));
}
