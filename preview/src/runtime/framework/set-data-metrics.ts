/** Counts every `setData`: what WeChat would send from its logic layer to its view layer. */
import { Component as GlassComponent, type GeneralComponent } from 'glass-easel';
import { warnOnce } from '../environment/error-report';
import { nodeOf } from './dom-nodes';
import type { PageBackend } from './page-backend';

interface SetDataCount {
  calls: number;
  /** Characters of the arguments as JSON, together and in the largest call. */
  bytes: number;
  maxBytes: number;
  /** Calls while the component's page was not on screen. */
  hiddenPageCalls: number;
}
interface PageCount {
  calls: number;
  bytes: number;
  nodes: number;
  depth: number;
}
export interface Metrics {
  setData: SetDataCount;
  /** Of the page on screen: its elements, and how deep they are nested. */
  nodes: number;
  depth: number;
  perPage: Record<string, PageCount>;
}

const zero = (): SetDataCount => ({ calls: 0, bytes: 0, maxBytes: 0, hiddenPageCalls: 0 });
let total = zero();
let perPage: Record<string, PageCount> = {};
let pages: () => { path: string; backend: PageBackend }[] = () => [];

function count(component: GeneralComponent, data: unknown): void {
  const backend = component.getBackendContext() as PageBackend | null;
  const bytes = JSON.stringify(data)?.length ?? 0;
  total.calls += 1;
  total.bytes += bytes;
  total.maxBytes = Math.max(total.maxBytes, bytes);
  if (backend?.wasVisible && !backend.visible) total.hiddenPageCalls += 1;
  const path = backend?.path ?? '';
  const page = (perPage[path] ??= { calls: 0, bytes: 0, nodes: 0, depth: 0 });
  page.calls += 1;
  page.bytes += bytes;
}

/** Elements that a template made, in the page's document; and the deepest nesting of them. */
function measureNodes(doc: Document): { nodes: number; depth: number } {
  let nodes = 0;
  let deepest = 0;
  const visit = (element: Element, depth: number) => {
    const own = nodeOf(element) ? 1 : 0;
    nodes += own;
    deepest = Math.max(deepest, depth + own);
    for (const child of Array.from(element.children)) visit(child, depth + own);
  };
  visit(doc.body, 0);
  return { nodes, depth: deepest };
}

export function readMetrics(): Metrics {
  const all: Metrics['perPage'] = structuredClone(perPage);
  let shown = { nodes: 0, depth: 0 };
  for (const { path, backend } of pages()) {
    const size = measureNodes(backend.doc);
    all[path] = { calls: 0, bytes: 0, ...all[path], ...size };
    if (backend.visible) shown = size;
  }
  return { setData: { ...total }, ...shown, perPage: all };
}

/**
 * Starts to count; `window.__preview.metrics()` and `.reset()` are for benchmarks.
 * @param counted whether a component is the project's (the built-in tags are not)
 */
export function initMetrics(counted: (path: string) => boolean, openPages: typeof pages): void {
  pages = openPages;
  const prototype = GlassComponent.prototype as unknown as {
    setData(this: GeneralComponent, data?: unknown): void;
  };
  const setData = prototype.setData;
  prototype.setData = function (data) {
    if (data !== undefined && counted(this.is)) {
      count(this, data);
      for (const [name, value] of Object.entries(data as object))
        if (value === undefined)
          warnOnce(`${this.is}: Setting data field "${name}" to undefined is invalid.`);
    }
    setData.call(this, data);
  };
  const reset = () => {
    total = zero();
    perPage = {};
  };
  Object.assign(window, { __preview: { metrics: readMetrics, reset } });
}
