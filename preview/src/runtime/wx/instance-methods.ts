/** Methods of pages and components that the adapter lacks. */
import { type Instance, instancePrototype } from '../framework/code-space';
import { alivePages } from '../pages/page-stack';
import { wx } from '.';
import {
  createIntersectionObserver,
  createMediaQueryObserver,
  type IntersectionOptions,
} from './observers';
import { createSelectorQuery } from './selector-query';

type Frame = Record<string, unknown> & { offset?: number; ease?: string };

const kebabKeys = (frame: Frame) => {
  const { ease, offset, ...styles } = frame;
  const parts = ['rotate', 'rotateX', 'rotateY', 'rotateZ', 'scale', 'scaleX', 'scaleY']
    .filter((name) => name in styles)
    .map(
      (name) =>
        `${name}(${[styles[name]]
          .flat()
          .map((v) => unit(name, v))
          .join(',')})`,
    );
  const moves = ['translateX', 'translateY', 'translateZ']
    .filter((name) => name in styles)
    .map((name) => `${name}(${px(styles[name])})`);
  const transform = [...moves, ...parts].join(' ');
  const rest = Object.entries(styles).filter(([name]) => !/^(rotate|scale|translate)/.test(name));
  return {
    ...Object.fromEntries(rest),
    ...(transform && { transform }),
    ...(offset !== undefined && { offset }),
    ...(ease && { easing: ease }),
  };
};
const px = (value: unknown) => (typeof value === 'number' ? `${value}px` : String(value));
const unit = (name: string, value: unknown) =>
  name.startsWith('rotate') ? `${String(value)}deg` : String(value);

function hosts(owner: Instance, selector: string): HTMLElement[] {
  const nodes = owner._$.getShadowRoot()?.querySelectorAll(selector) ?? [];
  return nodes.map((node) => node.$$ as unknown as HTMLElement).filter(Boolean);
}

export function addInstanceMethods(): void {
  Object.assign(instancePrototype, {
    /** Keyframes on the elements of a selector; they keep the last one. */
    animate(
      this: Instance,
      selector: string,
      frames: Frame[],
      duration: number,
      done?: () => void,
    ) {
      const running = hosts(this, selector).map((host) =>
        host.animate(frames.map(kebabKeys) as Keyframe[], { duration, fill: 'forwards' }),
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
