/**
 * The `ready` lifetime, which glass-easel never fires: each component of a page waits here from
 * `attached` until its page is on screen; then children come before their parents.
 */
import type { Component } from './code-space';

const waiting = new Map<unknown, Component[]>();
const open = new WeakSet<object>();

/** Notes a component that was just attached; on a page that is ready already, `ready` follows. */
export function queueReady(component: Component): void {
  const page = component.getBackendContext() as object;
  const queue = waiting.get(page);
  if (queue) {
    queue.push(component);
    return;
  }
  waiting.set(page, [component]);
  if (open.has(page)) queueMicrotask(() => fireReady(page));
}

/** Fires `ready` for all that wait on this page; from now on it needs no further call. */
export function fireReady(page: object): void {
  open.add(page);
  const queue = waiting.get(page) ?? [];
  waiting.delete(page);
  for (const component of childrenFirst(queue)) component.triggerLifetime('ready', []);
}

function childrenFirst(parentsFirst: Component[]): Component[] {
  const result: Component[] = [];
  const open: { component: Component; depth: number }[] = [];
  for (const component of parentsFirst) {
    const depth = depthOf(component);
    while (open.length > 0 && open[open.length - 1]!.depth >= depth)
      result.push(open.pop()!.component);
    open.push({ component, depth });
  }
  while (open.length > 0) result.push(open.pop()!.component);
  return result;
}

function depthOf(component: Component): number {
  let depth = 0;
  for (let node: { parentNode: unknown } | null = component; node; depth += 1) {
    const parent = node.parentNode as { parentNode: unknown; getHostNode?(): Component } | null;
    node = parent?.getHostNode ? parent.getHostNode() : parent;
  }
  return depth;
}
