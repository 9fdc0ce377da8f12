/** What handlers receive: plain event objects for scripts, component descriptors for WXS. */
import type { Element, ShadowedEvent } from 'glass-easel';
import type { TemplateHooks } from '../../program';
import type { Component } from './code-space';
import { componentDescriptor } from './component-descriptor';
import { elementOf } from './dom-nodes';

/** A method caller of the adapter (`this` of a script) or a bare node of the framework. */
type Caller = { _$?: Component } & object;

type Handler = (this: unknown, ...args: unknown[]) => unknown;
type Fields = Record<string, unknown>;

const nodeOfCaller = (caller: Caller | Element): Element =>
  ((caller as Caller)._$ as Element | undefined) ?? (caller as Element);

function describe(node: Element): Fields {
  const host = elementOf(node);
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
    target: describe(nodeOfCaller(event.target)),
    currentTarget: describe(nodeOfCaller(event.currentTarget)),
  };
}

/** A path that starts with 0 is data; any other is a WXS function. */
const isScript = (path?: readonly unknown[] | null) => Array.isArray(path) && path[0] !== 0;

/** How templates call handlers. Only a WXS function may stop the event by its answer. */
export const templateHooks: Required<TemplateHooks> = {
  event(caller, event, handler, path) {
    const plain = plainEvent(event);
    if (!isScript(path)) {
      (handler as Handler).call(caller, plain);
      return undefined;
    }
    const instance = componentDescriptor(nodeOfCaller(event.currentTarget));
    const owner = componentDescriptor(nodeOfCaller(caller));
    return (handler as Handler).call(null, { ...plain, instance }, owner) as boolean | void;
  },
  // After the render that changed the property, as WeChat does.
  changeProp: (handler, path) =>
    isScript(path)
      ? (value, old, host, node) => {
          const call = handler as Handler;
          queueMicrotask(() =>
            call.call(null, value, old, componentDescriptor(host), componentDescriptor(node)),
          );
        }
      : handler,
};
