/** The legacy canvas context over the real one, and off-screen canvases. */
import type { Instance } from '../framework/code-space';
import { elementOf } from '../framework/dom-nodes';
import { currentPage } from '../pages/page-stack';

type Fields = Record<string, unknown>;
type Context = CanvasRenderingContext2D & Fields;

/** `setFillStyle(x)` and its kind are properties today. */
const SETTERS: Record<string, string> = {
  setFillStyle: 'fillStyle',
  setStrokeStyle: 'strokeStyle',
  setLineWidth: 'lineWidth',
  setLineCap: 'lineCap',
  setLineJoin: 'lineJoin',
  setMiterLimit: 'miterLimit',
  setGlobalAlpha: 'globalAlpha',
  setTextAlign: 'textAlign',
  setTextBaseline: 'textBaseline',
  setLineDashOffset: 'lineDashOffset',
};

/** Calls are collected and drawn by `draw()`, which clears the canvas first unless told not to. */
export function legacyCanvasContext(canvas: HTMLCanvasElement | null): object | null {
  const context = canvas?.getContext('2d') as Context | null;
  if (!context) return null;
  let calls: (() => void)[] = [];
  const own: Fields = {
    draw(keep = false, done?: () => void) {
      if (!keep) context.clearRect(0, 0, canvas!.width, canvas!.height);
      for (const call of calls) call();
      calls = [];
      setTimeout(() => done?.(), 0);
    },
    setFontSize: (size: number) =>
      calls.push(() => {
        context.font = `${size}px sans-serif`;
      }),
    setShadow: (x: number, y: number, blur: number, color: string) =>
      calls.push(() => {
        Object.assign(context, { shadowOffsetX: x, shadowOffsetY: y, shadowBlur: blur });
        context.shadowColor = color;
      }),
    measureText: (text: string) => context.measureText(text),
    createLinearGradient: (...args: [number, number, number, number]) =>
      context.createLinearGradient(...args),
    createCircularGradient: (x: number, y: number, r: number) =>
      context.createRadialGradient(x, y, 0, x, y, r),
  };
  return new Proxy(own, {
    get(target, name: string) {
      // A Promise takes whatever has `then` for another promise.
      if (name === 'then') return undefined;
      if (name in target) return target[name];
      const property = SETTERS[name];
      return (...args: unknown[]) =>
        calls.push(() => {
          if (property) (context as Fields)[property] = args[0];
          else (context[name] as (...a: unknown[]) => void)(...args);
        });
    },
    set(_, name: string, value: unknown) {
      calls.push(() => {
        (context as Fields)[name] = value;
      });
      return true;
    },
  });
}

function createCanvasContext(id: string, owner?: Instance): object | null {
  const page = currentPage();
  const doc = owner ? elementOf(owner._$)?.ownerDocument : page?.backend.doc;
  return legacyCanvasContext(doc?.querySelector(`[data-canvas-id="${CSS.escape(id)}"]`) ?? null);
}

export const canvasApi = {
  createCanvasContext,
  createOffscreenCanvas: ({ width = 300, height = 150 } = {}) => new OffscreenCanvas(width, height),
};
