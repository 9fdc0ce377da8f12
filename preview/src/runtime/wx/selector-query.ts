/** wx.createSelectorQuery. */
import { Component as GlassComponent, type Element as GlassElement } from 'glass-easel';
import type { Instance } from '../framework/code-space';
import { builtInOfNode } from '../framework/define-built-in';
import { elementOf } from '../framework/dom-nodes';
import type { PageBackend } from '../framework/page-backend';
import { currentPage } from '../pages/page-stack';
import { legacyCanvasContext } from './canvas';

type Fields = Record<string, unknown>;
export type QueryCallback = (result: unknown) => void;
interface Wanted {
  id?: boolean;
  dataset?: boolean;
  mark?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  properties?: string[];
  computedStyle?: string[];
  context?: boolean;
  node?: boolean;
}
type Query = {
  owner: Instance;
  selector: string | null;
  single: boolean;
  wanted: Wanted;
  callback?: QueryCallback;
};

/** What holds the nodes of a page or component. */
export const backendOf = (owner: Instance) => owner._$.getBackendContext() as PageBackend;

/** Nodes of the owner's template; `a >>> b` looks for b inside the component that is a. */
export function findNodes(owner: Instance, selector: string): GlassElement[] {
  const [first = '', ...inner] = selector.split('>>>').map((part) => part.trim());
  let found: GlassElement[] = owner._$.getShadowRoot()?.querySelectorAll(first) ?? [];
  for (const part of inner)
    found = found.flatMap((node) =>
      GlassComponent.isComponent(node) ? (node.getShadowRoot()?.querySelectorAll(part) ?? []) : [],
    );
  return found;
}

const sides = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });

function describe(node: GlassElement, wanted: Wanted): Fields | null {
  const host = elementOf(node);
  const result: Fields = {};
  if (wanted.id) result.id = node.id;
  if (wanted.dataset) result.dataset = { ...node.dataset };
  if (wanted.mark) result.mark = { ...node.collectMarks() };
  const rect = host?.getBoundingClientRect() ?? new DOMRect();
  if (wanted.rect) Object.assign(result, sides(rect));
  if (wanted.size) Object.assign(result, { width: rect.width, height: rect.height });
  if (wanted.scrollOffset) Object.assign(result, host && scrollOf(host));
  const data = GlassComponent.isComponent(node) ? (node.data as Fields) : {};
  for (const name of wanted.properties ?? []) result[name] = data[name];
  const style = host?.ownerDocument.defaultView?.getComputedStyle(host);
  for (const name of wanted.computedStyle ?? [])
    result[name] = style?.[name as keyof CSSStyleDeclaration];
  const builtIn = builtInOfNode(node);
  if (wanted.node) result.node = host?.querySelector(':scope > canvas') ?? builtIn?.host ?? null;
  if (wanted.context && host?.localName === 'wx-canvas')
    result.context = legacyCanvasContext(host.querySelector('canvas'));
  return result;
}

const scrollOf = ({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: Element) => ({
  scrollLeft,
  scrollTop,
  scrollWidth,
  scrollHeight,
});

function viewport({ win, doc }: PageBackend, wanted: Wanted): Fields {
  const { innerWidth: width, innerHeight: height } = win;
  return {
    ...(wanted.id && { id: '' }),
    ...(wanted.dataset && { dataset: {} }),
    ...(wanted.rect && { left: 0, top: 0, right: width, bottom: height }),
    ...(wanted.size && { width, height }),
    ...(wanted.scrollOffset && scrollOf(doc.documentElement)),
  };
}

class NodesRef {
  constructor(
    private readonly query: SelectorQuery,
    private readonly selector: string | null,
    private readonly single: boolean,
  ) {}

  fields(wanted: Wanted, callback?: QueryCallback): SelectorQuery {
    return this.query.add(this.selector, this.single, wanted, callback);
  }
  boundingClientRect(callback?: QueryCallback): SelectorQuery {
    return this.fields({ id: true, dataset: true, rect: true, size: true }, callback);
  }
  scrollOffset(callback?: QueryCallback): SelectorQuery {
    return this.fields({ id: true, dataset: true, scrollOffset: true }, callback);
  }
  context(callback?: QueryCallback): SelectorQuery {
    return this.fields({ context: true }, callback);
  }
  node(callback?: QueryCallback): SelectorQuery {
    return this.fields({ node: true }, callback);
  }
}

class SelectorQuery {
  private readonly queries: Query[] = [];

  constructor(private owner: Instance | undefined) {}

  in(owner: Instance): this {
    this.owner = owner;
    return this;
  }
  select = (selector: string) => new NodesRef(this, selector, true);
  selectAll = (selector: string) => new NodesRef(this, selector, false);
  selectViewport = () => new NodesRef(this, null, true);

  add(selector: string | null, single: boolean, wanted: Wanted, callback?: QueryCallback): this {
    const owner = this.owner ?? currentPage()?.instance;
    if (owner) this.queries.push({ owner, selector, single, wanted, callback });
    return this;
  }

  /** Answers come later, after the render that is under way. */
  exec(callback?: QueryCallback): this {
    setTimeout(() => {
      const results = this.queries.map((query) => {
        const result = run(query);
        query.callback?.(result);
        return result;
      });
      callback?.(results);
    }, 0);
    return this;
  }
}

function run({ owner, selector, single, wanted }: Query): unknown {
  if (selector === null) return viewport(backendOf(owner), wanted);
  const nodes = findNodes(owner, selector);
  if (!single) return nodes.map((node) => describe(node, wanted));
  return nodes[0] ? describe(nodes[0], wanted) : null;
}

/** Of the page on screen, unless an owner is given. */
export const createSelectorQuery = (owner?: Instance) => new SelectorQuery(owner);
