/** wx.createIntersectionObserver and wx.createMediaQueryObserver. */
import type { Instance } from '../framework/code-space';
import { backendOf, findNodes, type QueryCallback } from './selector-query';

export interface IntersectionOptions {
  thresholds?: number[];
  initialRatio?: number;
  observeAll?: boolean;
}
type Margins = Partial<Record<'left' | 'top' | 'right' | 'bottom', number>>;

class NodeIntersectionObserver {
  private observers: globalThis.IntersectionObserver[] = [];
  private relative: { selector: string | null; margins: Margins } = { selector: null, margins: {} };

  constructor(
    private readonly owner: Instance,
    private readonly options: IntersectionOptions = {},
  ) {}

  relativeTo(selector: string, margins: Margins = {}): this {
    this.relative = { selector, margins };
    return this;
  }
  relativeToViewport(margins: Margins = {}): this {
    this.relative = { selector: null, margins };
    return this;
  }

  observe(selector: string, callback: QueryCallback): void {
    const found = findNodes(this.owner, selector);
    const targets = this.options.observeAll ? found : found.slice(0, 1);
    const { doc, win } = backendOf(this.owner);
    const { selector: relative, margins } = this.relative;
    const root = relative === null ? doc : (findNodes(this.owner, relative)[0]?.$$ ?? doc);
    const { top = 0, right = 0, bottom = 0, left = 0 } = margins;
    for (const node of targets) {
      let before = this.options.initialRatio ?? 0;
      const observer = new win.IntersectionObserver(
        (entries) => {
          for (const entry of entries) {
            if (entry.intersectionRatio === before && before === 0) continue;
            before = entry.intersectionRatio;
            callback({
              id: node.id,
              dataset: { ...node.dataset },
              intersectionRatio: entry.intersectionRatio,
              intersectionRect: entry.intersectionRect,
              boundingClientRect: entry.boundingClientRect,
              relativeRect: entry.rootBounds,
              time: entry.time,
            });
          }
        },
        {
          root: root as Document,
          rootMargin: `${top}px ${right}px ${bottom}px ${left}px`,
          threshold: this.options.thresholds ?? [0],
        },
      );
      observer.observe(node.$$ as unknown as Element);
      this.observers.push(observer);
    }
  }

  disconnect(): void {
    for (const observer of this.observers) observer.disconnect();
    this.observers = [];
  }
}

class PageMediaQueryObserver {
  private stop?: () => void;

  constructor(private readonly owner: Instance) {}

  observe(status: Record<string, number | string>, callback: QueryCallback): void {
    this.disconnect();
    const observer = backendOf(this.owner).createMediaQueryObserver(status, callback);
    this.stop = () => observer.disconnect();
  }
  disconnect(): void {
    this.stop?.();
  }
}

export const createIntersectionObserver = (owner: Instance, options?: IntersectionOptions) =>
  new NodeIntersectionObserver(owner, options);

export const createMediaQueryObserver = (owner: Instance) => new PageMediaQueryObserver(owner);
