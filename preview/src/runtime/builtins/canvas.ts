/** canvas: `type="2d"` gives the real one; the legacy context is in wx/canvas.ts. */
import { defineBuiltIn } from '../framework/define-built-in';

export function defineCanvas(): void {
  const properties = { type: '', canvasId: '', disableScroll: false };
  defineBuiltIn('canvas', properties, ({ host, doc, data }) => {
    const canvas = host.appendChild(doc.createElement('canvas'));
    const legacySize = () => {
      if (data.type === '2d') return;
      // The legacy canvas has as many pixels as its box.
      canvas.width = host.clientWidth;
      canvas.height = host.clientHeight;
    };
    return {
      attached: () => requestAnimationFrame(legacySize),
      canvasId: (id: string) => canvas.setAttribute('data-canvas-id', id),
    };
  });
}
