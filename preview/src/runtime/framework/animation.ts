/** wx.createAnimation, how a view plays what it exports, and the frames of `this.animate`. */
import { kebabCase } from './letter-case';
import { rpxToVw } from './rewrite-css';

interface Options {
  duration?: number;
  timingFunction?: string;
  delay?: number;
  transformOrigin?: string;
}
interface Step {
  transforms: string[];
  styles: Record<string, string>;
  options: Required<Options>;
}

const DEFAULTS = {
  duration: 400,
  timingFunction: 'linear',
  delay: 0,
  transformOrigin: '50% 50% 0',
};

const px = (value: unknown) => (typeof value === 'number' ? `${value}px` : String(value));
const deg = (value: unknown) => `${String(value)}deg`;
const plain = (value: unknown) => String(value);

/** In the order in which they are applied where a frame names several. */
const TRANSFORMS: Record<string, (value: unknown) => string> = {
  translate: px,
  translateX: px,
  translateY: px,
  translateZ: px,
  translate3d: px,
  rotate: deg,
  rotateX: deg,
  rotateY: deg,
  rotateZ: deg,
  skew: deg,
  skewX: deg,
  skewY: deg,
  scale: plain,
  scaleX: plain,
  scaleY: plain,
  scaleZ: plain,
  scale3d: plain,
  matrix: plain,
  matrix3d: plain,
  rotate3d: plain,
};
const STYLES: Record<string, (value: unknown) => string> = {
  opacity: plain,
  backgroundColor: plain,
  width: px,
  height: px,
  top: px,
  left: px,
  bottom: px,
  right: px,
};

/** Chained calls collect one step; `step()` ends it; `export()` hands all of them out. */
export function createAnimation(options: Options = {}): Record<string, unknown> {
  const defaults = { ...DEFAULTS, ...options };
  let steps: Step[] = [];
  let transforms: string[] = [];
  let styles: Record<string, string> = {};
  const animation: Record<string, unknown> = {
    step(own: Options = {}) {
      steps.push({ transforms, styles, options: { ...defaults, ...own } });
      // Each step keeps the values of the one before, as WeChat's do.
      transforms = [...transforms];
      styles = { ...styles };
      return animation;
    },
    export() {
      const actions = steps;
      steps = [];
      return { actions };
    },
  };
  for (const [name, unit] of Object.entries(TRANSFORMS))
    animation[name] = (...values: unknown[]) => {
      transforms = transforms.filter((transform) => !transform.startsWith(`${name}(`));
      transforms.push(`${name}(${values.map(unit).join(', ')})`);
      return animation;
    };
  for (const [name, unit] of Object.entries(STYLES))
    animation[name] = (value: unknown) => {
      styles[name] = unit(value);
      return animation;
    };
  return animation;
}

const running = new WeakMap<HTMLElement, number>();

/** Plays an exported animation on an element; a new one replaces it. */
export function playAnimation(host: HTMLElement, exported: unknown): void {
  const { actions } = (exported ?? {}) as { actions?: Step[] };
  if (!Array.isArray(actions)) return;
  window.clearTimeout(running.get(host));
  const next = (index: number) => {
    const step = actions[index];
    if (!step) return;
    const { duration, timingFunction, delay, transformOrigin } = step.options;
    const { style } = host;
    style.transition = `all ${duration}ms ${timingFunction} ${delay}ms`;
    style.transformOrigin = transformOrigin;
    if (step.transforms.length > 0) style.transform = rpxToVw(step.transforms.join(' '));
    for (const [name, value] of Object.entries(step.styles))
      style.setProperty(kebabCase(name), rpxToVw(value));
    running.set(
      host,
      window.setTimeout(() => next(index + 1), duration + delay),
    );
  };
  // The start values must have been drawn, or nothing moves.
  void host.offsetWidth;
  next(0);
}

/** One frame of `this.animate`: style properties, transforms by name, its offset and easing. */
export type AnimateFrame = Record<string, unknown> & { offset?: number; ease?: string };

export function keyframeOf({ ease, offset, ...values }: AnimateFrame): Keyframe {
  const transform = Object.entries(TRANSFORMS)
    .filter(([name]) => name in values)
    .map(([name, unit]) => `${name}(${[values[name]].flat().map(unit).join(',')})`);
  const styles = Object.entries(values).filter(([name]) => !(name in TRANSFORMS));
  return {
    ...(Object.fromEntries(styles) as Keyframe),
    ...(transform.length > 0 && { transform: transform.join(' ') }),
    ...(offset !== undefined && { offset }),
    ...(ease && { easing: ease }),
  };
}
