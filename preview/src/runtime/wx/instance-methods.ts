/** Methods of pages and components that the adapter lacks. */
import { type AnimateFrame, keyframeOf } from '../framework/animation';
import { type Instance, instancePrototype } from '../framework/code-space';
import { elementOf } from '../framework/dom-nodes';
import { alivePages } from '../pages/page-stack';
import { wx } from '.';
import {
  createIntersectionObserver,
  createMediaQueryObserver,
  type IntersectionOptions,
} from './observers';
import { createSelectorQuery } from './selector-query';

function hosts(owner: Instance, selector: string): HTMLElement[] {
  const nodes = owner._$.getShadowRoot()?.querySelectorAll(selector) ?? [];
  return nodes.map(elementOf).filter((host) => host !== null);
}

export function addInstanceMethods(): void {
  Object.assign(instancePrototype, {
    /** Keyframes on the elements of a selector; they keep the last one. */
    animate(
      this: Instance,
      selector: string,
      frames: AnimateFrame[],
      duration: number,
      done?: () => void,
    ) {
      const running = hosts(this, selector).map((host) =>
        host.animate(frames.map(keyframeOf), { duration, fill: 'forwards' }),
      );
      const finished = Promise.allSettled(running.map((animation) => animation.finished));
      if (done) void finished.then(done);
    },
    clearAnimation(this: Instance, selector: string, ...rest: unknown[]) {
      for (const host of hosts(this, selector)) host.getAnimations().forEach((a) => a.cancel());
      const done = rest.find((argument) => typeof argument === 'function') as
        (() => void) | undefined;
      done?.();
    },
    createSelectorQuery(this: Instance) {
      return createSelectorQuery(this);
    },
    createIntersectionObserver(this: Instance, options?: IntersectionOptions) {
      return createIntersectionObserver(this, options);
    },
    createMediaQueryObserver(this: Instance) {
      return createMediaQueryObserver(this);
    },
    setUpdatePerformanceListener() {},
    getPageId: () => '',
    getTabBar(this: Instance) {
      const backend = this._$.getBackendContext();
      return alivePages()
        .find((page) => page.backend === backend)
        ?.getTabBar();
    },
    router: wx,
    pageRouter: wx,
  });
}
